"""Drawing in SVG: the one place where a picture's text is escaped and its numbers are rounded.

Nothing here writes `style=""` or a script, so a picture may stand under the strictest content security
policy. Colours and fonts come from the classes in `assets/pictures.css`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Value = str | float | None
"""Of an attribute; one that is None is left out."""


def tag(name: str, *children: Markup | str, **attributes: Value) -> Markup:
    """An element. `class_` is `class`, `stroke_width` is `stroke-width`; text and values are escaped."""
    written = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])
    if not children:
        return Markup(f"<{name}{written}/>")  # noqa: S704 -- every part of it is escaped
    inner = "".join(map(_clean, children))
    return Markup(f"<{name}{written}>{inner}</{name}>")  # noqa: S704 -- as above


@lru_cache(maxsize=2**14)  # places on an axis come again and again
def number(value: float) -> str:
    """A coordinate with at most one decimal: "12", "12.5", never "-0"."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, class_: str, *, anchor: str | None = None, lang: str | None = None) -> Markup:
    """A line of text whose baseline begins at a point; `anchor` is "middle" or "end"."""
    return tag("text", words, x=x, y=y, class_=class_, text_anchor=anchor, lang=lang)


def lines(x: float, y: float, words: Iterable[str], pitch: float, class_: str, *, anchor: str | None = None) -> Markup:
    """Lines of text below each other, `pitch` apart."""
    return join(text(x, y + row * pitch, line, class_, anchor=anchor) for row, line in enumerate(words))


def link(href: str, title: str, *children: Markup, class_: str | None = None, data_events: str | None = None) -> Markup:
    """A link around marks; `title` is its name for those who cannot see it, and what a pointer shows.

    `data_events` has the ids of the events it stands for, where it does not lead to one: the filter of the page asks.
    """
    return tag("a", tag("title", title), *children, href=href, class_=class_, data_events=data_events)


def path(d: str, class_: str) -> Markup:
    """A path."""
    return tag("path", d=d, class_=class_)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def strokes(lines: Iterable[tuple[float, float, float, float]], class_: str) -> Markup:
    """Straight lines from x, y to x, y as one path: half of what as many elements take."""
    return path("".join(_stroke(*one) for one in lines), class_)


def blocks(rectangles: Iterable[tuple[float, float, float, float]], class_: str) -> Markup:
    """Rectangles, each of x, y, width and height, as one path: a third of what as many elements take."""
    return path("".join(_block(*one) for one in rectangles), class_)


def _block(x: float, y: float, width: float, height: float) -> str:
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z"


def _stroke(x1: float, y1: float, x2: float, y2: float) -> str:
    if x1 == x2:
        return f"M{number(x1)} {number(y1)}V{number(y2)}"
    return f"M{number(x1)} {number(y1)}" + (f"H{number(x2)}" if y1 == y2 else f"L{number(x2)} {number(y2)}")


def circle(x: float, y: float, radius: float, class_: str) -> Markup:
    """A circle."""
    return tag("circle", cx=x, cy=y, r=radius, class_=class_)


def rect(x: float, y: float, width: float, height: float, class_: str, *, round_by: float | None = None) -> Markup:
    """A rectangle."""
    return tag("rect", x=x, y=y, width=width, height=height, rx=round_by, class_=class_)


def drawing(width: float, height: float, class_: str, labelled_by: str, *children: Markup) -> Markup:
    """An `<svg>` that fills the width it is given and keeps its links reachable, named by a caption's id."""
    # A group, not an image: the links inside an image would be hidden from a screen reader.
    return tag(
        "svg",
        *children,
        viewBox=f"0 0 {number(width)} {number(height)}",
        class_=class_,
        role="group",
        aria_labelledby=labelled_by,
    )


def figure(name: str, caption: Markup | str, *children: Markup, key: str = "") -> Markup:
    """A picture of a page with its caption, which says in words what it shows."""
    return tag(
        "figure",
        *children,
        tag("figcaption", caption, id=caption_id(name, key)),
        class_=f"dl-picture dl-picture--{name}",
    )


def caption_id(name: str, key: str = "") -> str:
    """The id of a picture's caption; `key` tells two pictures of one kind on a page apart."""
    return f"dl-{name}-{key}-caption" if key else f"dl-{name}-caption"


def join(parts: Iterable[Markup]) -> Markup:
    """Several elements after each other."""
    return Markup("".join(map(_clean, parts)))  # noqa: S704 -- every part is escaped


@lru_cache(maxsize=2**13, typed=True)  # the same places, classes and addresses: a build draws 60,000 elements
def _attribute(key: str, value: str | float) -> str:
    return f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'


def _value(value: str | float) -> str:
    return number(value) if isinstance(value, int | float) else _clean(value)


def _clean(value: Markup | str) -> str:
    return _of_xml(value) if isinstance(value, Markup) else _escaped(value)


@lru_cache(maxsize=2**13)
def _escaped(value: str) -> str:
    return _of_xml(str(escape(value)))


def _of_xml(written: str) -> str:
    # A character that XML does not have would make the whole picture unreadable outside a page.
    return written if written.isprintable() else _NOT_XML.sub("", written)
