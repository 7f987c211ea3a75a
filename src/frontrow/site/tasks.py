"""Work of the site that nobody waits for."""

from django.conf import settings
from django_tasks import task

from frontrow.site import sources
from frontrow.site.pictures import make_pictures

AT_ONCE = 4  # pictures, a second or two: uploads and trials that came meanwhile go before the next ones


@task(priority=-10)  # after whatever somebody waits for
def draw_pictures() -> int:
    """Draw some of the pictures that the published films lack, so that no visitor waits for one, and ask to go on;
    returns how many still lack."""
    lacking = make_pictures(settings.DATA_FOLDER / "pictures", sources.booklets()[0], AT_ONCE)
    if lacking:
        draw_pictures.enqueue()
    return lacking
