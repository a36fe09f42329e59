# Pictures made anew from their pixels: no position, camera, remarks or anything hidden behind the picture is left.
import io
import struct
from typing import Any

from PIL import Image, ImageCms, JpegImagePlugin

from rakor.files.kinds import Refused

FORMATS = {"jpg": ("JPEG", "MPO"), "png": ("PNG",), "webp": ("WEBP",)}
MAX_PIXELS = 50_000_000
MAX_PIXELS_JPEG = 170_000_000  # read at half size, so no more memory than the others
HALVE_ABOVE = 25_000_000
Image.MAX_IMAGE_PIXELS = MAX_PIXELS_JPEG  # Pillow warns above it; _limit has the say
MAX_PROFILE = 1024 * 1024
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# What Pillow raises on a picture that lies about itself.
BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, OverflowError, EOFError, MemoryError)


def strip(content: bytes, extension: str) -> bytes:
    """The first frame upright, in the same format, with its colour profile and resolution; raises Refused.

    JPEG keeps its own quantisation, so it neither grows nor visibly loses; above 25 megapixels it comes out at half
    size, which is still finer than a 300 dpi page.
    """
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS[extension]) as image:
            _limit(image, extension)
            return _rewritten(image, extension, content)
    except Image.DecompressionBombError as fault:
        raise _too_large() from fault
    except Refused:
        raise
    except BROKEN as fault:
        raise Refused(
            "Gambar ini rusak atau tidak terunggah utuh. Buka di ponsel atau komputer, simpan ulang, lalu unggah lagi.",
            "damaged",
        ) from fault


def _limit(image: Image.Image, extension: str) -> None:
    width, height = image.size
    if width * height > (MAX_PIXELS_JPEG if extension == "jpg" else MAX_PIXELS):
        raise _too_large()
    if extension == "jpg" and width * height > HALVE_ABOVE:
        image.draft(None, (width // 2, height // 2))


def _too_large() -> Refused:
    return Refused(
        "Ukuran gambar ini terlalu besar. Perkecil sampai di bawah 50 megapiksel, lalu unggah lagi.", "pixels"
    )


def _rewritten(image: Any, extension: str, content: bytes) -> bytes:
    image.load()
    keep = {"icc_profile": _profile(image), "dpi": image.info.get("dpi")}
    how: dict[str, Any] = {}
    if extension == "jpg":
        how = {"qtables": image.quantization, "subsampling": JpegImagePlugin.get_sampling(image), "optimize": True}
    elif extension == "webp":
        how = {"lossless": _lossless(content), "quality": 90, "method": 3}
    elif "transparency" in image.info:
        how = {"transparency": image.info["transparency"]}
    turned = image.transpose(TURNS[turn]) if (turn := _turn(image)) in TURNS else image.copy()
    turned.info = {}
    if turned.mode == "CMYK":
        turned, how = _to_rgb(turned, keep.pop("icc_profile")), {"quality": 90}
    keep = {name: value for name, value in keep.items() if value}
    format_ = FORMATS[extension][0]
    try:
        return _saved(turned, format_, **keep, **how)
    except BROKEN:
        return _saved(turned, format_, quality=90)


def _lossless(content: bytes) -> bool:
    """Whether a WebP holds its (first) picture in the lossless coding: walks the chunks, each padded to even length."""
    at = 12
    while at + 8 <= len(content):
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        if name in (b"VP8L", b"VP8 ", b"ANMF"):
            return name == b"VP8L"
        at += 8 + size + size % 2
    return False


def _saved(image: Image.Image, format_: str, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format_, **how)
    return out.getvalue()


def _turn(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except (*BROKEN, struct.error, ZeroDivisionError):  # a damaged EXIF block only costs the turn
        return 1


def _profile(image: Image.Image) -> bytes | None:
    profile = image.info.get("icc_profile")
    if not profile or len(profile) > MAX_PROFILE:
        return None
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return None
    return profile


def _to_rgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (OSError, ImageCms.PyCMSError):
            return image.convert("RGB")
        if converted is not None:
            return converted
    return image.convert("RGB")
