"""What was taught of sites."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class SiteProfileRecord(models.Model):
    """A site's profile as its one readable file (TOML, the form of reading's `SiteProfile`), used for every document
    of the site."""

    site = models.CharField(max_length=200, unique=True)
    text = models.TextField()
    taught_at = models.DateTimeField()
    taught_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("site",)
        constraints = [models.CheckConstraint(condition=~Q(site=""), name="site_profile_names_its_site")]

    def __str__(self) -> str:
        return self.site
