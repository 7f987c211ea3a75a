"""The words of twelve languages that a film page is built from; data files, read once and lazily."""
