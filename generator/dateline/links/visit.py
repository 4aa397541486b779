"""Trying one address: HEAD, then GET where HEAD is refused, along redirects, again after a passing failure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http import HTTPStatus

from dateline.links.cookies import Cookies
from dateline.links.politeness import Manners
from dateline.links.request import Answer, Failure, ask
from dateline.links.target import Target, TargetError, redirected, target_of
from dateline.links.turns import Turns

_REDIRECTS = {301, 302, 303, 307, 308}
_FOR_GOOD = {301, 308}
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_GONE = {404, 410}
_BROKEN = 500
_HOPELESS = {Failure.NO_SUCH_HOST, Failure.PRIVATE, Failure.NOT_WEB, Failure.TLS}


class Outcome(StrEnum):
    """What a try says about an address."""

    ALIVE = "alive"
    MOVED = "moved"
    """It answers at another address, and says that this is for good."""
    GONE = "gone"
    CLOSED = "closed"
    """It answers people perhaps, not machines: a 401, 403, 429 or 451 proves nothing."""
    SILENT = "silent"
    """No answer, or the server is broken: believed only when it lasts."""
    PRIVATE = "private"
    """It leads into somebody's own network, or out of the web, and was not followed."""
    NOT_TRIED = "not-tried"
    """The host asked to be left alone."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of trying one address."""

    outcome: Outcome
    why: str
    """An HTTP status such as `404`, or a word such as `timeout`; never a server's own text."""
    at: str = ""
    """The address that answered in the end, where it is another one."""


def visit(url: str, manners: Manners, turns: Turns) -> Visit:
    """Try an address. Raises `turns.Stopped` alone."""
    try:
        start = here = target_of(url)
    except TargetError:
        return Visit(Outcome.PRIVATE, Failure.NOT_WEB)
    cookies, for_good = Cookies(), True
    seen = {(str(here), "")}
    while True:
        if turns.is_closed(here.netloc):
            return Visit(Outcome.NOT_TRIED, "host-asked-for-rest")
        answer = _answered(here, manners, turns, cookies)
        if answer.status not in _REDIRECTS or not answer.location:
            return _judged(answer, start, here, for_good=for_good)
        for_good = for_good and answer.status in _FOR_GOOD
        try:
            here = redirected(here, answer.location)
        except TargetError:
            return Visit(Outcome.PRIVATE, Failure.NOT_WEB)
        # The same address with a new cookie is not the same question: many sites set one first, and answer then.
        step = (str(here), cookies.header(here.host))
        if step in seen:
            return Visit(Outcome.GONE, "redirect-loop")
        if len(seen) > manners.redirects:
            return Visit(Outcome.CLOSED if cookies.header(here.host) else Outcome.GONE, "too-many-redirects")
        seen.add(step)


def _judged(answer: Answer, start: Target, here: Target, *, for_good: bool) -> Visit:
    why = answer.failure or str(answer.status)
    outcome = _outcome(answer)
    if here == start or outcome is not Outcome.ALIVE:
        return Visit(outcome, why)
    if here.path == "/" != start.path:
        return Visit(Outcome.GONE, "front-page")  # how many sites answer for a page they no longer have
    return Visit(Outcome.MOVED if for_good else Outcome.ALIVE, why, str(here))


def _outcome(answer: Answer) -> Outcome:
    if answer.failure in {Failure.PRIVATE, Failure.NOT_WEB}:
        return Outcome.PRIVATE
    if answer.failure is Failure.NO_SUCH_HOST or answer.status in _GONE:
        return Outcome.GONE
    if answer.failure or answer.status in _PASSING - {HTTPStatus.TOO_MANY_REQUESTS} or answer.status >= _BROKEN:
        return Outcome.SILENT
    return Outcome.CLOSED if answer.status >= HTTPStatus.BAD_REQUEST else Outcome.ALIVE


def _answered(target: Target, manners: Manners, turns: Turns, cookies: Cookies) -> Answer:
    """The answer of one address, redirects not followed, passing failures tried again; keeps its cookies."""

    def asked(method: str) -> Answer:
        with turns.at(target.netloc):
            answer = ask(method, target, manners, cookies.header(target.host))
        cookies.take(target.host, answer.cookies)
        return answer

    answer = asked("HEAD")
    wait, left = manners.first_wait, manners.tries
    if _believes_head(answer):
        return answer
    if answer.status == HTTPStatus.TOO_MANY_REQUESTS or (_is_passing(answer) and answer.retry_after):
        left -= 1
        if not left or not _rest(target, answer, wait, manners, turns):
            return answer
    while True:
        answer = asked("GET")
        left -= 1
        if left <= 0 or not _is_passing(answer) or not _rest(target, answer, wait, manners, turns):
            return answer
        wait *= 2


def _believes_head(answer: Answer) -> bool:
    """Many servers answer HEAD with 403, 404 or 500 for pages that they have."""
    return answer.failure in _HOPELESS or 0 < answer.status < HTTPStatus.BAD_REQUEST


def _is_passing(answer: Answer) -> bool:
    return answer.status in _PASSING or (answer.failure is not None and answer.failure not in _HOPELESS)


def _rest(target: Target, answer: Answer, wait: float, manners: Manners, turns: Turns) -> bool:
    """Let the host rest as long as it asks, or `wait`; whether to ask again after that."""
    asked = seconds(answer.retry_after, dt.datetime.now(dt.UTC))
    rest = wait if asked is None else asked
    if rest > manners.longest_wait:
        turns.close(target.netloc)
        return False
    turns.rest(target.netloc, rest)
    return True


def seconds(retry_after: str, now: dt.datetime) -> float | None:
    """What a `Retry-After` header (RFC 9110, 10.2.3) asks for: seconds or a date; nothing where it says nothing."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        day = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (day.replace(tzinfo=day.tzinfo or dt.UTC) - now).total_seconds())
