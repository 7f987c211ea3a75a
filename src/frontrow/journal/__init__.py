"""Essays, news, partners and information as Wagtail pages; mentions resolved to catalogue records.

Gives: page models, reads.
Must not know: seats.
"""
