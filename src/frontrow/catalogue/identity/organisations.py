"""What is known of organisations that tells whether two of them are one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from frontrow.catalogue.identity.companies import companies_alike, core, in_brackets, own_words
from frontrow.catalogue.identity.names import Reason
from frontrow.catalogue.models import CompanyCredit, Organisation, OrganisationName


@dataclass
class OrganisationFacts:
    """An organisation for comparison: all names, the host of its website, the titles of works by key."""

    key: int
    names: list[str]
    host: str = ""
    works: dict[int, str] = field(default_factory=dict)

    def blocks(self) -> set[str]:
        """Words of which two organisations must share one to be compared at all: names as one word, initials, hosts."""
        found = {self.host}
        for name in self.names:
            words = core(name)
            found |= {*own_words(name), "".join(words)[:8], "".join(words)[-8:], in_brackets(name)}
            found |= {"".join(word[0] for word in words)} if len(words) > 1 else set(words)
        return {block for block in found if len(block) > 2}


def facts_of_organisations(keys: Iterable[int] | None = None) -> dict[int, OrganisationFacts]:
    """The facts of some organisations, or of all."""
    wanted = {} if keys is None else {"pk__in": list(keys)}
    rows = Organisation.objects.filter(**wanted).values_list("pk", "name", "website")
    facts = {key: OrganisationFacts(key, [name], host_of(website)) for key, name, website in rows}
    of = {} if keys is None else {"organisation__in": list(facts)}
    for key, name in OrganisationName.objects.filter(**of).order_by("pk").values_list("organisation", "name"):
        facts[key].names.append(name)
    credits = CompanyCredit.objects.filter(**of).values_list("organisation", "work", "work__original_title")
    for key, work, title in credits:
        facts[key].works[work] = title
    return facts


def host_of(website: str) -> str:
    """The host of an address, without www."""
    return (urlsplit(website).hostname or "").removeprefix("www.")


def organisations_alike(one: OrganisationFacts, other: OrganisationFacts) -> list[Reason]:
    """Why two organisations may be one, and what speaks against it; empty where neither names nor websites agree."""
    likenesses = [alike for a in one.names for b in other.names if (alike := companies_alike(a, b))]
    same_host = bool(one.host) and one.host == other.host
    if not likenesses and not same_host:
        return []
    reasons = [max(likenesses, key=lambda reason: reason.weight)] if likenesses else []
    if same_host:
        reasons.append(Reason(f"both at {one.host}", 0.6))
    elif one.host and other.host:
        reasons.append(Reason(f"one at {one.host}, the other at {other.host}", -0.4))
    shared = [one.works[key] for key in sorted(one.works.keys() & other.works.keys())]
    if shared:
        reasons.append(Reason(f"both are named in {', '.join(shared[:3])}", 0.3))
    return reasons
