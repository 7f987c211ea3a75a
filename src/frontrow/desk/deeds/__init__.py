"""Deeds that take several rooms together: founding a festival, its roles, a timetable drafted from the programme."""
