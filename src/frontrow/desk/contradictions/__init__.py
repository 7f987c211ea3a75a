"""The report of contradictions: rival values side by side, with their sentences, days and ranks."""
