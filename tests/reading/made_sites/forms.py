"""The forms in which sites set out labelled fields."""

from collections.abc import Callable, Sequence
from html import escape

from tests.reading.made_sites.fields import Field
from tests.reading.made_sites.template import Template
from tests.reading.made_sites.values import joined

_INLINE = frozenset({"run_on", "behind", "job_brackets", "list_items", "strong_br", "small_below"})
_NO_SIGN = frozenset({"headings", "behind", "small_below"})


def set_out(template: Template, fields: Sequence[Field]) -> str:
    """The fields as the site sets them out."""
    if template.form in _WHOLE:
        return _WHOLE[template.form](template, fields)
    before, row, after = _ROWS[template.form]
    rows = [
        row.format(label=_label(template, one), value=_value(template, one), name=one.role.replace("_", "-"))
        for one in fields
    ]
    between = "<br>\n" if template.form == "strong_br" else "\n"
    return f"{before}\n{between.join(rows)}\n{after}"


def _label(template: Template, field: Field) -> str:
    end = "" if template.form in _NO_SIGN else template.label_end
    return escape(field.label, quote=False) + end


def _value(template: Template, field: Field) -> str:
    is_list = len(field.values) > 1 or field.role in ("cast", "production")
    value = joined(template, field.values, template.form in _INLINE) if is_list else field.values[0]
    return value + escape(field.end, quote=False)


def _run_on(template: Template, fields: Sequence[Field]) -> str:
    """One paragraph of credits; without a sign behind them the labels are printed in another letter."""
    end = template.label_end
    label = "{}" + end if ":" in end else f"<em>{{}}{end}</em>"
    said = [f"{label.format(escape(one.label, quote=False))} {_value(template, one)}" for one in fields]
    sign = {"middot": " · ", "slash": " | "}.get(template.names, "; " if template.names == "comma" else ". ")
    return f'<p class="credits">{sign.join(said)}</p>'


def _headings(template: Template, fields: Sequence[Field]) -> str:
    level = "h3" if template.first == "facts" else "h4"
    values = [(one, _value(template, one)) for one in fields]
    return "\n".join(
        f"<{level}>{_label(template, one)}</{level}>\n{value if value.startswith('<ul>') else f'<p>{value}</p>'}"
        for one, value in values
    )


def _job_brackets(template: Template, fields: Sequence[Field]) -> str:
    """Names with their job in brackets; facts that are nobody's job are plain lines of their own."""
    jobs = [one for one in fields if one.role not in _FACTS]
    said = [f"{_value(template, one)} ({escape(one.label.lower(), quote=False)})" for one in jobs if one.role != "cast"]
    actors = [f"<p>{_label(template, one)} {_value(template, one)}</p>" for one in jobs if one.role == "cast"]
    plain = [f'<p class="{one.role}">{_value(template, one)}</p>' for one in fields if one.role in _FACTS]
    return "\n".join([*plain, f"<p>{', '.join(said)}</p>" if said else "", *actors])


_FACTS = frozenset({"country", "year", "minutes", "language", "colour", "format", "original"})
_WHOLE: dict[str, Callable[[Template, Sequence[Field]], str]] = {
    "run_on": _run_on,
    "headings": _headings,
    "job_brackets": _job_brackets,
}
# form -> what stands before all rows, one row, what stands behind them
_ROWS = {
    "dl": ('<dl class="credits">', "<dt>{label}</dt><dd>{value}</dd>", "</dl>"),
    "table_th": ("<table>", "<tr><th>{label}</th><td>{value}</td></tr>", "</table>"),
    "table_td": ('<table class="data">', "<tr><td>{label}</td>\n<td>{value}</td></tr>", "</table>"),
    "strong_br": ("<p>", "<strong>{label}</strong> {value}", "</p>"),
    "strong_p": ("", "<p><b>{label}</b> {value}</p>", ""),
    "span_pair": (
        '<div class="facts">',
        '<div class="row"><span class="fact-name">{label}</span> <span class="fact-value">{value}</span></div>',
        "</div>",
    ),
    "classes": ('<div class="film-facts">', '<div class="film-{name}">{value}</div>', "</div>"),
    "list_items": ('<ul class="credits">', "<li>{label} {value}</li>", "</ul>"),
    "behind": ("", '<p>{value} <span class="job">{label}</span></p>', ""),
    "glued": ('<div class="info">', "<div><b>{label}</b>{value}</div>", "</div>"),
    "grid": (
        '<div class="grid">',
        '<div class="cell"><div class="key">{label}</div><div class="val">{value}</div></div>',
        "</div>",
    ),
    "small_below": ("", '<div class="item"><strong>{value}</strong><small>{label}</small></div>', ""),
}
