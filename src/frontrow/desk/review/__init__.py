"""Review of claims: each beside its highlighted sentence; accept, edit, refuse, undo."""
