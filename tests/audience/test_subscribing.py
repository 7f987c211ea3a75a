"""The newsletter: double opt-in, leaving, and no flood of mail."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from frontrow.audience.client_address import client_address
from frontrow.audience.deeds import UnknownToken, confirm, subscribe, unsubscribe
from frontrow.audience.models import Subscription
from frontrow.audience.throttle import TooOften, count

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
BODY = "Confirm: https://festival.example/en/stay-in-touch/confirm/{token}/"


@pytest.mark.django_db
def test_subscribe_sends_one_letter_with_the_secret_and_confirms_nobody() -> None:
    subscribe("Ada@example.org", "en", AT, "Please confirm", BODY)
    stored = Subscription.objects.get()
    assert [(m.to, m.subject, m.body) for m in mail.outbox] == [
        (["Ada@example.org"], "Please confirm", BODY.replace("{token}", stored.token))
    ]
    assert stored.confirmed_at is None


@pytest.mark.django_db
def test_subscribe_again_at_once_sends_no_second_letter_but_later_it_does() -> None:
    subscribe("ada@example.org", "en", AT, "Please confirm", BODY)
    subscribe("ADA@example.org", "en", AT + timedelta(minutes=9), "Please confirm", BODY)
    assert len(mail.outbox) == 1
    subscribe("ada@example.org", "pl", AT + timedelta(minutes=11), "Please confirm", BODY)
    assert (len(mail.outbox), Subscription.objects.get().language) == (2, "pl")


@pytest.mark.django_db
def test_confirm_and_leave_and_come_back() -> None:
    subscribe("ada@example.org", "en", AT, "Please confirm", BODY)
    token = Subscription.objects.get().token
    confirm(token, AT)
    subscribe("ada@example.org", "en", AT + timedelta(days=1), "Please confirm", BODY)
    assert (len(mail.outbox), Subscription.objects.get().confirmed_at) == (1, AT)
    unsubscribe(token, AT + timedelta(days=2))
    subscribe("ada@example.org", "en", AT + timedelta(days=3), "Please confirm", BODY)
    stored = Subscription.objects.get()
    assert (len(mail.outbox), stored.confirmed_at, stored.unsubscribed_at) == (2, None, None)


@pytest.mark.django_db
def test_unknown_token_is_refused() -> None:
    with pytest.raises(UnknownToken):
        confirm("nobody", AT)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["", "ada", "ada@", "ada@example.org\nBcc: all@example.org"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        subscribe(address, "en", AT, "Please confirm", BODY)
    assert mail.outbox == []


def test_throttle_stops_the_fourth_of_three() -> None:
    for _ in range(3):
        count("test-deed", "192.0.2.1", most=3, seconds=60)
    with pytest.raises(TooOften):
        count("test-deed", "192.0.2.1", most=3, seconds=60)
    count("test-deed", "192.0.2.2", most=3, seconds=60)


@pytest.mark.parametrize(("behind", "expected"), [(False, "192.0.2.7"), (True, "198.51.100.4")])
def test_client_address_believes_only_a_configured_proxy_and_only_its_own_word(
    settings, behind: bool, expected: str
) -> None:
    settings.BEHIND_PROXY = behind
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.7", HTTP_X_FORWARDED_FOR="203.0.113.9, 198.51.100.4")
    assert client_address(request) == expected
