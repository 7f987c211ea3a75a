"""An essay or interview as a whole: its frame, its mentions and its relations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from frontrow.reading.claim import Mention
from frontrow.reading.finding import Finding
from frontrow.reading.names import Names
from frontrow.reading.page import Page
from frontrow.reading.reading import Entity


@dataclass(frozen=True)
class EssayResult:
    """What the grammar of essays gives: findings, mentions in the cleaned text, and whom the mentions name."""

    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)


def essay_result(page: Page, names: Names) -> EssayResult:
    """Read an essay."""
    return EssayResult()
