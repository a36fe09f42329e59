# Pictures that are something else besides: taken, but redrawn, so that nothing of the harm is left.
from collections.abc import Callable

from PIL import Image

from tests.files import build
from tests.files.hostile import HTML

INERT: dict[str, tuple[str, Callable[[], bytes]]] = {}
"""Taken, but build.MARK, which each carries in its harmful part, must not be in what is stored, nor harm in the name."""
TRAILER = build.MARK + HTML


def inert(what: str, name: str, make: Callable[[], bytes]) -> None:
    assert what not in INERT, what
    INERT[what] = (name, make)


inert("JPEG followed by an archive", "foto.jpg", lambda: build.jpeg() + build.archive({build.MARK.decode(): b"MZ"}))
inert("JPEG followed by a page", "foto.jpg", lambda: build.jpeg() + TRAILER)
inert("JPEG with PHP in its remark", "foto.jpg", lambda: build.jpeg(comment=b"<?php " + build.MARK))
inert("JPEG with a page in its EXIF", "foto.jpg", lambda: build.jpeg(exif=build.exif()))
inert("JPEG with script in its XMP", "foto.jpg", lambda: build.jpeg(xmp=TRAILER))
inert("JPEG named as a page", "foto.html.jpg", lambda: build.jpeg() + TRAILER)
inert("PNG followed by a program", "foto.png", lambda: build.png() + b"MZ" + TRAILER)
inert("PNG with script in a chunk", "foto.png", lambda: build.png(pnginfo=build.png_text(Comment=TRAILER.decode())))
inert(
    "PNG with an unknown chunk",
    "foto.png",
    lambda: build.png()[:-12] + build.png_chunk(b"raHs", TRAILER) + build.png()[-12:],
)
inert("moving PNG", "foto.png", lambda: build.saved(build.picture(), "PNG", save_all=True, append_images=[
    Image.new("RGB", (64, 48), "red")], pnginfo=build.png_text(Comment=TRAILER.decode())))  # fmt: skip
inert("WebP followed by a page", "foto.webp", lambda: build.webp() + TRAILER)
inert("WebP with script in its XMP", "foto.webp", lambda: build.webp(xmp=TRAILER))
inert("JPEG with a false colour profile", "foto.jpg", lambda: build.jpeg(icc_profile=TRAILER))
inert("climbing name", "../../../etc/cron.d/foto.jpg", lambda: build.jpeg(comment=TRAILER))
inert("Windows path as name", "C:\\Windows\\System32\\foto.jpg", lambda: build.jpeg(comment=TRAILER))
inert("header injection in the name", "foto\r\nSet-Cookie: a=b\r\n.jpg", lambda: build.jpeg(comment=TRAILER))
inert(
    "markup in the name",
    '"><img src=x onerror=alert(1)>.png',
    lambda: build.png(pnginfo=build.png_text(a=TRAILER.decode())),
)
inert("endless name", "a" * 5000 + ".jpg", lambda: build.jpeg(comment=TRAILER))
