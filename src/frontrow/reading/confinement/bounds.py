"""The bounds a process puts on itself, for good: memory, processor time, no writing, no network, no other program."""

import ctypes
import platform
import resource
import sys

from frontrow.reading import limits

_FORBIDDEN_EVENTS = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.startfile",
    "urllib.",
    "ftplib.",
    "smtplib.",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "shutil.",
)
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # SECCOMP_RET_ERRNO | EACCES
_FIRST_X32_CALL = 0x40000000
# (audit architecture, numbers of socket, execve, execveat, io_uring_setup), from the kernel's syscall tables.
_MACHINES = {"x86_64": (0xC000003E, (41, 59, 322, 425)), "aarch64": (0xC00000B7, (198, 221, 281, 425))}


class _Instruction(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint)]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction))]


def confine_this_process() -> bool:
    """Bounds memory and writing, shuts the network; True where the kernel (Linux seccomp) shuts it too."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (limits.PROCESS_MEMORY_BYTES, limits.PROCESS_MEMORY_BYTES))
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    return _filter_system_calls()


def allow_processor_seconds(seconds: int) -> None:
    """From now on this process may use so many more seconds of processor time before the kernel ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN_EVENTS):
        raise PermissionError(f"{event} is not allowed while a document is read")


def _filter_system_calls() -> bool:
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    architecture, refused = machine
    checks = [(_JUMP_IF_EQUAL, call) for call in refused] + [(_JUMP_IF_AT_LEAST, _FIRST_X32_CALL)]
    steps = [(_LOAD, 0, 0, 4), (_JUMP_IF_EQUAL, 0, len(checks) + 2, architecture), (_LOAD, 0, 0, 0)]
    steps += [(code, len(checks) - at, 0, value) for at, (code, value) in enumerate(checks)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    instructions = (_Instruction * len(steps))(*(_Instruction(*step) for step in steps))
    program = _Program(len(steps), instructions)
    kernel = ctypes.CDLL(None, use_errno=True)
    kernel.prctl.argtypes = [ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong]
    if kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1, None, 0, 0):
        return False
    return bool(kernel.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)
