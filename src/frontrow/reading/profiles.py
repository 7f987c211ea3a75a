"""stub"""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from frontrow.reading.finding import Finding
from frontrow.reading.page import Page

@dataclass(frozen=True)
class SiteProfile:
    """stub"""
    site: str = ""

def profile_findings(page: Page, profiles: Sequence[SiteProfile]) -> list[Finding]:
    return []
