"""Web addresses: what is one, and what was meant by a text that is none."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.diagnostics.nearest import nearest
from dateline.diagnostics.text import quoted
from dateline.model.refusal import EDITOR_MESSAGE_KEY, refuse
from dateline.prose import address

MAX_ADDRESS = 2000
"""Characters of a web address that every browser takes."""
_MAX_ADDRESS_SHOWN = 120
_WIDE_IN_ADDRESSES = str.maketrans("：／．", ":/.")
_HOST_AND_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?(?:[/?#]|\Z)")
_REMARK = re.compile(r"\s*（[^（）]*）\s*\Z|\s+\([^()]*\)\s*\Z")
"""A remark in brackets behind an address: （英語）."""
_GO_BETWEEN = re.compile(
    r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}/url|lm?\.facebook\.com/l\.php|l\.instagram\.com/"
    r"|[a-z0-9]+\.safelinks\.protection\.outlook\.com/|slack-redir\.net/link|translate\.google(?:\.[a-z]{2,3}){1,2}/translate"
)
"""Hosts and paths that lead on to the address in their query: a result of a search, a link in a mail."""
_DOI = re.compile(r"10\.[0-9]{4,9}/\S")
_NUMBER_OF_A_BOOK = re.compile(r"(?:ISBN|ISSN)(?:-1[03])?[ :：]*[0-9X‐-]{8,}", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-zａ-ｚ]{3,6})(?:[:;]?[/\\]{1,3}|[:;])(?=[\w-]+\.)")


def web_address(value: str) -> str:
    """Check an address: http or https, ASCII, a host, no user name, no blank or quotation mark."""
    if _is_address(value):
        if behind := _behind(value):
            raise refuse(
                Code.URL_FORM,
                Message("{text} only leads on to another address", text=quoted(value, _MAX_ADDRESS_SHOWN)),
                Message("the address of the page itself"),
                Message("write `{text}`", text=behind),
                (behind,),
            )
        return value
    bare = _REMARK.sub("", value) if len(value) <= MAX_ADDRESS else value
    meant = _mended_address(bare)
    cure = Message("copy it from the browser's address line; letters outside ASCII are written percent-encoded")
    if _NUMBER_OF_A_BOOK.match(bare):
        cure = Message("delete the line: what was printed needs no address; its number stands in `note`")
    if meant:
        cure = Message("write `{text}`", text=meant)
    whole = _mended_address(value) if bare != value else ""
    if meant and whole:
        cure = Message("write `{text}`; if the brackets belong to the address, `{whole}`", text=meant, whole=whole)
    elif meant and " " in bare:
        cure = Message("it has a blank: {cure}", cure=cure)
    raise refuse(
        Code.URL_FORM,
        Message("{text} is not a web address", text=quoted(value, _MAX_ADDRESS_SHOWN)),
        Message("an address that begins with https:// or http://"),
        cure,
        tuple(filter(None, (meant, whole))),
    )


def _behind(value: str) -> str:
    """The address to which a search engine, a mail program or a network leads on; "" for every other address."""
    parts = urlsplit(value)
    if not _GO_BETWEEN.fullmatch(f"{parts.hostname}{parts.path}"):
        return ""
    query = parse_qs(parts.query)
    within = next((query[key][0] for key in ("url", "q", "u") if key in query), "")
    return _mended_address(within) if "://" in within else ""


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


ADDRESS_SCHEMA = {
    "type": "string",
    "format": "uri",
    "pattern": "^https?://\\S+$",
    EDITOR_MESSAGE_KEY: "an address is expected: it begins with https:// and has no blank in it",
}
