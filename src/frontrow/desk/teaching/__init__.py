"""Teaching a site at the desk: a span and its field, the difference on all documents of the site, keep or not."""
