"""The program that asks the index in a reader's browser, as files of the site."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from dateline.bundle import bundle
from dateline.search import (
    cues,
    dates_in_text,
    documents,
    facts,
    fold,
    forms,
    index,
    names,
    ordinals,
    postings,
    shards,
    signs,
)

WORKER = "assets/dateline/search-worker.js"
"""Finds: runs beside the page."""
ANSWERS = "assets/dateline/search-answers.js"
"""Answers questions: the worker runs it when something that was typed may be one."""
PAGE = "assets/dateline/search.js"
"""Stands between the theme's search box and the worker. Pages run it before the theme's own script."""

SETTINGS_FILE = "search_index.json"
"""What the theme calls the file below search/ that tells its search box what to do: `hosts` writes it."""

FOLDER = "search/browser"
"""Where the program's modules are, below the package."""

_WORDS_AND_SIGNS = {
    "BEFORE_RUNS": fold.BEFORE_RUNS,
    "DROPPED_SIGNS": fold.DROPPED,
    "ELIDED": fold.ELISION,
    "HANGUL": fold.HANGUL,
    "KANA_OTHERWISE": fold.KANA,
    "KANA_WRITTEN_TWO_WAYS": fold.WRITTEN_TWO_WAYS,
    "KATAKANA_LETTERS": fold.KATAKANA,
    "KATAKANA_TO_HIRAGANA": fold.KATAKANA_TO_HIRAGANA,
    "LATIN_WITH_MARKS": fold.LATIN_WITH_MARKS,
    "PLAIN_LETTERS": fold.PLAIN,
    "POSSESSIVE_ENDING": fold.POSSESSIVE,
    "WORDS_AND_RUNS": fold.LETTERS.pattern,
    "ABBREVIATED_ORDINAL": ordinals.ABBREVIATED,
    "AT_FIRST": ordinals.AT_FIRST,
    "COUNTED_ORDINAL": ordinals.COUNTED,
    "ENGLISH_ORDINALS": ordinals.ENGLISH,
    "KANJI_DIGITS": ordinals.KANJI,
    "KOREAN_ORDINALS": ordinals.KOREAN,
    "PREFIXED_ORDINAL": ordinals.PREFIXED,
    "DAY_DIGITS": dates_in_text.DAY,
    "MONTH_DIGITS": dates_in_text.MONTH,
    "AROUND_MONTHS": dates_in_text.AROUND,
    "MONTHS": dates_in_text.BY_NUMBER,
    "YEAR_DIGITS": dates_in_text.YEAR,
}
_INDEX = {
    "DATE_SIGN": signs.DATE,
    "MENTION_SIGN": signs.MENTION,
    "NAME_SIGN": signs.NAME,
    "PHRASE_LETTERS": signs.PHRASE_LETTERS,
    "PHRASE_SIGN": signs.PHRASE,
    "TITLE_LETTERS": signs.TITLE_LETTERS,
    "TITLE_SIGN": signs.TITLE,
    "HIGHEST_IMPACT": postings.HIGHEST,
    "NUMBER_BITS": postings.BITS,
    "NUMBER_LETTERS": postings.ALPHABET,
    "INDEX_CALL": shards.CALL,
    "NO_ENDING": forms.NONE,
    "LEAST_NEAR_WORD": index.LEAST_NEAR_WORD,
    "LEAST_OWN_DATE": min(index.OWN_DATE.values()),
    "PART_OF_NAME": names.PART,
}
_QUESTIONS = {
    "CUES": cues.CUES,
    "LEAST_BEGINNING": cues.LEAST_BEGINNING,
    "OWN_PLACE": facts.OWN_PLACE,
    "SHARED_SIGN": signs.SHARED,
    "KIND_IMPACT": index.KIND,
    "MEETING_IN_SERIES": index.MEETING_IN_SERIES,
    "HEADS": cues.HEADS,
    "OCCASIONS": cues.OCCASIONS,
    "SAME_MEANING": cues.SAME_MEANING,
    "VISITS": cues.VISITS,
}
_SITE = {"ANSWERS": ANSWERS, "KINDS": documents.kinds_to_choose(), "SETTINGS_FILE": SETTINGS_FILE, "WORKER": WORKER}

CONSTANTS = MappingProxyType({f"{FOLDER}/constants.js": {**_WORDS_AND_SIGNS, **_INDEX, **_QUESTIONS, **_SITE}})
"""What Python and the program both know: the module from which the others import it."""


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of each file."""
    yield WORKER, bundle(f"{FOLDER}/worker.js", CONSTANTS)
    yield ANSWERS, bundle(f"{FOLDER}/answers/main.js", CONSTANTS)
    yield PAGE, bundle(f"{FOLDER}/page.js", CONSTANTS)
