"""The command `dateline`: check, build, serve. The only module that prints."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dateline.hosts.mkdocs import build, serve
from dateline.publish import PublishError, staging
from dateline.reports import REPORTS
from dateline.site import prepare


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Gives the exit code: 0, 1 for findings or a refused build, 2 for unusable arguments."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.INFO if options.verbose else logging.WARNING)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline", description="Hand-curated YAML records to a cross-linked site.")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.add_argument("--verbose", action="store_true", help="tell each step")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, text in (
        ("check", _check, "read all records and report all problems"),
        ("build", _build, "write the published site"),
        ("serve", _serve, "serve the site and show edits as they are saved"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        if name == "check":
            command.add_argument("--format", choices=sorted(REPORTS), default="text", help="how to report")
        if name == "build":
            command.add_argument("--site-dir", type=Path, default=Path("site"), help="the published folder")
        if name == "serve":
            command.add_argument("--address", default="127.0.0.1:8000", help="host and port")
    return parser


def _check(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    found = prepare(root).findings
    print(REPORTS[options.format](found, _lines_below(root)), end="")
    return 1 if found.errors else 0


def _lines_below(root: Path) -> Callable[[str], tuple[str, ...]]:
    def lines(path: str) -> tuple[str, ...]:
        try:
            return tuple((root / path).read_text(encoding="utf-8", errors="replace").split("\n"))
        except OSError:
            return ()

    return lines


def _build(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    found = prepare(root).findings
    if found.errors:
        print(REPORTS["text"](found, _lines_below(root)), end="", file=sys.stderr)
        return 1
    try:
        with staging(root / options.site_dir, root, on_wait=_tell) as stage:
            build(root / "mkdocs.yml", stage, strict=True)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _tell(message: str) -> None:
    print(message, file=sys.stderr)


def _serve(options: argparse.Namespace) -> int:
    serve(options.root.resolve() / "mkdocs.yml", options.address)
    return 0
