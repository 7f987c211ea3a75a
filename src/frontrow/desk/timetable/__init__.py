"""The timetable at the desk: from the programme to a problem and back, work in the background, wishes, reports and
plots.
"""
