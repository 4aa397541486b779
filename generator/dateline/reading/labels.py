"""A site's own labels: `words/fr.yml` beside mkdocs.yml, for a further language or to say something otherwise.

A file may be complete or hold a few labels; what it lacks is as it ships, else English, which one warning a language
counts. Maintainers write these files, and they are read like records: every mistake is told with its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dateline.diagnostics import Code, Diagnostic, Severity, Shape, Span
from dateline.diagnostics.message import NOTHING, Message, either_in_code
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import plural, printable, quoted
from dateline.model.open_lists import OPEN, Vocabulary
from dateline.model.settings import Settings
from dateline.reading import yaml
from dateline.reading.files import link_on_the_way
from dateline.reading.settings import span_of_option
from dateline.reading.yaml import Entry, Node, Scalar, Sequence
from dateline.reading.yaml.places import span_of
from dateline.words import Label, Labels, OwnLabels, keys, label_key, plurals
from dateline.words.files import shipped
from dateline.words.locales import served_by

FOLDER = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsRead:
    """The labels of a site, and what is wrong with its files of them."""

    labels: OwnLabels
    """By language tag and key."""
    findings: tuple[Diagnostic, ...]


def read_labels(root: Path, settings: Settings) -> LabelsRead:
    """Read the file of each language of the site, as far as there are any. Never raises for what stands in them."""
    labels: dict[str, Labels] = {}
    findings: list[Diagnostic] = []
    for tag in settings.languages:
        written, wrong = read_language(root, tag, settings.vocabulary)
        findings += wrong
        if written:
            labels[tag] = written
        if not any(one.severity is Severity.ERROR for one in wrong):
            findings += _incomplete(root, tag, written, settings.language)
    return LabelsRead(labels=labels, findings=(*findings, *_strays(root, settings)))


def path_of(tag: str) -> str:
    """Where a site's own labels of a language lie, relative to its root."""
    return f"{FOLDER}/{tag}.yml"


def span_of_label(root: Path, tag: str, key: str) -> Span:
    """Where a label stands in the file of its language; the file where it cannot be read any more."""
    path = path_of(tag)
    document = yaml.read((root / path).read_bytes(), path) if (root / path).is_file() else None
    entry = document.root.entries.get(key) if document and document.root else None
    return entry.value.span if entry else Span(path)


def read_language(root: Path, tag: str, vocabulary: Vocabulary) -> tuple[Labels, tuple[Diagnostic, ...]]:
    """The site's own labels in a language, and what is wrong with them; none where it has no file of them."""
    path = path_of(tag)
    if linked := link_on_the_way(root, path):
        return {}, (linked,)
    try:
        data = (root / path).read_bytes()
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        message = Message("the file cannot be read: {reason}", reason=str(error.strerror))
        return {}, (Diagnostic(code=Code.FILE_UNREADABLE, span=Span(path), message=message),)
    document = yaml.read(data, path)
    if document.root is None or document.findings:
        # A file that only has comments says nothing otherwise yet.
        return {}, tuple(one for one in document.findings if one.code is not Code.YAML_EMPTY)
    entries = document.root.entries
    found = {key: label for key, entry in entries.items() if (label := _label(entry.value)) is not None}
    own = {label_key(word) for words in OPEN for word in vocabulary.of(words)}
    wrong = chain.from_iterable(_wrong(key, entry, tag, keys.known() | own) for key, entry in entries.items())
    return found, tuple(wrong)


def _label(node: Node) -> Label | None:
    """What a node says; None for a key without a text, which waits for its translation."""
    if isinstance(node, Scalar):
        return None if node.plain and not node.text else node.text
    if isinstance(node, Sequence):
        return [item.text for item in node.items if isinstance(item, Scalar)]
    forms = {name: _label(entry.value) for name, entry in node.entries.items()}
    return {name: form for name, form in forms.items() if isinstance(form, str)} or None


def _wrong(key: str, entry: Entry, tag: str, known: Collection[str]) -> Iterator[Diagnostic]:
    """Everything that is wrong with one label."""
    if key not in known and not key.startswith(keys.LANGUAGE):
        yield Diagnostic(
            code=Code.LABEL_UNKNOWN,
            span=entry.key,
            message=Message("no page has a label `{key}`", key=printable(key)),
            expected=Message("one of the keys that `dateline words {language}` writes", language=tag),
            cure=did_you_mean(key, known) or Message("delete it"),
        )
        return
    node, english = entry.value, keys.english(key)
    if _label(node) is None and isinstance(node, Scalar):
        return  # it waits for its translation
    if isinstance(english, (list, tuple)):
        yield from _wrong_list(key, node, len(english))
    elif isinstance(node, Scalar):
        yield from _wrong_text(key, node)
    elif isinstance(node, Sequence):
        yield _of_shape(key, node, Shape.VALUE, Message("a text"), Message("write it as one text, in quotation marks"))
    elif keys.is_counting(key):
        yield from _wrong_forms(key, node, tag)
    else:
        yield Diagnostic(
            code=Code.LABEL_FORM,
            span=node.span,
            message=Message("`{key}` has forms, but nothing is counted in it", key=key),
            expected=Message("a text"),
            cure=Message("write it as one text, in quotation marks"),
        )


def _wrong_list(key: str, node: Node, length: int) -> Iterator[Diagnostic]:
    texts = node.items if isinstance(node, Sequence) else ()
    if len(texts) != length or not all(isinstance(text, Scalar) for text in texts):
        cure = Message("write `{key}: [a, b, c]` with {number} texts", key=key, number=length)
        yield _of_shape(key, node, Shape.LIST, Message("a list of {number} texts", number=length), cure)


def _of_shape(key: str, node: Node, shape: Shape, expected: Message, cure: Message) -> Diagnostic:
    message = Message("`{key}` has the wrong shape", key=key)
    return Diagnostic(code=Code.VALUE_SHAPE, span=node.span, message=message, expected=expected, cure=cure, shape=shape)


def _wrong_forms(key: str, node: yaml.Mapping, tag: str) -> Iterator[Diagnostic]:
    """Forms by number: each under a category of the language or an exact number, and one for all other numbers."""
    categories = plurals.categories(tag)
    for name, entry in node.entries.items():
        if name not in categories and not plurals.EXACT.fullmatch(name):
            yield Diagnostic(
                code=Code.LABEL_FORM,
                span=entry.key,
                message=Message("{name} is no form of a number in `{language}`", name=quoted(name), language=tag),
                expected=Message("{names}, or an exact number such as `=1`", names=either_in_code(categories)),
                cure=did_you_mean(name, categories) or Message("move its text to one of these, or delete it"),
            )
        elif isinstance(entry.value, Scalar):
            yield from _wrong_text(key, entry.value)
        else:
            cure = Message("write it as one text, in quotation marks")
            yield _of_shape(f"{key}: {name}", entry.value, Shape.VALUE, Message("a text"), cure)
    forms = _label(node)
    if isinstance(forms, Mapping):
        yield from _lacking_forms(key, node, forms, tag)


def _lacking_forms(key: str, node: yaml.Mapping, forms: Mapping[str, str], tag: str) -> Iterator[Diagnostic]:
    lacking = plurals.missing(forms, tag)
    if plurals.OTHER not in forms:
        lacking = tuple(dict.fromkeys((*lacking, plurals.OTHER)))
    for name in lacking:
        is_other = name == plurals.OTHER
        yield Diagnostic(
            code=Code.LABEL_FORM,
            severity=Severity.ERROR if is_other else Severity.WARNING,
            span=node.span,
            message=Message("`{key}` has no form `{name}`", key=key, name=name),
            expected=Message("{names}, or an exact number such as `=1`", names=either_in_code(plurals.categories(tag))),
            cure=Message("add `{line}`", line=f"{name}: …"),
        )


def _wrong_text(key: str, node: Scalar) -> Iterator[Diagnostic]:
    choices = keys.CHOICES.get(key)
    if choices and node.text and node.text not in choices:
        yield Diagnostic(
            code=Code.VALUE_UNKNOWN,
            span=node.span,
            message=Message("`{key}` cannot be {value}", key=key, value=quoted(node.text)),
            expected=either_in_code(choices),
            cure=did_you_mean(node.text, choices) or NOTHING,
        )
        return
    places = sorted(keys.places(key))
    known = either_in_code([f"{{{place}}}" for place in places]) if places else Message("a text without braces")
    try:
        found = tuple(keys.places_in(node.text))
    except ValueError:
        yield Diagnostic(
            code=Code.LABEL_PLACE,
            span=node.span,
            message=Message("the braces in `{key}` are no pairs around a name", key=key),
            expected=known,
            cure=Message("write each place as in English: `{text}`", text=_in_english(key)),
        )
        return
    for name, start in found:
        if name not in places:
            yield Diagnostic(
                code=Code.LABEL_PLACE,
                span=span_of(node, start, start + len(name) + 2),
                message=Message("`{place}` is no place of `{key}`", place=f"{{{name}}}", key=key),
                expected=known,
                cure=did_you_mean(name, places)
                or Message("write each place as in English: `{text}`", text=_in_english(key)),
            )


def _in_english(key: str) -> str:
    return keys.texts(keys.english(key) or "")[-1:][0]


def _incomplete(root: Path, tag: str, written: Labels, first: str) -> Iterator[Diagnostic]:
    """One warning for a language in which some labels are of another: the site's first one, else English."""
    served = served_by(tag)
    ships = shipped(served) if served != keys.TEMPLATE or tag.partition("-")[0] == keys.TEMPLATE else {}
    lacking = keys.lacking(tag, {**ships, **written})
    if lacking:
        yield Diagnostic(
            code=Code.LANGUAGE_INCOMPLETE,
            severity=Severity.WARNING,
            span=Span(path_of(tag)) if written else span_of_option(root, ("languages", tag)),
            message=Message(
                plural(
                    len(lacking),
                    "{number} of the {all} labels of the pages is not translated into `{language}`",
                    "{number} of the {all} labels of the pages are not translated into `{language}`",
                ),
                number=len(lacking),
                all=len(keys.wanted(tag)),
                language=tag,
            ),
            expected=Message("a label in each language of the site"),
            cure=_to_translate(tag, first),
        )


def _to_translate(tag: str, first: str) -> Message:
    if first in {tag, keys.TEMPLATE}:
        return Message(
            "`dateline words {language} --write` puts them into `{path}`, to be translated there; until then they "
            "are English",
            language=tag,
            path=path_of(tag),
        )
    return Message(
        "`dateline words {language} --write` puts them into `{path}`, to be translated there; until then they stand in "
        "`{first}`, or in English where that lacks them too",
        language=tag,
        path=path_of(tag),
        first=first,
    )


def _strays(root: Path, settings: Settings) -> Iterator[Diagnostic]:
    """Files of labels that nobody reads."""
    known = {path_of(tag) for tag in settings.languages}
    for path in _files(root):
        if path not in known:
            shown = printable(path)
            yield Diagnostic(
                code=Code.FILE_MISPLACED,
                severity=Severity.WARNING,
                span=Span(shown),
                message=Message(
                    "the site has no language of this name, so nobody reads `{path}`", path=printable(path)
                ),
                expected=either_in_code([path_of(tag) for tag in settings.languages]),
                cure=Message("rename it, or add the language to `languages:` in mkdocs.yml"),
            )


def _files(root: Path) -> Iterable[str]:
    try:
        found = sorted(path.name for path in (root / FOLDER).iterdir() if path.suffix in {".yml", ".yaml"})
    except OSError:
        return ()
    return [f"{FOLDER}/{name}" for name in found if not name.startswith(".")]
