"""A picture as a test reads it: parsed as XML, which a browser would forgive and this does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from dateline.model import Record
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.pictures.layout import Box, text_width
from tests.made_records import timeline
from tests.pictures.style import Classes, font_size

XLINK = "http://www.w3.org/1999/xlink"


def page(*records: Record, language: str = "en", url: str = "", **changes: object) -> PageView:
    """The view from a page of a site that holds these records."""
    return PageView(View(timeline(*records, **changes), language), url)


def parsed(picture: Markup) -> ET.Element:
    """The root of a picture. Raises `ParseError` where it is not well-formed."""
    # On a page the prefix needs no declaration: HTML knows it.
    root = ET.fromstring(f'<page xmlns:xlink="{XLINK}">{picture}</page>')[0]  # noqa: S314 -- our own output
    for link in root.iter("a"):
        link.set("href", link.get(f"{{{XLINK}}}href") or link.get("href") or "")
    return root


def links(picture: Markup) -> list[tuple[str, str]]:
    """Address and title of each link, in order."""
    return [(a.get("href", ""), a.findtext("title", "")) for a in parsed(picture).iter("a")]


def classes(picture: Markup) -> set[str]:
    """Every class of every element."""
    return {word for element in parsed(picture).iter() for word in element.get("class", "").split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A layout of a picture."""

    svg: ET.Element
    picture: Classes
    """The classes of the picture that it stands in."""


def drawings(picture: Markup) -> list[Drawing]:
    """The layouts of a picture, without its legend's samples."""
    figure = parsed(picture)
    return [Drawing(svg=svg, picture=_classes(figure)) for svg in figure.findall("svg") if svg.get("role")]


def label_boxes(drawing: Drawing) -> list[tuple[str, Box]]:
    """Each text of a drawing with the room it takes up."""
    return list(_boxes(drawing.svg, 0.0, 0.0, (drawing.picture,)))


def _classes(element: ET.Element) -> Classes:
    return frozenset(element.get("class", "").split())


def _boxes(element: ET.Element, left: float, top: float, around: tuple[Classes, ...]) -> list[tuple[str, Box]]:
    found = []
    if moved := re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", "")):
        left, top = left + float(moved[1]), top + float(moved[2])
    if element.tag == "text" and element.text:
        size = font_size(_classes(element), around)
        width = text_width(element.text, size)
        x = (
            left
            + float(element.get("x", 0))
            - {"middle": width / 2, "end": width}.get(element.get("text-anchor", ""), 0)
        )
        y = top + float(element.get("y", 0))
        box = Box(left=x, right=x + width, top=y - size * 0.75, bottom=y + size * 0.2)
        found.append((element.text, box))
    for child in element:
        found += _boxes(child, left, top, (*around, _classes(element)))
    return found


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts of a drawing that cover each other."""
    boxes = label_boxes(drawing)
    return [
        (one, other)
        for position, (one, box) in enumerate(boxes)
        for other, second in boxes[position + 1 :]
        if box.overlaps(second)
    ]


def outside(drawing: Drawing) -> list[str]:
    """Texts that reach over the sides of a drawing, where a phone would cut them off."""
    width = float(drawing.svg.get("viewBox", "0 0 0 0").split()[2])
    return [words for words, box in label_boxes(drawing) if box.left < -1 or box.right > width + 1]
