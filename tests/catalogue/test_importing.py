"""Documents kept, read in a confined process."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Claim, Document
from frontrow.reading.formats import UnreadableDocument

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAGE = "Wanda\r\n\r\nBarbara Loden, USA 1970, 102’\r\n"


@pytest.mark.django_db
def test_import_reads_and_keeps_claims_whose_quotes_are_the_texts_own() -> None:
    document = deeds.import_document(PAGE.encode(), "wanda.txt", None, AT).document
    with document.original.open() as original:
        assert (document.text, document.kind, original.read()) == (PAGE, "film_page", PAGE.encode())
    values = {claim.property: claim.value for claim in document.claims.all()}
    assert (values["film.year"], values["film.minutes"], values["film.country"]) == (1970, 102, "US")
    for claim in document.claims.all():
        assert [document.text[part["start"] : part["end"]] for part in claim.evidence] == [
            part["quote"] for part in claim.evidence
        ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01\x02" * 400, b"%PDF-1.7 cut off", b"PK\x03\x04 no zip"],
    ids=["empty", "binary", "pdf", "zip"],
)
def test_unreadable_document_is_refused_by_name_and_leaves_nothing(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        deeds.import_document(data, "page", None, AT)
    assert (Document.objects.count(), Claim.objects.count()) == (0, 0)
