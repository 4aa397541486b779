"""One good example of each key, as it is typed in a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_TEXT = "{en: …, ja: …}"
_TEXT_IN = re.compile(r"(\w+): (.*?)(?=, \w\w: |\}$)")

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "about": "first-meeting",
        "accessed": "2026-11-21",
        "added": "2026-11-21",
        "reviewed": "2026-05-15",
        "aliases": "[old-name]",
        "archive_url": "https://web.archive.org/web/2018/https://example.org/a",
        "as": "follows",
        "at": '"¶ 12"',
        "author": "Jane Doe",
        "born": "1984-01-08",
        "died": "2011-12-17",
        "by": "jane-doe",
        "country": "northland",
        "date": "2018-06-12",
        "details": _TEXT,
        "due": "2019-12-31",
        "end_time": '"13:40"',
        "event": "second-meeting",
        "from": "2018-03",
        "identifiers": "{wikidata: Q42}",
        "kind": "meeting",
        "language": "en",
        "latitude": "43.6047",
        "longitude": "1.4442",
        "made": "2019-02-28",
        "name": "{en: Jane Doe, ja: ジェイン・ドウ}",
        "note": _TEXT,
        "number": "1",
        "organisation": "ministry-of-works",
        "parent": "labour-union",
        "person": "jane-doe",
        "place": "town-hall",
        "published": "2018-06-13",
        "publisher": "{en: The Gazette, ja: ガゼット紙}",
        "question": "{en: How long did they talk?, ja: 会談は何分続いたか。}",
        "reason": "{en: The same meeting was recorded twice., ja: 同じ会談が二重に記録されていた。}",
        "repeats": "gazette-2018-06-12",
        "revealed": "2018-04-17",
        "role": "principal",
        "secondary": "true",
        "see": "first-meeting",
        "short": "{en: Doe, ja: ドウ氏}",
        "side": "northland",
        "sort": "{en: Doe Jane, ja: どう・じぇいん}",
        "source": "gazette-2018-06-12",
        "status": "occurred",
        "summary": "{en: They met in the town hall., ja: 市庁舎で会談した。}",
        "text": "{en: It was the first such meeting., ja: 初めての会談だった。}",
        "time": '"09:04"',
        "calendar": "julian",
        "timezone": "Europe/Paris",
        "title": "{en: First meeting, ja: 第1回会談}",
        "to": "2019-04-11",
        "topic": "meetings",
        "topics": "[meetings, letters]",
        "url": "https://example.org/2018/06/13/summit",
        "voice": "{en: several diplomats, ja: 複数の外交筋}",
        "within": "old-town",
        "count": "6",
        "as_of": "2025-09-04",
        "known": "[{person: jane-doe, count: 6, as_of: 2025-09-04, sources: [{source: …}]}]",
        # where a key means something else in one part
        "Claim.status": "reported",
        "ForecastOutcome.status": "came-true",
        "Organisation.kind": "agency",
        "OtherName.name": "J. Doe",
        "Participant.as": "{en: Vice Foreign Minister, ja: 外務次官}",
        "Place.country": "northland",
        "Place.kind": "building",
        "Place.name": "{en: Town hall, ja: 市庁舎}",
        "Relation.as": "sister",
        "Relation.person": "mary-doe",
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


def example(part: str, key: str, languages: tuple[str, ...] = ("en", "ja")) -> str:
    """What may stand behind a key of a part, in the site's languages. Raises `KeyError` for one without an example."""
    found = EXAMPLES.get(f"{part}.{key}") or EXAMPLES[key]
    texts = dict(_TEXT_IN.findall(found)) if found.startswith("{en:") else {}
    if not texts:
        return found
    told = [(tag, texts.get(tag, "…")) for tag in languages]
    return told[0][1] if len(told) == 1 else f"{{{', '.join(f'{tag}: {text}' for tag, text in told)}}}"
