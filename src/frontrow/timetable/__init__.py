"""Turns a problem into a timetable with its bound and its reasons; repairs and explains.

Gives: problem, draft, repair, explain, and a checker that shares nothing with the engine.
Must not know: Django, the web, visitors by name.
"""
