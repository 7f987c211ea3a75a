"""Rows of figures as a table that reads well in a terminal and in Markdown."""

from collections.abc import Iterable, Sequence
from statistics import mean, stdev


def printed(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table, its columns aligned."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in [list(heads), *cells]) for column in range(len(heads))]
    lines = [heads, ["-" * width for width in widths], *cells]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    )


def spread(values: Sequence[float], form: str = ".3f") -> str:
    """The mean and, of more than one value, the standard error of the mean."""
    if not values:
        return "none"
    if len(values) == 1:
        return f"{values[0]:{form}}"
    return f"{mean(values):{form}} ± {stdev(values) / len(values) ** 0.5:{form}}"


def percent(values: Sequence[float]) -> str:
    """Changes such as 0.031 as "+3.1 ± 0.4 %"."""
    return f"{spread([100 * value for value in values], '+.1f').replace('± +', '± ')} %"
