from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import parse
from dateline.search.documents import Document, Entry, documents, shortened
from dateline.search.facts import Facts, Name, facts_of
from dateline.search.fold import fold
from dateline.search.index import SearchIndex
from dateline.search.postings import ALPHABET, MAX_POSTINGS, Postings, written
from dateline.search.shards import SHARD_SIZE, IndexFile, cut
from dateline.search.terms import joined
from tests.made_records import event, timeline

LANGUAGES = ("en", "ja")


def made(key: str, title: str, text: str = "", **facts: object) -> tuple[Entry, Facts]:
    """A page in English with what is known of it."""
    entry = Entry(key=f"{key}/", id=key, kind="event", language="en", url=f"{key}/", title=title, lead=text)
    return entry, Facts(**facts)  # type: ignore[arg-type]


def site(*pages: tuple[Entry, Facts]) -> list[Document]:
    """The documents of some pages."""
    return documents([entry for entry, _ in pages], {entry.id: facts for entry, facts in pages})


def files(found: list[Document], index: SearchIndex | None = None) -> dict[str, bytes]:
    """The index's files by path."""
    return {file.path: file.content for file in (index or SearchIndex()).files(found, LANGUAGES)[1]}


def terms_of(found: list[Document]) -> dict[str, str]:
    """Every term with its postings, read back from the files."""
    terms: dict[str, str] = {}
    for path, content in files(found).items():
        if path.startswith("search/terms/"):
            value = told(IndexFile(path=path, content=content))
            terms |= dict(zip(value["terms"].split(" "), value["postings"].split(" "), strict=True))
    return terms


def told(file: IndexFile) -> dict[str, str]:
    """What a file tells the browser."""
    text = file.content.decode()
    value: dict[str, str] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return value


PAGES = (
    made("first", "First summit", "They met in Hanoi on 27 February 2019.", date=parse("2019-02-27/2019-02-28")),
    made("second", "Second talks", "Talks with Ada Bo in 板門店.", mentions={"ada": 6}),
    made("ada", "Ada Bo", "A diplomat.", names=(Name("Ada Bo", "en"), Name("エイダ・ボー", "ja")), is_person=True),
)


def test_what_finds_a_record() -> None:
    """Words, dates and names of every kind are terms, each with the impact of where it stands."""
    terms = terms_of(site(*PAGES))
    numbers = {document.id: number for number, document in enumerate(site(*PAGES))}
    ada = f"@{numbers['ada']}"
    for term in ("summit", "hanoi", "#2019-02-28", "#-02", "=adabo", "=えいだぼ", "=えいだ", "板門", ada):
        assert term in terms, term
    assert terms["summit"].startswith("5")
    assert terms["hanoi"].startswith("2")
    assert terms["#2019-02-27"].startswith("6")
    assert terms["=adabo"].startswith("7")
    assert terms[ada].startswith("7")
    assert "6" in terms[ada]


def test_offices_find_their_holders() -> None:
    """A word of an office that is held weighs as one of a title, of one that was held less."""
    names = (Name("Ada Bo", "en"),)
    held = made("ada", "Ada Bo", names=names, is_person=True, offices=("Minister",), past_offices=("Envoy", "Minister"))
    terms = terms_of(site(held))
    assert terms["minister"].startswith("5")
    assert terms["envoy"].startswith("3")


def test_a_number_in_a_series_finds_its_event() -> None:
    """Before an event that only says "fourth"; with the words for a meeting, but not as a meeting of its sort."""
    numbered = made("a", "A meeting", series=("4th Meeting", "4th Summit", "4th 会談"), is_meeting=True)
    terms = terms_of(site(numbered, made("b", "The fourth day"), made("c", "Talks", "It was their 四度目の会談.")))
    assert terms["4th"].startswith("7")
    assert set("752") < set(terms["4th"])
    assert {"4t_me", "4t_su"} <= terms.keys()
    assert "summit" not in terms
    assert "fourth" not in terms


def test_the_nineteenth_is_not_taken_for_the_ninth() -> None:
    """A name with an ordinal is found in a text however that writes it, and not in a higher one that ends alike."""
    ninth = made("a", "Congress", names=(Name("第9回党大会", "ja"),))
    pages = site(ninth, made("b", "Said", "中国共産党の第19回党大会"), made("c", "Told", "朝鮮労働党の第九回党大会"))
    numbers = {document.id: number for number, document in enumerate(pages)}
    found = dict(read(terms_of(pages)[f"@{numbers['a']}"]))
    assert numbers["c"] in found
    assert numbers["b"] not in found


def test_two_builds_give_the_same_bytes() -> None:
    """The order in which pages come changes nothing."""
    pages = list(PAGES)
    assert files(site(*PAGES)) == files(site(*reversed(pages)))


def test_an_edit_gives_what_a_build_gives() -> None:
    """An index that has seen the documents before makes, after any edit, the files of a new one."""
    index, pages = SearchIndex(), list(PAGES)
    files(site(*pages), index)
    edits = (
        (0, made("first", "First summit", "They did not meet.")),
        (1, made("second", "Second talks", "Talks with Ada Bo.", mentions={"ada": 5})),
        (2, made("ada", "Ada Bo", "A minister.", names=(Name("Ada Boole", "en"),), is_person=True)),
    )
    for at, edited in edits:
        pages[at] = edited
        assert files(site(*pages), index) == files(site(*pages))


def test_a_page_that_a_language_lacks_is_no_result_there() -> None:
    """Its place among the results of that language is empty."""
    results = {path: content for path, content in files(site(*PAGES)).items() if "/results/ja/" in path}
    assert b"[null,null,null]" in next(iter(results.values()))


def test_every_shard_is_small_and_names_its_terms_in_order() -> None:
    """Whatever the terms, a shard ends at the first term that fills it, and the beginnings find every term."""
    postings = {f"word{number:05}": "1A" * (number % 7 + 1) for number in range(20_000)}
    contents, beginnings = cut(postings)
    assert len(contents) == len(beginnings) > 10
    assert max(map(len, contents)) < SHARD_SIZE * 1.5
    found = [json.loads(content)["terms"].split(" ") for content in contents]
    assert [term for terms in found for term in terms] == sorted(postings)
    for terms, beginning, following in zip(found, beginnings, [*beginnings[1:], "\uffff"], strict=True):
        assert beginning <= terms[0] <= terms[-1] < following


@settings(max_examples=50)
@given(st.dictionaries(st.integers(0, 100_000), st.integers(1, 7), max_size=50))
def test_postings_survive_being_written(impacts: dict[int, int]) -> None:
    """Numbers and impacts are read as they were, the highest impact first. tests/browser has the browser's side."""
    text = text_of(impacts)
    assert read(text) == sorted(impacts.items(), key=lambda one: (-one[1], one[0]))


def text_of(impacts: dict[int, int]) -> str:
    """Postings as they are written."""
    groups = {impact: sorted(n for n, found in impacts.items() if found == impact) for impact in range(7, 0, -1)}
    return "".join(f"{impact}{written(numbers)}" for impact, numbers in groups.items() if numbers)


def read(text: str) -> list[tuple[int, int]]:
    """Documents and impacts of postings, as documented in `dateline.search.postings`."""
    found, impact, document, number, shift = [], 0, -1, 0, 0
    for letter in text:
        if letter not in ALPHABET:
            impact, document = int(letter), -1
            continue
        value = ALPHABET.index(letter)
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            document += number
            found.append((document, impact))
            number = shift = 0
    return found


def test_a_term_that_nearly_every_page_has_keeps_its_strong_postings() -> None:
    """Of a common word only titles are found, of a name all, up to a limit."""
    count = 6_000
    impacts = [
        ({1: {"common", "rare"} if n < 9 else {"common"}}, {"common": 5} if n == 7 else {}) for n in range(count)
    ]
    for number, (texts, strong) in enumerate(impacts):
        texts[1].difference_update(strong)
        texts[1].update({"@1"} if number else set())
    postings = Postings(impacts)
    assert read(postings.written["common"]) == [(7, 5)]
    assert len(read(postings.written["rare"])) == 9
    assert len(read(postings.written["@1"])) == MAX_POSTINGS


def test_replacing_a_document_leaves_nothing_behind() -> None:
    """Its old terms go, terms that no one else has altogether."""
    postings = Postings([({1: {"one", "both"}}, {}), ({1: {"both"}}, {"two": 7})])
    postings.replace(0, ({1: {"one", "both"}}, {}), ({2: {"both"}}, {"new": 5}))
    assert dict(postings.written) == dict(Postings([({2: {"both"}}, {"new": 5}), ({1: {"both"}}, {"two": 7})]).written)


def test_a_text_under_a_result_ends_behind_a_word() -> None:
    """English is cut at a space, Japanese behind a mark, a text without either where it must be."""
    assert shortened("word " * 60).endswith("word …")
    assert shortened("あいう、" * 60).endswith("、 …")
    assert len(shortened("あ" * 500)) < 190


def test_documents_have_one_order() -> None:
    """Kinds one after another, the latest event first, then by address."""
    pages = [
        made("b", "B", date=parse("2018")),
        made("a", "A", date=parse("2018")),
        made("c", "C", date=parse("2019")),
    ]
    assert [document.id for document in site(*pages)] == ["c", "a", "b"]
    assert replace(site(*pages)[0], kind="person").order < site(*pages)[1].order


def test_what_has_no_known_beginning_is_not_the_oldest() -> None:
    """It stands with the year in which it is first known to have been, which is its year in the filter too."""
    pages = [made(date, date, date=parse(date.replace("_", "/"))) for date in ("1892-05-01", ".._1892", "0079")]
    assert [(document.id, document.year) for document in site(*pages)] == [
        ("1892-05-01", 1892),
        (".._1892", 1892),
        ("0079", 79),
    ]


def test_within_a_day_the_latest_event_stands_first() -> None:
    """Whatever their addresses: what was answered stands below its answer, as what was earlier stands below."""
    line = timeline(
        event("a-question", "2024-05-24"),
        event("z-answer", "2024-05-24", related=[{"event": "m-talks", "as": "follows"}]),
        event("m-talks", "2024-05-24", related=[{"event": "a-question", "as": "follows"}]),
    )
    facts = facts_of(line)
    pages = [(made(key, key)[0], facts[key]) for key in ("a-question", "m-talks", "z-answer")]
    assert [document.id for document in site(*pages)] == ["z-answer", "m-talks", "a-question"]


def test_a_word_with_hyphens_is_found_as_one() -> None:
    """Letters and digits that hyphens join are one word more; a date is none."""
    folded = fold("The KN-28’s re‐entry on 2018-06-12, a US–North Korea issue")
    assert joined(folded) == {"kn28", "reentry"}
