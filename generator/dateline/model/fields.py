"""The types of single values in a record: ids, dates, numbers, and what `texts` and `addresses` check."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    Field,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)

from dateline.dates import EDTF_PATTERN, DateError, Edtf, parse, parse_day, parse_time, valid_zone
from dateline.dates.mistakes import in_yaml
from dateline.dates.zones_meant import unknown_zone
from dateline.diagnostics import Code, Shape
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted, without_accents
from dateline.model.addresses import ADDRESS_SCHEMA, web_address
from dateline.model.refusal import EDITOR_MESSAGE_KEY, refuse
from dateline.model.texts import TAG_SCHEMA, language_tag, one_line
from dateline.model.vocabulary import RecordKind

MAX_ID_SHOWN = 90
"""Characters shown of what is no id."""
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\Z")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}\Z")
_NUMBERS = re.compile(r"(?<![-.,0-9])[0-9]+(?![.,]?[0-9])")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?\Z")
_SEXAGESIMAL = re.compile(
    r"([NSEWnsew]|[北南東西]緯?経?)?\s*(\d{1,3}(?:\.\d{1,8})?)\s*[°º度]?\s*(?:(\d{1,2}(?:\.\d{1,8})?)\s*['′’分]\s*)?"
    r"(?:(\d{1,2}(?:\.\d{1,8})?)\s*(?:[\"″”秒]|''|′′)\s*)?([NSEWnsew])?"
)


def guessed_id(text: str) -> str:
    """The id that a name in Latin letters would have, without their accents; "" for one in other scripts."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text).lower()).strip("-")[:80].strip("-")


def is_id(value: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.match(value) is not None


def record_id(value: str) -> str:
    """Check an id: lower-case ASCII letters, digits and hyphens, at most 80. Anything else cannot be an address."""
    if is_id(value):
        return value
    guess = guessed_id(value)
    look = Message("look the id up: it is the name of the record's file without `.yml`")
    shown = Message("{text} is not an id", text=quoted(value, MAX_ID_SHOWN))
    raise refuse(
        Code.ID_FORM,
        shown if value.strip() else Message("the id is empty"),
        Message("lower-case letters a–z, digits and hyphens, such as `first-flight`"),
        Message("write `{text}`", text=guess) if guess else look,
        (guess,) if guess else (),
    )


def word_id(value: str) -> str:
    """Check a word of a list, which has the form of an id."""
    if is_id(value):
        return value
    guess = guessed_id(value)
    raise refuse(
        Code.ID_FORM,
        Message("{text} cannot be a word of a list", text=quoted(value, MAX_ID_SHOWN)),
        Message("lower-case letters a–z, digits and hyphens, such as `first-flight`"),
        Message("write `{text}`, and how pages call it in `labels`", text=guess)
        if guess
        else Message("write it in Latin letters, and how pages call it in `labels`"),
        (guess,) if guess else (),
    )


_ID_SCHEMA = {
    "pattern": _ID.pattern.replace(r"\Z", "$"),
    EDITOR_MESSAGE_KEY: "an id is expected: lower-case letters a–z, digits and hyphens, such as first-flight",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field whose text is the id of another record, of one of `kinds`."""

    kinds: tuple[RecordKind, ...]


def _reference(*kinds: RecordKind, among: str = "") -> Any:
    schema = {
        "type": "string",
        **_ID_SCHEMA,
        "x-record-kinds": [k.value for k in kinds],
        **({"x-among": among} if among else {}),
    }
    # The form is not checked here: a name written instead of an id is told by `rules`, which knows whose it is.
    return Annotated[str, AfterValidator(one_line), Reference(kinds), WithJsonSchema(schema)]


Id = Annotated[
    str,
    AfterValidator(record_id),
    WithJsonSchema({"type": "string", **_ID_SCHEMA}),
]
EventId = _reference(RecordKind.EVENT)
PersonId = _reference(RecordKind.PERSON)
OrganisationId = _reference(RecordKind.ORGANISATION)
StateId = _reference(RecordKind.ORGANISATION, among="state")
SideId = _reference(RecordKind.ORGANISATION, among="side")
"""That the organisation is a state, or a side of this site, is told by `rules`."""
PlaceId = _reference(RecordKind.PLACE)
TopicId = _reference(RecordKind.TOPIC)
SourceId = _reference(RecordKind.SOURCE)
SpeakerId = _reference(RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.SOURCE)
AnyId = _reference(*RecordKind)


def _reader(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            raise refuse(
                Code.VALUE_SHAPE,
                Message("a list or a map stands where one value is expected"),
                Message("one value on this line"),
                Message("write one value without brackets or braces"),
                shape=Shape.VALUE,
            )
        try:
            return read(value)
        except DateError as error:
            raise refuse(
                error.code, error.message, error.expected, error.cure, tuple(map(in_yaml, error.meant))
            ) from None

    return validate


def _dated(read: Callable[..., Edtf]) -> Callable[[Any, ValidationInfo], Any]:
    """A reader of dates, which are by the Julian calendar where the validation context says that of the record."""

    def validate(value: Any, info: ValidationInfo) -> Any:
        is_julian = (info.context or {}).get(CALENDAR) == JULIAN
        return _reader(lambda text: read(text, julian=is_julian))(value)

    return validate


def _number(value: str) -> int:
    if _NUMBER.match(value):
        return int(value)
    found = _NUMBERS.findall(unicodedata.normalize("NFKC", value))
    meant = found if len(found) == 1 and _NUMBER.match(found[0]) else []
    raise refuse(
        Code.VALUE_RANGE,
        Message("{text} is not a number from 1", text=quoted(value)),
        Message("a whole number"),
        Message("write `{text}`", text=meant[0]) if meant else Message("write `1`, `2`, `3` …"),
        tuple(meant),
    )


def _switch(value: object) -> bool:
    if str(value).lower() in {"true", "false"}:
        return str(value).lower() == "true"
    raise refuse(
        Code.VALUE_UNKNOWN,
        Message("{text} is neither true nor false", text=quoted(str(value))),
        Message("`true` or `false`"),
        Message("write `true` or `false`"),
    )


def _degrees(limit: int) -> Callable[[str], float]:
    def read(value: str) -> float:
        if _DEGREES.match(value) and abs(float(value)) <= limit:
            return float(value)
        plain = unicodedata.normalize("NFKC", value).strip()
        is_plain = _DEGREES.match(plain) and abs(float(plain)) <= limit
        decimal = plain if is_plain else "" if _DEGREES.match(value) else decimal_degrees(value, limit)
        in_words = Message("write decimal degrees; south and west are negative")
        raise refuse(
            Code.VALUE_RANGE,
            Message("{text} is not a coordinate", text=quoted(value)),
            Message("degrees from -{limit} to {limit} with a point, such as `37.9553`", limit=limit),
            Message("write `{text}`", text=decimal) if decimal else in_words,
            (decimal,) if decimal else (),
        )

    return read


def decimal_degrees(text: str, limit: int) -> str:
    """Degrees, minutes and seconds as one number; "" where the text is something else, or too much."""
    found = _SEXAGESIMAL.fullmatch(text.strip())
    if found is None:
        return ""
    side = found[1] or found[5] or ""
    degrees = float(found[2]) + float(found[3] or 0) / 60 + float(found[4] or 0) / 3600
    if degrees > limit:
        return ""
    return f"{-degrees if side[:1] in set('SsWw南西') else degrees:.4f}"


def _colour(value: str) -> str:
    if _COLOUR.match(value):
        return value
    raise refuse(
        Code.VALUE_RANGE,
        Message("{text} is not a colour", text=quoted(value)),
        Message("`#` and six digits from 0 to 9 and a to f"),
        Message('write it as `"#0b6e4f"`, in quotation marks'),
    )


def _zone(value: str) -> str:
    if valid_zone(value):
        return value
    raise unknown_zone(value)


EDTF_SCHEMA = {
    "type": "string",
    "pattern": EDTF_PATTERN,
    EDITOR_MESSAGE_KEY: "a date is expected: 2018-06-12, 2018-06, 2018, or 2019-02-27/2019-02-28; "
    "with ~ after it where it is approximate, ? where it is uncertain",
    "description": "EDTF: 2018-06-12, 2018-06, 2019-02-27/2019-02-28, 2025-09-03~, 2018?, 2018-06-12/..",
}


def _birth(value: str, *, julian: bool) -> Edtf:
    date = parse(value, julian=julian)
    if date.is_open:
        message = Message("`{date}` has no end", date=value)
        cure = Message("write `1984` or `1984-01-08`")
        raise refuse(Code.DATE_FORM, message, Message("a day, month or year"), cure)
    return date


Birth = Annotated[Edtf, PlainValidator(_dated(_birth)), WithJsonSchema(EDTF_SCHEMA)]
Date = Annotated[Edtf, PlainValidator(_dated(parse)), WithJsonSchema(EDTF_SCHEMA)]
JulianCalendar = Annotated[
    Literal["julian"] | None,
    # What is read of the record is Gregorian: nobody behind the reader may count a date a second time.
    Field(exclude=True, description="`julian` where the record's dates are by the Julian calendar, as before 1582."),
]
CALENDAR, JULIAN = "calendar", "julian"
"""The key, and its one value."""
Day = Annotated[
    Any,
    PlainValidator(_reader(parse_day)),
    WithJsonSchema({"type": "string", "format": "date", EDITOR_MESSAGE_KEY: "a day is expected: 2018-06-12"}),
]
Time = Annotated[
    Any,
    PlainValidator(_reader(parse_time)),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[0-2][0-9]:[0-5][0-9]$",
            EDITOR_MESSAGE_KEY: 'a time of day is expected, in quotation marks: "09:04"',
        }
    ),
]
Number = Annotated[int, PlainValidator(_reader(_number)), WithJsonSchema({"type": ["integer", "string"], "minimum": 1})]
Switch = Annotated[bool, PlainValidator(_switch), WithJsonSchema({"type": "boolean"})]
Latitude = Annotated[float, PlainValidator(_reader(_degrees(90))), WithJsonSchema({"type": ["number", "string"]})]
Longitude = Annotated[float, PlainValidator(_reader(_degrees(180))), WithJsonSchema({"type": ["number", "string"]})]
Colour = Annotated[str, PlainValidator(_reader(_colour)), WithJsonSchema({"type": "string"})]
Zone = Annotated[str, PlainValidator(_reader(_zone)), WithJsonSchema({"type": "string", "x-offers": "timezones"})]
Url = Annotated[str, PlainValidator(_reader(web_address)), WithJsonSchema(ADDRESS_SCHEMA)]
Language = Annotated[
    str,
    AfterValidator(language_tag),
    WithJsonSchema({"type": "string", **TAG_SCHEMA, "x-offers": "languages"}),
]
Line = Annotated[str, AfterValidator(one_line)]


def annotations_in(annotation: Any) -> Iterator[Any]:
    """An annotation and everything that its unions, lists and literals are made of."""
    yield annotation
    for argument in get_args(annotation):
        yield from annotations_in(argument)
