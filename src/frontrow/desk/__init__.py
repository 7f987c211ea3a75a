"""What staff see: the Wagtail admin, review of claims, the timetable board, reports.

Gives: staff pages; each calls one deed or one read of another room.
"""
