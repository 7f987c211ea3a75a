"""All addresses: the desk at /desk/, everything else the public site's."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail.admin import urls as wagtail_admin
from wagtail.documents import urls as wagtail_documents

urlpatterns = [
    path("desk/", include(wagtail_admin)),
    path("documents/", include(wagtail_documents)),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include("frontrow.site.urls")),
]

handler404 = "frontrow.site.views.not_found"
handler500 = "frontrow.site.views.broken"
