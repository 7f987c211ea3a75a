"""The sample festival agrees with itself: read as plain files, without Django and without the rooms that load it."""

import csv
import json
import re
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

SAMPLE = Path(__file__).parents[2] / "src/frontrow/sample"
POLISH = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
CODES = {"step_free", "open_captions", "audio_description", "sign_language", "relaxed"}


def load(name):
    return json.loads((SAMPLE / name).read_text(encoding="utf-8"))


FESTIVAL = load("festival.json")
WORKS = [work for path in sorted((SAMPLE / "works").glob("*.json")) for work in load(f"works/{path.name}")]
SCREENS = {screen["slug"]: screen for venue in FESTIVAL["venues"] for screen in venue["screens"]}
ITEMS = {item["slug"]: item for item in FESTIVAL["items"]}
GUESTS = {guest["id"]: guest for guest in FESTIVAL["guests"]}
COPIES = {copy["id"]: copy for copy in FESTIVAL["copies"]}


def key(work):
    return work["title"], work["year"]


def start_of(row):
    hour, minute = map(int, row["start"].split(":"))
    day = datetime.fromisoformat(row["date"])
    return day + timedelta(days=1 if hour < 5 else 0, hours=hour, minutes=minute)


def screenings():
    with (SAMPLE / "screenings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        film = sum(COPIES[copy]["minutes"] for copy in ITEMS[row["item"]]["copies"])
        row["from"] = start_of(row)
        row["to"] = row["from"] + timedelta(minutes=film + int(row["intro_minutes"]) + int(row["qa_minutes"]))
    return rows


SCREENINGS = screenings()


def inside(row, spans):
    return any(
        datetime.fromisoformat(span["from"]) <= row["from"] and row["to"] <= datetime.fromisoformat(span["to"])
        for span in spans
    )


def texts(value, path=""):
    """Every {"en", "pl"} pair below `value`, with its path."""
    if isinstance(value, dict):
        if set(value) == {"en", "pl"}:
            yield path, value
        for name, part in value.items():
            yield from texts(part, f"{path}/{name}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from texts(part, f"{path}/{number}")


def document_text(name):
    path = SAMPLE / "documents" / name
    if path.suffix == ".docx":
        return re.sub("<[^>]+>", " ", ZipFile(path).read("word/document.xml").decode("utf-8"))
    if path.suffix == ".xlsx":
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
        return "\n".join(str(cell) for row in rows for cell in row)
    return path.read_text(encoding="utf-8")


def test_sizes_are_those_of_a_festival():
    features = [copy for copy in FESTIVAL["copies"] if copy["minutes"] >= 60]
    assert (len(WORKS), len(features), len(SCREENS), len(FESTIVAL["days"]), len(SCREENINGS)) == (64, 55, 4, 6, 112)


def test_ids_are_unique():
    for ids in (
        [key(work) for work in WORKS],
        [item["slug"] for item in FESTIVAL["items"]],
        [copy["id"] for copy in FESTIVAL["copies"]],
        [guest["id"] for guest in FESTIVAL["guests"]],
        [row["code"] for row in SCREENINGS],
    ):
        assert sorted(set(ids)) == sorted(ids)


def test_items_resolve():
    works = {key(work) for work in WORKS}
    sections = {section["slug"] for section in FESTIVAL["sections"]}
    for item in FESTIVAL["items"]:
        assert item["section"] in sections
        assert [key(COPIES[copy]["work"]) for copy in item["copies"]] == [key(work) for work in item["works"]]
        assert {key(work) for work in item["works"]} <= works
        assert set(item["guests"]) <= set(GUESTS)
        assert ("title" in item) == (len(item["works"]) > 1)


def test_every_work_is_shown():
    assert {key(work) for item in ITEMS.values() for work in item["works"]} == {key(work) for work in WORKS}
    public = [row["item"] for row in SCREENINGS if row["audience"] == "public"]
    assert {slug: public.count(slug) for slug in ITEMS} == {slug: item["screenings"] for slug, item in ITEMS.items()}


def test_screenings_name_what_exists():
    for row in SCREENINGS:
        assert row["item"] in ITEMS
        assert row["screen"] in SCREENS
        assert set(row["guests"].split()) <= set(GUESTS)
        assert set(row["access"].split()) <= CODES
        assert set(row["subtitles"].split()) <= {"en", "pl"}
        assert row["audience"] in {"public", "press", "jury"}
        assert row["status"] in {"scheduled", "moved", "cancelled", "sold_out"}
        assert bool(row["moved_from"]) == (row["status"] == "moved")
        assert bool(row["note_en"]) == bool(row["note_pl"])


def test_screens_are_never_booked_twice():
    for one, other in combinations(SCREENINGS, 2):
        if one["screen"] == other["screen"]:
            pause = timedelta(minutes=SCREENS[one["screen"]]["turnaround_minutes"])
            assert one["to"] + pause <= other["from"] or other["to"] + pause <= one["from"], (one, other)


def test_screenings_lie_within_opening_hours():
    assert [row["code"] for row in SCREENINGS if not inside(row, SCREENS[row["screen"]]["open"])] == []


def test_screenings_lie_within_the_days_of_the_edition():
    assert {row["date"] for row in SCREENINGS} == {day["date"] for day in FESTIVAL["days"]}
    assert FESTIVAL["days"][0]["date"] == FESTIVAL["edition"]["first_day"]
    assert FESTIVAL["days"][-1]["date"] == FESTIVAL["edition"]["last_day"]
    assert [date.fromisoformat(FESTIVAL["edition"][side]).weekday() for side in ("first_day", "last_day")] == [1, 6]


def test_screenings_are_no_longer_than_allowed():
    longest = timedelta(minutes=FESTIVAL["rules"]["longest_screening_minutes"])
    assert [row["code"] for row in SCREENINGS if row["to"] - row["from"] > longest] == []


def test_copies_are_there_when_shown():
    for row in SCREENINGS:
        for copy in (COPIES[name] for name in ITEMS[row["item"]]["copies"]):
            assert inside(row, [copy["available"]]), (row["code"], copy["id"])
            assert copy["format"] in SCREENS[row["screen"]]["formats"], (row["code"], copy["id"])
            if "keys" in copy:
                assert inside(row, [span for span in copy["keys"] if span["screen"] == row["screen"]]), row["code"]


def test_guests_are_in_town_and_in_one_place():
    for row in SCREENINGS:
        for name in row["guests"].split():
            assert inside(row, GUESTS[name]["stays"]), (row["code"], name)
    for one, other in combinations(SCREENINGS, 2):
        if set(one["guests"].split()) & set(other["guests"].split()):
            assert one["to"] <= other["from"] or other["to"] <= one["from"]


def test_repeats_lie_on_another_day():
    for one, other in combinations([row for row in SCREENINGS if row["audience"] == "public"], 2):
        assert (one["item"], one["date"]) != (other["item"], other["date"])


def test_step_free_is_said_where_the_screen_is():
    for row in SCREENINGS:
        assert ("step_free" in row["access"].split()) == ("step_free" in SCREENS[row["screen"]]["abilities"])


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["title"])
def test_work_has_texts_in_both_languages(work):
    here = set(work["synopsis"])
    if work["source"] is None:
        assert here == {"en", "pl"}
    else:
        assert len(here) == 1
    limits = {"en": (60, 118), "pl": (50, 115)}
    for language, text in work["synopsis"].items():
        low, high = limits[language]
        assert low <= len(text.split()) <= high
        assert bool(set(text) & POLISH) == (language == "pl") or work["title"] == "The Grandmother"


@pytest.mark.parametrize("work", [work for work in WORKS if work["source"]], ids=lambda work: work["title"])
def test_document_names_its_work(work):
    text = document_text(work["source"].removeprefix("documents/"))
    assert work["title"] in text.replace("&amp;", "&")
    if not work["source"].endswith(".xlsx"):
        assert re.search(rf"\b{work['year']}\b", text)


@pytest.mark.parametrize("work", [work for work in WORKS if not work["source"]], ids=lambda work: work["title"])
def test_facts_are_plausible(work):
    assert 1940 <= work["year"] <= 2025
    assert 2 <= work["minutes"] <= 180
    assert work["minutes"] == next(c["minutes"] for c in FESTIVAL["copies"] if key(c["work"]) == key(work))
    assert all(re.fullmatch("[A-Z]{2}", country) for country in work["countries"])
    assert all(re.fullmatch("[a-z]{2}", language) for language in work["languages"])
    assert work["colour"] in {"bw", "colour", "both"}
    assert next(title["kind"] for title in work["titles"]) == "original"
    assert "director" in {credit["role"] for credit in work["credits"]}
    assert all(prize["year"] >= work["year"] for prize in work["prizes"])
    credits = [(credit["role"], credit["name"]) for credit in work["credits"]]
    assert len(set(credits)) == len(credits)


def test_signatures_are_of_the_staff():
    staff = {person["name"] for person in FESTIVAL["staff"]}
    assert {work["synopsis_author"] for work in WORKS if "synopsis_author" in work} - {None} <= staff


def test_texts_are_filled_in_both_languages():
    for name in ("festival.json", "home.json"):
        for path, pair in texts(load(name)):
            assert pair["en"].strip(), path
            assert pair["pl"].strip(), path
            if len(pair["pl"].split()) > 12:
                assert set(pair["pl"]) & POLISH, path


def test_people_have_biographies():
    for person in load("people.json"):
        assert person.get("birth_year", 1900) < person.get("death_year", 2027)
        for language, text in person["biography"].items():
            assert 30 <= len(text.split()) <= 90
            assert language != "pl" or set(text) & POLISH


def test_journal_pages_come_in_both_languages():
    for folder in ("essays", "news", "information"):
        found = sorted(path.name for path in (SAMPLE / folder).glob("*.md"))
        stems = {name.split(".")[0] for name in found}
        alone = {"what-was-left-on-the-roll"} if folder == "essays" else set()
        pairs = {f"{stem}.{language}.md" for stem in stems for language in ("en", "pl")}
        assert set(found) == pairs - {f"{stem}.en.md" for stem in alone}
        for name in found:
            head = (SAMPLE / folder / name).read_text(encoding="utf-8").split("---\n")[1]
            assert re.search(r"^slug: [a-z0-9-]+$", head, re.MULTILINE), name


def test_highlights_are_items():
    home = load("home.json")
    assert {home["hero"]["item"], *home["highlights"]} <= set(ITEMS)


def contrast(one, other):
    def luminance(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_accents_can_be_read_on_black_and_seen_on_white():
    for section in FESTIVAL["sections"]:
        assert contrast(section["accent"], "#0d0d10") >= 4.5, section["slug"]
        assert contrast(section["accent"], "#ffffff") >= 3, section["slug"]


def test_nobody_in_the_sample_needs_outside_files():
    files = [path for path in SAMPLE.rglob("*") if path.suffix in {".json", ".md", ".csv"}]
    words = " ".join(path.read_text(encoding="utf-8") for path in files)
    assert re.findall(r"https?://(?![a-z.-]+\.example/)", words) == []
