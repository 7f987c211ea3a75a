"""The grammar of essays and interviews: their frame, whom and what they mention, and what they say of it."""
