"""Every list of words that no site can change, in one place; `open_lists` has those that a site may lengthen.

The wording a reader sees stands in `words`; the ids here are what YAML, JSON and style sheets use.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class RecordKind(StrEnum):
    """What a record is about; the folder it lies in says which."""

    EVENT = "event"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TOPIC = "topic"
    SOURCE = "source"


class Status(StrEnum):
    """Where an event stands in its life."""

    EXPECTED = "expected"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    OCCURRED = "occurred"
    DID_NOT_HAPPEN = "did-not-happen"

    @property
    def looks_ahead(self) -> bool:
        """Whether the event is still to come."""
        return self in {Status.EXPECTED, Status.ANNOUNCED, Status.SCHEDULED, Status.POSTPONED}

    @property
    def has_occurred(self) -> bool:
        """Whether the event took place."""
        return self is Status.OCCURRED

    @property
    def is_settled_without(self) -> bool:
        """Whether it is known that the event did not take place."""
        return self in {Status.CANCELLED, Status.DID_NOT_HAPPEN}


class ClaimStatus(StrEnum):
    """How a claim stands."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    INTERPRETATION = "interpretation"


class Outcome(StrEnum):
    """What came of a forecast."""

    OPEN = "open"
    CAME_TRUE = "came-true"
    PARTLY = "partly"
    DID_NOT_HAPPEN = "did-not-happen"


CLOSED: tuple[type[StrEnum], ...] = tuple(
    one for one in list(globals().values()) if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
)
"""All of the lists above, in their order."""

ALSO_SAID: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(others.split())
        for word, others in {
            Status.EXPECTED: "upcoming future likely 見込み 予想",
            Status.SCHEDULED: "planned arranged confirmed 予定 決定 調整中",
            Status.POSTPONED: "delayed put-off deferred rescheduled 延期",
            Status.CANCELLED: "called-off canceled scrapped dropped 中止 取り消し 取りやめ",
            Status.OCCURRED: "happened held took-place taken-place done completed finished ended past "
            "yes true 開催 実施 終了 済み 実現 開催済み",
            Status.DID_NOT_HAPPEN: "not-held never-happened failed fell-through not-as-expected no false untrue "
            "実現せず 不成立 未開催 行われず",
            ClaimStatus.REPORTED: "alleged claimed said likely probable unconfirmed rumoured rumored "
            "報道 未確認 報じられた 推定",
            ClaimStatus.CONFIRMED: "true verified proven fact certain 確認済み 確定 確認 事実",
            ClaimStatus.DISPUTED: "contested denied contradicted doubtful 争いあり 否定 異論あり",
            ClaimStatus.CORRECTED: "false wrong retracted 訂正 誤り 撤回",
            ClaimStatus.INTERPRETATION: "opinion view analysis 解釈 見解 分析 意見",
            Outcome.OPEN: "pending undecided unknown 未定 未決",
            Outcome.CAME_TRUE: "as-expected true happened occurred fulfilled yes 的中 実現",
            Outcome.PARTLY: "partly-as-expected partially half mixed",
        }.items()
    }
)
"""What people write for words of the lists, as `nearest.folded` has it. Only advice: none is read as the word."""
