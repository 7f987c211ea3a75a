"""The public site's addresses; the table of pages is routes.py."""

from django.urls import path, re_path, register_converter

from frontrow.site import letter_views, views
from frontrow.site.routes import ROUTES


class LanguageConverter:
    """A language as BCP 47 writes it; whether the festival has it, the view asks."""

    regex = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value


class DayConverter(LanguageConverter):
    """A day as ISO 8601 writes it."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


class WayConverter(LanguageConverter):
    """An order of the index."""

    regex = "director|country|section|year"


class KeyConverter(LanguageConverter):
    """The key from which a picture is generated."""

    regex = "[A-Za-z0-9._~-]{1,80}"


class DeedConverter(LanguageConverter):
    """What the link in a letter is for."""

    regex = "confirm|leave"


for _converter, _name in (
    (LanguageConverter, "language"), (DayConverter, "day"), (WayConverter, "way"), (KeyConverter, "key"),
    (DeedConverter, "deed"),
):  # fmt: skip
    register_converter(_converter, _name)

OWN_VIEWS = {"search", "stay-in-touch"}
PAGES = {route.name: views.page(route) for route in ROUTES}
FOLDERS = (
    "index|films|programmes|people|sections|venues|schedule|journal|news|pages|partners|stay-in-touch|search|versions"
)

urlpatterns = [
    path("", views.doorway),
    path("assets/<str:name>", views.asset),
    path("pictures/<key:key>-<int:width>.webp", views.generated_picture),
    path("sitemap.xml", views.site_map),
    path("robots.txt", views.robots),
    path("light/", views.choose_light),
    path("<language:language>/stay-in-touch/", letter_views.form_or_ask(PAGES["stay-in-touch"])),
    path("<language:language>/stay-in-touch/<deed:deed>/<str:token>/", letter_views.step),
    path("<language:language>/search/", views.search, name="search"),
    *(
        path(f"<language:language>/{route.pattern}", PAGES[route.name], name=route.name)
        for route in ROUTES
        if route.name not in OWN_VIEWS
    ),
    re_path(rf"^(?P<path>(?:{FOLDERS})/.*|programme\.ics|news\.atom)$", views.doorway),
]
