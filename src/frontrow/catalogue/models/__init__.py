"""The tables of the catalogue."""

from frontrow.catalogue.models.arrivals import Arrival
from frontrow.catalogue.models.documents import Claim, Decision, Document, Statement, Subject
from frontrow.catalogue.models.identity import PairDecision
from frontrow.catalogue.models.people import Organisation, OrganisationName, Person, PersonName, Relation
from frontrow.catalogue.models.services import PersonIdentifier, ReconciliationService
from frontrow.catalogue.models.teaching import ProfileTrial, SiteProfileRecord, TrialReading
from frontrow.catalogue.models.works import CompanyCredit, Credit, Identifier, Prize, Title, Version, Work

__all__ = [
    "Arrival",
    "Claim",
    "CompanyCredit",
    "Credit",
    "Decision",
    "Document",
    "Identifier",
    "Organisation",
    "OrganisationName",
    "PairDecision",
    "Person",
    "PersonIdentifier",
    "PersonName",
    "Prize",
    "ProfileTrial",
    "ReconciliationService",
    "Relation",
    "SiteProfileRecord",
    "Statement",
    "Subject",
    "Title",
    "TrialReading",
    "Version",
    "Work",
]
