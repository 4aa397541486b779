from __future__ import annotations

from pathlib import Path

from dateline.dates import parse
from tests.search.asking import ask
from tests.search.test_index import made, site


def test_words_that_texts_have_with_hyphens_are_found_with_spaces(tmp_path: Path) -> None:
    """Where a word that tells nothing stands between two: `mar a lago`; two words that are one by chance stay two."""
    pages = site(
        made("first", "A dinner", "They met at Mar-a-Lago."),
        made("second", "Mar Lago", "Lago Mar, a lagoon."),
        made("third", "Rumours", "The lake of Mars."),
    )
    found = ask(tmp_path, pages, ["mar a lago", "Mar-a-Lago", "dinner at mar a lago", "lake of mars"])
    assert found["mar a lago"] == found["Mar-a-Lago"] == ["A dinner"]
    assert found["dinner at mar a lago"][0] == "A dinner"
    assert found["lake of mars"] == ["Rumours"]


def test_a_day_in_kanji_is_a_day(tmp_path: Path) -> None:
    """六月十二日 finds what 6月12日 finds."""
    pages = site(made("first", "A summit", date=parse("2018-06-12")), made("second", "Talks", date=parse("2018-06-21")))
    found = ask(tmp_path, pages, ["六月十二日", "二〇一八年六月十二日", "6月12日", "六月二十一日"])
    assert found["六月十二日"] == found["二〇一八年六月十二日"] == found["6月12日"] == ["A summit"]
    assert found["六月二十一日"] == ["Talks"]


def test_a_year_within_a_long_event_finds_it(tmp_path: Path) -> None:
    """And not only the years in which it began and ended."""
    pages = site(
        made("war", "A war", date=parse("1914-07-28/1918-11-11")), made("peace", "A treaty", date=parse("1919"))
    )
    found = ask(tmp_path, pages, ["1914", "1916", "1918", "1919", "1920"])
    assert [found[year] for year in found] == [["A war"]] * 3 + [["A treaty"], []]
