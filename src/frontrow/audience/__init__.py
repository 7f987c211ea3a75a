"""Subscriptions, wishes and plans of visitors.

Gives: models, deeds (subscribe, confirm, unsubscribe), reads.
Must not know: pages.
"""
