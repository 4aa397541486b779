from __future__ import annotations

from enum import StrEnum

import pytest

from dateline.diagnostics.nearest import folded
from dateline.model.open_lists import LISTS, Word, shipped_words
from dateline.model.vocabulary import ALSO_SAID, CLOSED


@pytest.mark.parametrize("word", ALSO_SAID)
def test_what_people_say_leads_to_a_word_of_a_list(word: str) -> None:
    """Advice names a word that may be written."""
    assert word in {choice.value for choices in CLOSED for choice in choices}


@pytest.mark.parametrize("choices", LISTS, ids=lambda one: one.__name__)
def test_what_people_say_is_told_once_in_a_list(choices: type[StrEnum | Word]) -> None:
    """Within one list no other word means two things, or is a word of the list itself."""
    words = shipped_words().of(choices)
    said = [one for word in words for one in (word.means.also if isinstance(word, Word) else ALSO_SAID.get(word, ()))]
    assert all(other == folded(other) for other in said)
    assert len(said) == len({*said})
    assert {*said}.isdisjoint(words)
