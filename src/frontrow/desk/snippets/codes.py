"""Lists of codes (countries, languages, abilities) in forms: typed parted by commas, kept as JSON lists."""

from typing import Any

from babel import Locale
from django import forms
from django.core.exceptions import ValidationError


class CodesField(forms.CharField):
    """A list of codes typed as "US, FR"; `allowed` are the codes there are, None for any."""

    def __init__(self, *, allowed: frozenset[str] | None = None, upper: bool = False, **options: Any) -> None:
        self.allowed, self.upper = allowed, upper
        options.setdefault("required", False)
        super().__init__(max_length=300, **options)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        parts = value if isinstance(value, list) else str(value or "").replace(";", ",").split(",")
        codes = [part.strip().upper() if self.upper else part.strip() for part in parts if part.strip()]
        wrong = [code for code in codes if self.allowed is not None and code not in self.allowed]
        if wrong:
            raise ValidationError(f"unknown: {', '.join(wrong)}")
        return list(dict.fromkeys(codes))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial or []) != self.to_python(data or "")

    def run_validators(self, value: Any) -> None:
        """A list needs none of a text's validators."""

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")


HISTORIC_COUNTRIES = frozenset({"SUHH", "CSHH", "YUCS", "DDDE", "CSXX", "BUMM", "ZRCD", "VDVN"})  # ISO 3166-3


def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes, and of 3166-3 those of countries that made films."""
    return (
        frozenset(code for code in Locale("en").territories if len(code) == 2 and code.isalpha()) | HISTORIC_COUNTRIES
    )


def languages() -> frozenset[str]:
    """ISO 639 codes of two and three letters."""
    return frozenset(code for code in Locale("en").languages if code.isalpha() and len(code) in (2, 3))


def codes_of(vocabulary: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """The values of one of our closed vocabularies."""
    return frozenset(value for value, _ in vocabulary)


def help_for(vocabulary: tuple[tuple[str, str], ...]) -> str:
    """A sentence that names a vocabulary's values."""
    return "Parted by commas: " + ", ".join(value for value, _ in vocabulary)
