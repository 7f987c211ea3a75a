"""Asking another service which of its records ours are."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from frontrow.catalogue.models import Identifier, Person, ReconciliationService, Work
from frontrow.catalogue.outgoing import NoAnswer, Request, fetch
from frontrow.interchange.reconciliation import Match, NotReconciliation, Query, batch_of, matches_of

AT_ONCE = 10
SECONDS = 30.0


def query_for(service: ReconciliationService, record: Work | Person) -> Query:
    """What is asked of a record: its name, of the service's own type for its kind."""
    if isinstance(record, Work):
        return Query(record.original_title, service.work_type)
    return Query(record.name, service.person_type)


def asked(service: ReconciliationService, records: Iterable[Work | Person]) -> dict[int, tuple[Match, ...]]:
    """The matches of at most ten records by their keys; raises NoAnswer."""
    queries = {f"q{record.pk}": query_for(service, record) for record in list(records)[:AT_ONCE]}
    if not queries:
        return {}
    body = urlencode({"queries": batch_of(queries)}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = fetch(Request(service.address, body, headers, SECONDS))
    try:
        found = matches_of(answer.decode("utf-8"), queries)
    except (NotReconciliation, UnicodeDecodeError) as fault:
        raise NoAnswer(service.address, f"its answer is none of the Reconciliation API: {fault}") from fault
    return {int(key[1:]): matches for key, matches in found.items()}


def without_identifier(kind: str, scheme: str) -> Mapping[str, object]:
    """The condition of records that have no identifier of a scheme yet."""
    if kind == "work" and scheme in dict(Identifier._meta.get_field("scheme").choices):
        return {"pk__in": Work.objects.exclude(identifiers__scheme=scheme).values("pk")}
    return {"pk__in": Person.objects.exclude(identifiers__scheme=scheme).values("pk")} if kind == "person" else {}
