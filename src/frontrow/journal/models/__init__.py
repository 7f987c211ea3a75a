"""The tables of the journal."""

from frontrow.journal.models.mentions import PageMention
from frontrow.journal.models.pages import EssayPage, FestivalPage, InformationPage, NewsPage
from frontrow.journal.models.partners import Partner

__all__ = ["EssayPage", "FestivalPage", "InformationPage", "NewsPage", "PageMention", "Partner"]
