"""The types of single values in a record: texts by language, ids, addresses, dates.

Each refuses what it cannot read with a `PydanticCustomError` whose type is a member of
`diagnostics.Code` and whose context holds `expected` and `cure`, so that `reading` only has to add the place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, ItemsView, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import override

from dateline.dates import EDTF_PATTERN, DateError, Edtf, parse, parse_time, valid_zone
from dateline.dates.mistakes import in_yaml
from dateline.dates.zones_meant import unknown_zone
from dateline.diagnostics import Code, Shape
from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import nearest
from dateline.diagnostics.text import quoted
from dateline.model.vocabulary import RecordKind
from dateline.prose import address

MAX_TITLE = 300
"""Characters a title or name may have."""
MAX_PROSE = 16 * 1024
"""Characters a text of Markdown may have: above this the parser's time is no longer small."""

MAX_ADDRESS = 2000
"""Characters of a web address that every browser takes."""
MAX_ID_SHOWN = 90
"""Characters shown of what is no id."""
_MAX_ADDRESS_SHOWN = 120
_WIDE_IN_ADDRESSES = str.maketrans("：／．", ":/.")
_HOST_AND_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?(?:[/?#]|\Z)")

_DOI = re.compile(r"10\.[0-9]{4,9}/\S")
_SCHEME = re.compile(r"([A-Za-zａ-ｚ]{3,6})(?:[:;]?[/\\]{1,3}|[:;])(?=[\w-]+\.)")

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\Z")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\Z")
_END = r"\Z"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}\Z")
_NUMBERS = re.compile(r"(?<![-.,0-9])[0-9]+(?![.,]?[0-9])")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?\Z")
_SEXAGESIMAL = re.compile(
    r"([NSEWnsew]|[北南東西]緯?経?)?\s*(\d{1,3}(?:\.\d{1,8})?)\s*[°º度]?\s*(?:(\d{1,2}(?:\.\d{1,8})?)\s*['′’分]\s*)?"
    r"(?:(\d{1,2}(?:\.\d{1,8})?)\s*(?:[\"″”秒]|''|′′)\s*)?([NSEWnsew])?"
)

WRONG_TAGS = {
    "jp": "ja",
    "kr": "ko",
    "cn": "zh-Hans",
    "gb": "en",
    "us": "en",
    "english": "en",
    "japanese": "ja",
    "korean": "ko",
    "chinese": "zh-Hans",
    "russian": "ru",
    "英語": "en",
    "日本語": "ja",
    "韓国語": "ko",
    "朝鮮語": "ko",
    "中国語": "zh-Hans",
    "ロシア語": "ru",
    "zh-cn": "zh-Hans",
    "zh-tw": "zh-Hant",
    "kana": "ja-Kana",
    "かな": "ja-Kana",
    "ひらがな": "ja-Kana",
    "ふりがな": "ja-Kana",
    "よみがな": "ja-Kana",
    "romaji": "ja-Latn",
    "ローマ字": "ja-Latn",
}
"""Country codes, old tags and names that people write where a language's tag is meant."""


EDITOR_MESSAGE_KEY = "patternErrorMessage"
"""What yaml-language-server says in place of a pattern or a standard's name."""

_TAG_SCHEMA = {
    "pattern": f"^(?!(?:{'|'.join(filter(_TAG.match, WRONG_TAGS))})$){_TAG.pattern.removesuffix(_END)}$",
    EDITOR_MESSAGE_KEY: "a language is expected: en, ja, ko, zh-Hans, zh-Hant, ru …; "
    "Japanese is ja (jp is the country)",
}


def refuse(
    code: Code,
    message: Message,
    expected: Message = NOTHING,
    cure: Message = NOTHING,
    meant: tuple[str, ...] = (),
    *,
    shape: Shape | None = None,
) -> PydanticCustomError:
    """An error in our own words; pydantic carries them along and formats the headline alone.

    `meant` is each text that the cure offers instead of the value, as it would be typed.
    """
    words = {"headline": message, "expected": expected, "cure": cure, "meant": meant, "shape": shape}
    return PydanticCustomError(code.value, "{headline}", words)


@lru_cache(maxsize=256)  # a record has a hundred texts in two languages
def language_tag(value: str) -> str:
    """Check a BCP 47 tag of language, script and region in the usual case: `ja`, `zh-Hans`, `ja-Kana`."""
    if _TAG.match(value) and value not in WRONG_TAGS:
        return value
    plain = unicodedata.normalize("NFKC", value).strip().replace("_", "-")
    likely = (plain if "_" not in value else "", plain.lower(), plain.lower().partition("-")[0])
    known = (*filter(None, map(WRONG_TAGS.get, likely[1:2])), *(one for one in likely if _TAG.match(one)))
    meant = next((one for one in known if one not in WRONG_TAGS and one != value), None)
    others = Message("write a tag such as `en`, `ja`, `ko`, `zh-Hans` or `ja-Kana`")
    raise refuse(
        Code.LANGUAGE_TAG,
        Message("{text} is not a language tag", text=quoted(value)),
        Message("a BCP 47 language tag"),
        Message("write `{text}`", text=meant) if meant else others,
        (meant,) if meant else (),
    )


class Picked(NamedTuple):
    """A text and the language it is in, which may not be the one that was asked for."""

    text: str
    language: str


def blank(context: Mapping[str, Any] | None) -> str:
    """A text yet to be written, in the site's languages as the validation context has them: `{en: …, ja: …}`."""
    tags = (context or {}).get("languages", "en ja").split()
    return "…" if len(tags) == 1 else f"{{{', '.join(f'{tag}: …' for tag in tags)}}}"


class Text(Mapping[str, str]):
    """What a reader sees, by BCP 47 language tag; never empty. Immutable and hashable."""

    __slots__ = ("_texts",)
    most = MAX_TITLE
    is_prose = False

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, tag: str) -> str:
        return self._texts[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    @override
    def __contains__(self, tag: object) -> bool:
        return tag in self._texts

    @override
    def items(self) -> ItemsView[str, str]:
        # The dict's own: what `Mapping` makes of the methods above takes six times as long.
        return self._texts.items()

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._texts!r})"

    def pick(self, language: str, default: str = "en") -> Picked:
        """The text in `language`, else in `default`, else the first there is."""
        for tag in (language, default):
            if tag in self._texts:
                return Picked(self._texts[tag], tag)
        tag = next(iter(self._texts))
        return Picked(self._texts[tag], tag)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        by_tag = core_schema.dict_schema(
            keys_schema=core_schema.no_info_after_validator_function(language_tag, core_schema.str_schema()),
            values_schema=core_schema.no_info_after_validator_function(cls._check, core_schema.str_schema()),
            min_length=1,
        )
        return core_schema.no_info_after_validator_function(
            cls, core_schema.with_info_before_validator_function(cls._as_mapping, by_tag)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        text: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": cls.most}
        said = "a text is expected, or one for each language: {en: …, ja: …}"
        by_tag: dict[str, Any] = {"type": "object", "propertyNames": _TAG_SCHEMA}
        in_one = "a text is expected; put one that begins with [[ in quotation marks"
        by_tag |= {"additionalProperties": text | {"errorMessage": in_one}, "minProperties": 1}
        return {"anyOf": [text | {"errorMessage": said}, by_tag]}

    @classmethod
    def _as_mapping(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {(info.context or {}).get("language", "en"): value}
        if isinstance(value, Mapping):
            return value
        raise refuse(
            Code.VALUE_SHAPE,
            Message("a list stands where a text is expected"),
            Message("a text, or a text for each language"),
            Message("write `{text}`; put a text that begins with `[[` in quotation marks", text=blank(info.context)),
        )

    @classmethod
    def _check(cls, value: str) -> str:
        if not value.strip():
            raise refuse(
                Code.VALUE_EMPTY,
                Message("the text is empty"),
                Message("some words"),
                Message("write the text or delete the line"),
            )
        if len(value) > cls.most:
            raise refuse(
                Code.VALUE_TOO_LONG,
                Message("the text has {number} characters", number=f"{len(value):,}"),
                Message("at most {number}", number=f"{cls.most:,}"),
                Message("shorten it, or move a part to `details`"),
            )
        return value


class Prose(Text):
    """A text of Markdown: paragraphs, emphasis, lists and `[[id]]` links, as `prose` reads it."""

    __slots__ = ()
    most = MAX_PROSE
    is_prose = True


def guessed_id(text: str) -> str:
    """The id that a name in Latin letters would have; "" for one in other scripts."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:80].strip("-")


def record_id(value: str) -> str:
    """Check an id: lower-case ASCII letters, digits and hyphens, at most 80. Anything else cannot be an address."""
    if _ID.match(value):
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
    if _ID.match(value):
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


@lru_cache(maxsize=2**14)  # nearly all are ids, and most ids are named again and again
def one_line(value: str) -> str:
    """Check that a text is one short line."""
    if not value.strip() or "\n" in value or len(value) > MAX_TITLE:
        message, expected = Message("the text is empty or has several lines"), Message("one short line")
        raise refuse(Code.VALUE_EMPTY, message, expected)
    return value


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


def _date_of_day(value: str) -> Any:
    date = parse(value)
    if not date.is_exact_day:
        message = Message("`{date}` is not one day", date=value)
        raise refuse(Code.DATE_FORM, message, Message("a day"), Message("write it as `2025-11-02`"))
    return date.earliest


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


def web_address(value: str) -> str:
    """Check an address: http or https, ASCII, a host, no user name, no blank or quotation mark."""
    if _is_address(value):
        return value
    meant = _mended_address(value)
    cure = Message("copy it from the browser's address line; letters outside ASCII are written percent-encoded")
    if meant:
        cure = Message("write `{text}`", text=meant)
    if meant and " " in value:
        cure = Message("it has a blank: {cure}", cure=cure)
    raise refuse(
        Code.URL_FORM,
        Message("{text} is not a web address", text=quoted(value, _MAX_ADDRESS_SHOWN)),
        Message("an address that begins with https:// or http://"),
        cure,
        (meant,) if meant else (),
    )


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    is_plain = value.isascii() and not re.search(r"[\s<>\"'`\\^{|}]", value)
    is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return is_plain and is_whole and len(value) <= MAX_ADDRESS and "@" not in parts.netloc


def _mended_address(value: str) -> str:
    """The address that was surely meant: whole, and in ASCII; "" where nobody can say."""
    text = value.translate(_WIDE_IN_ADDRESSES).strip().strip("<>\"'“”「」")
    text = _with_its_scheme(text)
    text = f"https://doi.org/{text}" if _DOI.match(text) else text
    text = text if "://" in text or not _HOST_AND_PATH.match(text) else f"https://{text}"
    meant = address(text.replace(" ", "%20")).replace("'", "%27")
    return meant if _is_address(meant) else ""


def _with_its_scheme(text: str) -> str:
    """The text with https:// or http:// where it begins with something like it: `htpps://`, `https//`, `ttp:`."""
    found = _SCHEME.match(text)
    scheme = nearest(found[1], ("http", "https")) if found else None
    return f"{scheme}://{text[found.end() :]}" if found and scheme else text


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


_ADDRESS_SCHEMA = {
    "type": "string",
    "format": "uri",
    "pattern": "^https?://\\S+$",
    EDITOR_MESSAGE_KEY: "an address is expected: it begins with https:// and has no blank in it",
}

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
    PlainValidator(_reader(_date_of_day)),
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
Url = Annotated[str, PlainValidator(_reader(web_address)), WithJsonSchema(_ADDRESS_SCHEMA)]
Language = Annotated[
    str,
    AfterValidator(language_tag),
    WithJsonSchema({"type": "string", **_TAG_SCHEMA, "x-offers": "languages"}),
]
Line = Annotated[str, AfterValidator(one_line)]


def annotations_in(annotation: Any) -> Iterator[Any]:
    """An annotation and everything that its unions, lists and literals are made of."""
    yield annotation
    for argument in get_args(annotation):
        yield from annotations_in(argument)
