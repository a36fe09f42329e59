# Pages are compressed on their way to a phone; files are not: photos and PDF already are, and a part of one may be asked for.
from django.middleware.gzip import GZipMiddleware


class CompressPages(GZipMiddleware):
    """Django's own (with its random padding against BREACH), for whole pages in HTML alone."""

    def process_response(self, request, response):
        is_page = not response.streaming and response.headers.get("Content-Type", "").startswith("text/html")
        return super().process_response(request, response) if is_page else response
