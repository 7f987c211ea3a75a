"""Accepted claims about a film."""

from collections.abc import Callable

from django.db.models import Model

from frontrow.catalogue.applying.acceptance import Acceptance, bind_subject
from frontrow.catalogue.matching import organisation_named, work_meant
from frontrow.catalogue.models import CompanyCredit, Credit, Organisation, Person, Prize, Title, Version, Work
from frontrow.catalogue.refusals import UnfitValue
from frontrow.catalogue.vocabulary import COMPANY_ROLES, ROLES
from frontrow.interchange.folding import fold


def title(acceptance: Acceptance) -> None:
    """A title; the first one accepted of a subject brings the work into the catalogue."""
    text, language = acceptance.value["text"], acceptance.value.get("lang") or ""
    subject = acceptance.claim.subject
    if subject.work is None:
        work = work_meant([text], _claimed_year(acceptance), _claimed_directors(acceptance))
        if work is None:
            work = acceptance.changes.create(Work(original_title=text))
        bind_subject(subject, work, acceptance.changes)
    add_title(acceptance, acceptance.work(), text, language)


def add_title(acceptance: Acceptance, work: Work, text: str, language: str) -> None:
    """Give a work a title, unless it has it: a title whose language becomes known is the same title."""
    same = work.titles.filter(folded=fold(text))
    if same.filter(language=language).exists() or (not language and same.exists()):
        return
    unknown = same.filter(language="").first()
    if unknown is not None:
        acceptance.changes.set(unknown, "language", language)
        return
    kind = "original" if fold(text) == work.folded else "translated"
    acceptance.changes.create(Title(work=work, text=text, language=language, kind=kind, sort_order=work.titles.count()))


def _claimed_year(acceptance: Acceptance) -> int | None:
    years = acceptance.claim.subject.claims.filter(property="film.year").values_list("value", flat=True)
    return next((year for year in years if isinstance(year, int)), None)


def _claimed_directors(acceptance: Acceptance) -> tuple[str, ...]:
    names = acceptance.claim.subject.claims.filter(property="film.director").values_list("value", flat=True)
    return tuple(name for name in names if isinstance(name, str))


def director(acceptance: Acceptance) -> None:
    """A director, as a credit."""
    add_credit(acceptance, acceptance.work(), acceptance.person(str(acceptance.value)), "director")


def credit(acceptance: Acceptance) -> None:
    """A credit: role and name; a role outside the vocabulary is kept as the credit's note."""
    role, known = acceptance.value["role"], dict(ROLES)
    character = acceptance.claim.qualifiers.get("character") or ""
    person = acceptance.person(acceptance.value["name"])
    add_credit(
        acceptance,
        acceptance.work(),
        person,
        role if role in known else "other",
        character,
        "" if role in known else role,
    )


def add_credit(
    acceptance: Acceptance, work: Work, person: Person, role: str, character: str = "", note: str = ""
) -> None:
    """Give a work a credit unless it has it; a character that becomes known is added to the credit."""
    same = work.credits.filter(person=person, role=role)
    if same.filter(character=character).exists() or (not character and same.exists()):
        return
    plain = same.filter(character="").first()
    if plain is not None:
        acceptance.changes.set(plain, "character", character)
        return
    order = work.credits.count()
    acceptance.changes.create(
        Credit(work=work, person=person, role=role, character=character, note=note, sort_order=order)
    )


def company(acceptance: Acceptance) -> None:
    """A company with its role."""
    role, name = acceptance.value["role"], acceptance.value["name"]
    if role not in dict(COMPANY_ROLES):
        raise UnfitValue("film.company", f"{role!r} is not a company's role")
    organisation = organisation_named(name) or acceptance.changes.create(Organisation(name=name))
    work = acceptance.work()
    if not work.company_credits.filter(organisation=organisation, role=role).exists():
        acceptance.changes.create(
            CompanyCredit(work=work, organisation=organisation, role=role, sort_order=work.company_credits.count())
        )


def prize(acceptance: Acceptance) -> None:
    """A prize; the recipient only where the source names one."""
    value, work = acceptance.value, acceptance.work()
    fields = {
        "festival": value["festival"] or "",
        "year": value["year"],
        "prize": value["prize"],
        "recipient": value.get("recipient") or "",
    }
    if not work.prizes.filter(**fields).exists():
        acceptance.changes.create(Prize(work=work, sort_order=work.prizes.count(), **fields))


def country(acceptance: Acceptance) -> None:
    """A country, after those already known."""
    _append(acceptance, acceptance.work(), "countries")


def language(acceptance: Acceptance) -> None:
    """A language spoken in the film."""
    _append(acceptance, acceptance.work(), "languages")


def subtitle_language(acceptance: Acceptance) -> None:
    """A language of the subtitles of the version the document is about."""
    work = acceptance.work()
    version = work.versions.first() or acceptance.changes.create(Version(work=work, name="festival version"))
    _append(acceptance, version, "subtitles")


def _append(acceptance: Acceptance, record: Model, field: str) -> None:
    before = list(getattr(record, field))
    if acceptance.value not in before:
        acceptance.changes.set(record, field, [*before, acceptance.value])


def scalar(field: str) -> Callable[[Acceptance], None]:
    """An applier that fills an empty field of the work; a rival value stays a statement beside it."""

    def apply(acceptance: Acceptance) -> None:
        fill(acceptance, acceptance.work(), field)

    return apply


def fill(acceptance: Acceptance, record: Model, field: str) -> None:
    """Set a field that is empty; leave one that says something else as it is, for a person to choose."""
    if getattr(record, field) in (None, "", []):
        acceptance.changes.set(record, field, acceptance.value)


def synopsis(acceptance: Acceptance) -> None:
    """The synopsis in the document's language, where the work has none in it."""
    fill_text(acceptance, acceptance.work(), "synopsis")


def premiere(acceptance: Acceptance) -> None:
    """The premiere as printed, in the document's language."""
    fill_text(acceptance, acceptance.work(), "premiere")


def fill_text(acceptance: Acceptance, record: Model, field: str) -> None:
    """Set a translated text in the document's language, where it is empty."""
    code = acceptance.claim.qualifiers.get("lang") or acceptance.claim.document.language or "en"
    texts = dict(getattr(record, field))
    if not texts.get(code):
        acceptance.changes.set(record, field, {**texts, code: acceptance.text})
