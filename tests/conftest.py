"""What all tests share: a data folder of their own, and which databases there are."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("FRONTROW_DATA", tempfile.mkdtemp(prefix="frontrow-tests-"))
os.environ.setdefault("FRONTROW_SECRET_KEY", "only-for-tests-0123456789-0123456789-0123456789-0123456789")
(Path(os.environ["FRONTROW_DATA"]) / "static").mkdir(parents=True, exist_ok=True)
