"""temporary"""
from frontrow.site.page import Plain, NotShown
def every_screening(b): return ({"code": c} for c in b.programme.screenings)
def of_screening(b, code): return Plain("text/calendar", b"")
def of_day(b, day): return Plain("text/calendar", b"")
def of_programme(b): return Plain("text/calendar", b"")
