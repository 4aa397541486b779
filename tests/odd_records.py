"""A record of what is odd and may stand in a file all the same: every output has to be valid with it."""

from __future__ import annotations

from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, source, state, timeline

ID = f"x{'-long' * 15}-end"
"""As long as an id may be."""
FORMULAS = ("=1+1", "+81 3", "-2", "@SUM(A1)")
MARKUP = 'A </script></title> & ]]> "quoted" <b>line\u2028end\u2029 {brace} \\ %s'
LONG = "長" * 150 + "x" * 150
"""As long as a title may be."""
TEXT = f"{MARKUP}\n\n=1+1, then _x0041_; {'長い文。' * 2_000}"
DATES = {"ides": "-0043-03-15", "perhaps": "1984?", "until": "../1892", "since": "2018-06-12/..", "about": "0057~"}


def odd() -> Timeline:
    """One event of each kind of oddness."""
    named = {"en": "Pelé", "ja": "ペレ"}
    return timeline(
        state("north-korea"),
        record("person", "pele", name=named, summary=both(TEXT[:2_000]), roles=[role("=Minister", "1950")]),
        person("bob", role("Chair", "1980", "2001-05"), country="north-korea"),
        place("hall", coordinates={"latitude": "-12.5", "longitude": "179.25"}, timezone="Asia/Pyongyang"),
        record("topic", "talks", name=both(MARKUP), kind="series", summary=both("=cmd")),
        source("bare"),
        source("marked", title=both(MARKUP), publisher=both("=1+1"), author="Pelé", published="1984?"),
        source("ancient", title={"en": LONG, "ja": LONG}, author=MARKUP[:20], published="-0043"),
        *(event(f"formula-{number}", "2018-06-12", title=both(text)) for number, text in enumerate(FORMULAS)),
        *(event(key, date, part("pele"), part("bob"), place="hall") for key, date in DATES.items()),
        event(ID, "1984-06-12", part("pele"), part("bob"), title=both(MARKUP), topics=["talks"], time="09:04",
              place="hall", sources=[{"source": "marked"}, {"source": "ancient"}, {"source": "bare"}],
              summary=both(MARKUP), details=both(TEXT)),
        event("titled", "1984-06", title={"en": LONG, "ja": LONG}, summary=both("+1")),
        base_url="https://dateline.example/",
    )  # fmt: skip
