"""A stream out of an OLE container (MS-CFB), every step held within the file's own bytes."""

import struct
from collections.abc import Iterator, Sequence
from functools import cached_property

_HEADER = 512
_FAT_IN_HEADER, _FAT_COUNT = 76, 109
_ENTRY = 128
_LAST = 0xFFFFFFFA  # numbers from here on name no sector
_SMALLEST, _LARGEST = 9, 12  # powers of two: the sector sizes that the format allows


class OleContainer:
    """The streams of a container; what is damaged in it ends a stream early, so that its reader must count bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30) if len(data) >= _HEADER else (_SMALLEST, 6)
        self._size = 1 << min(max(shift, _SMALLEST), _LARGEST)
        self._mini_size = 1 << min(max(mini_shift, 2), _SMALLEST)
        self._cutoff = self._number(56)

    def stream(self, name: str) -> bytes:
        """The bytes of the stream `name`, empty where there is none."""
        for entry in self._entries():
            if self._name(entry) == name:
                start, size = struct.unpack_from("<LL", entry, 116)
                if size >= self._cutoff:
                    return self._joined(self._chain(start, self._fat))[:size]
                return self._mini(start)[:size]
        return b""

    def _number(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 4], "little")

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        return self._data[at : at + self._size]

    def _joined(self, sectors: Iterator[int]) -> bytes:
        return b"".join(map(self._sector, sectors))

    def _chain(self, start: int, table: Sequence[int]) -> Iterator[int]:
        """The sectors from `start` on; a chain that runs in a circle ends after as many steps as there are sectors."""
        for _ in range(len(table)):
            if start >= min(_LAST, len(table)):
                return
            yield start
            start = table[start]

    @cached_property
    def _fat(self) -> Sequence[int]:
        held = self._data[_FAT_IN_HEADER : _FAT_IN_HEADER + 4 * _FAT_COUNT]
        sectors = list(_numbers(held))
        more, per_sector = self._number(68), self._size // 4
        for _ in range(len(self._data) // self._size):
            if more >= _LAST or not self._sector(more):
                break
            *listed, more = _numbers(self._sector(more).ljust(self._size, b"\xff"))[:per_sector]
            sectors += listed
        return _numbers(b"".join(self._sector(number) for number in sectors if number < _LAST))

    def _entries(self) -> list[bytes]:
        directory = self._joined(self._chain(self._number(48), self._fat))
        return [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]

    @staticmethod
    def _name(entry: bytes) -> str:
        size = int.from_bytes(entry[64:66], "little")
        return entry[: max(0, min(size, 64) - 2)].decode("utf-16-le", "replace")

    def _mini(self, start: int) -> bytes:
        """A small stream, which lies in the stream of the root entry in sectors of its own size."""
        entries = self._entries()
        root = self._joined(self._chain(struct.unpack_from("<L", entries[0], 116)[0], self._fat)) if entries else b""
        table = _numbers(self._joined(self._chain(self._number(60), self._fat)))
        size = self._mini_size
        return b"".join(root[number * size : (number + 1) * size] for number in self._chain(start, table))


def _numbers(data: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4])
