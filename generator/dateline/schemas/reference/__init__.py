"""The reference of every key of every record, as a page in Markdown: made from the models, so that it is whole.

What a key means is said by the model, in English; `ja` has the same sentences in Japanese.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from pydantic import BaseModel

from dateline.diagnostics.ja.descriptions import DESCRIPTIONS
from dateline.model import KINDS
from dateline.model.kinds import REMOVED
from dateline.model.open_lists import Vocabulary, Word, form_of, shipped_words
from dateline.model.walk import keys_of, written_keys
from dateline.schemas.descriptions import docstring
from dateline.schemas.json_schema import described
from dateline.schemas.reference.examples import example
from dateline.words import NO_LABELS, Words, label_key, with_words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    title: str
    description: str
    intro: str
    columns: tuple[str, str, str, str]
    needed: str
    parts: str
    parts_intro: str
    words: str
    words_intro: str
    word_columns: tuple[str, str, str]
    own_words: str
    own_columns: tuple[str, str]
    each: str
    descriptions: Mapping[str, str] | None = None

    def say(self, description: str) -> str:
        """A sentence of the models in this language. Raises `KeyError` for one that nobody translated."""
        return description if self.descriptions is None else self.descriptions[description]


WORDINGS: Mapping[str, _Wording] = MappingProxyType(
    {
        "en": _Wording(
            title="Reference",
            description="Every key of every kind of record, with its meaning and an example.",
            intro=(
                "Every key of every kind of record, in the order in which `dateline fmt` writes them. A dot marks "
                "the keys that are needed. The [data guide](records.md) tells how they work together.\n\n"
                "This page is made from the program's own models by `dateline schema --reference`."
            ),
            columns=("key", "needed", "meaning", "example"),
            needed="●",
            parts="Parts of records",
            parts_intro="What stands in several kinds of record.",
            words="Words to choose from",
            words_intro=(
                "Where only certain words are allowed, these are they, with what pages call them. A site may lengthen "
                "the lists that say what a word means."
            ),
            word_columns=("word", "on pages", "means"),
            own_words="What `vocabulary: {0}:` in mkdocs.yml may say of a word:",
            own_columns=("key", "meaning"),
            each="list of [{0}](#{1})",
        ),
        "ja": _Wording(
            title="項目の一覧",
            description="全ての種類の記録の全てのキーと、その意味、例。",
            intro=(
                "全ての種類の記録のキーを、`dateline fmt` が書く順に示す。●は必ず要るキーを表す。"
                "使い方は[データの手引き](records.md)にある。\n\n"
                "このページは `dateline schema --reference` がプログラムの定義からつくる。"
            ),
            columns=("キー", "必須", "意味", "例"),
            needed="●",
            parts="記録の部分",
            parts_intro="幾つかの種類の記録に共通する部分。",
            words="選べる語",
            words_intro=(
                "決まった語だけを書けるキーの語と、ページでの表示。"
                "語の意味を示した一覧には、サイト独自の語を加えられる。"
            ),
            word_columns=("語", "ページでの表示", "意味"),
            own_words="mkdocs.yml の `vocabulary: {0}:` で語に書けること：",
            own_columns=("キー", "意味"),
            each="[{0}](#{1})のリスト",
            descriptions=DESCRIPTIONS,
        ),
    }
)


def pages(
    languages: tuple[str, ...] = tuple(WORDINGS), vocabulary: Vocabulary | None = None
) -> Iterator[tuple[str, bytes]]:
    """Path below docs/ and content of the page in each of a site's languages that it is written in.

    In the first one it is there in any case: in English, where there is no wording of that language.
    """
    for language in languages:
        if language in WORDINGS or language == languages[0]:
            prefix = "" if language == languages[0] else f"{language}/"
            yield f"{prefix}reference.md", page(language, languages, vocabulary or shipped_words()).encode()


def page(language: str, languages: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """The page in a language of a site, with examples in all of the site's languages."""
    wording = WORDINGS.get(language, WORDINGS["en"])
    parts, lists = _parts_and_words()
    rows = [f"---\ndescription: {wording.description}\n---\n", f"# {wording.title}\n", f"{wording.intro}\n"]
    places: dict[type[BaseModel], str] = {about.model: about.folder_of("<year>") for about in KINDS.values()}
    for name, model in described().items():
        place = places.get(model, REMOVED)
        rows.append(
            f"## {name}\n\n`{place}/<id>.yml` – {wording.say(docstring(model))}\n\n{_table(model, wording, languages)}"
        )
    rows.append(f"## {wording.parts}\n\n{wording.parts_intro}\n")
    rows += [
        f"### {_name(part)}\n\n{wording.say(docstring(part))}\n\n{_table(part, wording, languages)}" for part in parts
    ]
    rows.append(f"## {wording.words}\n\n{wording.words_intro}\n")
    words = Words(language, with_words(NO_LABELS, vocabulary))
    for one in lists:
        table = _own_table if issubclass(one, Word) else _word_table
        rows.append(f"### {_name(one)}\n\n{table(one, vocabulary, wording, words)}")
    return "\n".join(rows)


def _parts_and_words() -> tuple[list[type[BaseModel]], list[type[StrEnum | Word]]]:
    """What the records are made of, in the order in which it is met."""
    parts: dict[type[BaseModel], None] = {}
    lists: dict[type[StrEnum | Word], None] = {}
    waiting: list[type[BaseModel]] = list(described().values())
    for model in waiting:
        for key in written_keys(model):
            for found in _types_at(model, key):
                if issubclass(found, StrEnum | Word):
                    lists[found] = None
                elif found not in waiting:
                    waiting.append(found)
                    parts[found] = None
    return list(parts), list(lists)


def _types_at(model: type[BaseModel], key: str) -> Iterator[type[BaseModel | StrEnum | Word]]:
    one = next(one for one in keys_of(model) if one.key == key)
    return (found for found in one.types if issubclass(found, BaseModel | StrEnum | Word))


def _name(found: type[BaseModel | StrEnum | Word]) -> str:
    """`ClaimStatus` as "claim status"."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in found.__name__).strip()


def _table(model: type[BaseModel], wording: _Wording, languages: tuple[str, ...]) -> str:
    rows = [f"| {' | '.join(wording.columns)} |", "| --- | :-: | --- | --- |"]
    fields = {one.key: model.model_fields[one.attribute] for one in keys_of(model)}
    for key in written_keys(model):
        field = fields[key]
        needed = wording.needed if field.is_required() else ""
        meaning = wording.say(field.description or "")
        rows.append(f"| `{key}` | {needed} | {meaning} | {_example(model, key, wording, languages)} |")
    return "\n".join(rows) + "\n"


def _example(model: type[BaseModel], key: str, wording: _Wording, languages: tuple[str, ...]) -> str:
    """An example, or where the part is explained that stands there; words are listed below."""
    found = next(_types_at(model, key), None)
    if found is not None and not issubclass(found, StrEnum | Word):
        link = (_name(found), _name(found).replace(" ", "-"))
        is_list = next(one.is_list for one in keys_of(model) if one.key == key)
        return wording.each.format(*link) if is_list else f"[{link[0]}](#{link[1]})"
    shown = f"`{key}: {example(model.__name__, key, languages)}`"
    return shown if found is None else f"{shown}, [{_name(found)}](#{_name(found).replace(' ', '-')})"


def _word_table(words: type[StrEnum | Word], vocabulary: Vocabulary, wording: _Wording, labels: Words) -> str:
    """A closed list: each word and what pages call it."""
    return _rows(wording.word_columns[:2], ((f"`{one.value}`", labels[label_key(one)]) for one in vocabulary.of(words)))


def _own_table(words: type[StrEnum | Word], vocabulary: Vocabulary, wording: _Wording, labels: Words) -> str:
    """A list that a site may lengthen: also what each word means, and what may be said of a word."""
    assert issubclass(words, Word)  # noqa: S101 -- the other ones have the table above
    choices = ((f"`{one.value}`", labels[label_key(one)], _meaning(one)) for one in vocabulary.of(words))
    keys = form_of(words).model_fields.items()
    said = ((f"`{key}`", wording.say(field.description or "")) for key, field in keys)
    own = wording.own_words.format(words.key)
    return f"{_rows(wording.word_columns, choices)}\n{own}\n\n{_rows(wording.own_columns, said)}"


def _meaning(word: Word) -> str:
    """What a word means that is otherwise than usual: "`meets`, `inverse: parent`"."""
    said = word.means.model_dump(exclude_defaults=True, exclude={"labels", "also", "back"})
    return ", ".join(f"`{key}`" if value is True else f"`{key}: {value}`" for key, value in said.items())


def _rows(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
