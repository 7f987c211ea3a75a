"""Front Row: the one record from which a festival makes its whole programme."""
