"""Calendars as ical.js and khal show them: days, ends, instants and names."""

from __future__ import annotations

from pathlib import Path

from tests.readers.conftest import READERS, Show, run

CONFIG = """[calendars]
[[read]]
path = {folder}/read
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {folder}/khal.db
"""


def test_ical_js(show_in_javascript: Show) -> None:
    """Instants in UTC, several days with their end left out, what did not happen called off."""
    found = show_in_javascript("""
const ICAL = require("ical.js").default ?? require("ical.js");
const whole = new ICAL.Component(ICAL.parse(read("ja/calendar.ics")));
const events = whole.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
print(Object.fromEntries(events.map((event) => [event.uid.split("@")[0],
  [event.startDate.toString(), event.endDate.toString(), event.summary,
    event.component.getFirstPropertyValue("status")]])));
""")
    assert found["singapore-summit"][0] == "2018-06-12T01:04:00Z"
    assert found["singapore-summit"][2:] == ["シンガポールでの第1回米朝首脳会談", "CONFIRMED"]
    assert found["hanoi-summit"][:2] == ["2019-02-27", "2019-03-01"]
    assert found["panmunjom-meeting"][:2] == ["2019-06-30T06:45:00Z", "2019-06-30T07:52:00Z"]


def test_khal(exported: Path, tmp_path: Path) -> None:
    """At the clock of whoever looks, here in Seoul; a meeting of two days stands on both."""
    (tmp_path / "read").mkdir()
    (tmp_path / "config").write_text(CONFIG.format(folder=tmp_path, zone="Asia/Seoul"), encoding="utf-8")
    khal = [str(Path(READERS).parent / "khal"), "-c", str(tmp_path / "config")]
    run([*khal, "import", "--batch", "-a", "read", str(exported / "ja/calendar.ics")], tmp_path)

    def on(day: str) -> list[str]:
        form = "{start-long-full} {uid} {title}"
        return run([*khal, "list", "--day-format", "", "--format", form, day, day], tmp_path).splitlines()

    singapore = "2018-06-12 10:04 singapore-summit@example.org シンガポールでの第1回米朝首脳会談"
    assert singapore in on("2018-06-12")
    hanoi = "2019-02-27 00:00 hanoi-summit@example.org ハノイでの第2回米朝首脳会談"
    assert hanoi in on("2019-02-27")
    assert hanoi in on("2019-02-28")
    assert hanoi not in on("2019-03-01")
    assert any(line.startswith("2019-06-30 15:45 panmunjom-meeting@") for line in on("2019-06-30"))
