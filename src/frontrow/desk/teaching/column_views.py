"""The page of a table's columns: what each is read as, by its heading or its look, and what it shall be read as from
now on."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from frontrow.catalogue.columns import Column, columns_read, with_columns
from frontrow.catalogue.models import Document
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.catalogue.site_profiles import SPREADSHEETS
from frontrow.desk.teaching.fields import COLUMN_FIELDS, column_property_and_role
from frontrow.desk.teaching.trial_views import try_out
from frontrow.reading.formats import UnreadableDocument

TOLD_BY = {
    "taught": "taught by you",
    "heading": "told by its heading",
    "look": "told by what its cells look like",
    "": "not read",
}


@require_http_methods(["GET", "POST"])
def columns(request: HttpRequest, key: int) -> HttpResponse:
    """The columns of a table; a POST has another mapping tried on all tables."""
    if not request.user.has_perm("catalogue.change_siteprofilerecord"):
        raise PermissionDenied
    document = get_object_or_404(Document, pk=key)
    try:
        found = columns_read(document)
        if request.method == "POST":
            return _mapped(request, document, found)
    except (CatalogueRefusal, UnreadableDocument, ValueError) as refusal:
        messages.error(request, str(refusal))
        return redirect("desk_review", key=key)
    rows = [
        {"column": one, "number": number, "field": _field(one), "told_by": TOLD_BY[one.told_by]}
        for number, one in enumerate(found)
    ]
    return render(request, "desk/columns.html", {"document": document, "rows": rows, "fields": COLUMN_FIELDS})


def _field(column: Column) -> str:
    return f"{column.property}:{column.role}" if column.role else column.property


def _mapped(request: HttpRequest, document: Document, found: list[Column]) -> HttpResponse:
    """Have the columns tried whose field is another one now; what was told without a person needs no teaching."""
    chosen = ((one, request.POST.get(f"column-{number}", _field(one))) for number, one in enumerate(found))
    changed = {one.heading: column_property_and_role(field) for one, field in chosen if field != _field(one)}
    if not changed:
        raise ValueError("every column is read as before: choose another field for one of them")
    profile = with_columns(document.site or SPREADSHEETS, changed)
    return try_out(request, profile)
