"""Results as findings: what an editor can do about an address that no longer answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.links.results import Result
from dateline.links.visit import Outcome
from dateline.model import Source
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

BELIEVED_AFTER = dt.timedelta(days=21)
"""Silence that has lasted four weekly surveys is no longer a bad day."""
KEYS = ("url", "archive_url")


def addresses_of(source: Source) -> dict[str, str]:
    """The addresses of a source by key."""
    return {key: url for key in KEYS if (url := getattr(source, key))}


def findings(timeline: Timeline, loaded: Loaded, results: Mapping[str, Result]) -> Iterator[Diagnostic]:
    """What is to be told of the sources' addresses. All are warnings: no one's change is to blame for them."""
    for source in timeline.sources.values():
        for key, url in addresses_of(source).items():
            if (result := results.get(url)) and (told := _told(source, key, result, results)):
                code, message, cure = told
                yield Diagnostic(
                    code=code,
                    span=loaded.span(source.id, (key,)),
                    message=message,
                    expected="an address that answers",
                    cure=cure,
                    severity=Severity.WARNING,
                )


def _told(source: Source, key: str, result: Result, results: Mapping[str, Result]) -> tuple[Code, str, str] | None:
    since = result.failing_since or result.tried
    match result.outcome:
        case Outcome.GONE:
            message = f"`{result.url}` is gone: {_words(result.why)} (since {since})"
            return Code.ADDRESS_GONE, message, _cure(source, key, result, results)
        case Outcome.SILENT if result.tried - since >= BELIEVED_AFTER:
            message = f"`{result.url}` has not answered since {since}: {_words(result.why)}"
            return Code.ADDRESS_SILENT, message, _cure(source, key, result, results)
        case Outcome.MOVED:
            return Code.ADDRESS_MOVED, f"`{result.url}` has moved for good", f"write `{key}: {result.at}`"
        case Outcome.PRIVATE:
            message = f"`{result.url}` does not lead to the open web: {_words(result.why)}"
            return Code.ADDRESS_PRIVATE, message, "write the address under which everybody can read it"
    return None


def _cure(source: Source, key: str, result: Result, results: Mapping[str, Result]) -> str:
    quiet = "list the dead address in links/suppressed.yml"
    if key == "archive_url":
        return "find another archived copy, or delete the line"
    if source.archive_url:
        copy = results.get(source.archive_url)
        known = "answers" if copy and copy.outcome in {Outcome.ALIVE, Outcome.MOVED} else "was not seen to answer"
        return f"the archived copy {known}: {source.archive_url}; {quiet}"
    if result.copy:
        return f"write `archive_url: {result.copy}`, after looking whether it shows the same text"
    return f"look for the text at another address, or {quiet} with what you found"


_WORDS = {
    "no-such-host": "there is no such host",
    "no-resolver": "its name could not be looked up",
    "private-address": "the host is inside a private network",
    "not-a-web-address": "it is not http or https",
    "redirect-loop": "it leads in a circle",
    "too-many-redirects": "it leads from one address to the next without end",
    "front-page": "it leads to the site's front page",
    "timeout": "no answer in time",
    "unreachable": "the host takes no connection",
    "tls": "its certificate or encryption cannot be trusted",
    "not-http": "what it answers is not HTTP",
}


def _words(why: str) -> str:
    return _WORDS.get(why, f"the server answers {why}")
