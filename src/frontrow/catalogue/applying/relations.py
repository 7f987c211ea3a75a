"""Accepted relation claims of essays: who made, wrote or is in a work, and how people stand to one another."""

from frontrow.catalogue.applying.acceptance import Acceptance
from frontrow.catalogue.applying.people import add_relation
from frontrow.catalogue.applying.works import add_credit
from frontrow.catalogue.vocabulary import RELATIONS

ROLE_OF_RELATION = {"directed": "director", "wrote": "screenplay", "acted_in": "cast"}


def relation(acceptance: Acceptance) -> None:
    """A credit where the relation is a part in a work, a relation of people where it is that; else only a statement."""
    value = acceptance.value
    role = ROLE_OF_RELATION.get(value["relation"])
    if role:
        directors = (value["subject"],) if role == "director" else ()
        work = acceptance.work_titled(value["object"], None, directors)
        add_credit(acceptance, work, acceptance.person(value["subject"]), role)
    elif value["relation"] in dict(RELATIONS) and value["relation"] not in ("based_on", "answer_to"):
        sentence = " ".join(part["quote"] for part in acceptance.claim.evidence)
        add_relation(acceptance, acceptance.person(value["subject"]), value["relation"], value["object"], sentence)
