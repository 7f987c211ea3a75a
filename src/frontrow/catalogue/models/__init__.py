"""The tables of the catalogue."""

from frontrow.catalogue.models.documents import Claim, Decision, Document, Statement, Subject
from frontrow.catalogue.models.people import Organisation, Person, PersonName, Relation
from frontrow.catalogue.models.works import CompanyCredit, Credit, Identifier, Prize, Title, Version, Work

__all__ = [
    "Claim",
    "CompanyCredit",
    "Credit",
    "Decision",
    "Document",
    "Identifier",
    "Organisation",
    "Person",
    "PersonName",
    "Prize",
    "Relation",
    "Statement",
    "Subject",
    "Title",
    "Version",
    "Work",
]
