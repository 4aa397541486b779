"""What a new site is to be: what options say, and where somebody can be asked, the rest by questions."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pydantic_core import PydanticCustomError

from dateline.commands.command import UsageError
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import printable
from dateline.editing.new.answers import NEEDED
from dateline.editing.starting import STARTERS, Choice, own_name
from dateline.model.addresses import web_address
from dateline.model.texts import language_tag, one_line

BLANK = STARTERS[-1]
_T = TypeVar("_T")


class NoAnswerError(Exception):
    """What was typed cannot be taken; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class Form:
    """Answers, from options as far as they go."""

    def __init__(self, terminal: Terminal, language: str) -> None:
        self._terminal = terminal
        self._language = language
        self._asks = terminal.can_ask
        self._problems: list[Message] = []
        self._missing: list[str] = []

    def take(
        self,
        option: str,
        typed: str | None,
        question: Message,
        check: Callable[[str], _T],
        *,
        otherwise: _T | None = None,
        offered: Sequence[str] = (),
    ) -> _T | None:
        """The value of an option, else of an answer; None where it cannot be taken, which `refuse` then tells.

        `check` makes the value and raises `NoAnswerError`; `otherwise` is that of no answer, None where one is needed.
        """
        if typed is None and self._asks:
            return self._asked(question, check, otherwise, offered)
        if not typed and otherwise is not None:
            return otherwise
        try:
            return check(typed or "")
        except NoAnswerError as error:
            if typed:
                self.problem(option, error.message)
            else:
                self._missing.append(option)
            return None

    def problem(self, option: str, message: Message) -> None:
        """Keep what is wrong with an option, for `refuse` to tell."""
        self._problems.append(Message("{option}: {problem}", option=option, problem=message))

    def refuse(self) -> None:
        """Raise `UsageError` with everything that is wrong with the options."""
        missing = Message("please give {options}", options=tuple(self._missing))
        if self._problems or self._missing:
            raise UsageError(*self._problems, *([missing] if self._missing else ()))

    def _asked(self, question: Message, check: Callable[[str], _T], otherwise: _T | None, offered: Sequence[str]) -> _T:
        while self._terminal.can_ask:
            typed = self._terminal.ask(question.in_language(self._language), offered)
            if not typed and otherwise is not None:
                return otherwise
            try:
                return check(typed)
            except NoAnswerError as error:
                self._terminal.tell(f"  {printable(error.message.in_language(self._language))}")
        raise UsageError(Message("no answer to: {question}", question=question))


def choice(options: argparse.Namespace, terminal: Terminal, language: str) -> Choice:
    """What the new site is to be. Raises `UsageError` for options that cannot be taken or are missing."""
    form = Form(terminal, language)
    tags = Message("Languages of the site, the default one first (such as en,fr):")
    languages = form.take("--languages", ",".join(options.languages or ()) or None, tags, languages_of)
    title, subject = (
        _texts(form, f"--{name}", question, getattr(options, name), languages or {})
        for name, question in (
            ("title", Message("What the site is called")),
            ("subject", Message("What it is, in one sentence")),
        )
    )
    begins = Message("What it begins with ({words}), or nothing for {blank}:", words=STARTERS, blank=BLANK)
    starter = form.take("--starter", options.starter, begins, _starter, otherwise=BLANK, offered=STARTERS)
    published = Message("Address at which it will be published, or nothing:")
    site_url = form.take("--site-url", options.site_url, published, _address, otherwise="")
    form.refuse()
    return Choice(
        languages=languages or {},
        title=title,
        subject=subject,
        starter=starter or BLANK,
        today=dt.date.today().isoformat(),  # noqa: DTZ011 -- the editor's own day
        site_url=site_url or "",
    )


def _texts(
    form: Form, option: str, question: Message, typed: Sequence[str] | None, languages: Mapping[str, str]
) -> dict[str, str]:
    """A text in each language; nothing where the languages are not known."""
    if not languages:
        return {}
    given = dict(_tagged(one, languages) for one in typed or ())
    for tag in given.keys() - languages.keys():
        form.problem(option, Message("`{tag}` is not among the site's languages", tag=tag))
    found: dict[str, str] = {}
    for tag, name in languages.items():
        which = f"{option} {tag}=…" if len(languages) > 1 else option
        in_one = Message("{question} ({language}):", question=question, language=name)
        found[tag] = form.take(which, given.get(tag, "" if typed else None), in_one, _line) or ""
    return found


def _tagged(typed: str, languages: Mapping[str, str]) -> tuple[str, str]:
    """Language and text of an option; what has no tag is in the default language."""
    tag, sign, text = (part.strip() for part in typed.partition("="))
    is_tagged = sign and (tag in languages or own_name(tag))
    return (tag, text) if is_tagged else (next(iter(languages)), typed)


def languages_of(typed: str) -> dict[str, str]:
    """Tag and own name of each language of `fr,en` or `eo=Esperanto,en`. Raises `NoAnswerError`."""
    found: dict[str, str] = {}
    for one in filter(None, (part.strip() for part in typed.replace("、", ",").split(","))):
        tag, _, name = (part.strip() for part in one.partition("="))
        _of_field(language_tag, tag)
        found[tag] = name or own_name(tag)
        if not found[tag]:
            how = Message("write its own name behind it: `{tag}=…`", tag=tag)
            raise NoAnswerError(Message("what `{tag}` calls itself is not known: {hint}", tag=tag, hint=how))
    if not found:
        raise NoAnswerError(NEEDED)
    return found


def _starter(typed: str) -> str:
    if typed in STARTERS:
        return typed
    raise NoAnswerError(did_you_mean(typed, STARTERS) or Message("choose one of: {words}", words=STARTERS))


def _line(typed: str) -> str:
    if not typed.strip():
        raise NoAnswerError(NEEDED)
    return _of_field(one_line, typed.strip())


def _address(typed: str) -> str:
    """As pages need it: with a stroke at its end."""
    return f"{_of_field(web_address, typed).rstrip('/')}/"


def _of_field(check: Callable[[str], str], typed: str) -> str:
    """What a field of the settings makes of a text. Raises `NoAnswerError`."""
    try:
        return check(typed)
    except PydanticCustomError as error:
        words = error.context or {}
        headline, hint = words["headline"], words["cure"] or words["expected"]
        raise NoAnswerError(Message("{message}: {hint}", message=headline, hint=hint) if hint else headline) from None
