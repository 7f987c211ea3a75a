"""What `bench/timetable.py` measures with: published schedules, invented festivals, their public, and rivals."""
