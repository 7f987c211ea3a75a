"""Forms whose hours are the festival's: a guest who comes at 14:00 comes at 14:00 in the festival's city."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils import timezone
from wagtail.snippets.views.snippets import CopyView, CreateView, EditView, RevisionsCompareView, SnippetViewSet

from frontrow.programme.models import Edition


class InFestivalTime:
    """A view that shows and takes hours by the clock of the current edition, whatever zone the account has."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with timezone.override(ZoneInfo(Edition.current_zone())):
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if isinstance(response, SimpleTemplateResponse):
                response.render()  # here: later the hours would be the account's again
        return response


class _Create(InFestivalTime, CreateView):
    pass


class _Copy(InFestivalTime, CopyView):
    pass


class _Edit(InFestivalTime, EditView):
    pass


class _Compare(InFestivalTime, RevisionsCompareView):
    pass


class FestivalHoursViewSet(SnippetViewSet):
    """Records with hours of the festival."""

    add_view_class = _Create
    copy_view_class = _Copy
    edit_view_class = _Edit
    revisions_compare_view_class = _Compare
