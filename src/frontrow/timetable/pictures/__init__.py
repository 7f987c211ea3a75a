"""Pictures of a timetable as plain values: drawn once, written as SVG or PNG."""
