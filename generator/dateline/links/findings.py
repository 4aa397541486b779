"""Results as findings: what an editor can do about an address that no longer answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.links.results import Result
from dateline.links.visit import Outcome
from dateline.model import Source
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

BELIEVED_AFTER = dt.timedelta(days=21)
"""Silence that has lasted four weekly surveys is no longer a bad day."""
KEYS = ("url", "archive_url")
_Told = tuple[Code, Message, Message]
"""Code, message and cure."""


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
                    expected=Message("an address that answers"),
                    cure=cure,
                    severity=Severity.WARNING,
                )


def _told(source: Source, key: str, result: Result, results: Mapping[str, Result]) -> _Told | None:
    url, since = result.url, result.failing_since or result.tried
    match result.outcome:
        case Outcome.GONE:
            message = Message("`{url}` is gone: {why} (since {day})", url=url, why=_words(result.why), day=since)
            return Code.ADDRESS_GONE, message, _cure(source, key, result, results)
        case Outcome.SILENT if result.tried - since >= BELIEVED_AFTER:
            message = Message("`{url}` has not answered since {day}: {why}", url=url, day=since, why=_words(result.why))
            return Code.ADDRESS_SILENT, message, _cure(source, key, result, results)
        case Outcome.MOVED:
            message = Message("`{url}` has moved for good", url=url)
            return Code.ADDRESS_MOVED, message, Message("write `{text}`", text=f"{key}: {result.at}")
        case Outcome.PRIVATE:
            message = Message("`{url}` does not lead to the open web: {why}", url=url, why=_words(result.why))
            return Code.ADDRESS_PRIVATE, message, Message("write the address under which everybody can read it")
    return None


def _cure(source: Source, key: str, result: Result, results: Mapping[str, Result]) -> Message:
    if key == "archive_url":
        return Message("find another archived copy, or delete the line")
    if source.archive_url:
        copy = results.get(source.archive_url)
        if copy and copy.outcome in {Outcome.ALIVE, Outcome.MOVED}:
            return Message(
                "the archived copy answers: {url}; list the dead address in links/suppressed.yml",
                url=source.archive_url,
            )
        return Message(
            "the archived copy was not seen to answer: {url}; list the dead address in links/suppressed.yml",
            url=source.archive_url,
        )
    if result.copy:
        return Message("write `archive_url: {url}`, after looking whether it shows the same text", url=result.copy)
    return Message(
        "look for the text at another address, or list the dead address in links/suppressed.yml with what you found"
    )


_WORDS = {
    "no-such-host": Message("there is no such host"),
    "no-resolver": Message("its name could not be looked up"),
    "private-address": Message("the host is inside a private network"),
    "not-a-web-address": Message("it is not http or https"),
    "redirect-loop": Message("it leads in a circle"),
    "too-many-redirects": Message("it leads from one address to the next without end"),
    "front-page": Message("it leads to the site's front page"),
    "timeout": Message("no answer in time"),
    "unreachable": Message("the host takes no connection"),
    "tls": Message("its certificate or encryption cannot be trusted"),
    "not-http": Message("what it answers is not HTTP"),
}


def _words(why: str) -> Message:
    return _WORDS.get(why, Message("the server answers {status}", status=why))
