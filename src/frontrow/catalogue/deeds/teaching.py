"""Teaching: a profile is tried on all documents it concerns, shown, and only then kept.

Reading many documents takes a while: `read_trial` and `keep_trial` are for a background worker, the others are quick.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from frontrow.catalogue.deeds.importing import read_document
from frontrow.catalogue.deeds.rereading import reread
from frontrow.catalogue.known_names import known_names
from frontrow.catalogue.models import Document, ProfileTrial, SiteProfileRecord, TrialReading
from frontrow.catalogue.refusals import NotTeachable, TaughtMeanwhile, TextChanged, TrialIsOver
from frontrow.catalogue.rereading import bytes_of, difference, difference_of
from frontrow.catalogue.site_profiles import checked, concerned, ground_of, learned, profile_of, profiles_for
from frontrow.reading.formats import UnreadableDocument

if TYPE_CHECKING:
    from frontrow.reading.lessons.profiles import SiteProfile
    from frontrow.reading.names import Names


def lesson(document: Document, site: str, start: int, end: int, name: str, role: str = "") -> "SiteProfile":
    """The site's profile once it has learned that [start, end) of a document is the value of property `name` (with
    the role of a credit or company).

    Nothing is kept. Raises NotTeachable and UnreadableDocument.
    """
    if not site.strip():
        raise NotTeachable(name, "say which site the document comes from")
    words = {"start": start, "end": end, "property": name, "role": role}
    return learned(profile_of(site), bytes_of(document), document.name, words)


def ask_for_trial(profile: "SiteProfile", by: Any, at: datetime, also: Document | None = None) -> ProfileTrial:
    """Have a profile tried on all documents it concerns, and on one more that is to belong to its site; raises
    NotTeachable. `read_trial` does the reading."""
    checked(profile.to_text())
    return ProfileTrial.objects.create(
        site=profile.site,
        text=profile.to_text(),
        ground=ground_of(profile.site),
        document=also,
        asked_by=by,
        asked_at=at,
        stirred_at=at,
    )


def read_trial(trial: ProfileTrial) -> ProfileTrial:
    """Read every document that a trial concerns, one after the other; the difference is shown then. Stops where a
    person has dropped the trial meanwhile."""
    profile = checked(trial.text)
    trial.readings.all().delete()
    keys = list(concerned(profile, trial.document).order_by("pk").values_list("pk", flat=True))
    trial.stand, trial.total, trial.done = "reading", len(keys), 0
    trial.save()
    names = known_names()
    for done, key in enumerate(keys, 1):
        _read(trial, profile, Document.objects.get(pk=key), names)
        under_way = ProfileTrial.objects.filter(pk=trial.pk, stand="reading")
        if not under_way.update(done=done, stirred_at=datetime.now(UTC)):
            break
    else:
        ProfileTrial.objects.filter(pk=trial.pk, stand="reading").update(stand="shown")
    trial.refresh_from_db()
    return trial


def _read(trial: ProfileTrial, profile: "SiteProfile", document: Document, names: "Names") -> None:
    site = profile.site if document.pk == trial.document_id else document.site
    try:
        read = read_document(bytes_of(document), document.name, names, profiles_for(site, profile))
        changes = difference(document, read).count
        made = TrialReading(reading=read.reading, labels=read.labels, changes=changes)
    except (UnreadableDocument, TextChanged, OSError) as fault:
        made = TrialReading(fault=str(fault)[:500] or type(fault).__name__)
    made.trial, made.document = trial, document
    made.save()


def ask_to_keep(trial: ProfileTrial, by: Any) -> ProfileTrial:
    """Decide that a profile whose difference was shown shall be kept; raises TrialIsOver and TaughtMeanwhile.
    `keep_trial` does it."""
    with transaction.atomic():
        trial = _locked(trial, "shown")
        _ground_holds(trial)
        trial.stand, trial.asked_by, trial.stirred_at = "keeping", by, datetime.now(UTC)
        trial.save()
    return trial


def keep_trial(trial: ProfileTrial, at: datetime) -> ProfileTrial:
    """Keep a profile, and let every document it concerns say what it said in the trial; documents that came since are
    read now. Raises TrialIsOver and TaughtMeanwhile."""
    profile, names = checked(trial.text), known_names()
    for document in concerned(profile, trial.document).exclude(pk__in=trial.readings.values("document")).order_by("pk"):
        _read(trial, profile, document, names)
    with transaction.atomic():
        trial = _locked(trial, "keeping")
        _ground_holds(trial)
        record, _ = SiteProfileRecord.objects.update_or_create(
            site=trial.site, defaults={"text": trial.text, "taught_at": at, "taught_by": trial.asked_by}
        )
        if trial.document is not None and trial.document.site != trial.site:
            trial.document.site = trial.site
            trial.document.save(update_fields=["site"])
        changed = sum(_reread(one) for one in trial.readings.filter(fault="").select_related("document").iterator(50))
        says = "1 document says" if changed == 1 else f"{changed} documents say"
        trial.stand, trial.said, trial.stirred_at = "kept", f"{says} something else now", at
        trial.save()
        trial.readings.all().delete()
        log(record, "frontrow.teach", user=trial.asked_by, data={"documents": changed})
    return trial


def _reread(reading: TrialReading) -> bool:
    """Whether the document says something else now; one whose text changed meanwhile stays as it is."""
    new = difference_of(reading)
    reread(new)
    return new.changes


def drop_trial(trial: ProfileTrial) -> ProfileTrial:
    """Do not keep a profile, or stop trying it; raises TrialIsOver."""
    with transaction.atomic():
        trial = _locked(trial, "waiting", "reading", "shown", "failed")
        trial.stand = "dropped"
        trial.save(update_fields=["stand"])
        trial.readings.all().delete()
    return trial


def give_up_trial(trial: ProfileTrial, why: str) -> None:
    """Write down that a trial could not be worked off."""
    ProfileTrial.objects.filter(pk=trial.pk).update(stand="failed", said=why[:500])


def _locked(trial: ProfileTrial, *stands: str) -> ProfileTrial:
    found = ProfileTrial.objects.select_for_update(of=("self",)).select_related("document").get(pk=trial.pk)
    if found.stand not in stands:
        raise TrialIsOver(found.site, found.get_stand_display())
    return found


def _ground_holds(trial: ProfileTrial) -> None:
    if trial.ground != ground_of(trial.site):
        raise TaughtMeanwhile(trial.site)
