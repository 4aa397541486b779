"""Texts by language, as a record has them: plain ones and Markdown, in languages by BCP 47 tag."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import ItemsView, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema
from typing_extensions import override

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.model.refusal import EDITOR_MESSAGE_KEY, refuse

MAX_TITLE = 300
"""Characters a title or name may have."""
MAX_PROSE = 16 * 1024
"""Characters a text of Markdown may have: above this the parser's time is no longer small."""
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\Z")
_END = r"\Z"
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
    **dict.fromkeys(("中文", "汉语", "简体中文"), "zh-Hans"),
    **dict.fromkeys(("한국어", "韩语", "koreanisch", "coréen", "coreano"), "ko"),
    **dict.fromkeys(("français", "french", "französisch", "francés", "法语", "フランス語", "프랑스어"), "fr"),
    **dict.fromkeys(("deutsch", "german", "allemand", "alemán", "德语", "ドイツ語", "독일어"), "de"),
    **dict.fromkeys(
        ("español", "spanish", "castellano", "espagnol", "spanisch", "西班牙语", "スペイン語", "스페인어"), "es"
    ),
    **dict.fromkeys(("anglais", "englisch", "inglés", "英语", "영어"), "en"),
    **dict.fromkeys(("japonais", "japanisch", "japonés", "日语", "일본어"), "ja"),
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
TAG_SCHEMA = {
    "pattern": f"^(?!(?:{'|'.join(filter(_TAG.match, WRONG_TAGS))})$){_TAG.pattern.removesuffix(_END)}$",
    EDITOR_MESSAGE_KEY: "a language is expected: en, ja, ko, zh-Hans, zh-Hant, ru …; "
    "Japanese is ja (jp is the country)",
}


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
        by_tag: dict[str, Any] = {"type": "object", "propertyNames": TAG_SCHEMA}
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


@lru_cache(maxsize=2**14)  # nearly all are ids, and most ids are named again and again
def one_line(value: str) -> str:
    """Check that a text is one short line."""
    if not value.strip() or "\n" in value or len(value) > MAX_TITLE:
        message, expected = Message("the text is empty or has several lines"), Message("one short line")
        raise refuse(Code.VALUE_EMPTY, message, expected)
    return value
