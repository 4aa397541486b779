from __future__ import annotations

import pytest
from markupsafe import Markup

from dateline.pages import event, person
from dateline.pages.page import Section
from dateline.pages.plain_text import plain_text
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline


@pytest.mark.parametrize(
    "html, words",
    [
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<dt>Born</dt><dd>1946</dd>", "Born 1946"),
        ("un<em>break</em>able <a href='x/'>link</a>s", "unbreakable links"),
        ('ハノイでの<span class="dl-whole">第2回</span>会談', "ハノイでの第2回会談"),
        ('<span class="dl-row__date">2018</span><span class="dl-row__title">First</span>', "2018 First"),
        ("a<br>b &amp; &lt;c&gt;", "a b & <c>"),
        ('<figure class="dl-picture"><svg><circle r="1"/><text>x</text></svg></figure>Words', "Words"),
        ('Said<span class="dl-cites"><a>1<br></a></span>.', "Said ."),
        ('<h3>2 events</h3><h3 class="dl-dispute__question">How long?</h3>', "How long?"),
    ],
)
def test_words_stand_as_a_reader_sees_them(html: str, words: str) -> None:
    """What stands in two boxes is two words, an emphasis parts none, and labels, chips and pictures are not read."""
    assert plain_text(Markup(html)) == words  # noqa: S704 -- it is no page


def sections(small: Timeline, key: str) -> dict[str, Section]:
    """The sections of a record's page by anchor."""
    view = View(small, "en")
    page = next(page for module in (event, person) for page in module.pages(view) if page.id == key)
    return {section.anchor: section for section in page.write().sections}


def test_a_section_is_found_by_all_that_it_says(small: Timeline) -> None:
    """The question of a dispute, the note of a correction and a relation are words of the page like others."""
    found = sections(small, "first-meeting")
    assert found["claims"].text == ("How long? An hour. Two. They met on a Tuesday. It was a Wednesday.")
    assert found["participants"].text == "Ann President Ben Chairman A party"
    assert found["story"].text.startswith("24 May 2018 (Thursday) Called off.")
    assert found["corrections"].text == "1 Feb 2026 The hour was wrong."
    assert "Cat" in sections(small, "ben")["family"].text
