#!/usr/bin/env python3
"""Draws icon.png, the icon of the packages: a lens over a row of devices, one of which does not comply.

Nothing but the standard library, and the same bytes every time: run it again after a change, and commit both files.
"""
import struct
import zlib
from pathlib import Path

SIZE = 128
SAMPLES = 4  # a side: sixteen looks at each pixel make smooth edges

NIGHT = (24, 38, 62)
PAPER = (238, 242, 247)
DEVICE = (118, 146, 186)
ALARM = (233, 95, 60)


def colour_at(x, y):
    """The colour of one point, in the order of what lies on top; None is transparent."""
    if not rounded_square(x, y, 64, 64, 64, 24):
        return None
    lens = (x - 56) ** 2 + (y - 54) ** 2
    if 30 ** 2 <= lens <= 37 ** 2 or on_handle(x, y):
        return PAPER
    for column in range(3):
        for row in range(3):
            if rounded_square(x, y, 38 + 18 * column, 36 + 18 * row, 6, 2):
                return ALARM if (column, row) == (1, 1) else DEVICE if lens < 30 ** 2 else NIGHT
    return NIGHT


def rounded_square(x, y, centre_x, centre_y, half, radius):
    beyond_x = max(abs(x - centre_x) - (half - radius), 0)
    beyond_y = max(abs(y - centre_y) - (half - radius), 0)
    return beyond_x ** 2 + beyond_y ** 2 <= radius ** 2


def on_handle(x, y):
    along = min(max(((x - 80) + (y - 78)) / 2, 2), 24)
    return (x - 80 - along) ** 2 + (y - 78 - along) ** 2 <= 6 ** 2


def pixel(column, row):
    points = [(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES) for i in range(SAMPLES) for j in range(SAMPLES)]
    seen = [colour for colour in (colour_at(x, y) for x, y in points) if colour]
    if not seen:
        return bytes(4)
    return bytes([round(sum(part) / len(seen)) for part in zip(*seen)] + [255 * len(seen) // len(points)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
Path(__file__).with_name("icon.png").write_bytes(
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(rows, 9))
    + chunk(b"IEND", b""))
