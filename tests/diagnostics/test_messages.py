"""What holds for every message in the package: read from the source, not from what a few runs happen to tell."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dateline.diagnostics.ja import PARTS
from dateline.diagnostics.ja.descriptions import DESCRIPTIONS
from dateline.diagnostics.message import (
    CATALOGUES,
    NOTHING,
    Message,
    both_in_code,
    either,
    either_in_code,
    in_code,
    spoken,
    templates,
)
from dateline.editing.diff.entries import ENTRIES, KEYS
from dateline.model.kinds import KINDS, models_by_folder

PLACES = re.compile(r"\{([a-z_]+)\}")
TEXTS = {"message", "expected", "cure"}
EDITS = {
    *("casefold", "count", "endswith", "find", "format", "index", "join", "lower", "partition", "removeprefix"),
    *(
        "removesuffix",
        "replace",
        "rfind",
        "rpartition",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "upper",
    ),
}
FROM_A_MODEL = {"reading/expected.py": 1}
"""Where a message is made of what a model says of a key, and how often: `descriptions` finds those."""


@cache
def modules(root: Path) -> list[tuple[str, ast.Module]]:
    """Every module of the package that is no catalogue: its path below the package, and its tree."""
    package = root / "generator" / "dateline"
    paths = {path.relative_to(package).as_posix(): path for path in sorted(package.rglob("*.py"))}
    return [
        (name, ast.parse(path.read_text(encoding="utf-8")))
        for name, path in paths.items()
        if not name.startswith("diagnostics/ja/")
    ]


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Every call of a function by its plain name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def templates_of(call: ast.Call) -> list[str] | None:
    """What `Message(…)` is made of: one template, or both of a `plural`; None for anything but literal texts."""
    found: list[ast.expr] = call.args[:1]
    match found:
        case [ast.Call(func=ast.Name(id="plural"), args=[_, *both])]:
            found = both
    texts = [one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return texts if len(texts) == len(found) else None


def descriptions(tree: ast.AST) -> Iterator[str]:
    """What the models say of a key, as a message says it where the key is missing."""
    for call in calls(tree, "Field"):
        for keyword in call.keywords:
            if keyword.arg == "description":
                yield ast.literal_eval(keyword.value).rstrip(".")


@cache
def english(root: Path) -> frozenset[str]:
    """Every template in the package."""
    found: set[str] = set()
    for _, tree in modules(root):
        found.update(descriptions(tree))
        for call in calls(tree, "Message"):
            found.update(templates_of(call) or ())
    return frozenset(found)


def test_every_template_stands_where_the_message_is_made(root: Path) -> None:
    """No template is put together: what a catalogue translates can be found by its words."""
    composed: dict[str, int] = {}
    for name, tree in modules(root):
        number = sum(templates_of(call) is None for call in calls(tree, "Message"))
        if number:
            composed[name] = number
    assert composed == FROM_A_MODEL


def test_every_place_is_filled(root: Path) -> None:
    """A message is given the values that its template names, and no other."""
    wrong = []
    for name, tree in modules(root):
        for call in calls(tree, "Message"):
            given = {keyword.arg for keyword in call.keywords}
            named = [set(PLACES.findall(template)) for template in templates_of(call) or ()]
            if None not in given and any(places != given for places in named):
                wrong.append((name, call.lineno))
    assert wrong == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_template_is_translated(root: Path, language: str) -> None:
    """Each has an entry in each language, with the same places: none is lost, none is left open."""
    catalogue, wanted = templates(language), english(root)
    assert wanted - catalogue.keys() == set()
    odd = {key: text for key, text in catalogue.items() if set(PLACES.findall(key)) != set(PLACES.findall(text))}
    assert odd == {}
    assert [key for key, text in catalogue.items() if key and not text] == []


def test_no_entry_is_left_over(root: Path) -> None:
    """What nobody says any more, or stands in two parts of the catalogue, would mislead whoever edits it."""
    entries = [english for part in PARTS for english in part.TEMPLATES]
    assert sorted(set(entries)) == sorted(entries)
    assert set(entries) - english(root) == set()
    said = {description.rstrip(".") for description in DESCRIPTIONS}
    assert said & set(entries) == set()


def test_every_list_of_a_record_has_a_word_for_its_entries() -> None:
    """`dateline diff` counts entries, so a new list needs a word for them in each language."""
    lists = {
        field.alias or name
        for model in models_by_folder().values()
        for name, field in model.model_fields.items()
        if "tuple[" in str(field.annotation)
    }
    assert lists == ENTRIES.keys()


def test_every_key_of_a_record_has_a_word() -> None:
    """`dateline diff` tells which keys changed, and an editor may not know what `within` is."""
    keys = {field.alias or name for kind in KINDS.values() for name, field in kind.model.model_fields.items()}
    assert keys - {"id"} <= KEYS.keys()
    assert KEYS.keys() - keys == {"as_of", "languages", "kind of record"}


# Nothing decides on words


def deciding(tree: ast.AST) -> Iterator[int]:
    """The lines on which a message's text is compared or edited."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, ops=ops, comparators=others) if any(map(is_text, [left, *others])):
                if any(isinstance(op, ast.Eq | ast.NotEq | ast.In | ast.NotIn) for op in ops):
                    yield node.lineno
            case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in EDITS and is_text(value):
                yield node.lineno
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=args) if any(map(is_text, args)):
                yield node.lineno


def is_text(node: ast.expr) -> bool:
    """Whether it is a finding's message, what it expected or its cure, as a message or in words."""
    match node:
        case ast.Attribute(attr=attr):
            return attr in TEXTS
        case ast.Call(func=ast.Name(id="str"), args=[of]):
            return is_text(of)
        case ast.Call(func=ast.Attribute(value=of, attr="in_language")):
            return is_text(of)
        case ast.Subscript(value=of):
            return is_text(of)
    return False


def test_nothing_decides_on_words(root: Path) -> None:
    """Code goes by a finding's code, id and shape: a word may be changed, and is another one in each language."""
    assert [(name, line) for name, tree in modules(root) for line in deciding(tree)] == []


@pytest.mark.parametrize(
    "source",
    [
        "finding.expected == A_LIST",
        "'`x`' in one.message",
        "str(error.cure).replace('write ', 'rename to ')",
        "finding.message.in_language('en').startswith('unknown')",
        "error.message[:3] != 'the'",
        "re.search('x', str(finding.message))",
    ],
)
def test_a_decision_on_words_is_found(source: str) -> None:
    """Each way in which code once decided on words would be seen."""
    assert [*deciding(ast.parse(source))] == [1]


def test_a_message_may_be_compared_as_a_whole() -> None:
    """Whether there is one, and whether it is the same finding as before, is no matter of words."""
    for source in ("if finding.cure: pass", "key = (path, code, finding.message)", "len(pair.expected) > 1"):
        assert [*deciding(ast.parse(source))] == []


# A message


def test_a_message_has_the_order_of_each_language() -> None:
    """The same values, in their own places; a message in a message is in the same language."""
    kind = Message("person")
    message = Message("unknown {what} {id}", what=kind, id="`ada`")
    assert str(message) == "unknown person `ada`"
    assert message.in_language("ja") == "`ada` という人物の記録はない"


def test_lists_are_joined_as_the_language_joins_them() -> None:
    """A comma and a blank, or 、; alternatives by the language's own word."""
    listed = Message("one of {choices}", choices=in_code(["a", "b"]))
    assert (str(listed), listed.in_language("ja")) == ("one of `a`, `b`", "次のうちの一つ：`a`、`b`")
    three = Message("{kind}", kind=either([Message("a person"), Message("a place"), Message("a source")]))
    assert str(three) == "a person or a place or a source"
    assert three.in_language("ja") == "人物か場所か出典の記録"
    assert (str(either_in_code(["a", "b"])), either_in_code(["a", "b"]).in_language("ja")) == (
        "`a` or `b`",
        "`a` か `b`",
    )
    assert (str(both_in_code(["a", "b"])), both_in_code(["a", "b"]).in_language("ja")) == ("`a` and `b`", "`a` と `b`")


@pytest.mark.parametrize("tag", ["en", "ko", "zh-Hans", "", "C", "no-such-tag"])
def test_a_language_nobody_translates_to_gets_english(tag: str) -> None:
    """A language without a catalogue, a template without an entry, a name that is none: never an error."""
    assert Message("`{key}` is missing", key="date").in_language(tag) == "`date` is missing"
    assert Message("not {translated}", translated=Message("a person")).in_language("ja") == "not a person"


@pytest.mark.parametrize("tag", ["ja", "ja-JP", "JA"])
def test_a_region_does_not_matter(tag: str) -> None:
    """`ja-JP` is Japanese."""
    assert spoken(tag) == "ja"
    assert Message("a list").in_language(tag) == "リスト"


def test_a_text_from_a_file_holds_no_place() -> None:
    """What was found is put in as it is, also where it looks like a place of the template."""
    message = Message("{name} cannot be {word}", name="`{word}`", word="`{name}`")
    assert str(message) == "`{word}` cannot be `{name}`"


def test_braces_of_yaml_stand_in_a_template_as_they_are() -> None:
    """Only a name alone between braces is a place."""
    assert str(Message("write `{en: …, ja: …}` or `{{key}: {text}}`", key="en", text="A")) == (
        "write `{en: …, ja: …}` or `{en: A}`"
    )


def test_values_are_told_as_records_write_them() -> None:
    """Numbers plain, days in ISO 8601."""
    assert str(Message("{day}, line {line}", day=dt.date(2018, 6, 12), line=1234)) == "2018-06-12, line 1234"


def test_messages_are_the_same_by_template_and_values() -> None:
    """They can be compared as a whole, kept in sets, and asked whether they say anything."""
    one, other = Message("a {b}", b="x"), Message("a {b}", b="x")
    assert one == other
    assert len({one, other, Message("a {b}", b="y")}) == 2
    assert one
    assert not NOTHING
