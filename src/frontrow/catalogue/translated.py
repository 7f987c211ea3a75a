"""`TranslatedField`: one text in several languages, stored as JSON, so that a new language needs no migration."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language_info
from wagtail.admin.compare import FieldComparison, diff_text, register_comparison_class
from wagtail.models import Locale

LONGEST_TEXT = 20_000  # characters in one language: ten printed pages


def festival_languages() -> list[str]:
    """The languages of the festival (BCP 47), as set up at the desk under Settings > Locales, in order of their
    creation.
    """
    return list(Locale.objects.order_by("pk").values_list("language_code", flat=True))


def language_name(code: str) -> str:
    """The language's own English name for a form's label; the code itself where Django does not know it."""
    try:
        return str(get_language_info(code)["name"])
    except KeyError:
        return code


class TranslatedWidget(forms.Widget):
    """One input for each language; languages that hold text but are no longer the festival's are shown too, never
    lost.
    """

    def __init__(self, *, rows: int, attrs: dict[str, Any] | None = None) -> None:
        self.rows = rows
        super().__init__(attrs)

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> str:
        texts = value if isinstance(value, Mapping) else {}
        identity = (attrs or {}).get("id", f"id_{name}")
        codes = [*festival_languages()]
        codes += [code for code in texts if code not in codes]
        return format_html(
            '<div class="translated">{}</div>',
            format_html_join(
                "", "{}", ((self._one(name, code, texts.get(code, ""), f"{identity}_{code}"),) for code in codes)
            ),
        )

    def _one(self, name: str, code: str, text: str, identity: str) -> str:
        label = format_html('<label for="{}">{}</label>', identity, language_name(code))
        if self.rows > 1:
            box = '<textarea id="{}" name="{}__{}" lang="{}" rows="{}" maxlength="{}">{}</textarea>'
            return format_html(
                "<div>{}" + box + "</div>", label, identity, name, code, code, self.rows, LONGEST_TEXT, text
            )
        box = '<input id="{}" name="{}__{}" lang="{}" type="text" maxlength="{}" value="{}">'
        return format_html("<div>{}" + box + "</div>", label, identity, name, code, code, LONGEST_TEXT, text)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, str]:
        prefix = f"{name}__"
        return {key.removeprefix(prefix): data[key] for key in data if key.startswith(prefix)}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(key.startswith(f"{name}__") for key in data)

    def id_for_label(self, id_: str) -> str:
        return ""


class TranslatedFormField(forms.Field):
    """Reads one text a language from a form; raises ValidationError for a language code that is none or a text too
    long.
    """

    def __init__(self, *, rows: int = 1, **options: Any) -> None:
        options.setdefault("widget", TranslatedWidget(rows=rows))
        super().__init__(**options)

    def to_python(self, value: Any) -> dict[str, str]:
        return clean_texts(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return clean_texts(initial or {}) != clean_texts(data or {})


def clean_texts(value: Any) -> dict[str, str]:
    """Texts by language with empty ones left out; raises ValidationError where the value is not that."""
    if value in (None, ""):
        return {}
    if not isinstance(value, Mapping):
        raise ValidationError("texts must be given by language")
    for code, text in value.items():
        if not isinstance(text, str) or not isinstance(code, str) or not 2 <= len(code) <= 12:
            raise ValidationError(f"not a text in a language: {code!r}")
        if len(text) > LONGEST_TEXT:
            raise ValidationError(f"the text in {language_name(code)} is longer than {LONGEST_TEXT} characters")
    return {code: text.strip().replace("\r\n", "\n") for code, text in value.items() if text.strip()}


class TranslatedField(models.JSONField):
    """A text by language, `{"en": "…", "pl": "…"}`; `rows` is the height of its inputs in a form."""

    def __init__(self, *args: Any, rows: int = 1, **options: Any) -> None:
        self.rows = rows
        options.setdefault("default", dict)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def clean(self, value: Any, model_instance: models.Model | None) -> dict[str, str]:
        return super().clean(clean_texts(value), model_instance)

    def formfield(self, **options: Any) -> forms.Field:
        kept = {key: options[key] for key in ("label", "help_text", "required", "widget") if key in options}
        kept.setdefault("label", str(self.verbose_name).capitalize())
        kept.setdefault("help_text", self.help_text)
        kept.setdefault("required", not self.blank)
        return TranslatedFormField(rows=self.rows, **kept)


class TranslatedComparison(FieldComparison):
    """Shows the change of a text in every language where it changed."""

    def htmldiff(self) -> str:
        before, after = self.val_a or {}, self.val_b or {}
        codes = [code for code in {**before, **after} if before.get(code, "") != after.get(code, "")]
        return format_html_join(
            "",
            "<p><b>{}</b> {}</p>",
            ((language_name(c), _difference(before.get(c, ""), after.get(c, ""))) for c in codes),
        )


def _difference(before: str, after: str) -> str:
    return diff_text(before, after).to_html()


register_comparison_class(TranslatedField, comparison_class=TranslatedComparison)
