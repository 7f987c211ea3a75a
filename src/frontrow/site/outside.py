"""Addresses of other hosts, as people typed them."""


def outside(address: str) -> str:
    """The address where it is one of the web, else "": a link to `javascript:` is none, whoever typed it."""
    return address if address.lower().startswith(("https://", "http://")) else ""
