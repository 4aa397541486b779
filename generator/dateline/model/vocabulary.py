"""Every closed list of words an editor may choose from, in one place.

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


class EventKind(StrEnum):
    """What sort of thing happened, or was to happen."""

    SUMMIT = "summit"
    MEETING = "meeting"
    TALKS = "talks"
    VISIT = "visit"
    CALL = "call"
    LETTER = "letter"
    STATEMENT = "statement"
    REMARK = "remark"
    SPEECH = "speech"
    ANNOUNCEMENT = "announcement"
    BRIEFING = "briefing"
    HEARING = "hearing"
    SESSION = "session"
    VOTE = "vote"
    APPOINTMENT = "appointment"
    DEPARTURE = "departure"
    CEREMONY = "ceremony"
    LAUNCH = "launch"
    DOCUMENT = "document"
    PUBLICATION = "publication"
    EXPIRY = "expiry"

    @property
    def is_meeting(self) -> bool:
        """Whether people who take part as principals have met. A ceremony's stand or a visit alone is no meeting."""
        return self in {EventKind.SUMMIT, EventKind.MEETING, EventKind.TALKS}


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


class EventRole(StrEnum):
    """What somebody was in an event."""

    PRINCIPAL = "principal"
    SPEAKER = "speaker"
    DELEGATION = "delegation"
    HOST = "host"
    GUEST = "guest"
    ATTENDEE = "attendee"
    SIGNATORY = "signatory"
    ENVOY = "envoy"
    APPOINTEE = "appointee"
    AUTHOR = "author"
    ADDRESSEE = "addressee"
    ANNOUNCER = "announcer"
    SUBJECT = "subject"
    INTERPRETER = "interpreter"
    OBSERVER = "observer"

    @property
    def in_person(self) -> bool:
        """Whether somebody does it alive: a book may come out, or an honour be given, after its author's death."""
        return self not in {EventRole.SUBJECT, EventRole.AUTHOR, EventRole.ADDRESSEE, EventRole.APPOINTEE}

    @property
    def meets(self) -> bool:
        """Whether two people in such roles have met each other at a meeting."""
        return self in {EventRole.PRINCIPAL, EventRole.SPEAKER}


class EventRelation(StrEnum):
    """How one event stands to another: "this event … that one"."""

    PREPARES = "prepares"
    FOLLOWS = "follows"
    FULFILS = "fulfils"
    RESPONDS_TO = "responds-to"
    PART_OF = "part-of"
    CONTRADICTS = "contradicts"
    REPLACES = "replaces"


class Kinship(StrEnum):
    """How another person stands to this one: "that person is this one's …"."""

    DAUGHTER = "daughter"
    SON = "son"
    CHILD = "child"
    SISTER = "sister"
    BROTHER = "brother"
    SIBLING = "sibling"
    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    SPOUSE = "spouse"

    @property
    def inverse(self) -> Kinship:
        """How this person stands to that one, as far as it follows without knowing more."""
        match self:
            case Kinship.DAUGHTER | Kinship.SON | Kinship.CHILD:
                return Kinship.PARENT
            case Kinship.MOTHER | Kinship.FATHER | Kinship.PARENT:
                return Kinship.CHILD
            case Kinship.SPOUSE:
                return Kinship.SPOUSE
            case _:
                return Kinship.SIBLING


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


class OrganisationKind(StrEnum):
    """What sort of body an organisation is. States are the sides that meet."""

    STATE = "state"
    PARTY = "party"
    PARLIAMENT = "parliament"
    COMMISSION = "commission"
    MINISTRY = "ministry"
    OFFICE = "office"
    AGENCY = "agency"
    MILITARY = "military"
    NEWSPAPER = "newspaper"
    NEWS_AGENCY = "news-agency"
    BROADCASTER = "broadcaster"
    COMPANY = "company"
    UNIVERSITY = "university"
    THINK_TANK = "think-tank"
    INTERNATIONAL = "international"
    MOVEMENT = "movement"
    TREATY = "treaty"


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    BUILDING = "building"
    STATION = "station"
    SQUARE = "square"
    SITE = "site"
    AREA = "area"
    LINE = "line"
    AIRCRAFT = "aircraft"


class TopicKind(StrEnum):
    """What sort of thread runs through the events."""

    ISSUE = "issue"
    SERIES = "series"
    DOCUMENT = "document"
    LABEL = "label"


class SourceKind(StrEnum):
    """Who speaks in a source."""

    OFFICIAL = "official"
    STATE_MEDIA = "state-media"
    NEWS_AGENCY = "news-agency"
    NEWS = "news"
    ANALYSIS = "analysis"
    REFERENCE = "reference"


LISTS: tuple[type[StrEnum], ...] = tuple(
    one for one in list(globals().values()) if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
)
"""All of the lists above, in their order."""

ALSO_SAID: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(others.split())
        for word, others in {
            # how an event, a claim or a forecast stands
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
            # what sort of thing it is
            EventKind.SUMMIT: "summit-meeting 首脳会談",
            EventKind.MEETING: "encounter conversation 会談 会合",
            EventKind.TALKS: "negotiation negotiations dialogue consultations 協議 交渉 実務者協議",
            EventKind.VISIT: "trip travel tour journey 訪問 視察 外遊",
            EventKind.CALL: "phone phone-call telephone-call telephone 電話 電話会談",
            EventKind.LETTER: "message mail 親書 書簡 手紙",
            EventKind.STATEMENT: "declaration 声明",
            EventKind.SPEECH: "address 演説 スピーチ",
            EventKind.BRIEFING: "press-conference press-briefing news-conference 会見 記者会見",
            EventKind.VOTE: "election 選挙 投票 採決",
            EventKind.DEPARTURE: "resignation dismissal firing retirement 辞任 解任 退任",
            EventKind.LAUNCH: "test missile missile-test missile-launch 発射 打ち上げ ミサイル",
            EventKind.DOCUMENT: "treaty agreement communique communiqué accord 文書 条約 合意 合意文書 共同声明",
            EventKind.PUBLICATION: "report article book 発表 出版 刊行",
            OrganisationKind.STATE: "country nation",
            OrganisationKind.MILITARY: "army forces",
            OrganisationKind.COMPANY: "business corporation firm",
            OrganisationKind.THINK_TANK: "institute",
            PlaceKind.CITY: "town capital village",
            PlaceKind.BUILDING: "hotel palace villa house venue",
            PlaceKind.AREA: "region zone island",
            PlaceKind.LINE: "border",
            PlaceKind.AIRCRAFT: "plane airplane",
            SourceKind.OFFICIAL: "government press-release 公式 政府 公文書",
            SourceKind.NEWS_AGENCY: "wire wire-service 通信社",
            SourceKind.NEWS: "newspaper article press media broadcaster tv radio magazine web website "
            "新聞 記事 新聞記事 報道 ニュース 雑誌 テレビ",
            SourceKind.ANALYSIS: "opinion commentary blog paper 論文 分析 論評 解説",
            SourceKind.REFERENCE: "book encyclopedia encyclopaedia wikipedia 本 書籍 事典 百科事典",
            # who somebody is
            EventRole.PRINCIPAL: "leader head main 首脳 当事者 主役 代表",
            EventRole.DELEGATION: "delegate member aide delegation-member 代表団 随行 同行 随行員",
            EventRole.ATTENDEE: "participant present attendant 参加者 出席者 参加 出席",
            EventRole.SIGNATORY: "signer signed 署名者 署名",
            EventRole.ADDRESSEE: "recipient receiver to 宛先 名宛人 受取人 受け手",
            EventRole.AUTHOR: "writer sender from 差出人 筆者 書き手 送り手",
            EventRole.INTERPRETER: "translator 通訳",
            EventRole.SPEAKER: "spoke 発言者 話者 講演者",
            EventRole.HOST: "organiser organizer 主催者 主催 ホスト",
            EventRole.GUEST: "invitee 招待客 ゲスト 来賓",
            EventRole.ENVOY: "messenger special-envoy 特使 使者",
            EventRole.OBSERVER: "witness オブザーバー 立会人",
            Kinship.SPOUSE: "wife husband",
        }.items()
    }
)
"""What people write for words of the lists, as `nearest.folded` has it. Only advice: none is read as the word."""
