from __future__ import annotations

import re

import pytest

from dateline.model import Event, Place, Record
from dateline.pictures.land import PARTS, Window, border_path, clipped, land_path, window
from dateline.pictures.map import draw as world_map
from dateline.pictures.map_panel import all_marks
from dateline.pictures.place import draw as locator
from tests.made_records import event, place
from tests.pictures.reading import Drawing, classes, drawings, label_boxes, links, overlapping, page, parsed

POINTS = {
    "washington": ("38.9072", "-77.0369"),
    "new-york": ("40.7128", "-74.006"),
    "pyongyang": ("39.0392", "125.7625"),
    "seoul": ("37.5665", "126.978"),
    "tokyo": ("35.6762", "139.6503"),
    "stockholm": ("59.37", "18.18"),
    "hanoi": ("21.0285", "105.8542"),
    "wellington": ("-41.29", "174.78"),
}
WORLD = Window(west=0, east=300, south=-40, north=70, width=720)


EVENTS = (event("one", "2018-06-12", place="a-house"), event("two", "2019-06-12", place="pyongyang"))


def places() -> list[Record]:
    """Cities around the world, with a house in one of them and an aircraft."""
    found = [place(key, coordinates={"latitude": lat, "longitude": lon}) for key, (lat, lon) in POINTS.items()]
    house = place("a-house", within="seoul", coordinates={"latitude": "37.6", "longitude": "127"})
    return [*found, house, place("aircraft", kind="aircraft"), *EVENTS]


def panels(drawing: Drawing) -> list[Drawing]:
    """The map and its insets."""
    return [Drawing(svg=panel, picture=drawing.picture) for panel in drawing.svg.findall("svg")]


def test_without_a_point_there_is_no_map() -> None:
    """Places of which nobody knows where they lie make no map."""
    view = page(place("aircraft", kind="aircraft"))
    assert world_map(view) == ""
    aircraft = view.timeline.places["aircraft"]
    assert locator(view, aircraft) == ""


def test_every_outermost_place_is_a_link() -> None:
    """A city has a mark that counts what happened in its houses too; the houses are in it."""
    found = links(world_map(page(*places())))
    for key in POINTS:
        assert sum(href == f"places/{key}/" for href, _ in found) == 2, key
    assert ("places/seoul/", "Seoul: 1 event") in found
    assert not any("a-house" in href for href, _ in found)


BECAME = (
    event("held", "2018-06-12", place="hanoi"),
    event("to-come", "2026-06-12", place="hanoi", status="expected"),
    event("lost", "2019-06-12", place="hanoi", status="did-not-happen"),
    event("called-off", "2019-07-12", place="tokyo", status="cancelled"),
)


@pytest.mark.parametrize(
    "language, hanoi, tokyo",
    [
        (
            "en",
            "Hanoi: 1 took place, 1 still expected, 1 did not take place",
            "Tokyo: 1 did not take place",
        ),
        ("ja", "Hanoi（日本語）：行われたもの1件、予定1件、実現せず1件", "Tokyo（日本語）：実現せず1件"),
    ],
)
def test_what_did_not_take_place_is_told_apart(language: str, hanoi: str, tokyo: str) -> None:
    """A mark is as large as what took place there is much; what did not is said, not counted."""
    view = page(*places(), *BECAME, language=language)
    titles = {title for _, title in links(world_map(view))}
    assert {hanoi, tokyo} <= titles
    radii = {
        a.findtext("title", "").partition("：" if language == "ja" else ":")[0]: circle.get("r")
        for a in parsed(world_map(view)).iter("a")
        for circle in a.findall("circle")
        if "dl-map__place" in (circle.get("class") or "")
    }
    same = [radius for name, radius in radii.items() if name.startswith(("Hanoi", "Seoul"))]
    assert len(same) == 2
    assert len(set(same)) == 1
    small = links(locator(view, view.timeline.places["hanoi"]))
    assert hanoi in {title for _, title in small}


def test_a_hollow_mark_stands_in_the_legend() -> None:
    """Where nothing took place a mark is hollow, and the legend says so; without such a place it does not."""

    def legend(*records: Record) -> str:
        return "".join("".join(ul.itertext()) for ul in parsed(world_map(page(*records))).iter("ul"))

    assert "nothing in this record took place there" in legend(*places(), *BECAME)
    point = {"latitude": "1", "longitude": "2"}
    assert legend(place("x", coordinates=point), event("held", "2018", place="x")) == "events took place there"
    assert "dl-map__place--empty" in classes(world_map(page(*places(), *BECAME)))


def test_the_pacific_is_in_the_middle() -> None:
    """Washington lies to the right of Pyongyang, not a world away to its left."""
    wide = drawings(world_map(page(*places())))[0]
    letters = [
        (float(text.get("x", 0)), text.text) for text in panels(wide)[0].svg.iter("text") if text.text in {"A", "B"}
    ]
    assert [letter for _, letter in sorted(letters)] in (["A", "B"], ["B", "A"])
    titles = {a.findtext("title", "").partition(":")[0]: a for a in panels(wide)[0].svg.iter("a")}
    assert titles.keys() >= {"A", "B", "Stockholm", "Hanoi", "Wellington"}


def test_crowded_places_have_an_inset() -> None:
    """Places too near each other on the world map are drawn again, larger; the frame leads there."""
    wide, narrow = drawings(world_map(page(*places())))
    for drawing in (wide, narrow):
        keys = {panel.svg.get("id") for panel in panels(drawing)} - {None}
        targets = {
            a.get("href", "").removeprefix("#") for a in drawing.svg.iter("a") if a.get("href", "").startswith("#")
        }
        assert keys == targets
        assert len(keys) == 2


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_name_covers_another(language: str) -> None:
    """Names stay apart in each panel and inside it."""
    for svg in drawings(world_map(page(*places(), language=language))):
        for panel in panels(svg):
            assert overlapping(panel) == []
            width, height = (float(n) for n in panel.svg.get("viewBox", "").split()[2:])
            for words, box in label_boxes(panel):
                assert box.left >= -1, words
                assert box.right <= width + 1, words
                assert -1 <= box.top <= box.bottom <= height + 1, words


def test_a_place_has_a_small_map() -> None:
    """The map of one place, or of an event's place, is small and shows what is near."""
    view = page(*places())
    house, one = view.timeline.records["a-house"], view.timeline.records["one"]
    assert isinstance(house, Place)
    assert isinstance(one, Event)
    picture = locator(view, one)
    assert len(picture) < 15_000
    assert "A House" in {words for svg in drawings(picture) for words, _ in label_boxes(svg)}
    assert "places/pyongyang/" in {href for href, _ in links(picture)}
    assert parsed(locator(view, house)) is not None


def test_land_stays_inside_its_window() -> None:
    """An outline is cut at the edge, so that no path is drawn that nobody sees."""
    ring = [(-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0)]
    found = clipped(ring, Window(west=0, east=5, south=-5, north=20, width=100))
    assert {(round(x), round(y)) for x, y in found} == {(0, -5), (5, -5), (5, 10), (0, 10)}


def test_land_reaches_over_the_date_line() -> None:
    """A window beyond 180° shows America to the right of Asia, and no line across the whole map."""
    path = land_path(WORLD)
    starts = [int(x) for x in re.findall(r"M(-?\d+)", path)]
    assert max(starts) > 600 * PARTS
    assert min(starts) >= -PARTS
    steps = [abs(int(x)) for x in re.findall(r"-?\d+", path.replace("M", " "))]
    assert max(steps) <= 730 * PARTS


def test_the_map_of_the_world_is_small() -> None:
    """Outlines are simplified to what can be seen at their size."""
    assert len(land_path(WORLD)) < 25_000
    assert 0 < len(border_path(WORLD)) < 12_000


def test_a_window_holds_its_points_with_a_margin() -> None:
    """Every point lies inside, away from the edge, in the asked-for shape."""
    points = [(125.8, 39.0), (139.7, 35.7)]
    view = window(points, 300, 200, margin=20, least=2)
    assert view.height == pytest.approx(200)
    for point in points:
        x, y = view.at(*point)
        assert 19 < x < 281
        assert 19 < y < 181


def test_the_same_places_give_the_same_map() -> None:
    """Two builds of one record are the same to the byte, whatever the order of its files."""
    assert world_map(page(*places())) == world_map(page(*reversed(places())))


def test_a_hostile_name_stays_text() -> None:
    """A place's name with markup in it is shown as it was written."""
    point = {"latitude": "1", "longitude": "2"}
    picture = world_map(page(place("x", coordinates=point, name="<script>x</script>")))
    assert "<script" not in picture
    assert {title for _, title in links(picture)} == {"<script>x</script>: 0 events"}


FAR = {
    "vostok": ("-78.46", "106.84"),
    "near-the-pole": ("-80", "10"),
    "south-pole": ("-90", "0"),
    "alert": ("82.5", "-62.35"),
    "suva": ("-18.14", "178.44"),
    "apia": ("-13.83", "-171.77"),
    "wrangel": ("71.23", "180"),
    "other-wrangel": ("71.4", "-180"),
}


def far_places() -> list[Record]:
    """Places near both poles and on both sides of the 180th meridian, each with an event."""
    found = [place(key, coordinates={"latitude": lat, "longitude": lon}) for key, (lat, lon) in FAR.items()]
    return [*found, *(event(f"at-{key}", "2018-06-12", place=key) for key in FAR)]


def test_every_place_lies_on_the_map_however_far_away() -> None:
    """Whole, in both sizes: on a panel, not beyond its edge, or in an inset."""
    view = page(*far_places())
    for drawing in drawings(world_map(view)):
        seen = set()
        for panel in panels(drawing):
            width, height = float(panel.svg.get("width", 0)), float(panel.svg.get("height", 0))
            for link in panel.svg.iter("a"):
                for circle in link.iter("circle"):
                    x, y, r = (float(circle.get(key, 0)) for key in ("cx", "cy", "r"))
                    assert r <= x <= width - r, link.get("href")
                    assert r <= y <= height - r, link.get("href")
                    seen.add(link.get("href", ""))
        assert {f"places/{key}/" for key in FAR} <= seen


def test_both_sides_of_the_date_line_are_neighbours() -> None:
    """The two names of one meridian are one point, and a small map shows who is near on the other side."""
    found = {mark.place.id: mark.point for mark in all_marks(page(*far_places()).view)}
    assert found["wrangel"][0] == found["other-wrangel"][0]
    assert 0 < found["apia"][0] - found["suva"][0] < 15
    suva = place("suva", coordinates={"latitude": "-18.14", "longitude": "178.44"})
    near = place("near", coordinates={"latitude": "-16.5", "longitude": "-179.9"})
    view = page(suva, near, event("one", "2018-06-12", place="near"))
    small = links(locator(view, view.timeline.places["suva"]))
    assert ("places/near/", "Near: 1 event") in small


@pytest.mark.parametrize("key", ["near-the-pole", "south-pole", "vostok"])
def test_antarctica_is_land_as_far_as_the_pole(key: str) -> None:
    """A place there stands on land on its small map, which is no wider than the world."""
    latitude, longitude = map(float, FAR[key])
    view = window([(longitude, latitude)], 340, 200, margin=0, least=11)
    assert view.east - view.west < 360
    assert view.height == pytest.approx(200)
    x, y = view.at(longitude, latitude)
    assert (round(x), round(y)) == (170, 100)
    assert is_land(view, (x, y))


def is_land(view: Window, point: tuple[float, float]) -> bool:
    """Whether a point lies inside an odd number of the outlines of a window."""
    inside = False
    for ring in land_path(view).split("z")[:-1]:
        head, steps = ring[1:].split("l")
        numbers = [[int(n) / PARTS for n in re.findall(r"-?[0-9]+", part)] for part in (head, steps)]
        x, y = numbers[0]
        corners = [(x, y)]
        for dx, dy in zip(numbers[1][::2], numbers[1][1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x, y))
        for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
            if (y1 > point[1]) != (y2 > point[1]) and point[0] < x1 + (point[1] - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside
