# What a picture loses (position, remarks) and what it keeps (upright pixels, colours, size in bytes).
import io

import pytest
from PIL import Image, ImageChops, ImageStat

from rakor.files.strip import strip
from tests.files import build

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def opened(content):
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("how", [{"exif": build.exif()}, {"exif": build.exif(), "xmp": b"<x>" + build.MARK}])
def test_position_camera_and_remarks_go(extension, how):
    content = build.saved(build.picture(), FORMATS[extension], **how)
    stripped = strip(content, extension)
    assert build.MARK in content
    assert build.MARK not in stripped
    assert dict(opened(stripped).getexif()) == {}
    assert {"exif", "xmp", "comment", "XML:com.adobe.xmp"} & set(opened(stripped).info) == set()


def test_there_was_a_position_to_lose():
    assert opened(build.jpeg(exif=build.exif())).getexif().get_ifd(0x8825)[1] == "S"


@pytest.mark.parametrize("turn", range(1, 9))
def test_the_picture_comes_out_upright(turn):
    """An image with all four corners different, laid down the way each orientation says, must stand again."""
    upright = Image.new("RGB", (64, 48))
    for box, colour in zip([(0, 0), (32, 0), (0, 24), (32, 24)], ["red", "lime", "blue", "white"], strict=True):
        upright.paste(colour, (*box, box[0] + 32, box[1] + 24))
    lying = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    laid = upright.transpose(lying[turn]) if turn in lying else upright
    stripped = opened(strip(build.saved(laid, "PNG", exif=build.exif(turn)), "png"))
    assert ImageChops.difference(stripped, upright).getbbox() is None


@pytest.mark.parametrize(("turn", "size"), [(1, (64, 48)), (3, (64, 48)), (6, (48, 64)), (8, (48, 64))])
def test_a_phone_photo_is_turned(turn, size):
    assert opened(strip(build.jpeg(exif=build.exif(turn)), "jpg")).size == size


@pytest.mark.parametrize("quality", [60, 85, 95])
def test_a_jpeg_neither_grows_nor_visibly_loses(quality):
    content = build.jpeg((1008, 756), quality=quality, exif=build.exif(1))
    stripped = strip(content, "jpg")
    difference = ImageStat.Stat(ImageChops.difference(opened(content), opened(stripped)))
    assert len(stripped) <= len(content)
    assert max(difference.mean) < 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_keeps_every_pixel(mode):
    image = build.picture().convert(mode)
    stripped = opened(strip(build.saved(image, "PNG"), "png"))
    assert stripped.mode == image.mode
    assert stripped.tobytes() == image.tobytes()


def test_transparency_of_a_palette_is_kept():
    content = build.saved(build.picture().convert("P"), "PNG", transparency=3)
    assert opened(strip(content, "png")).info["transparency"] == 3


@pytest.mark.parametrize("extension", FORMATS)
def test_the_colour_profile_is_kept(extension):
    content = build.saved(build.picture(), FORMATS[extension], icc_profile=build.srgb())
    assert opened(strip(content, extension)).info["icc_profile"] == build.srgb()


def test_the_resolution_of_a_scan_is_kept():
    assert opened(strip(build.jpeg(dpi=(300, 300)), "jpg")).info["dpi"] == (300, 300)


@pytest.mark.parametrize("profile", [b"", build.srgb()])
def test_a_printers_jpeg_becomes_one_for_screens(profile):
    assert opened(strip(build.jpeg(mode="CMYK", icc_profile=profile), "jpg")).mode == "RGB"


def test_a_lossless_webp_stays_lossless():
    content = build.webp(lossless=True, icc_profile=build.srgb())
    assert opened(strip(content, "webp")).tobytes() == opened(content).tobytes()


def test_a_very_large_photo_comes_out_at_half_size():
    content = build.saved(Image.new("RGB", (6400, 4700)), "JPEG")
    assert opened(strip(content, "jpg")).size == (3200, 2350)


@pytest.mark.parametrize("extension", ["png", "webp"])
def test_only_the_first_picture_of_a_moving_one_is_kept(extension):
    frames = [build.picture(), Image.new("RGB", (64, 48), "red")]
    content = build.saved(frames[0], FORMATS[extension], save_all=True, append_images=frames[1:], lossless=True)
    assert opened(content).n_frames == 2
    assert getattr(opened(strip(content, extension)), "n_frames", 1) == 1


def test_stripping_again_changes_nothing_more_of_a_png():
    once = strip(build.png(exif=build.exif(6)), "png")
    assert strip(once, "png") == once
