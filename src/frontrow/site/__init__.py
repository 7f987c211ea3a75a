"""What a visitor sees: views, Jinja2 templates, static files, feeds.

Gives: public pages made from a published programme version and from journal reads.
Must not know: how a timetable is found, or any working table.
"""
