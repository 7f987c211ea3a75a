"""Turns the bytes of a document into claims with exact spans, and says what it could not read.

Gives: `view_of` (bytes to a text view) and `read` (a text view to a reading).
Must not know: Django, the database, the network, the clock, or any festival by name.
"""
