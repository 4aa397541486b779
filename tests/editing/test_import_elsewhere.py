"""Tables of other subjects and scripts: their ids, their sources, their headings, and what lies there unread."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.cli import main

KOREAN = """\
제목,날짜,주소,매체
면담,2024-04-04,https://www.yna.example/view/A1,연합뉴스
면담,2024-04-05,https://www.yna.example/view/A1,연합뉴스
2차 면담,2024-04-04,,
"""
OF_KOREAN = [f"--column={one}" for one in ("title=제목", "date=날짜", "url=주소", "publisher=매체")]


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """The small site."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


def bring(site: Path, text: str, *more: str, name: str = "t.csv") -> int:
    """Type `dateline import csv`."""
    (site.parent / name).write_text(text, encoding="utf-8")
    return main(["--root", str(site), "import", "csv", str(site.parent / name), *more])


def record(path: Path) -> Any:
    """A record as any reader of YAML has it."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 -- texts


def test_titles_of_any_script_get_an_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From the day and the kind; a source from its host, the file itself has `import`. The records have no errors."""
    site = tmp_path / "site"
    assert main(["init", str(site), "--languages=ko", "--starter=blank", "--title=기록", "--subject=기록"]) == 0
    assert bring(site, KOREAN, *OF_KOREAN, "--kind", "meeting", name="목록.csv") == 0
    assert sorted(path.stem for path in (site / "events" / "2024").iterdir()) == [
        "2024-04-04-meeting",
        "2024-04-04-meeting-2",
        "2024-04-05-meeting",
    ]
    first = record(site / "events/2024/2024-04-04-meeting.yml")
    assert first["sources"] == [{"source": "yna-example-view-a1"}]
    assert record(site / "sources/yna-example-view-a1.yml")["publisher"] == {"ko": "연합뉴스"}
    assert (site / "sources/import.yml").is_file()
    assert "Not carried over: 0." in capsys.readouterr().err
    assert main(["--root", str(site), "check"]) == 0


def test_a_column_may_be_the_id(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As it stands, or as letters without accents; an id that a record has is there already."""
    table = (
        "id,title,date\nfirst-talk,면담,2024-04-04\nVérité,면담,2024-04-05\n면담,면담,2024-04-06\nada,면담,2024-04-07\n"
    )
    assert bring(site, table) == 0
    assert sorted(path.stem for path in (site / "events" / "2024").iterdir()) == [
        "2024-04-06-session",
        "first-talk",
        "verite",
    ]
    told = capsys.readouterr().err
    assert "4: `id` is not carried over: 면담" in told
    assert "5: it is there already: `ada`" in told


def test_an_address_in_several_rows_is_one_source_called_by_none_of_them(site: Path) -> None:
    """It has its own title where the table has a column of it, else its address."""
    table = (
        "title,date,url,source_title\n"
        "Works begin,1892-08-16,https://www.pits.example/wiki/L%C3%ADnea/,\n"
        "The line opens,1892-08-17,https://www.pits.example/wiki/L%C3%ADnea/,\n"
        "It is longer,1892-08-18,https://pits.example/book,A history\n"
    )
    assert bring(site, table) == 0
    named = {path.stem: record(path)["sources"][0]["source"] for path in (site / "events" / "1892").iterdir()}
    assert named["works-begin"] == named["the-line-opens"] != named["it-is-longer"]
    assert record(site / f"sources/{named['works-begin']}.yml")["title"] == {"en": "pits.example/wiki/Línea"}
    assert record(site / f"sources/{named['it-is-longer']}.yml")["title"] == {"en": "A history"}


def test_a_source_leaves_its_event_the_id(site: Path) -> None:
    """Whatever they are called."""
    table = "title,date,url,source_title,publisher\nPits close,1892-08-16,https://p.example,Pits close,연합\n"
    assert bring(site, table) == 0
    assert record(site / "events/1892/pits-close.yml")["sources"] == [{"source": "pits-close-2"}]


@pytest.mark.parametrize(
    "written, named",
    [
        ("title: {en: The strike}\ndate: 1892-08-16\ntime: nine\n", "by its title"),
        ("title: {en: [The strike\n", "by its id"),
    ],
)
def test_what_cannot_be_read_is_left_too(
    site: Path, written: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written beside a file that may be the same event."""
    slip = site / "events/1892" / ("strike-of-1892.yml" if named == "by its title" else "the-strike.yml")
    slip.parent.mkdir()
    slip.write_text(written, encoding="utf-8")
    assert bring(site, "title,date\nThe strike,1892-08-16\n") == 1
    assert f"2: {slip.relative_to(site).as_posix()} may have it and cannot be read" in capsys.readouterr().err
    assert [*slip.parent.iterdir()] == [slip]


@pytest.mark.parametrize(
    "head, columns",
    [
        ("Fecha;Título;Fin;Lugar", "--column title=Título --column date=Fecha --column end=Fin"),
        ("Jour;Titre;Résumé", "--column title=Titre --column date=Jour --column summary=Résumé"),
        ("Datum;Überschrift;Verlag", "--column title=Überschrift --column date=Datum --column publisher=Verlag"),
        ("날짜;제목;요약", "--column title=제목 --column date=날짜 --column summary=요약"),
        ("日期;标题", "--column title=标题 --column date=日期"),
        ("日付;題名;リンク", "--column title=題名 --column date=日付 --column url=リンク"),
        ("When;Headline", "--column title=Headline --column date=When"),
        ("Fecha;Nota larga", "--column title=… --column date=Fecha"),
    ],
)
def test_headings_are_known_in_the_seven_languages(
    site: Path, head: str, columns: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the message says to type is what is meant."""
    assert bring(site, f"{head}\n1892;A;B;C\n") == 2
    assert f"as in `{columns}`" in capsys.readouterr().err
