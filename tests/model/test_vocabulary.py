from __future__ import annotations

from enum import StrEnum

import pytest

from dateline.diagnostics.nearest import folded
from dateline.model import vocabulary
from dateline.model.vocabulary import ALSO_SAID

LISTS = [one for one in vars(vocabulary).values() if isinstance(one, type) and issubclass(one, StrEnum) and len(one)]


@pytest.mark.parametrize("word", ALSO_SAID)
def test_what_people_say_leads_to_a_word_of_a_list(word: str) -> None:
    """Advice names a word that may be written."""
    assert word in {choice.value for choices in LISTS for choice in choices}


@pytest.mark.parametrize("choices", LISTS, ids=lambda one: one.__name__)
def test_what_people_say_is_told_once_in_a_list(choices: type[StrEnum]) -> None:
    """Within one list no other word means two things, or is a word of the list itself."""
    said = [other for word in choices for other in ALSO_SAID.get(word, ())]
    assert all(other == folded(other) for other in said)
    assert len(said) == len({*said})
    assert {*said}.isdisjoint(choices)
