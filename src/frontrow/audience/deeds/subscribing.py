"""Subscribing to the newsletter with double opt-in, and leaving it."""

import secrets
from datetime import datetime, timedelta

from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import transaction

from frontrow.audience.models import Subscription

PAUSE_BETWEEN_MAILS = timedelta(minutes=10)  # nobody can fill another's mailbox through our form


class UnknownToken(Exception):
    """The link belongs to no subscription, or is too old."""


def subscribe(email: str, language: str, at: datetime, subject: str, body: str) -> None:
    """Ask an address to confirm; says nothing of whether it was known. Raises ValidationError for what is no address.

    `body` is the mail's text in which {token} stands for the secret of the links.
    """
    validate_email(email)
    with transaction.atomic():
        subscription, new = Subscription.objects.select_for_update().get_or_create(
            email_folded=email.casefold(),
            defaults={"email": email, "language": language, "token": secrets.token_urlsafe(32), "asked_at": at},
        )
        if subscription.confirmed_at and not subscription.unsubscribed_at:
            return
        if not new and at - subscription.asked_at < PAUSE_BETWEEN_MAILS:
            return
        subscription.asked_at, subscription.language = at, language
        subscription.confirmed_at = subscription.unsubscribed_at = None
        subscription.save()
    send_mail(subject, body.replace("{token}", subscription.token), None, [subscription.email])


def confirm(token: str, at: datetime) -> Subscription:
    """Confirm a subscription; raises UnknownToken."""
    return _mark(token, "confirmed_at", at)


def unsubscribe(token: str, at: datetime) -> Subscription:
    """Leave the newsletter; raises UnknownToken."""
    return _mark(token, "unsubscribed_at", at)


def _mark(token: str, field: str, at: datetime) -> Subscription:
    with transaction.atomic():
        subscription = Subscription.objects.select_for_update().filter(token=token).first()
        if subscription is None:
            raise UnknownToken(token[:8])
        if getattr(subscription, field) is None:
            setattr(subscription, field, at)
            subscription.save()
    return subscription
