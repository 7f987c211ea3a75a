"""Work of the site that nobody waits for."""

from django.conf import settings
from django_tasks import task

from frontrow.site import sources
from frontrow.site.pictures import make_pictures


@task(priority=-10)  # after whatever somebody waits for
def draw_pictures() -> int:
    """Draw the pictures that the published films lack, so that no visitor waits for one; returns how many there are."""
    return make_pictures(settings.DATA_FOLDER / "pictures", sources.booklets()[0])
