"""The guards of what is not a page: files for other programs, an editor, a preview, and what commands write."""

from __future__ import annotations

import re
from typing import Any

from dateline.exports.text.markdown import Footnotes
from tests.guard import NEVER, Guard, none, same, yes

_sign = Footnotes._sign  # noqa: SLF001 -- what it escapes is what is switched off
REQUESTS = "tests/hosts/test_odd_requests.py"


def _nothing_escaped(notes: Footnotes, found: re.Match[str]) -> str:
    return found[0] if found["escaped"] else _sign(notes, found)


def _every_place(*_: Any, **__: Any) -> tuple[str, ...]:
    return ("mkdocs.yml",)


FILE_GUARDS = {
    "texts in feeds": Guard(
        "texts that end an element of a feed",
        ("dateline.exports.feed.entries:escape", "dateline.exports.feed.atom:escape"),
        same,
        "tests/exports/test_feeds.py::test_what_an_editor_writes_cannot_leave_its_place",
    ),
    "control characters in feeds": Guard(
        "characters that end a feed",
        ("dateline.exports.feed.entries:_CONTROLS",),
        NEVER,
        "tests/exports/test_feeds.py::test_a_character_that_xml_does_not_have_ends_no_feed",
    ),
    "headlines of TimelineJS": Guard(
        "markup in headlines",
        ("dateline.exports.timelinejs:escape",),
        same,
        "tests/exports/test_timelinejs.py::test_an_open_beginning_and_markup_are_told_as_they_are",
    ),
    "texts of records in Markdown": Guard(
        "HTML, headings and pictures in texts for other programs",
        ("dateline.exports.text.markdown:Footnotes._sign",),
        _nothing_escaped,
        "tests/exports/test_markdown.py::test_what_pages_show_as_typed_is_shown_so",
    ),
    "addresses in linked data": Guard(
        "addresses that end a statement",
        ("dateline.exports.linked_data:_NOT_IN_IRI",),
        NEVER,
        "tests/exports/test_linked_data.py::test_no_sign_of_an_address_ends_it",
    ),
    "names in an editor": Guard(
        "links and pictures in an editor's bubbles",
        ("dateline.schemas.ids:_escaped",),
        same,
        "tests/schemas/test_schema.py::test_a_name_is_shown_as_text",
    ),
    "findings on a page": Guard(
        "markup in what a preview says is wrong",
        ("dateline.hosts.banner:Markup",),
        str,
        "tests/hosts/test_banner.py::test_a_banner_is_in_one_language",
    ),
    "paths of requests": Guard(
        "requests that end in a traceback",
        ("dateline.hosts.mkdocs.serving:_OF_NO_FILE",),
        NEVER,
        f"{REQUESTS}::test_mkdocs_is_asked_for_no_path_that_no_file_has",
    ),
    "methods of requests": Guard(
        "forms elsewhere that are sent to a preview",
        ("dateline.hosts.mkdocs.serving:_METHODS",),
        frozenset({"GET", "HEAD", "POST", "DELETE"}),
        f"{REQUESTS}::test_mkdocs_is_asked_to_read_alone",
    ),
    "numbers in requests": Guard(
        "numbers without end",
        ("dateline.hosts.own.serving:_NUMBER",),
        re.compile(".*"),
        f"{REQUESTS}::test_an_own_preview_reads_no_number_without_end",
    ),
    "links on the way to a new file": Guard(
        "files written outside the project",
        ("dateline.commands.paths:link_on_the_way",),
        none,
        "tests/editing/test_import.py::test_no_record_is_written_elsewhere",
    ),
    "what a site is": Guard(
        "a site that somebody changed, taken for what was built",
        ("dateline.publishing.built:holds",),
        yes,
        "tests/hosts/test_nothing_changed.py::test_what_was_done_to_the_site_by_hand_is_seen",
    ),
    "what a site was made from": Guard(
        "a site that is old, taken for what would be built",
        ("dateline.commands.whole_build:places_read",),
        _every_place,
        "tests/hosts/test_nothing_changed.py::test_whatever_is_read_counts",
    ),
}
