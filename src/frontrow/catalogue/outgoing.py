"""The only way out of the house: one request to an address that staff or the settings name, within bounds."""

import http.client
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from frontrow.catalogue.refusals import CatalogueRefusal

MOST_REDIRECTS = 3
MOST_BYTES = 2 * 2**20
SECONDS = 20.0
REDIRECTS = (301, 302, 303, 307, 308)
KEEP_METHOD = (307, 308)


@dataclass
class NoAnswer(CatalogueRefusal):
    """An address gave no usable answer."""

    address: str
    fault: str

    def __str__(self) -> str:
        return f"{self.address}: {self.fault}"


@dataclass(frozen=True, slots=True)
class Request:
    """A GET, or a POST where there is a `body`; `seconds` bound all of it, redirects too, `most_bytes` the answer."""

    address: str
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES


def fetch(request: Request) -> bytes:
    """The body of a 200 answer; raises NoAnswer with the fault.

    Only http and https, no proxies. A redirect is followed to the same host, or to another whose every address is
    public: never from a service outside into the festival's own network. Keys and headers go to the first host only.
    """
    deadline = time.monotonic() + request.seconds
    home, address, body = _parts(request.address), request.address, request.body
    for _ in range(MOST_REDIRECTS + 1):
        parts = _parts(address)
        at_home = (parts.scheme, parts.netloc) == (home.scheme, home.netloc)
        try:
            status, location, answer = _once(parts, body, request, deadline, at_home)
        except (OSError, http.client.HTTPException, UnicodeError) as fault:
            raise NoAnswer(address, str(fault) or type(fault).__name__) from fault
        if status == 200:
            return answer
        if status not in REDIRECTS or not location:
            raise NoAnswer(address, f"it answered {status}")
        address = urljoin(address, location)
        body = body if status in KEEP_METHOD else None
        if home.scheme == "https" and urlsplit(address).scheme != "https":
            raise NoAnswer(request.address, "it leads from https to something else")
    raise NoAnswer(request.address, f"it leads on more than {MOST_REDIRECTS} times")


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError as fault:
        raise NoAnswer(address, "this is no address") from fault
    if not usable:
        raise NoAnswer(address, "an address begins with http:// or https://")
    if parts.username or parts.password:
        raise NoAnswer(f"{parts.scheme}://{parts.hostname}", "an address carries no name or password here")
    return parts


def _once(
    parts: SplitResult, body: bytes | None, request: Request, deadline: float, at_home: bool
) -> tuple[int, str, bytes]:
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    number = _resolved(host, port, at_home)
    connection = _connection(parts.scheme, host, port, number, deadline)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"Accept": "application/json", "User-Agent": "FrontRow", **(request.headers if at_home else {})}
        connection.request("GET" if body is None else "POST", path, body, headers)
        response = connection.getresponse()
        answer = _read(response, connection, request.most_bytes, deadline)
        return response.status, response.headers.get("Location", ""), answer
    finally:
        connection.close()


def _resolved(host: str, port: int, at_home: bool) -> str:
    """The host's address, asked once, so that what was checked is what is connected to."""
    numbers = [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not at_home and not all(_is_public(number) for number in numbers):
        raise OSError(f"it leads to {host}, which is not on the public network")
    return numbers[0]


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


def _connection(scheme: str, host: str, port: int, number: str, deadline: float) -> http.client.HTTPConnection:
    left = _left(deadline)
    kind = http.client.HTTPSConnection if scheme == "https" else http.client.HTTPConnection
    connection = kind(host, port, timeout=left)
    plain = socket.create_connection((number, port), timeout=left)
    try:
        if scheme == "https":
            plain = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise
    connection.sock = plain
    return connection


def _read(
    response: http.client.HTTPResponse, connection: http.client.HTTPConnection, most: int, deadline: float
) -> bytes:
    """The whole body in pieces: a server that drips a byte a second is left at the deadline."""
    pieces, size = [], 0
    while True:
        if connection.sock is not None:
            connection.sock.settimeout(_left(deadline))
        piece = response.read1(65536)
        if not piece:
            return b"".join(pieces)
        size += len(piece)
        if size > most:
            raise OSError(f"the answer is larger than {most} bytes")
        pieces.append(piece)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("it took too long to answer")
    return left
