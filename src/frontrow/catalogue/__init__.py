"""Works, versions, people, organisations, credits, titles, texts, prizes; documents, claims, decisions.

Gives: models, deeds (accept, refuse, undo a claim; import a document), reads.
Must not know: screenings, pages.
"""
