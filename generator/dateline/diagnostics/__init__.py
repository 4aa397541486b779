"""Errors as data: what is wrong, where it stands, what was expected and what to write instead.

Nothing here prints or stops anything. Whoever finds a problem makes a `Diagnostic`; whoever runs a
command collects them in `Findings` and hands them to one of the `reports`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.diagnostics.message import NOTHING, Message


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file. Lines and columns count from 1; columns count characters, not bytes."""

    path: str
    """POSIX path relative to the project's root."""
    line: int = 1
    column: int = 1
    end_line: int = 0
    """0 where only the beginning is known."""
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def bounds(self, text: str) -> tuple[int, int]:
        """From and up to which character of its file's text it goes; both its ends have to be known."""
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        begin = starts[self.line - 1] + self.column - 1
        return begin, min(starts[self.end_line - 1] + self.end_column - 1, len(text))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A cure as data: `text` takes the place of what stands at `span`, which has both its ends."""

    span: Span
    text: str

    def on(self, text: str) -> str:
        """The text of the file after the edit."""
        begin, end = self.span.bounds(text)
        return text[:begin] + self.text + text[end:]


def instead(span: Span, *texts: str | None) -> tuple[Edit, ...]:
    """Each text that may stand at a place instead of what is there, as an edit; None is passed over."""
    return tuple(Edit(span, text) for text in texts if text is not None)


class Severity(StrEnum):
    """How much a finding weighs: an error stops publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The stable id of every kind of finding. An id is never reused for another meaning."""

    # the file as text and YAML
    FILE_UNREADABLE = "file-unreadable"
    FILE_SYMLINK = "file-symlink"
    FILE_TOO_LARGE = "file-too-large"
    FILE_NAME = "file-name"
    FILE_MISPLACED = "file-misplaced"
    TEXT_NOT_UTF8 = "text-not-utf8"
    TEXT_BOM = "text-bom"
    TEXT_FORBIDDEN_CHARACTER = "text-forbidden-character"
    YAML_SYNTAX = "yaml-syntax"
    YAML_EMPTY = "yaml-empty"
    YAML_NOT_A_MAPPING = "yaml-not-a-mapping"
    YAML_SEVERAL_DOCUMENTS = "yaml-several-documents"
    YAML_ANCHOR = "yaml-anchor"
    YAML_ALIAS = "yaml-alias"
    YAML_TAG = "yaml-tag"
    YAML_DUPLICATE_KEY = "yaml-duplicate-key"
    YAML_KEY_NOT_TEXT = "yaml-key-not-text"
    YAML_TOO_DEEP = "yaml-too-deep"
    YAML_TOO_MANY_NODES = "yaml-too-many-nodes"
    # the shape of a record
    KEY_UNKNOWN = "key-unknown"
    KEY_MISSING = "key-missing"
    VALUE_SHAPE = "value-shape"
    VALUE_UNKNOWN = "value-unknown"
    VALUE_EMPTY = "value-empty"
    VALUE_RANGE = "value-range"
    VALUE_TOO_LONG = "value-too-long"
    ID_FORM = "id-form"
    ID_RESERVED = "id-reserved"
    ID_COLLISION = "id-collision"
    LANGUAGE_TAG = "language-tag"
    URL_FORM = "url-form"
    QUOTES_CURVED = "quotes-curved"
    TIMEZONE_UNKNOWN = "timezone-unknown"
    # dates and times
    DATE_FORM = "date-form"
    DATE_IMPOSSIBLE = "date-impossible"
    DATE_REVERSED = "date-reversed"
    TIME_FORM = "time-form"
    TIME_IMPOSSIBLE = "time-impossible"
    TIME_NOT_SHOWN = "time-not-shown"
    TIME_TWICE = "time-twice"
    # the words of the pages
    LABEL_UNKNOWN = "label-unknown"
    LABEL_PLACE = "label-place"
    LABEL_FORM = "label-form"
    LANGUAGE_INCOMPLETE = "language-incomplete"
    # Markdown in a text
    PROSE_HEADING = "prose-heading"
    PROSE_HTML = "prose-html"
    PROSE_IMAGE = "prose-image"
    PROSE_LINK = "prose-link"
    PROSE_SYNTAX = "prose-syntax"
    SPELLING = "spelling"
    CITATION_PLACE = "citation-place"

    # what no single file can show
    ID_UNKNOWN = "id-unknown"
    ID_WRONG_KIND = "id-wrong-kind"
    LINK_UNKNOWN = "link-unknown"
    CITATION_LANGUAGE = "citation-language"
    CITATION_MISSING = "citation-missing"
    TRANSLATION_MISSING = "translation-missing"
    LABEL_MISSING = "label-missing"
    TITLE_UNCOVERED = "title-uncovered"
    TITLE_UNCLEAR = "title-unclear"
    ROLE_OVERLAP = "role-overlap"
    PARTICIPANT_TWICE = "participant-twice"
    STATUS_STALE = "status-stale"
    STATUS_AHEAD = "status-ahead"
    FORECAST_STALE = "forecast-stale"
    SOURCE_MISSING = "source-missing"
    PART_OUTSIDE = "part-outside"
    CIRCLE = "circle"
    TIME_WITHOUT_ZONE = "time-without-zone"
    KNOWN_COUNT = "known-count"
    SERIES_NUMBER_TWICE = "series-number-twice"
    SERIES_ORDER = "series-order"
    NAME_TWICE = "name-twice"
    RECORD_UNUSED = "record-unused"
    SIDE_NOT_A_STATE = "side-not-a-state"
    SIDE_UNLISTED = "side-unlisted"
    DATE_ORDER = "date-order"
    DEATH_DATE = "death-date"
    DATE_AFTER_REVIEW = "date-after-review"
    DAY_AHEAD = "day-ahead"
    HISTORY_ORDER = "history-order"
    HISTORY_STATUS = "history-status"
    KINSHIP_CONTRADICTION = "kinship-contradiction"
    RELATION_ORDER = "relation-order"
    ENTRY_TWICE = "entry-twice"
    RECORD_TWICE = "record-twice"
    ADDRESS_TWICE = "address-twice"
    IDENTIFIER_TWICE = "identifier-twice"
    CONFIRMED_BY_ONE = "confirmed-by-one"
    MEETING_OF_ONE = "meeting-of-one"
    PLACEHOLDER = "placeholder"
    LANGUAGE_SCRIPT = "language-script"
    LANGUAGES_IN_ONE_TEXT = "languages-in-one-text"

    # what only the sources' servers can tell
    ADDRESS_GONE = "address-gone"
    ADDRESS_SILENT = "address-silent"
    ADDRESS_MOVED = "address-moved"
    ADDRESS_PRIVATE = "address-private"

    @property
    def anchor(self) -> str:
        """The section of the findings reference that explains this id."""
        return str(self.value)


class Shape(StrEnum):
    """What may stand after a key."""

    VALUE = "value"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: a headline that stands alone, what was expected, and the cure in the editor's words."""

    code: Code
    span: Span
    message: Message
    """What was found, one sentence without a full stop."""
    expected: Message = NOTHING
    cure: Message = NOTHING
    """What to write, or where to look."""
    edits: tuple[Edit, ...] = field(default=(), compare=False)
    """What the cure offers, each way as data: any one of them does it. Empty where only the editor can know."""
    severity: Severity = Severity.ERROR
    about: str = ""
    """The id that was found, where the finding is about one."""
    shape: Shape | None = None
    """What should stand there, where something of another shape does."""

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Total order: by place, then by id, then by the English wording, whatever the language of the report."""
        return (self.span, self.code.value, str(self.message))


class Findings:
    """Collects findings while work goes on, so that every mistake is told at once.

    The same finding twice is kept once. Of two that differ in the cure alone, the later replaces the earlier.
    """

    def __init__(self, findings: Iterable[Diagnostic] = ()) -> None:
        self._found: dict[tuple[Span, str, str], Diagnostic] = {}
        self.extend(findings)

    def add(self, finding: Diagnostic) -> None:
        """Keep a finding."""
        self._found[finding.sort_key] = finding

    def extend(self, findings: Iterable[Diagnostic]) -> None:
        """Keep each of `findings`."""
        for finding in findings:
            self.add(finding)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter([self._found[key] for key in sorted(self._found)])

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that stop publishing, in order."""
        return tuple(finding for finding in self if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that do not, in order."""
        return tuple(finding for finding in self if finding.severity is Severity.WARNING)
