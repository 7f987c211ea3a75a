"""The only way out of the house: bounded in time and size, and never led into the festival's own network."""

import socket
import time

import pytest

from frontrow.catalogue.outgoing import NoAnswer, Request, _is_public, fetch

from .loopback import Answer, serving


def test_body_goes_out_and_the_answer_comes_back() -> None:
    seen: list[tuple[str, str, str | None, bytes]] = []

    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        seen.append((method, path, headers.get("X-Key"), body))
        return 200, {}, b"yes"

    with serving(answer) as address:
        assert fetch(Request(f"{address}/a?b=c", b"asked", {"X-Key": "k"})) == b"yes"
        assert fetch(Request(address)) == b"yes"
    assert seen == [("POST", "/a?b=c", "k", b"asked"), ("GET", "/", None, b"")]


def test_redirect_within_the_host_is_followed_a_few_times() -> None:
    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        left = int(path[1:])
        return (302, {"Location": f"/{left - 1}"}, b"") if left else (200, {}, b"there")

    with serving(answer) as address:
        assert fetch(Request(f"{address}/3")) == b"there"
        with pytest.raises(NoAnswer, match="more than 3 times"):
            fetch(Request(f"{address}/4"))


def test_redirect_to_another_machine_of_the_own_network_is_refused() -> None:
    reached = []

    def inner(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        reached.append(path)
        return 200, {}, b"secret"

    with (
        serving(inner) as hidden,
        serving(lambda *asked: (302, {"Location": f"{hidden}/secret"}, b"")) as address,
        pytest.raises(NoAnswer, match="not on the public network"),
    ):
        fetch(Request(address))
    assert reached == []


@pytest.mark.parametrize(
    ("number", "public"),
    [("8.8.8.8", True), ("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False),
     ("::ffff:127.0.0.1", False), ("fe80::1%eth0", False), ("100.64.0.1", False), ("224.0.0.1", False), ("0.0.0.0", False)],
)  # fmt: skip
def test_public_addresses_are_told_from_others(number: str, public: bool) -> None:
    assert _is_public(number) == public


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "gopher://a",
        "//a.example",
        "http://",
        "http://user:word@127.0.0.1/",
        "http://[",
        "http://a:99999/",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(NoAnswer):
        fetch(Request(address))


def test_large_answer_and_other_status_are_refused() -> None:
    with serving(lambda *asked: (200, {}, b"x" * 1000)) as address, pytest.raises(NoAnswer, match="larger than 999"):
        fetch(Request(address, most_bytes=999))
    with serving(lambda *asked: (500, {}, b"")) as address, pytest.raises(NoAnswer, match="it answered 500"):
        fetch(Request(address))
    with serving(lambda *asked: (302, {"Location": "file:///etc/passwd"}, b"")) as address, pytest.raises(NoAnswer):
        fetch(Request(address))


def test_silent_server_is_left_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(NoAnswer):
            fetch(Request(f"http://127.0.0.1:{silent.getsockname()[1]}/", seconds=0.2))
        assert time.monotonic() - began < 5


def test_nobody_there_is_said_in_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(NoAnswer, match="refused"):
        fetch(Request(f"http://127.0.0.1:{port}/"))
