"""Records that staff can preview as the public page they will have, in each of the festival's languages."""

from typing import Any

from wagtail.models import PreviewableMixin

from frontrow.catalogue.translated import festival_languages, language_name


class PublicPreview(PreviewableMixin):
    """Previews through the desk's template, which shows the site's own page."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [(code, language_name(code)) for code in festival_languages()]

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "desk/preview.html"  # named, not imported: the desk knows how the site looks

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        return {"object": self, "request": request, "language": mode_name}
