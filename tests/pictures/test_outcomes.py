from __future__ import annotations

import pytest

from dateline.model.vocabulary import Outcome
from dateline.pictures.outcomes import draw as outcomes
from dateline.words import SHIPPED
from tests.made_records import both, event
from tests.pictures.reading import drawings, outside, overlapping, page


@pytest.mark.parametrize("language", SHIPPED)
def test_no_outcome_runs_into_its_number(language: str) -> None:
    """Of all outcomes, in the words of each language that ships, on a phone too."""
    forecasts = [
        {"text": both("They will meet"), "by": "ann", "made": "2025-10-07", "outcome": {"status": str(outcome)}}
        for outcome in Outcome
    ]
    for drawing in drawings(outcomes(page(event("one", "2025-10-29", forecasts=forecasts), language=language))):
        assert overlapping(drawing) == []
        assert outside(drawing) == []
