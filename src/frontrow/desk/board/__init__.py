"""The board: a festival day's screens as rows, time across, and what is still on the shelf."""
