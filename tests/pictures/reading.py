"""A picture as a test reads it: parsed as XML, which a browser would forgive and this does not."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markupsafe import Markup

from dateline.model import Record
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.pictures.layout import Box, text_width
from tests.made_records import timeline

XLINK = "http://www.w3.org/1999/xlink"

SIZES = {"dl-picture__title": 15 * 1.06, "dl-year-label": 14, "dl-tick--count": 11, "dl-tick": 12}
"""The font size of each class of text in pictures.css; any other is 13."""


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


def drawings(picture: Markup) -> list[ET.Element]:
    """The layouts of a picture, without its legend's samples."""
    return [svg for svg in parsed(picture).findall("svg") if svg.get("role")]


def label_boxes(svg: ET.Element) -> list[tuple[str, Box]]:
    """Each text of a drawing with the room it takes up."""
    return list(_boxes(svg, 0.0, 0.0))


def _boxes(element: ET.Element, left: float, top: float) -> list[tuple[str, Box]]:
    found = []
    if moved := re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", "")):
        left, top = left + float(moved[1]), top + float(moved[2])
    if element.tag == "text" and element.text:
        names = element.get("class", "").split()
        size = next((SIZES[name] for name in SIZES if name in names), 13)
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
        found += _boxes(child, left, top)
    return found


def overlapping(svg: ET.Element) -> list[tuple[str, str]]:
    """Texts of a drawing that cover each other."""
    boxes = label_boxes(svg)
    return [
        (one, other)
        for position, (one, box) in enumerate(boxes)
        for other, second in boxes[position + 1 :]
        if box.overlaps(second)
    ]


def outside(svg: ET.Element) -> list[str]:
    """Texts that reach over the sides of a drawing, where a phone would cut them off."""
    width = float(svg.get("viewBox", "0 0 0 0").split()[2])
    return [words for words, box in label_boxes(svg) if box.left < -1 or box.right > width + 1]
