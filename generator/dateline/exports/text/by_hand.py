"""A page written by hand as Markdown: its file without the front matter, each link to where it leads from elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote, unquote, urlsplit

from dateline.exports.text.markdown import escaped
from dateline.reading.handwritten import Text, url_of

_LINKS = re.compile(
    r"(?P<same>^(?P<fence> *(?:```+|~~~+)).*?^(?P=fence)|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|\\.)"
    r"|(?P<before>\]\(<?|^\[[^\]\n]+\]:[ \t]*<?)(?P<target>[^\s()<>]+)",
    re.DOTALL | re.MULTILINE,
)
_HEADING = re.compile(r"\A\s*# (.+?)[ #]*(?:\{[^}\n]*\})?\n")


def title(text: Text) -> str:
    """As the front matter has it, else the first heading, else the file's name."""
    heading = _HEADING.match(text.markdown)
    return str(text.meta.get("title") or (heading and heading[1]) or posixpath.basename(text.path).removesuffix(".md"))


def written(text: Text, page: str, texts: Callable[[str], str], other: Callable[[str], str]) -> str:
    """The text; `page` is its page's whole address or "".

    From the address of a page `texts` gives that of its text, from the path of a file `other` gives that of the file.
    """

    def led(found: re.Match[str]) -> str:
        if found["same"]:
            return found[0]
        parts = urlsplit(found["target"])
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return found[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(text.path), unquote(parts.path)))
        leads = texts(url_of(path)) if path.endswith(".md") else other(quote(path))
        return found["before"] + leads + (f"#{parts.fragment}" if parts.fragment else "")

    heading = _HEADING.match(text.markdown)
    shown = heading[0].strip() if heading else f"# {escaped(title(text))}"
    body = _LINKS.sub(led, text.markdown[heading.end() if heading else 0 :]).strip()
    return "\n\n".join(filter(None, (shown, f"<{page}>" if page else "", body))) + "\n"
