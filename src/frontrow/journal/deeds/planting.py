"""The page tree of a new festival: one root page a language."""

from wagtail.models import Locale, Page, Site

from frontrow.journal.models import FestivalPage


def plant_page_tree(languages: list[str], name: str) -> None:
    """Give each language its root page, all of them translations of one; Wagtail's welcome page goes."""
    root = Page.objects.get(depth=1)
    first: FestivalPage | None = None
    for code in languages:
        locale = Locale.objects.get(language_code=code)
        page = FestivalPage.objects.filter(locale=locale).first()
        if page is None:
            page = FestivalPage(title=name, slug=f"festival-{code}", locale=locale)
            if first is not None:
                page.translation_key = first.translation_key
            root.add_child(instance=page)
        first = first or page
    if first is None:
        raise ValueError("a festival speaks at least one language")
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "site_name": name, "root_page": first}
    )
    Page.objects.filter(depth=2).exclude(pk__in=FestivalPage.objects.values("pk")).delete()
