"""Editions, sections, venues, screens, items, copies, guests, screenings, published versions.

Gives: models, deeds (place, shelve, cancel a screening; publish a version), reads of what is published.
Must not know: pages, visitors.
"""
