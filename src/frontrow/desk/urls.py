"""All addresses: the desk at /desk/, everything else the public site's."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail.admin import urls as wagtail_admin
from wagtail.documents import urls as wagtail_documents

from frontrow.desk.reconciliation import service

urlpatterns = [
    path("desk/", include(wagtail_admin)),
    path("reconcile/", service.service, name="reconcile"),
    path("reconcile/suggest/<slug:what>", service.suggest, name="reconcile_suggest"),
    path("reconcile/properties", service.properties, name="reconcile_properties"),
    path("reconcile/preview", service.preview, name="reconcile_preview"),
    path("reconcile/staff/<str:token>/", service.service, name="reconcile_staff"),
    path("reconcile/staff/<str:token>/suggest/<slug:what>", service.suggest, name="reconcile_staff_suggest"),
    path("reconcile/staff/<str:token>/properties", service.properties, name="reconcile_staff_properties"),
    path("reconcile/staff/<str:token>/preview", service.preview, name="reconcile_staff_preview"),
    path("documents/", include(wagtail_documents)),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include("frontrow.site.urls")),
]

handler404 = "frontrow.site.views.not_found"
handler500 = "frontrow.site.views.broken"
