"""`frontrow`: dispatches to one file a subcommand, so that a command loads only what it needs."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from types import ModuleType

from frontrow.cli.refusal import BadInput

COMMANDS = {
    "init": "begin a new festival: name, languages, zone, first administrator",
    "demo": "load a sample festival, publish it and serve it on 127.0.0.1:8000",
    "serve": "serve the site and the desk on what the data folder holds",
    "read": "say what a document says, each value with its place; changes nothing",
    "import": "read documents and keep what they say as claims to review",
    "timetable": "draft, check, repair or explain a timetable",
    "plan": "find one visitor's or several friends' best plan, proven",
    "publish": "write the published programme as a static site",
    "backup": "write the whole data folder to one file, also while serving",
    "restore": "put a backup back, checked",
    "manage": "run a Django management command on this festival",
}

SERVING = ("demo", "serve")
STOPPED = 130  # what a shell says of a command that Ctrl-C ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run `frontrow ARGV`; return 0 done, 1 the answer is no, 2 bad input with one line on stderr, 130 stopped."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_overview())
        return 0
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        print(f"frontrow: there is no command {name!r}; `frontrow --help` lists them", file=sys.stderr)
        return 2
    if argv is None and name in SERVING:
        importlib.import_module("frontrow.cli.serving").stay_small(arguments)
    command = importlib.import_module(f"frontrow.cli.{name}_command")
    return _run(name, command, rest)


def _run(name: str, command: ModuleType, rest: list[str]) -> int:
    """Parse for one command and run it; a refusal becomes its one line and exit code 2."""
    parser = argparse.ArgumentParser(prog=f"frontrow {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    try:
        return int(command.run(parser.parse_args(rest)))
    except BadInput as refusal:
        print(f"frontrow {name}: {refusal}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"frontrow {name}: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # the reader of our output has seen enough (`| head`)
        sys.stderr.close()
        return 0


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {sentence}" for name, sentence in COMMANDS.items()]
    return "frontrow COMMAND …   (`frontrow COMMAND --help` explains one)\n\n" + "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
