"""What measures the schedule page: the same 150 made-up events for Front Row and for pretalx, and two clocks."""
