from __future__ import annotations

import pytest

from dateline.model import Profile, Record
from dateline.pages import person as people
from dateline.pages.unbroken import JOINER, Unbroken
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.made_records import record, timeline
from tests.pages.reading import read


def named(key: str, short: dict[str, str] | None = None, **name: str) -> Record:
    """A person with these names."""
    return record("person", key, name=name, summary="X.", **({"short": short} if short else {}))


KIM = named("kim", {"en": "Kim", "ja": "金氏"}, en="Kim Jong Un", ja="金正恩", ko="김정은")
TRUMP = named("trump", {"en": "Trump", "ja": "トランプ"}, en="Donald Trump", ja="ドナルド・トランプ")
CITY = record("place", "city", kind="city", name={"en": "New York", "ja": "ニューヨーク"}, summary="X.")
LINE = record("place", "line", kind="line", name={"en": "Military Demarcation Line", "ja": "線"}, summary="X.")
ENVOY = named("envoy", en="Alexander Matsegora", ja="アレクサンドル・マツェゴラ")
LONG = named("long", en="Wolfeschlegelsteinhausen Bergerdorff")


@pytest.fixture
def unbroken() -> Unbroken:
    """What stays whole among four people and two places."""
    return Unbroken(one for one in (KIM, TRUMP, ENVOY, LONG, CITY, LINE) if isinstance(one, Profile))


@pytest.mark.parametrize(
    "text, marked",
    [
        ("Trump and Kim Jong Un’s talks", "Trump and <Kim Jong Un>’s talks"),
        ("Donald Trumpet & Kim Jong Unity", "Donald Trumpet &amp; Kim Jong Unity"),
        ("ドナルド・トランプが金正恩氏と、トランプ大統領が", "<ドナルド・トランプ>が<金正恩氏>と、<トランプ大統領>が"),
        ("to New York, in New Yorkshire", "to <New York>, in New Yorkshire"),
        ("両氏がニューヨークで", "両氏が<ニューヨーク>で"),
        ("김정은 위원장", "<김정은> 위원장"),
        ("ハノイでの第2回会談", "ハノイでの[第2回]会談"),
        ("Wolfeschlegelsteinhausen Bergerdorff", "Wolfeschlegelsteinhausen Bergerdorff"),
        ("アレクサンドル・マツェゴラは", "<アレクサンドル・マツェゴラ>は"),
        ("at the Military Demarcation Line", "at the Military Demarcation Line"),
        ("nobody", "nobody"),
    ],
)
def test_names_and_ordinals_stay_whole(unbroken: Unbroken, text: str, marked: str) -> None:
    """In every script, with the word behind them that belongs to them; a name wider than a card may break.

    A place's sooner: it stands in headings and has several words.
    """
    html = str(unbroken.mark(text))
    for opening, class_ in (("<", "dl-name"), ("[", "dl-whole")):
        closing = {"<": ">", "[": "]"}[opening]
        marked = marked.replace(closing, "\0/span\0").replace(opening, f"\0span class='{class_}'\0")
    assert html.replace('"', "'").replace("<", "\0").replace(">", "\0") == marked


def test_a_picture_is_told_what_belongs_together(unbroken: Unbroken) -> None:
    """Only inside names."""
    assert unbroken.join("to Kim Jong Un") == f"to {JOINER.join('Kim Jong Un')}"
    assert unbroken.join("nobody") == "nobody"


def test_a_record_without_people_breaks_as_it_was() -> None:
    """Nothing is marked where there is no name."""
    assert View(timeline(), "en").unbroken.mark("Kim & Un") == "Kim &amp; Un"


def test_names_stay_whole_in_titles_sentences_and_links(small: Timeline) -> None:
    """Wherever a record's text stands, in prose too."""
    name = {"en": "Ann Lee", "ja": "アン・リー"}
    ann = record("person", "ann", name=name, summary={"en": "Ann Lee met [[ben]].", "ja": "アン・リー。"})
    known = Timeline({**small.records, "ann": ann}, small.settings)
    v = View(known, "en")
    page = next(page for page in people.pages(v) if page.id == "ann")
    html = page.write().html
    assert '<h1 id="title"><span class="dl-name">Ann Lee</span></h1>' in html
    assert '<p><span class="dl-name">Ann Lee</span> met <a' in html
    assert "Ann Lee met Ben" in read(html).text
