"""One file a kind of page: from the booklet to what its template needs; each says which addresses it has."""
