"""The errors of the records, on every page of the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from markupsafe import Markup

from dateline.diagnostics import Diagnostic
from dateline.diagnostics.message import Message
from dateline.diagnostics.reports.text import counted_errors

RULES = (
    "#dateline-errors{position:fixed;inset:auto 0 0;z-index:99;max-height:40vh;overflow:auto;padding:.8rem 1.2rem;"
    "background:#7f1d1d;color:#fff;font:16px/1.5 sans-serif;border-top:4px solid #fca5a5}"
    "#dateline-errors strong{display:block}#dateline-errors ol{margin:.4rem 0 0;padding-left:2rem}"
    "#dateline-errors li{white-space:pre-line}"
    "#dateline-errors code{color:#fde68a;background:none;font:inherit;font-family:monospace}"
)
"""The style sheet of the errors."""
STYLE = Markup("<style>") + Markup(RULES) + Markup("</style>")  # noqa: S704 -- a constant

RELOAD = "hosts/browser/preview.js"
"""The script that loads an open page again, below the package.

Its element has the `number` of the state that the page shows, and the address where there is `news` of another."""

RETURN = Markup(
    "<script>(async function(){"
    'const epoch=async e=>(await fetch("/livereload/"+e+"/1")).text();'
    "const seen=await epoch(0);while(await epoch(seen)===seen);location.reload()"
    "})()</script>"
)
"""For pages that MkDocs does not reload itself: an error page, which another edit may bring back to life."""

StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


class Source(Protocol):
    """Where the banner and the pages come from."""

    def banner(self) -> Markup:
        """What to add to each page now."""

    def freshen(self, path: str) -> None:
        """Bring a file of the site up to date before it is served."""


def banner(errors: Sequence[Diagnostic], trouble: str, *, is_waiting: bool, language: str) -> Markup:
    """Every error with its place and its cure, in a language by its tag; nothing where there is none."""
    if not errors and not trouble:
        return Markup()
    waiting, last = Message("no version was good yet"), Message("this page is the last good version")
    count = counted_errors(len(errors) + bool(trouble))
    head = Message("{errors}: {shown}", errors=count, shown=waiting if is_waiting else last)
    items = [Markup("<li>{}</li>").format(trouble)] if trouble else []
    items += [item(error, language) for error in errors]
    return Markup(
        '{}<div id="dateline-errors" role="alert" lang="{}" dir="ltr"><strong>{}</strong><ol>{}</ol></div>'
    ).format(STYLE, language, head.in_language(language), Markup().join(items))


def item(error: Diagnostic, language: str) -> Markup:
    """One error."""
    more = _more(error)
    whole = Message("{message} — {more}", message=error.message, more=more) if more else error.message
    return Markup("<li><code>{}</code> {}</li>").format(error.span, whole.in_language(language))


def _more(error: Diagnostic) -> Message:
    if error.expected and error.cure:
        return Message("expected {expected}; {cure}", expected=error.expected, cure=error.cure)
    return Message("expected {expected}", expected=error.expected) if error.expected else error.cure


def with_banner(application: Application, source: Source, mount_path: str) -> Application:
    """Serve each file fresh, and each page with what is wrong now."""

    def serve(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path.startswith("/livereload/"):
            return application(environ, start_response)
        source.freshen(path.removeprefix(mount_path))
        added = source.banner()
        if not added:
            return application(environ, start_response)
        answer: list[Any] = []
        parts = application(environ, lambda *given: answer.extend(given))
        status, headers = answer
        body = b"".join(parts)
        if any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers):
            body = insert(body, added if status.startswith("200") else added + RETURN)
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers)
        return [body]

    return serve


def insert(page: bytes, added: Markup) -> bytes:
    """Put `added` at the end of the page's body."""
    before, end, after = page.rpartition(b"</body>")
    return before + added.encode() + end + after if end else page + added.encode()
