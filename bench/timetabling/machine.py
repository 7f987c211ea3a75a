"""Says on what a measurement was made, so that its figures can be compared with others."""

import os
import platform
import sys
from importlib import metadata
from pathlib import Path

PACKAGES = ("numpy", "numba", "ortools")


def described() -> list[str]:
    """Lines about the machine, the interpreter and the packages that do the work."""
    versions = [f"{package} {metadata.version(package)}" for package in PACKAGES]
    return [
        f"{_processor()}, {os.cpu_count()} cores, {_memory()}; {platform.system()} {platform.release()}",
        f"Python {sys.version.split()[0]}, {', '.join(versions)}; load before: {os.getloadavg()[0]:.1f}",
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
