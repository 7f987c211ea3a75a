"""Front Row's site that keeps no answer: each request is made anew from the rows that the process holds."""

from frontrow.desk.wsgi import application
from frontrow.site import views
from frontrow.site.page_cache import PageCache

views.CACHE = PageCache(most_bytes=0)

__all__ = ["application"]
