"""Steps: what was moved on the board, so that it can be taken back and done again."""

from django.conf import settings
from django.db import models

from frontrow.programme.models.editions import Edition


class Step(models.Model):
    """One deed on the timetable: `moves` holds for each screening where it was and where it went.

    A move is {"screening": pk, "from": place, "to": place}; a place is {"screen": pk or null, "start": ISO or null,
    "pinned": bool}.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField(help_text="counts the edition's steps from 1")
    words = models.CharField(max_length=250, help_text="what was done, for people")
    moves = models.JSONField()
    taken_at = models.DateTimeField(auto_now_add=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone = models.BooleanField(default=False)

    class Meta:
        ordering = ("-number",)
        constraints = [models.UniqueConstraint(fields=("edition", "number"), name="step_number_once")]

    def __str__(self) -> str:
        return f"{self.number}: {self.words}"
