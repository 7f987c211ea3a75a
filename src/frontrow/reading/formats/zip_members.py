"""The members of a ZIP container, counted and unpacked to the last byte before any other program sees them."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from frontrow.reading import limits
from frontrow.reading.formats.unreadable import (
    BrokenDocument,
    EncryptedDocument,
    HostileDocument,
    TooLarge,
    UnsupportedDocument,
)

_STORED, _DEFLATED = 0, 8
_PIECE = 1 << 20


class ZipMembers:
    """The checked members of a ZIP file: number, real sizes and ratio lie within `frontrow.reading.limits`.

    Raises TooLarge, HostileDocument (a bomb, sizes that lie), EncryptedDocument, BrokenDocument or UnsupportedDocument.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.file = name
        self._data = data
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                infos = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as fault:
            raise BrokenDocument(name, "the ZIP container is cut short or damaged") from fault
        if len(infos) > limits.ZIP_MEMBERS:
            raise TooLarge(name, f"{len(infos):,} members in the ZIP container; the limit is {limits.ZIP_MEMBERS:,}")
        self._infos = {info.filename: info for info in infos}
        if len(self._infos) < len(infos):
            raise HostileDocument(name, "the ZIP container names a member twice")
        self._check()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, as in the container."""
        return tuple(self._infos)

    def __contains__(self, member: str) -> bool:
        return member in self._infos

    def read(self, member: str) -> bytes:
        """The bytes of a member; at most `limits.XML_PART_BYTES`."""
        info = self._infos[member]
        if info.file_size > limits.XML_PART_BYTES:
            raise TooLarge(self.file, f"{info.file_size:,} bytes; the limit is {limits.XML_PART_BYTES:,}", member)
        return b"".join(self._unpacked(info))

    def pieces(self, member: str) -> Iterator[bytes]:
        """The bytes of a member of any allowed size, a megabyte or less at a time."""
        return self._unpacked(self._infos[member])

    def _check(self) -> None:
        total = 0
        for info in self._infos.values():
            if info.flag_bits & 0x1:
                raise EncryptedDocument(self.file, "the ZIP container is encrypted", info.filename)
            if info.compress_type not in (_STORED, _DEFLATED):
                method = f"compression method {info.compress_type} is not read"
                raise UnsupportedDocument(self.file, method, info.filename)
            total += sum(len(piece) for piece in self._unpacked(info))
            if total > limits.ZIP_TOTAL_BYTES:
                raise TooLarge(self.file, f"the ZIP container unpacks to more than {limits.ZIP_TOTAL_BYTES:,} bytes")

    def _unpacked(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        size, sum_so_far = 0, 0
        for piece in self._inflated(info):
            size += len(piece)
            sum_so_far = zlib.crc32(piece, sum_so_far)
            self._check_size(info, size)
            yield piece
        if size != info.file_size:
            raise HostileDocument(self.file, f"declared {info.file_size:,} bytes, holds {size:,}", info.filename)
        if sum_so_far != info.CRC:
            raise BrokenDocument(self.file, "the check sum does not match", info.filename)

    def _check_size(self, info: zipfile.ZipInfo, size: int) -> None:
        if size > info.file_size:
            raise HostileDocument(self.file, f"declared {info.file_size:,} bytes, holds more", info.filename)
        if size > limits.ZIP_RATIO_FREE_BYTES and size > limits.ZIP_RATIO * max(1, info.compress_size):
            raise HostileDocument(self.file, f"unpacks to more than {limits.ZIP_RATIO} times its size", info.filename)
        if size > limits.ZIP_MEMBER_BYTES:
            raise TooLarge(self.file, f"unpacks to more than {limits.ZIP_MEMBER_BYTES:,} bytes", info.filename)

    def _inflated(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        packed = self._packed(info)
        if info.compress_type == _STORED:
            yield from (packed[at : at + _PIECE] for at in range(0, len(packed), _PIECE))
            return
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            while packed and not unpacker.eof:
                yield unpacker.decompress(packed, _PIECE)
                packed = unpacker.unconsumed_tail
            yield unpacker.flush(_PIECE)
        except zlib.error as fault:
            raise BrokenDocument(self.file, "the compressed bytes are damaged", info.filename) from fault
        if not unpacker.eof:
            raise BrokenDocument(self.file, "the compressed bytes are cut short", info.filename)

    def _packed(self, info: zipfile.ZipInfo) -> bytes:
        header = self._data[info.header_offset : info.header_offset + 30]
        if len(header) < 30 or header[:4] != b"PK\x03\x04":
            raise BrokenDocument(self.file, "the member's header is damaged", info.filename)
        name_and_extra = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        start = info.header_offset + 30 + name_and_extra
        packed = self._data[start : start + info.compress_size]
        if len(packed) < info.compress_size:
            raise BrokenDocument(self.file, "the member is cut short", info.filename)
        return packed
