"""What a reader can do about a record: report an error or a dead link, edit it, propose another one."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from string import Formatter
from typing import Any
from urllib.parse import parse_qsl, quote, quote_plus, urlencode, urlsplit, urlunsplit

from typing_extensions import override

from dateline.model import Record, Source
from dateline.pages.view import View

DEAD_LINK_FORM = "dead-link.yml"
EVENT_FORM = "event.yml"
"""The forms in `.github/ISSUE_TEMPLATE/` beside the one that `report_url` names."""


def actions(view: View, record: Record) -> list[tuple[str, str]]:
    """What a reader can do about a record: the key of each link's words, and where it leads."""
    found = {
        "report": report_url(view, record),
        "report_dead_link": dead_link_url(view, record) if isinstance(record, Source) else "",
        "edit": edit_url(view, record),
    }
    return [(label, url) for label, url in found.items() if url]


def report_url(view: View, record: Record) -> str:
    """The issue form with its title, the record's id and the page's language filled in; "" where the site has none."""
    title = view.words("report_title", title=view.name(record), id=record.id)
    return _filled(view.timeline.settings.report_url, {"title": title, "record": record.id, "language": view.language})


def dead_link_url(view: View, source: Source) -> str:
    """The form that tells of a dead link, with the source's address filled in; "" where there is no such form."""
    if not source.url:
        return ""
    title = view.words("dead_link_title", title=view.name(source), id=source.id)
    form = _beside(view.timeline.settings.report_url, DEAD_LINK_FORM)
    return _filled(form, {"title": title, "link": source.url, "record": source.id})


def propose_url(view: View) -> str:
    """The form that proposes an event; "" where there is none."""
    return _beside(view.timeline.settings.report_url, EVENT_FORM)


def _beside(report: str | None, template: str) -> str:
    """The form that stands beside the one for reports, which the host is told by the name of its file."""
    parts = urlsplit(report or "")
    asked = parse_qsl(parts.query)
    if "template" not in dict(asked):
        return ""
    chosen = [(key, template if key == "template" else value) for key, value in asked]
    return urlunsplit(parts._replace(query=urlencode(chosen)))


def _filled(form: str | None, answers: Mapping[str, str]) -> str:
    asked = "&".join(f"{key}={_QUOTED.sub(_quote, value)}" for key, value in answers.items())
    return f"{form}{'&' if '?' in form else '?'}{asked}" if form else ""


_QUOTED = re.compile(r"[^\w.~:/(),-]")
"""What a query does not hold as it is. Letters of every script stay (URL Standard): a browser sends their bytes, and a
title in Japanese takes a third of the room."""


def _quote(found: re.Match[str]) -> str:
    return quote_plus(found[0])


def edit_url(view: View, record: Record) -> str:
    """Where the record's file is edited in a browser; "" where the site tells none."""
    path, template = view.paths.get(record.id), view.timeline.settings.edit_url
    if not path or not template:
        return ""
    address = quote(path)
    return _Template().format(template, path=address, path_noext=posixpath.splitext(address)[0])


class _Template(Formatter):
    """What MkDocs writes in `edit_uri_template`: `{path!q}` is the path with its strokes escaped, too."""

    @override
    def convert_field(self, value: Any, conversion: Any) -> Any:
        return quote(value, safe="") if conversion == "q" else super().convert_field(value, conversion)
