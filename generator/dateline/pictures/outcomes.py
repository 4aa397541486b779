"""Forecasts and what came of them: a row for each outcome, a mark for each forecast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dateline.model.vocabulary import Outcome
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.forecast_marks import forecast_href, forecast_title
from dateline.pictures.layout import text_width
from dateline.timeline.linked import Expectation

ORDER = (Outcome.CAME_TRUE, Outcome.PARTLY, Outcome.DID_NOT_HAPPEN, Outcome.OPEN)
SIZE = 7.0
STEP = 24.0
GAP = 14.0
"""Between a number and the marks."""
NAME, NUMBER = 13.0, 14.0 * 1.06
"""Font sizes, as in `assets/pictures.css`; numbers are bold, and wider."""
MAX_MARKS = 300
"""Forecasts of an outcome that have marks of their own; more are told by their number alone."""


def draw(v: PageView, expectations: Sequence[Expectation] | None = None) -> Markup:
    """These forecasts by outcome, else all."""
    found = v.timeline.expectations if expectations is None else expectations
    if not found:
        return Markup()
    wide = _drawing(v, found, 720.0, 172.0, "dl-picture__wide")
    narrow = _drawing(v, found, 340.0, 148.0, "dl-picture__narrow")
    return svg.figure("outcomes", caption(v, found), wide, narrow)


def caption(v: PageView, found: Sequence[Expectation]) -> str:
    """How many are settled as of the review, and how."""
    counts = {outcome: sum(e.forecast.outcome.status is outcome for e in found) for outcome in ORDER}
    settled = len(found) - counts[Outcome.OPEN]
    return v.w(
        "picture_outcomes",
        n=len(found),
        settled=settled,
        came_true=counts[Outcome.CAME_TRUE],
        partly=counts[Outcome.PARTLY],
        failed=counts[Outcome.DID_NOT_HAPPEN],
        open=counts[Outcome.OPEN],
        as_of=v.as_of(),
    )


def _drawing(v: PageView, found: Sequence[Expectation], width: float, least: float, class_: str) -> Markup:
    left = max(least, _room(v, found))
    columns = int((width - left) // STEP)
    parts = []
    y = 4.0
    for outcome in ORDER:
        mine = [e for e in found if e.forecast.outcome.status is outcome]
        if not mine:
            continue
        shown = mine if len(mine) <= MAX_MARKS else []
        parts.append(svg.text(left - GAP, y + 15, str(len(mine)), "dl-year-label", anchor="end"))
        parts.append(svg.text(0, y + 15, v.label(outcome), "dl-name"))
        for position, expectation in enumerate(shown):
            at = left + (position % columns + 0.5) * STEP, y + (position // columns) * STEP
            parts.append(_mark(v, expectation, *at))
        y += (max(len(shown) - 1, 0) // columns + 1) * STEP + 6
    return svg.drawing(width, y, class_, svg.caption_id("outcomes"), *parts)


def _room(v: PageView, found: Sequence[Expectation]) -> float:
    """What the longest outcome and number take in the words of the language."""
    counts = Counter(expectation.forecast.outcome.status for expectation in found)
    name = max(text_width(v.label(one), NAME) for one in counts)
    return name + max(text_width(str(count), NUMBER) for count in counts.values()) + GAP


def _mark(v: PageView, expectation: Expectation, x: float, y: float) -> Markup:
    hit = svg.rect(x - STEP / 2, y - 2, STEP, STEP, "dl-hit")
    flag = marks.flag(x, y + 11, SIZE, expectation.forecast.outcome.status)
    return svg.link(forecast_href(v, expectation), forecast_title(v, expectation), hit, flag)
