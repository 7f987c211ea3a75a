"""The grammar of film pages: one file a kind of statement, each a function from a page to findings."""
