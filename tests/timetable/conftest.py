"""What the tests of the timetable share: compiled code kept between runs, and small festivals."""

import tempfile
from pathlib import Path

from frontrow.timetable.engine_cache import keep_in

# the folder's name holds a hash of the engine's sources, so what is kept there is never stale
keep_in(Path(tempfile.gettempdir()) / "frontrow-test-compiled")
