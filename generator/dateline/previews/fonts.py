"""The fonts of a machine that can write a page's picture, and lines of text as outlines.

Only letters that a font has are ever drawn: HarfBuzz sets them, by the rules of the page's language, so that a Han sign
has the form that is usual there, and their outlines go into the picture.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from dateline.previews.card import Line

_HAN: Final[Mapping[str, tuple[str, ...]]] = {
    "ja": ("NotoSansJP", "NotoSansCJKjp"),
    "ko": ("NotoSansKR", "NotoSansCJKkr"),
    "zh-Hans": ("NotoSansSC", "NotoSansCJKsc"),
    "zh-Hant": ("NotoSansTC", "NotoSansCJKtc"),
}
"""Fonts that have the signs as one language writes them."""
_ALL = "NotoSansCJK"
"""Has them as each language writes them."""
_OTHERS = ("NotoSans", "DejaVuSans")
_ENDINGS = (".ttc", ".otf", ".ttf")

FOLDERS: Final = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/Library/Fonts"),
    Path("/Library/Fonts"),
    Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts",
)


class Font:
    """A font file, opened."""

    def __init__(self, path: Path) -> None:
        """Raises `OSError` where it cannot be read."""
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(face)
        self._em: int = face.upem
        self._outlines: dict[int, str] = {}

    def has(self, sign: str) -> bool:
        """Whether it can write a character."""
        return bool(self._font.get_nominal_glyph(ord(sign)))

    def write(self, words: str, language: str, x: float, y: float, size: float) -> tuple[list[str], float]:
        """The outlines of words that stand on the baseline at a point, as SVG, and where they end."""
        line = hb.Buffer()
        line.add_str(words)
        line.guess_segment_properties()
        line.language = language
        hb.shape(self._font, line)
        scale, drawn = size / self._em, []
        for sign, place in zip(line.glyph_infos, line.glyph_positions, strict=True):
            if outline := self._outline(sign.codepoint):
                at = f"{x + place.x_offset * scale:.2f} {y - place.y_offset * scale:.2f}"
                drawn.append(f'<path transform="matrix({scale:.5f} 0 0 {-scale:.5f} {at})" d="{outline}"/>')
            x += place.x_advance * scale
        return drawn, x

    def _outline(self, glyph: int) -> str:
        if glyph not in self._outlines:
            steps: list[str] = []
            self._font.draw_glyph(glyph, _PEN, steps)
            self._outlines[glyph] = "".join(steps)
        return self._outlines[glyph]


def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, steps: steps.append(f"M{x:g} {y:g}"))
    pen.set_line_to_func(lambda x, y, steps: steps.append(f"L{x:g} {y:g}"))
    pen.set_quadratic_to_func(lambda a, b, x, y, steps: steps.append(f"Q{a:g} {b:g} {x:g} {y:g}"))
    pen.set_cubic_to_func(lambda a, b, c, d, x, y, steps: steps.append(f"C{a:g} {b:g} {c:g} {d:g} {x:g} {y:g}"))
    pen.set_close_path_func(lambda steps: steps.append("Z"))
    return pen


_PEN: Final = _pen()


class Fonts:
    """The fonts for a language, the most fitting first; none where a machine has none."""

    def __init__(self, language: str, folders: Sequence[Path]) -> None:
        self.language = language
        found = _files(tuple(folders))
        self._fonts = {
            weight: [opened(found[name]) for name in _names(language, weight) if name in found]
            for weight in ("Regular", "Bold")
        }

    def lacking(self, line: Line) -> set[str]:
        """The characters of a line that no font has."""
        fonts = self._fonts[_weight(line)]
        return {sign for sign in line.words if not any(font.has(sign) for font in fonts)}

    def write(self, line: Line) -> str:
        """A line as SVG. Every character has to be in one of the fonts."""
        fonts = self._fonts[_weight(line)]
        x, drawn = line.x, []
        for number, signs in groupby(
            line.words, lambda sign: next(n for n, font in enumerate(fonts) if font.has(sign))
        ):
            outlines, x = fonts[number].write("".join(signs), self.language, x, line.y, line.size)
            drawn += outlines
        return f'<g fill="{line.colour}">{"".join(drawn)}</g>'


def _weight(line: Line) -> str:
    return "Bold" if line.is_bold else "Regular"


def _names(language: str, weight: str) -> Iterator[str]:
    """Names of files without their ending. A font made for another Chinese, Japanese or Korean comes last."""
    own = _HAN.get(language, ())
    others = [name for names in _HAN.values() for name in names if name not in own]
    for family in (_ALL, *own, *_OTHERS, *(() if language in _HAN else others)):
        yield f"{family}-{weight}"
        if family == "DejaVuSans" and weight == "Regular":
            yield family


@lru_cache(maxsize=64)
def opened(path: Path) -> Font:
    """A font, opened once."""
    return Font(path)


@lru_cache(maxsize=8)
def _files(folders: tuple[Path, ...]) -> dict[str, Path]:
    """The font files by name without their ending; of two with one name that of the folder named first."""
    found: dict[str, Path] = {}
    for path in _below(folders):
        found.setdefault(path.stem, path)
    return found


def _below(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.expanduser().rglob("*")):
            if path.suffix in _ENDINGS:
                yield path
