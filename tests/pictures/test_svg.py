from __future__ import annotations

from markupsafe import Markup

from dateline.pictures import svg
from tests.pictures.reading import parsed


def test_text_and_values_are_escaped() -> None:
    """What an editor writes stands in a picture as text, wherever it stands."""
    hostile = '</title><script>"x"</script>&'
    drawn = svg.link(hostile, hostile, svg.text(1, 2, hostile, "a"))
    element = parsed(svg.tag("g", drawn))[0]
    assert [child.tag for child in element] == ["title", "text"]
    assert element.get("href") == element.findtext("title") == element.findtext("text") == hostile


def test_markup_is_kept() -> None:
    """An element inside another one is not escaped a second time."""
    assert svg.tag("g", svg.tag("path", d="M0 0")) == '<g><path d="M0 0"/></g>'


def test_characters_that_xml_does_not_have_are_left_out() -> None:
    """A control character in a title does not make the picture unreadable."""
    assert parsed(svg.tag("title", "a\x00\x0b\ufffeb")).text == "ab"


def test_numbers_have_one_decimal_at_most() -> None:
    """Coordinates are short and the same on every machine."""
    assert [svg.number(n) for n in (1, 1.0, 1.04, -0.01, 12.25, 1 / 3)] == ["1", "1", "1", "0", "12.2", "0.3"]


def test_an_attribute_without_value_is_left_out() -> None:
    """Names become attributes as they are written in SVG."""
    assert svg.tag("a", class_="x", text_anchor=None, stroke_width=2) == '<a class="x" stroke-width="2"/>'


def test_a_drawing_keeps_its_links_within_reach() -> None:
    """A drawing is a group with a name; as an image it would hide its links from a screen reader."""
    drawn = parsed(svg.drawing(10, 5, "wide", "the-caption", svg.link("x/", "X", Markup("<g/>"))))
    assert (drawn.get("role"), drawn.get("aria-labelledby")) == ("group", "the-caption")
    assert drawn.get("viewBox") == "0 0 10 5"
