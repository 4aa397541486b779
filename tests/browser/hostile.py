"""Records with marks in every field that takes a text: each would show if any surface took it for markup."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

MARKS = (
    "<script>window.taken=1</script>",
    "<img src=taken.png>",
    "<b class=taken>x</b>",
    "</title><b class=taken>x</b>",
    "</script><b class=taken>x</b>",
    "</textarea><b class=taken>x</b>",
    "--><b class=taken>x</b>",
    '" data-taken="x',
    "' data-taken='x",
    "x data-taken=x",
    "[x](unknown:taken)",
    "[x](data:text/plain,taken)",
    "<a href='unknown:taken' id=taken name=taken>x</a>",
    "![x](taken.png){ data-taken=x }",
    "{: data-taken=x }",
    "{{ 7*7 }}{% include 'x' %}{# x #}",
    '--8<-- "mkdocs.yml"',
    "<base href='/taken/'><meta name=taken content=x>",
    "&lt;b class=taken&gt;x&lt;/b&gt;",
    "<iframe class=taken></iframe>",
    "<form action='/taken/'><button>x</button></form>",
)
"""As an element, an attribute, a script or a request."""

TAKEN = (
    ".taken, #taken, [name=taken], [data-taken], [src*=taken], [href^='unknown:'], base[href*=taken], iframe.taken, "
    "form[action*=taken]"
)
"""What is on a page that took one for markup."""

_ALL = " ".join(MARKS)[:290]
_CITED = [{"source": "hostile", "at": _ALL}]


def records() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Path and content of each: an event for each mark, and one of every other kind with many marks at once."""
    for number, mark in enumerate(MARKS):
        yield f"events/2019/hostile-{number}.yml", _event(mark)
    text, prose = both(_ALL), both("\n\n".join(MARKS))
    added = {"added": "2026-01-02"}
    source = {"title": text, "publisher": text, "author": _ALL, "language": "en", "kind": "news", "note": prose}
    yield "sources/hostile.yml", added | source | {"url": "https://news.example/a?b=c&d=e", "corrections": _log(prose)}
    profile = {"name": text, "also": [{"name": _ALL, "language": "en"}], "short": text, "sort": text}
    profile |= {"summary": prose, "details": prose, "sources": _CITED, "corrections": _log(prose)}
    profile = added | profile | _said(text, prose)
    role = {"title": text, "organisation": "hostile-body", "from": "2011", "sources": _CITED}
    relation = {"person": "ada", "as": "spouse", "note": prose, "sources": _CITED}
    own: dict[str, dict[str, Any]] = {
        "topics/hostile-topic": {"kind": "issue", "members": [{"person": "ada", "note": prose}]},
        "places/hostile-place": {"kind": "city"},
        "organisations/hostile-body": {"kind": "party"},
        "people/hostile-person": {"roles": [role], "relations": [relation]},
    }
    for path, more in own.items():
        identifiers = {"hostile": f"{path}: {_ALL}"[:290]}  # no two records share one
        yield f"profiles/{path}.yml", profile | more | {"identifiers": identifiers}
    yield "removed/hostile-gone.yml", {"kind": "place", "date": "2026-02-01", "reason": prose}


def written(record: Mapping[str, Any]) -> str:
    """A record as a file has it: JSON is YAML as the reader takes it."""
    return json.dumps(record, ensure_ascii=False, indent=2)


def both(mark: str) -> dict[str, str]:
    """A text in both languages of the site."""
    return {"en": mark, "ja": f"印{mark}"}


def _log(prose: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"date": "2026-01-03", "note": prose, "sources": _CITED}]


def _said(text: Mapping[str, str], prose: Mapping[str, str]) -> dict[str, Any]:
    """What every record but a source may have beside its own."""
    claim = {"text": prose, "by": "ada", "voice": text, "status": "disputed", "sources": _CITED}
    corrected = claim | {"by": "bo", "status": "corrected", "correction": {"text": prose, "sources": _CITED}}
    forecast = {"text": prose, "by": "hostile", "voice": text, "made": "2019-01", "sources": _CITED}
    return {
        "claims": [claim, corrected],
        "disputes": [{"question": text, "claims": [claim | {"date": f"2019-06-{day}"} for day in (27, 28)]}],
        "forecasts": [forecast | {"outcome": {"status": "came-true", "text": prose, "sources": _CITED}}],
    }


def _event(mark: str) -> Mapping[str, Any]:
    """An event with the mark in every text."""
    text = both(mark)
    cited = [{"source": "hostile", "at": mark}]
    return {
        "added": "2026-01-02",
        "title": text,
        "also": [{"name": mark, "language": "en"}],
        "date": "2019-06-30",
        "place": "hostile-place",
        "kind": "meeting",
        "status": "occurred",
        "history": [{"date": "2019-06-29", "status": "announced", "note": text, "sources": cited}],
        "participants": [
            {"person": "hostile-person", "role": "principal", "as": text, "sources": cited},
            {"person": "bo", "role": "principal"},
        ],
        "summary": text,
        "details": text,
        **_said(text, text),
        "corrections": _log(text),
        "topics": ["hostile-topic"],
        "sources": cited,
    }
