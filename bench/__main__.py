"""`python -m bench [--full]` (or `make bench`): every measurement of this folder, one after the other."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = ("reading.py", "planner.py", "timetable.py")


def main() -> int:
    """Runs each script that is there in a process of its own; gives the worst exit code."""
    worst = 0
    for script in SCRIPTS:
        options = ["all", *sys.argv[1:]] if script == "timetable.py" else []
        print(f"\n# {script.removesuffix('.py')}\n", flush=True)
        worst = max(worst, subprocess.run([sys.executable, str(HERE / script), *options], check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
