"""Forecasts on the timeline strip: flags below the line of the year in which they were made."""

from __future__ import annotations

from markupsafe import Markup

from dateline.dates import day_of
from dateline.model import Forecast
from dateline.model.settings import Section
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.axis import END
from dateline.pictures.layout import lanes, shortened
from dateline.pictures.strip_rows import Size, Year
from dateline.timeline.linked import Expectation
from dateline.urls import Listing

MAX_IN_YEAR = 150
"""Forecasts of a year that are tried as flags of their own; more are told by their number."""
MAX_FLAGS = 10
"""Forecasts below each other at most."""
SAID = 54
"""About how many Latin letters of a forecast its mark tells, in half the width of a Han character."""


def flags(v: PageView, row: Year, size: Size) -> tuple[Markup, float]:
    """The forecasts made in a year, to stand below its line, and how deep they hang."""
    reach = size.radius
    made = row.forecasts
    spans = [_span(expectation, row.year, size) for expectation in made[:MAX_IN_YEAR]]
    found = lanes((min(x1, (x1 + x2) / 2 - reach) - 0.5, max(x2, (x1 + x2) / 2 + reach) + 0.5, 1) for x1, x2 in spans)
    if len(made) > MAX_IN_YEAR or max(found, default=0) >= MAX_FLAGS:
        words = v.w("picture_forecasts", n=len(made), year=v.w.dates.year(row.year))
        shown = svg.text(size.left, 13, words, "dl-tick dl-tick--count")
        is_linked = Section.EXPECTATIONS in v.view.sections
        return svg.link(v.listing(Listing.EXPECTATIONS), words, shown) if is_linked else shown, 18
    body = svg.join(
        svg.link(
            forecast_href(v, expectation),
            forecast_title(v, expectation),
            _flag(span, 7 + lane * 2 * reach, reach, expectation.forecast),
            data_events=" ".join(filter(None, (expectation.record.id, expectation.forecast.about))),
        )
        for expectation, span, lane in zip(made, spans, found, strict=True)
    )
    return body, (max(found) + 1) * 2 * reach + 6 if found else 0


def _span(expectation: Expectation, year: int, size: Size) -> tuple[float, float]:
    """From the first to the last day on which it may have been made, as far as they are of the year."""
    made = expectation.forecast.made
    last = min(made.latest, day_of(year, 12, 31))
    return size.x(made.first_known), size.x(last, END)


def _flag(span: tuple[float, float], y: float, reach: float, forecast: Forecast) -> Markup:
    """A flag in the middle of the days on which it may have been made, with these where they are wider than it."""
    x1, x2 = span
    drawn = marks.flag((x1 + x2) / 2, y, reach, forecast.outcome.status)
    if x2 - x1 <= 2 * reach:
        return drawn
    class_ = marks.mark_class(marks.Shape.HELD, is_vague=marks.is_vague(forecast.made))
    return svg.rect(x1, y, x2 - x1, 0.8 * reach, class_, round_by=0.4 * reach) + drawn


def forecast_href(v: PageView, expectation: Expectation) -> str:
    """Where a forecast stands beside what came of it: where there is no page of all, on its record's."""
    if Section.EXPECTATIONS not in v.view.sections:
        return v.record_href(expectation.record)
    return f"{v.listing(Listing.EXPECTATIONS)}#forecast-{expectation.record.id}-{expectation.position + 1}"


def forecast_title(v: PageView, expectation: Expectation) -> str:
    """A forecast in words: when, who, what, and what came of it."""
    forecast = expectation.forecast
    speaker = v.timeline.get(forecast.by)
    return v.w(
        "picture_forecast",
        date=v.w.dates.short_date(forecast.made),
        by=v.view.name(speaker) if speaker else forecast.by,
        text=shortened(v.view.words_of(forecast.text), 1, SAID),
        outcome=v.label(forecast.outcome.status),
    )
