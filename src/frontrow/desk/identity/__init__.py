"""Who is who at the desk: pairs that may be one, merged, refused, taken apart."""
