# The QR picture of an address, for the sheet that is handed over with a link.
from django.utils.safestring import SafeString, mark_safe
from qrcode import make
from qrcode.image.svg import SvgPathFillImage


def qr(address: str) -> SafeString:
    """Inline SVG, black on white in the dark too. The address stands beside it in letters."""
    return mark_safe(make(address, image_factory=SvgPathFillImage, border=3).to_string(encoding="unicode"))
