"""Write a site of N synthetic events in two languages, the same for the same N.

    python benchmarks/synthetic.py 1000 /tmp/site

Every event has two to six participants with titles that follow from dated roles, a place, claims, a
history and sources, in texts of about 150 words in each language: what a real record has.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

EN = (
    "the leaders met and agreed that talks on sanctions inspection withdrawal of troops return of remains would go on "
    * 2
)
JA = "両首脳は会談し制裁の緩和や査察の進め方遺骨の返還について協議を続けることで一致した実務者による準備会合を来月開く"
CITIES = ("Singapore", "Hanoi", "Beijing", "Seoul", "Tokyo", "Moscow", "Stockholm", "Geneva", "Vienna", "Helsinki")
ZONES = (
    *("Asia/Singapore", "Asia/Ho_Chi_Minh", "Asia/Shanghai", "Asia/Seoul", "Asia/Tokyo"),
    *("Europe/Moscow", "Europe/Stockholm", "Europe/Zurich", "Europe/Vienna", "Europe/Helsinki"),
)
STATES = ("northland", "southland", "eastland", "westland")
KINDS = ("ceremony", "meeting", "session", "statement", "visit", "letter")

CONFIG = """site_name: Synthetic
site_url: http://127.0.0.1:8000/
theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, navigation.path]}
nav: [index.md, events/index.md, people/index.md, places/index.md, sources/index.md]
plugins:
  - search
  - dateline:
      title: {en: Synthetic, ja: 合成}
      tagline: {en: Made by a seed., ja: 種からつくった記録。}
      as_of: 2026-01-01
      languages: {en: English, ja: 日本語}
      sides: [northland, southland, eastland, westland]
      vocabulary:
        event_kinds:
          summit: {labels: {en: Summit, ja: 首脳会談}, meets: true}
          talks: {labels: {en: Talks, ja: 協議}, meets: true}
      clocks: [{name: {en: Washington, ja: ワシントン}, zone: America/New_York}]
"""


def write_site(events: int, root: Path, *, seed: int = 7) -> None:
    """Write `events` events and the profiles and sources they need below `root`."""
    chance = random.Random(seed)
    people, sources = max(10, events // 12), max(10, events // 4)
    (root / "docs").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for state in STATES:
        _write(
            root, f"profiles/organisations/{state}", f"name: {_both(state.title())}\nkind: state\n{_texts(chance, 8)}"
        )
    for number in range(people):
        _write(root, f"profiles/people/person-{number}", _person(chance, number, sources))
    for number, (city, zone) in enumerate(zip(CITIES, ZONES, strict=True)):
        body = f"name: {_both(city)}\nkind: city\ntimezone: {zone}\n{_texts(chance, 8)}"
        point = f"coordinates: {{latitude: {number * 5}.5, longitude: {number * 14}.25}}\n"
        _write(root, f"profiles/places/city-{number}", body + point)
    for number in range(sources):
        _write(root, f"sources/source-{number}", _source(chance, number))
    for number in range(events):
        year = 2000 + number * 25 // events
        _write(root, f"events/{year}/event-{number}", _event(chance, number, year, people, sources))


def _write(root: Path, path: str, body: str) -> None:
    file = root / f"{path}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"added: 2026-01-01\n{body}", encoding="utf-8")


def _both(name: str) -> str:
    return f"{{en: {name}, ja: {name}氏}}"


def _words(chance: random.Random, count: int) -> tuple[str, str]:
    words = EN.split()
    english = " ".join(chance.choice(words) for _ in range(count)).capitalize()
    start = chance.randrange(len(JA))
    return english, (JA[start:] + JA * (count * 3 // len(JA) + 1))[: count * 3]


def _text(chance: random.Random, count: int, link: str = "") -> str:
    english, japanese = _words(chance, count)
    return f'{{en: "{english} {link}.", ja: "{japanese}{link}。"}}'


def _texts(chance: random.Random, count: int) -> str:
    return f"summary: {_text(chance, count)}\n"


def _person(chance: random.Random, number: int, sources: int) -> str:
    cited = f"sources: [{{source: source-{chance.randrange(sources)}}}]"
    roles = (("Vice Minister", "1995", "2012-05-31"), ("Minister", "2012-06-01", ""))
    lines = [f"name: {_both(f'Person Number {number}')}", f"country: {STATES[number % 4]}", "roles:"]
    for title, start, end in roles:
        to = f", to: {end}" if end else ""
        lines.append(f"  - {{title: {{en: {title}, ja: 役職}}, from: {start}{to}, {cited}}}")
    return "\n".join(lines) + f"\n{_texts(chance, 20)}"


def _source(chance: random.Random, number: int) -> str:
    title = f"title: {{en: Report number {number}}}\npublisher: {_both(f'Publisher {number % 40}')}\n"
    return f"{title}published: 20{chance.randrange(10, 26)}-0{chance.randrange(1, 10)}\nlanguage: en\nkind: news\nurl: https://news.example/{number}\n"


def _event(chance: random.Random, number: int, year: int, people: int, sources: int) -> str:
    cited = f"[{{source: source-{chance.randrange(sources)}, at: p. {chance.randrange(1, 40)}}}]"
    who = chance.sample(range(people), chance.randrange(2, 7))
    day = f"{year}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    lines = [
        f"title: {{en: Event number {number} in {year}, ja: {year}年の出来事{number}}}",
        f"date: {day}",
        f'time: "{chance.randrange(8, 20):02}:30"',
        f"place: city-{chance.randrange(len(CITIES))}",
        f"kind: {chance.choice(KINDS)}",
        f"status: {'occurred' if chance.random() < 0.9 else 'did-not-happen'}",
        "participants:",
        *(f"  - {{person: person-{p}, role: {'principal' if i < 2 else 'attendee'}}}" for i, p in enumerate(who)),
        "history:",
        f"  - {{date: {year - 1}, status: announced, note: {_text(chance, 10)}, sources: {cited}}}",
        "claims:",
        f"  - {{text: {_text(chance, 15)}, by: person-{who[0]}, status: reported, sources: {cited}}}",
        f"summary: {_text(chance, 35, f'[[person-{who[0]}]]')}",
        f"details: {_text(chance, 90, f'[[person-{who[1]}|who]]')}",
        f"sources: {cited}",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write_site(int(sys.argv[1]), Path(sys.argv[2]))
