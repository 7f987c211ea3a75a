"""The compiled search: flat arrays in, the best timetable found out. Import it only when a search is asked for."""
