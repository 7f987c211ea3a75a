"""Static files with a hash in their names, so that browsers keep them for ever; text ones are stored gzipped too."""

from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """As WhiteNoise's, without Brotli: over the admin's files it takes a minute of a first start, for a tenth
    less bytes."""

    def create_compressor(self, **options: Any) -> Compressor:
        return Compressor(use_brotli=False, **options)
