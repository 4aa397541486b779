"""`dateline export`: the files of one format by themselves."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.extras import require
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.nearest import nearest_word
from dateline.diagnostics.text import plural
from dateline.model.formats import Format
from dateline.model.settings import Settings
from dateline.project import read_and_check
from dateline.reading.handwritten import published
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The format, and the folder to write into."""
    parser.add_argument("format", metavar="FORMAT", help=", ".join(Format))
    parser.add_argument("--to", type=Path, default=Path("export"), metavar="FOLDER", help="default: export")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Write what a build would write of the format, whether the site has it switched on or not."""
    named = _named(options.format)
    from dateline.exports import EXPORTS  # noqa: PLC0415 -- nobody shall wait for it to be told of a slip
    from dateline.exports.views import Views  # noqa: PLC0415
    from dateline.publishing.writing import write_if_changed  # noqa: PLC0415

    require([named])
    language = chosen(options, terminal, read_settings(root).settings)
    checked = read_and_check(root)
    if checked.timeline is None or checked.findings.errors:
        tell_findings(checked.findings, lines_below(root), terminal, language)
        return REFUSED
    views = Views(checked.timeline, published(root, checked.timeline.settings))
    folder, made = root / options.to, dict(EXPORTS[named].files(views))
    if not made:
        terminal.tell(_nothing(named, checked.timeline.settings).in_language(language))
        return REFUSED
    try:
        for path, content in made.items():
            write_if_changed(folder / path, content)
    except OSError as error:
        refused = Message("`{path}` cannot be written ({reason})", path=str(error.filename), reason=str(error.strerror))
        terminal.tell(refused.in_language(language))
        return REFUSED
    written = Message(
        plural(len(made), "{number} file written to {path}", "{number} files written to {path}"),
        number=f"{len(made):,}",
        path=str(folder),
    )
    terminal.say(f"{written.in_language(language)}\n")
    return OK


def _nothing(named: Format, settings: Settings) -> Message:
    """Why a format has no file."""
    if settings.base_url is None:
        return Message(
            "no file written: in `{format}` each address is whole, so write into mkdocs.yml where the site will be "
            "published, as in `site_url: https://history.example/`",
            format=named,
        )
    return Message("no file written: the records have nothing for `{format}`", format=named)


_OF_OTHERS: Mapping[Format, str] = MappingProxyType(
    {
        Format.API: "json rest restapi jsonapi",
        Format.CALENDARS: "ical icalendar ics calendar webcal",
        Format.CITATIONS: "bibtex bib biblatex ris csl csljson zotero endnote mendeley citation",
        Format.CSV: "table tables tsv spreadsheet",
        Format.EMBEDS: "iframe oembed widget embed",
        Format.FEEDS: "rss atom feed jsonfeed podcast",
        Format.GEOJSON: "map kml gis gpx",
        Format.JSON_SCHEMA: "schema schemas yaml",
        Format.LINKED_DATA: "jsonld rdf turtle ttl schemaorg",
        Format.MARKDOWN: "md text txt llms",
        Format.SQLITE: "sql db database",
        Format.TIMELINEJS: "timeline timelinejs3 knightlab",
        Format.XLSX: "excel xls workbook",
    }
)
"""What a format goes by elsewhere, in small letters and digits."""


def _named(typed: str) -> Format:
    if typed in set(Format):
        return Format(typed)
    word = re.sub("[^a-z0-9]", "", typed.lower())
    known = (one for one, others in _OF_OTHERS.items() if word in others.split())
    meant = next(known, None) or nearest_word(typed, Format)
    if meant is None:
        raise UsageError(
            Message("there is no format `{typed}`: write one of {formats}", typed=typed, formats=in_code(tuple(Format)))
        )
    raise UsageError(Message("there is no format `{typed}`: did you mean `{format}`?", typed=typed, format=meant))


COMMAND = Command(
    name="export",
    run=run,
    arguments=arguments,
)
