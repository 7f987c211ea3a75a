"""How the cells of a sheet look to a person: values in, texts out."""

import datetime
from collections.abc import Mapping
from typing import Protocol

from frontrow.reading.formats.number_format import GENERAL, shown_number, shown_text

_LONGEST_CODE = 255  # the longest that Excel itself takes
_DAY_ZERO = datetime.datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet's clock has no zone
_DAY = datetime.timedelta(days=1)
# ECMA-376 part 1, 18.8.30. The system's own date (14) and moment (22) are shown as ISO 8601, the same on every machine.
BUILT_IN_FORMATS = {
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "11": "0.00E+00",
    "12": "# ?/?",
    "13": "# ??/??",
    "14": "yyyy-mm-dd",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
    "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM",
    "20": "h:mm",
    "21": "h:mm:ss",
    "22": "yyyy-mm-dd h:mm",
    "37": "#,##0 ;(#,##0)",
    "38": "#,##0 ;[Red](#,##0)",
    "39": "#,##0.00;(#,##0.00)",
    "40": "#,##0.00;[Red](#,##0.00)",
    "41": "#,##0;(#,##0)",
    "42": "#,##0;(#,##0)",
    "43": "#,##0.00;(#,##0.00)",
    "44": "#,##0.00;(#,##0.00)",
    "45": "mm:ss",
    "46": "[h]:mm:ss",
    "47": "mm:ss.0",
    "48": "##0.0E+0",
    "49": "@",
}


class SheetLook(Protocol):
    """Tells how a sheet shows its values."""

    def shown(self, row: int, column: int, value: object) -> str:
        """The text of the cell at (row, column), counted from 0, which holds `value`."""


class CellFormats:
    """A sheet whose cells have number formats; cells without one show dates as ISO 8601 and numbers in General."""

    def __init__(self, codes: Mapping[tuple[int, int], str]) -> None:
        self._codes = codes

    def shown(self, row: int, column: int, value: object) -> str:
        """The text of the cell."""
        code = self._codes.get((row, column), "")
        if len(code) > _LONGEST_CODE:
            code = ""
        match value:
            case str():
                return shown_text(value, code) if "@" in code or ";" in code else value
            case bool():
                return str(value).upper()
        number = _number(value)
        if number is None:
            return "" if value is None else str(value)
        return shown_number(number, code) if code else _plain(value, number)


def _number(value: object) -> float | None:
    """A value as the number that the file holds, days for dates and times; None for what is no number."""
    match value:
        case int() | float():
            return float(value)
        case datetime.datetime():
            return (value - _DAY_ZERO) / _DAY
        case datetime.date():
            return float((value - _DAY_ZERO.date()).days)
        case datetime.time():
            return datetime.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / _DAY
        case datetime.timedelta():
            return value / _DAY
    return None


def _plain(value: object, number: float) -> str:
    match value:
        case datetime.datetime():
            return shown_number(number, "yyyy-mm-dd" if value.time() == datetime.time() else "yyyy-mm-dd hh:mm")
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return shown_number(number, "hh:mm:ss" if value.second else "hh:mm")
        case datetime.timedelta():
            return shown_number(number, "[h]:mm:ss")
    return shown_number(number, GENERAL)
