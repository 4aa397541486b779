"""`dateline init`: the first files of a new site, by a few questions or by options."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.choosing import choice
from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, of_new_site
from dateline.commands.paths import lines_below
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import printable
from dateline.editing.starting import STARTERS, Choice, files, is_translated
from dateline.project import read_and_check
from dateline.publishing.writing import create
from dateline.reading import CONFIG


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, and an option for each question."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="where to write (default: this folder)")
    parser.add_argument("--languages", action="append", metavar="TAGS", help="such as fr,en: the first is the default")
    parser.add_argument("--title", action="append", metavar="LANGUAGE=TEXT", help="what the site is called")
    parser.add_argument("--subject", action="append", metavar="LANGUAGE=TEXT", help="what it is, in one sentence")
    parser.add_argument("--starter", metavar="WORD", help=f"what it begins with: {', '.join(STARTERS)}")
    parser.add_argument("--site-url", metavar="URL", help="the address at which it will be published")
    parser.add_argument("--keep", action="store_true", help="leave files that are there as they are, write the others")
    add_language(parser, "the terminal's")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Write every file of a new site, unless one is there already; then check it."""
    language = of_new_site(options, terminal)
    if _is_taken(root, CONFIG):
        raise UsageError(Message("there is a site already: {paths} is not overwritten", paths=in_code([CONFIG])))
    chosen = choice(options, terminal, language)
    made = files(chosen)
    in_the_way = [path for path in made if _is_taken(root, path)]
    if in_the_way and not options.keep:
        raise UsageError(
            Message(
                "nothing was written, since {paths} would be overwritten: choose an empty folder, or `--keep` to leave "
                "what is there and to write the other files",
                paths=in_code([printable(path) for path in in_the_way]),
            )
        )
    for path in made.keys() - in_the_way:
        create(root / path, made[path])
    for path in sorted(made.keys() - in_the_way):
        terminal.say(f"{path}\n")
    return _checked(root, chosen, terminal, language)


def _is_taken(root: Path, path: str) -> bool:
    """Whether a file lies there already, or one where its folder would be; a folder that is a link leads elsewhere."""
    here, *folders = root / path, *(root / folder for folder in Path(path).parents)
    is_led_away = any(one.is_symlink() for one in (here, *folders[:-1]))  # the last is `root`, which may be a link
    return here.exists() or is_led_away or any(one.exists() and not one.is_dir() for one in folders)


def _checked(root: Path, chosen: Choice, terminal: Terminal, language: str) -> int:
    """Tell what is to be translated, what is wrong, and what to type next."""

    def tell(message: Message) -> None:
        terminal.tell(message.in_language(language))

    if untranslated := [tag for tag in chosen.languages if not is_translated(tag)]:
        tell(Message("The first texts are in English for {tags}: translate them.", tags=in_code(untranslated)))
    findings = read_and_check(root).findings
    if findings.errors:
        tell_findings(findings, lines_below(root), terminal, language)
        return REFUSED
    if root != Path.cwd():
        tell(Message("The site is begun. Go to its folder: `cd {folder}`", folder=printable(str(root))))
    else:
        tell(Message("The site is begun."))
    tell(Message("`dateline serve` shows it while you write, `dateline new event` makes its next event."))
    return OK


COMMAND = Command(
    name="init",
    run=run,
    arguments=arguments,
    folder=lambda options: options.folder or options.root or Path(),
    needs_config=False,
)
