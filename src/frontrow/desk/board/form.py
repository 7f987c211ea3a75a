"""The plain form that moves a screening without any script."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from frontrow.programme.models import Edition, Screen, Screening


class MoveForm(forms.Form):
    """Screen, day and hour; all empty means the shelf."""

    screen = forms.ChoiceField(required=False, label="Screen")
    date = forms.DateField(required=False, label="Date", widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(
        required=False, label="Start", widget=forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")
    )
    pinned = forms.BooleanField(required=False, label="Pinned: drafting and repair leave it where it is")
    seen_screen = forms.CharField(required=False, widget=forms.HiddenInput)
    seen_start = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, edition: Edition, screening: Screening, data: Any) -> None:
        self.screening = screening
        local = screening.start.astimezone(ZoneInfo(edition.zone)) if screening.start else None
        super().__init__(
            data,
            initial={
                "screen": screening.screen_id or "",
                "date": local.date() if local else edition.first_day,
                "time": local.time() if local else None,
                "pinned": screening.pinned,
                "seen_screen": screening.screen_id or "",
                "seen_start": screening.start.isoformat() if screening.start else "",
            },
        )
        screens = Screen.objects.filter(venue__virtual=False).select_related("venue")
        self.fields["screen"].choices = [("", "On the shelf"), *((screen.pk, str(screen)) for screen in screens)]

    def clean(self) -> dict[str, Any]:
        """A screen needs a date and an hour; without a screen they do not matter."""
        cleaned: dict[str, Any] = super().clean()
        start = ""
        if cleaned.get("screen"):
            if not cleaned.get("date") or not cleaned.get("time"):
                raise forms.ValidationError("A screen needs a date and an hour.")
            start = f"{cleaned['date'].isoformat()}T{cleaned['time']:%H:%M}"
        cleaned["start_text"] = start
        return cleaned

    def as_move(self) -> dict[str, str]:
        """What the board's own moves send."""
        asked = self.cleaned_data
        return {
            "screening": str(self.screening.pk),
            "screen": asked["screen"],
            "start": asked["start_text"],
            "pinned": "1" if asked["pinned"] else "0",
            "seen_screen": asked["seen_screen"],
            "seen_start": asked["seen_start"],
        }
