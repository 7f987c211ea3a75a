"""What a lesson tells, in words: which field, and where on the pages of its site the value stands."""

from typing import TYPE_CHECKING

from frontrow.desk.teaching.fields import COLUMN_FIELDS, FIELDS

if TYPE_CHECKING:
    from frontrow.reading.lessons.lesson import Lesson

_NAMES = {field: words for _, fields in (*COLUMN_FIELDS, *FIELDS) for field, words in fields}
_PLACES = {
    "label": "after the words {text}",
    "ending": "before the words {text} at the end of a line",
    "beside": "beside the words {text}",
    "row": "in the row of the words {text}",
    "column": "in the column {text}",
    "words": "wherever the words {text} stand",
    "embedded": "in what the page tells machines as {text}",
    "box": "in the element {text}",
    "kind": "in an element {text} that says nothing else",
    "frame": "in the line {text}",
    "told": "in a sentence like {text}",
}


def field_in_words(lesson: "Lesson") -> str:
    """The name of the field, as the teaching page offers it."""
    field = f"{lesson.property}:{lesson.role}" if lesson.role else lesson.property
    return _NAMES.get(field) or (f"{lesson.property} ({lesson.role})" if lesson.role else lesson.property)


def place_in_words(lesson: "Lesson") -> str:
    """Where the value stands, and which part of it is meant."""
    parts = [_anchor(lesson)]
    if lesson.within and lesson.anchor == "frame":
        parts[0] += f" of the element “{lesson.within}”"
    if lesson.part:
        parts.append(f"part {lesson.part} of {lesson.among or 'the line'}")
    if lesson.until and lesson.anchor != "beside":
        parts.append(f"up to “{lesson.until}”")
    if lesson.otherwise:
        parts.append(f"else {_anchor(lesson.otherwise[0])}")
        if further := len(lesson.otherwise) - 1:
            parts[-1] += f", and {further} more such place{'s' if further > 1 else ''}"
    return ", ".join(parts)


def _anchor(lesson: "Lesson") -> str:
    text = f"“{lesson.text}”"
    if lesson.anchor in _PLACES:
        return _PLACES[lesson.anchor].format(text=text)
    if lesson.anchor == "shape":
        side = "on" if not lesson.offset else "above" if lesson.offset < 0 else "below"
        return f"{side} the line of facts {text}"
    if lesson.anchor == "line":
        return f"line {lesson.offset}" if lesson.offset > 0 else f"line {-lesson.offset} from the end"
    what = "the title" if lesson.anchor == "title" else text
    lines = f"{abs(lesson.offset)} line{'' if abs(lesson.offset) == 1 else 's'}"
    return f"{lines} {'above' if lesson.anchor == 'before' else 'below'} {what}"
