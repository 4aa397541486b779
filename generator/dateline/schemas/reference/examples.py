"""One good example of each key, as it is typed in a record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TEXT = "{en: …, ja: …}"

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "about": "singapore-summit",
        "accessed": "2026-11-21",
        "added": "2026-11-21",
        "aliases": "[kim-trump-singapore]",
        "archive_url": "https://web.archive.org/web/2018/https://example.org/a",
        "as": "follows",
        "at": '"¶ 12"',
        "author": "MATSUMOTO Masaya",
        "born": "1984-01-08",
        "died": "2011-12-17",
        "by": "matsumoto-masaya",
        "country": "north-korea",
        "date": "2018-06-12",
        "details": _TEXT,
        "due": "2019-12-31",
        "end_time": '"13:40"',
        "event": "panmunjom-meeting",
        "from": "2018-03",
        "identifiers": "{wikidata: Q56226}",
        "kind": "summit",
        "language": "en",
        "latitude": "1.2494",
        "longitude": "103.8244",
        "made": "2019-02-28",
        "name": "{en: Choe Son Hui, ja: 崔善姫, ko: 최선희}",
        "note": _TEXT,
        "number": "1",
        "organisation": "north-korean-foreign-ministry",
        "parent": "workers-party-of-korea",
        "person": "kim-jong-un",
        "place": "capella-hotel",
        "published": "2018-06-13",
        "publisher": "{en: Yonhap, ja: 聯合ニュース}",
        "question": "{en: How long did they talk?, ja: 会談は何分続いたか。}",
        "reason": "{en: The same meeting was recorded twice., ja: 同じ会談が二重に記録されていた。}",
        "repeats": "yonhap-singapore-2018-06-12",
        "revealed": "2018-04-17",
        "role": "principal",
        "secondary": "true",
        "see": "singapore-summit",
        "short": "{en: Kim, ja: 金氏}",
        "side": "north-korea",
        "sort": "{en: Choe Son Hui, ja: ちぇ・そんひ}",
        "source": "yonhap-singapore-2018-06-12",
        "status": "occurred",
        "summary": "{en: They met in Singapore., ja: シンガポールで会談した。}",
        "text": "{en: It was the first such meeting., ja: 初めての会談だった。}",
        "time": '"09:04"',
        "timezone": "Asia/Singapore",
        "title": "{en: First Trump–Kim summit, ja: 第1回米朝首脳会談}",
        "to": "2019-04-11",
        "topic": "us-north-korea-encounters",
        "topics": "[denuclearisation, sanctions]",
        "url": "https://example.org/2018/06/13/summit",
        "voice": "{en: several diplomats, ja: 複数の外交筋}",
        "within": "singapore",
        "count": "6",
        "as_of": "2025-09-04",
        "known": "[{person: xi-jinping, count: 6, as_of: 2025-09-04, sources: [{source: …}]}]",
        # where a key means something else in one part
        "Claim.status": "reported",
        "ForecastOutcome.status": "came-true",
        "Organisation.kind": "ministry",
        "OtherName.name": "Choi Sun-hee",
        "Participant.as": "{en: Vice Foreign Minister, ja: 外務次官}",
        "Place.country": "singapore-state",
        "Place.kind": "building",
        "Place.name": "{en: Capella Hotel, ja: カペラホテル}",
        "Relation.as": "sister",
        "Relation.person": "kim-yo-jong",
        "Relation.status": "confirmed",
        "Role.title": "{en: Vice Foreign Minister, ja: 外務次官}",
        "Source.kind": "news-agency",
        "Source.title": "{en: Leaders sign a statement}",
        "Step.date": "2018-05-24",
        "Step.status": "cancelled",
        "Tombstone.kind": "event",
        "Topic.kind": "issue",
        "Topic.known": "{count: 3, as_of: 2026-03-18, sources: [{source: …}]}",
    }
)
"""By key, or by part and key where the key means something else there."""


def example(part: str, key: str) -> str:
    """What may stand behind a key of a part. Raises `KeyError` for one without an example."""
    return EXAMPLES.get(f"{part}.{key}") or EXAMPLES[key]
