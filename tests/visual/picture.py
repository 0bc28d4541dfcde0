"""A picture of a page, coarse enough to keep and to compare: the mean colour of each square of its pixels.

Means, because two machines draw the edges of the same letter a little differently, and nobody sees it; colours,
because a link that turns from blue to a red as bright is a change of looks. Kept as a PNG, which people can open.
"""

from __future__ import annotations

import base64
import struct
import zlib
from dataclasses import dataclass

from playwright.sync_api import Page

CELL = 8  # pixels: less than a letter, more than a stroke
_NOTICEABLE = 10  # of 255, in one of red, green and blue
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_REDUCE = """async ({png, cell}) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const [columns, rows] = [Math.floor(image.width / cell), Math.floor(image.height / cell)];
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const cells = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const sum = [0, 0, 0];
      const pixels = canvas.getImageData(column * cell, row * cell, cell, cell).data;
      for (let at = 0; at < pixels.length; at += 4)
        for (let colour = 0; colour < 3; colour++) sum[colour] += pixels[at + colour];
      cells.push(...sum.map((total) => Math.round(total / (cell * cell))));
    }
  return {columns, cells};
}"""


@dataclass(frozen=True, slots=True)
class Picture:
    """Cells row by row, three bytes each."""

    columns: int
    cells: bytes

    @property
    def rows(self) -> int:
        return len(self.cells) // (3 * self.columns)

    def changes(self, other: Picture) -> list[tuple[int, int]]:
        """The cells, as column and row, that somebody would see to differ, or that only one of the two has."""
        if self.columns != other.columns:
            return [(column, row) for row in range(self.rows) for column in range(self.columns)]
        height = max(self.rows, other.rows)
        return [
            (column, row)
            for row in range(height)
            for column in range(self.columns)
            if _differ(self._cell(column, row), other._cell(column, row))
        ]

    def _cell(self, column: int, row: int) -> bytes:
        at = 3 * (row * self.columns + column)
        return self.cells[at : at + 3]


def _differ(one: bytes, other: bytes) -> bool:
    return len(one) != len(other) or any(abs(a - b) > _NOTICEABLE for a, b in zip(one, other, strict=True))


def take(page: Page, selector: str) -> Picture:
    """The picture of an element; the browser reads its own screenshot, so that no image library is needed."""
    shot = page.locator(selector).first.screenshot(animations="disabled")
    found = page.evaluate(_REDUCE, {"png": base64.b64encode(shot).decode("ascii"), "cell": CELL})
    return Picture(found["columns"], bytes(found["cells"]))


def to_png(picture: Picture) -> bytes:
    header = struct.pack(">IIBBBBB", picture.columns, picture.rows, 8, 2, 0, 0, 0)
    width = 3 * picture.columns
    lines = (b"\0" + picture.cells[at : at + width] for at in range(0, len(picture.cells), width))
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines), 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def from_png(data: bytes) -> Picture:
    """The picture in a file that `to_png` made: its lines carry no filter."""
    columns = struct.unpack(">I", data[16:20])[0]
    at = data.index(b"IDAT")
    length = struct.unpack(">I", data[at - 4 : at])[0]
    lines = zlib.decompress(data[at + 4 : at + 4 + length])
    step = 3 * columns + 1
    return Picture(columns, b"".join(lines[start + 1 : start + step] for start in range(0, len(lines), step)))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
