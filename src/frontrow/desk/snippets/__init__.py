"""The records that staff edit, as Wagtail's snippet views: forms, lists, drafts, history with changes in every
language.
"""
