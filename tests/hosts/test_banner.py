from __future__ import annotations

import re

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.hosts.banner import banner
from dateline.hosts.log_report import Languages, languages_for, telling_in
from dateline.hosts.mkdocs.preview import WaitingSite
from tests.made_records import settings

ERROR = Diagnostic(
    code=Code.KEY_MISSING,
    span=Span("events/2018/a.yml", 3, 1),
    message=Message("`{key}` is missing", key="<b>"),
    expected=Message("a list"),
    cure=Message("write the key"),
)


def words(language: str, *errors: Diagnostic, trouble: str = "", is_waiting: bool = False) -> str:
    """What a banner says, without its markup and style."""
    made = banner(errors, trouble, is_waiting=is_waiting, language=language)
    return re.sub(r"<style>.*</style>|<[^>]*>", " ", made).strip()


def test_a_banner_is_in_one_language() -> None:
    """Head and errors, and what browsers are told of it."""
    english, japanese = words("en", ERROR), words("ja", ERROR)
    assert re.split(r"  +", english) == [
        "1 error: this page is the last good version",
        "events/2018/a.yml:3:1",
        "`&lt;b&gt;` is missing — expected a list; write the key",
    ]
    assert re.split(r"  +", japanese) == [
        "誤り1件：このページは直前の正しい版",
        "events/2018/a.yml:3:1",
        "キー（項目名）`&lt;b&gt;` がない — 求める内容：リスト。キーを書く",
    ]
    assert 'lang="ja"' in banner((ERROR,), "", is_waiting=False, language="ja")


def test_what_stops_the_host_is_counted_too() -> None:
    """Its own words stay as they are; where no version was good yet, that is said."""
    assert re.split(r"  +", words("en", ERROR, trouble="no such page", is_waiting=True))[:2] == [
        "2 errors: no version was good yet",
        "no such page",
    ]
    assert words("ja", trouble="no such page", is_waiting=True).startswith("誤り1件：正しい版がまだない")
    assert words("ja") == ""


def test_a_host_speaks_the_sites_first_language_unless_asked() -> None:
    """A site in Japanese first is told of in Japanese; a command may ask for others while it runs."""
    japanese = settings(languages={"ja": "日本語", "en": "English"})
    assert languages_for(japanese) == Languages(log="ja", pages="ja")
    assert languages_for(settings(languages={"ko": "한국어"})) == Languages(log="en", pages="en")
    assert languages_for(None) == Languages(log="en", pages="en")
    with telling_in(Languages(log="en", pages="ja")):
        assert languages_for(japanese) == Languages(log="en", pages="ja")
    assert languages_for(japanese).log == "ja"


def test_a_page_that_waits_is_in_its_own_language() -> None:
    """Before the records were good for the first time."""
    english, japanese = WaitingSite(settings()).pages
    assert (english.title, japanese.title) == ("Waiting for the records", "記録の修正待ち")
    assert '<p lang="ja">記録に誤りがある。' in japanese.write().html
