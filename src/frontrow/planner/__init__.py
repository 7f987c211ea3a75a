"""Turns a programme and the wishes of one visitor or several friends into the best plan, proven.

Gives: programme and wishes (checked at birth), two independent exact solvers, a plan. Light until a plan is asked for.
Must not know: Django, the web, the timetable.
"""
