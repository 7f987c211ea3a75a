"""The Reconciliation Service API both ways: our records as a service, and other services asked about our records."""
