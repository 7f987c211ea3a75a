"""Tables of films: columns mapped by header and by content, one film a row."""
