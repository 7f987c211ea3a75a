"""One file a format: values to bytes and back (iCalendar, JSON-LD, CSV, XLSX, identifiers).

Gives: plain functions on plain values.
Must not know: rows of the database, requests.
"""
