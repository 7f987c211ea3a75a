"""The public page that a draft would have: the published programme with the draft's row in place of its own."""
