"""Bytes of a spreadsheet, CSV or XLSX, told apart by what they are."""

from frontrow.interchange.csv_table import read_csv
from frontrow.interchange.table import Table


def read_table(data: bytes, name: str) -> Table:
    """Read CSV or XLSX bytes into rows of text, whatever `name` ends with; raises TableRefused (one clear line)."""
    if data[:4] == b"PK\x03\x04":
        from frontrow.interchange.xlsx_table import read_xlsx  # its parser is needed only now

        return read_xlsx(data, name)
    return read_csv(data, name)
