"""How far a rule can be trusted here: what people decided of its claims, on top of its precision on the gold set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from frontrow.catalogue.models import Claim, Decision
from frontrow.reading.confidence import is_measured

GOLD_WEIGHT = 20  # the gold figure weighs as much as twenty decisions
SITE_WEIGHT = 2  # Laplace's two imagined decisions, set at the rule's share instead of one half
ENOUGH_FOR_A_SITE = 20


@dataclass(frozen=True, slots=True)
class Tally:
    """Decisions of people about one rule: `right` of `decided` were accepted as they were read."""

    right: int = 0
    decided: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.right <= self.decided:
            raise ValueError(f"{self.right} right of {self.decided} decisions")

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.decided + other.decided)


@dataclass(frozen=True, slots=True)
class Precision:
    """A rule's measured precision (0 to 1), the decisions it rests on, and the site they were counted on, "" for
    all."""

    share: float
    tally: Tally
    site: str = ""


def grounds(rule: str, precision: Precision) -> str:
    """What a rule's precision rests on, in words."""
    if not precision.tally.decided:
        return "measured on the gold set and on strange pages" if is_measured(rule) else "not measured yet"
    place = f" on {precision.site}" if precision.site else ""
    return f"{precision.tally.right} of {precision.tally.decided} right{place}"


@dataclass(frozen=True, slots=True)
class MeasuredRules:
    """The tallies of all rules, and of each rule on each site (keys: rule, and (rule, site))."""

    rules: Mapping[str, Tally]
    sites: Mapping[tuple[str, str], Tally]

    def precision(self, rule: str, site: str, gold: float) -> Precision:
        """The precision of a rule whose gold figure is `gold`, on a site ("" where a document has none).

        Everywhere: (right + 20 · gold) / (decided + 20). The gold figure is smoothed by Laplace's rule already, so that
        no share is 0 or 1; without decisions it is the answer. On a site with at least twenty decisions: (right there +
        2 · the share everywhere) / (decided there + 2), Laplace's rule with what is known everywhere in the place of
        one half.
        """
        everywhere = self.rules.get(rule, Tally())
        share = (everywhere.right + GOLD_WEIGHT * gold) / (everywhere.decided + GOLD_WEIGHT)
        there = self.sites.get((rule, site), Tally()) if site else Tally()
        if there.decided < ENOUGH_FOR_A_SITE:
            return Precision(share, everywhere)
        return Precision((there.right + SITE_WEIGHT * share) / (there.decided + SITE_WEIGHT), there, site)

    def of(self, claim: Claim) -> Precision:
        """The precision of a claim's rule on its document's site."""
        return self.precision(claim.rule, claim.document.site, claim.confidence)


def measured_rules() -> MeasuredRules:
    """Count all decisions that stand and that a person made looking at the claim; an edit says that the rule was wrong.

    Claims that "accept all sure" took do not count: nobody looked at them, and a rule must not confirm itself.
    """
    counted = Decision.objects.filter(undone_at__isnull=True, in_bulk=False).order_by()
    rows = counted.values_list("claim__rule", "claim__document__site").annotate(
        right=Count("pk", filter=Q(verb="accept")), decided=Count("pk")
    )
    rules: dict[str, Tally] = {}
    sites: dict[tuple[str, str], Tally] = {}
    for rule, site, right, decided in rows:
        tally = Tally(right, decided)
        rules[rule] = rules.get(rule, Tally()) + tally
        if site:
            sites[rule, site] = tally
    return MeasuredRules(rules, sites)


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule for the desk's list: its gold figure, and its precision everywhere and on each site with decisions."""

    rule: str
    gold: float
    everywhere: Precision
    sites: tuple[Precision, ...]

    @property
    def is_measured(self) -> bool:
        """Whether `gold` was measured, and is not a guess."""
        return is_measured(self.rule)


def rule_rows() -> list[RuleRow]:
    """Every rule that has read something, the most doubtful first."""
    tallies = measured_rules()
    gold: dict[str, float] = dict(Claim.objects.order_by("pk").values_list("rule", "confidence"))
    rows = [
        RuleRow(rule, share, tallies.precision(rule, "", share), tuple(_on_sites(tallies, rule, share)))
        for rule, share in gold.items()
    ]
    return sorted(rows, key=lambda row: (row.everywhere.share, row.rule))


def _on_sites(tallies: MeasuredRules, rule: str, gold: float) -> Iterable[Precision]:
    for (one, site), tally in sorted(tallies.sites.items()):
        if one == rule:
            there = tallies.precision(rule, site, gold)
            yield Precision(there.share, tally, site)
