"""The XPath of the text node a walk stands at, kept up step by step instead of being searched for."""

import re

_PLAIN_NAME = re.compile(r"[A-Za-z][\w-]*\Z", re.ASCII)


class NodePath:
    """The way from the root to where the walk is; names that XPath cannot spell are counted as `*`."""

    def __init__(self) -> None:
        self._steps: list[str] = [""]
        self._elements: list[dict[str, int]] = [{}]
        self._texts: list[int] = [0]

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._steps) - 1

    def enter(self, tag: str) -> None:
        """An element begins."""
        counts = self._elements[-1]
        counts["*"] = counts.get("*", 0) + 1
        counts[tag] = counts.get(tag, 0) + 1
        step = f"{tag}[{counts[tag]}]" if _PLAIN_NAME.match(tag) else f"*[{counts['*']}]"
        self._steps.append(f"{self._steps[-1]}/{step}")
        self._elements.append({})
        self._texts.append(0)

    def leave(self) -> None:
        """The innermost element ends."""
        self._steps.pop()
        self._elements.pop()
        self._texts.pop()

    def text_node(self) -> str:
        """The next text node of the innermost open element; asked once for each."""
        self._texts[-1] += 1
        return f"{self._steps[-1]}/text()[{self._texts[-1]}]"
