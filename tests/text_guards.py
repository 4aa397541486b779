"""The guards between a text of a record and whatever shows it: pages, pictures, exports, the browser."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from dateline import bundle
from dateline.pages import compose, json_ld
from tests.guard import HUGE, Guard, same, yes

LENGTHS = "tests/model/test_lengths.py"


class _NothingEscaped(compose._Environment):  # noqa: SLF001 -- what it escapes is what is switched off
    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"autoescape": False})


_json_ld, _read = json_ld.json_ld, bundle.read


def _json_ld_as_it_is(*given: Any) -> Markup:
    return Markup(str(_json_ld(*given)).replace("\\u003c", "<"))  # noqa: S704 -- as above


def _without_escapes_in_search(path: str) -> str:
    return re.sub(r"(escapeHtml = \(text\) =>)\s+text\.replace\(.*", r"\1 text", _read(path))


def _answers_as_markup(path: str) -> str:
    return re.sub(r"textContent: text\b", "innerHTML: text", _read(path))


TEXT_GUARDS = {
    "length of titles": Guard(
        "titles without end",
        ("dateline.model.texts:Text.most",),
        HUGE,
        f"{LENGTHS}::test_a_title_is_short",
    ),
    "length of texts": Guard(
        "texts without end",
        ("dateline.model.texts:Prose.most",),
        HUGE,
        f"{LENGTHS}::test_a_text_of_markdown_ends",
    ),
    "length of lines": Guard(
        "lines without end",
        ("dateline.model.texts:MAX_TITLE",),
        HUGE,
        f"{LENGTHS}::test_one_line_is_short",
    ),
    "length of addresses": Guard(
        "addresses without end",
        ("dateline.model.addresses:MAX_ADDRESS",),
        HUGE,
        f"{LENGTHS}::test_an_address_is_short",
    ),
    "length of what is imported": Guard(
        "markup without end",
        ("dateline.editing.importing.drafts:MAX_MARKUP",),
        HUGE,
        "tests/editing/test_import.py::test_a_text_that_is_too_long_is_told",
    ),
    "number of slips in a text": Guard(
        "slips without end",
        ("dateline.prose.problems:MAX_PROBLEMS",),
        HUGE,
        "tests/prose/test_prose_problems.py::test_a_text_full_of_slips_is_told_up_to_a_limit",
    ),
    "form of addresses": Guard(
        "addresses that lead to no web page",
        ("dateline.model.addresses:_is_address",),
        yes,
        "tests/model/test_addresses.py",
    ),
    "form of ids": Guard(
        "ids that lead out of their folder",
        ("dateline.model.fields:_ID",),
        re.compile(".*", re.DOTALL),
        "tests/reading/test_mistakes.py",
    ),
    "walls of the prose": Guard(
        "markup in texts",
        ("dateline.prose:render", "dateline.prose:render_inline"),
        lambda text, **_: Markup(text),  # noqa: S704 -- what the walls keep from happening
        "tests/prose/test_prose.py::test_markup_is_text",
    ),
    "addresses in texts": Guard(
        "links that are no web addresses",
        ("dateline.prose:is_outside",),
        yes,
        "tests/prose/test_prose.py::test_addresses",
    ),
    "templates": Guard(
        "markup in names and titles on pages",
        ("dateline.pages.compose:_Environment",),
        _NothingEscaped,
        "tests/exports/test_embeds.py::test_a_title_cannot_leave_the_frame",
    ),
    "pieces of pages": Guard(
        "markup in what is put together without a template",
        ("dateline.pages.citations:escaped",),
        str,
        "tests/pages/test_escaping.py::test_a_place_in_a_source_is_text",
    ),
    "pictures": Guard(
        "markup in pictures",
        ("dateline.pictures.svg:_escaped",),
        same,
        "tests/pictures/test_svg.py::test_text_and_values_are_escaped",
    ),
    "code of an embedded page": Guard(
        "markup in what others copy",
        ("dateline.pages.embedding:escape",),
        same,
        "tests/exports/test_embeds.py::test_a_title_cannot_leave_the_frame",
    ),
    "data in the head of a page": Guard(
        "a text that ends its element",
        ("dateline.pages.json_ld:json_ld", "dateline.pages.head:json_ld"),
        _json_ld_as_it_is,
        "tests/pages/test_json_ld.py::test_no_text_ends_the_element",
    ),
    "what search marks": Guard(
        "markup in results",
        ("dateline.bundle:read",),
        _without_escapes_in_search,
        "tests/browser/test_search_program.py::test_nothing_that_is_marked_is_markup",
    ),
    "line of answers": Guard(
        "markup in what is answered",
        ("dateline.bundle:read",),
        _answers_as_markup,
        "tests/browser/test_hostile.py::test_the_line_of_answers_shows_a_hostile_name_as_words",
    ),
    "links to others": Guard(
        "others learning which page a reader comes from",
        ("dateline.prose:OUTSIDE_REL",),
        "",
        "tests/pages/test_every_page.py::test_a_link_out_of_the_site_tells_nothing_of_it",
    ),
    "policy of a page": Guard(
        "scripts and requests that are none of the site's",
        ("dateline.hosts.own.frame:POLICY",),
        "",
        "tests/browser/test_own_host.py::test_the_policy_forbids_what_is_not_the_sites_own",
    ),
    "policy of an embedded page": Guard(
        "scripts in pages within others' pages",
        ("dateline.exports.embeds:POLICY",),
        "",
        "tests/browser/test_embeds.py::test_a_script_in_it_would_not_run",
    ),
    "calendars": Guard(
        "texts that begin a line of their own",
        ("dateline.exports.feed.content_lines:text",),
        same,
        "tests/exports/test_content_lines.py::test_a_text_is_read_back_as_it_was",
    ),
    "linked data": Guard(
        "texts that end a statement",
        ("dateline.exports.linked_data:literal",),
        '"{}"'.format,
        "tests/exports/test_odd_records.py::test_linked_data_is_read",
    ),
    "texts in Markdown": Guard(
        "names that are marks",
        ("dateline.exports.text.markdown:escaped",),
        same,
        "tests/exports/test_markdown.py::test_names_are_shown_as_they_are",
    ),
    "summary of a proposal": Guard(
        "names called, links and markup in a comment",
        ("dateline.editing.diff.quoting:in_comment",),
        same,
        "tests/editing/test_diff.py",
    ),
    "formulas": Guard(
        "cells that a spreadsheet runs",
        ("dateline.exports.csv_tables:FORMULA",),
        ("\0",),
        "tests/exports/test_tables.py::test_no_cell_is_a_formula",
    ),
    "control characters in tables": Guard(
        "characters that end a file",
        ("dateline.exports.csv_tables:harmless",),
        same,
        "tests/exports/test_tables.py",
    ),
    "what acts on a terminal": Guard(
        "escapes in findings",
        ("dateline.diagnostics.text:_escape",),
        same,
        "tests/diagnostics/test_text.py::test_what_acts_on_a_terminal_is_shown_as_an_escape",
    ),
    "commands of workflows": Guard(
        "commands in findings",
        ("dateline.diagnostics.reports.github:_IN_PROPERTY",),
        {},
        "tests/diagnostics/test_reports.py::test_no_text_of_a_record_can_begin_a_command",
    ),
}
