"""A new site: it can be checked, built and read at once, and nothing that was there is lost."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dateline.cli import main
from dateline.editing.starting import STARTERS, Choice, files
from dateline.editing.starting.data_files import everywhere, pages, readme
from dateline.editing.starting.data_files import yaml as data
from tests.typed_terminal import Typed

UNKNOWN = "pt"
"""A language that neither the starters nor the pages have texts in."""
LANGUAGES = ("fr", "en,ja", UNKNOWN)
BUILT = (("diplomacy", "fr"), ("biography", "en,ja"), ("project", "ko,zh-Hans"), ("blank", "es,de"))
COMPLETE = {"en", "ja", "ko", "zh-Hans", "fr", "de", "es"}
"""The languages that every text of a starter comes in."""


def begin(folder: Path, starter: str, languages: str, *more: str) -> int:
    """Type `dateline init` with every option."""
    texts = [option for tag in languages.split(",") for option in (f"--title={tag}=T: 1", f"--subject={tag}=S, 2")]
    typed = ["init", str(folder), f"--languages={languages}", f"--starter={starter}", "--site-url=https://t.example"]
    return main([*typed, *texts, *more])


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("starter", STARTERS)
def test_a_new_site_is_clean(starter: str, languages: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is found in it but labels that its language lacks, and its records are as `fmt` writes them."""
    assert begin(tmp_path, starter, languages) == 0
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 0
    found = {one["code"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert found <= {"language-incomplete"}  # the pages' own labels, which the tests of `words` count
    assert main(["--root", str(tmp_path), "fmt", "--check"]) == 0
    first = languages.split(",", maxsplit=1)[0]
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: https://t.example/" in config
    assert f'{first}: "T: 1"' in config


EMPTY = {"blank": {"encounters", "expectations", "map", "organisations", "topics"}}
"""Of each starter the lists for which its records hold nothing: they enter the menu with the first of their kind."""


@pytest.mark.parametrize("starter, languages", BUILT)
def test_a_new_site_can_be_navigated(starter: str, languages: str, tmp_path: Path) -> None:
    """It builds, and the home page of each language leads to every page of its navigation, the others to it."""
    assert begin(tmp_path, starter, languages) == 0
    assert main(["--root", str(tmp_path), "build"]) == 0
    for folder in ("", *(f"{tag}/" for tag in languages.split(",")[1:])):
        home = (tmp_path / "site" / folder / "index.html").read_text(encoding="utf-8")
        for page in (*data(f"records/{starter}")["nav"], "about"):
            is_made = page not in EMPTY.get(starter, {"expectations"})
            assert (f'href="{page}/"' in home) == is_made, page
            assert (tmp_path / "site" / folder / page / "index.html").exists() == is_made
        about = (tmp_path / "site" / folder / "about/index.html").read_text(encoding="utf-8")
        assert 'href="../events/"' in about
        assert "S, 2" in about


@pytest.mark.parametrize("host", ["mkdocs", "own"])
def test_a_page_by_hand_need_not_be_in_the_navigation(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is built by either host, and told once for all its languages, until the settings say that it is meant so."""
    assert begin(tmp_path, "blank", "fr,en") == 0
    for path in ("docs/notes.md", "docs/en/notes.md", "docs/en/only.md"):
        (tmp_path / path).write_text("# Notes\n", encoding="utf-8")
    command = ["--root", str(tmp_path), "build", "--host", host, "--language", "en"]
    capsys.readouterr()
    assert main(command) == 0
    assert (tmp_path / "site/notes/index.html").exists()
    told = capsys.readouterr().err
    assert "`nav` in mkdocs.yml does not lead to `docs/en/only.md`, `docs/notes.md`" in told
    assert "docs/about.md" not in told
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("not_in_nav: |\n  notes.md\n  only.md\n")
    assert main(command) == 0
    assert "`nav`" not in capsys.readouterr().err


@pytest.mark.parametrize("host", ["mkdocs", "own"])
def test_the_mark_of_a_record_on_a_page_by_hand_is_told(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its line, outside code: there it shows how a record is written."""
    assert begin(tmp_path, "blank", "fr") == 0
    text = "# Notes\n\n```\n[[one]]\n```\n`[[two]]`\n\nSee [[first-step]] and [[third|this]], not [this][two].\n"
    (tmp_path / "docs/about.md").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "build", "--host", host, "--language", "en"]) == 0
    told = capsys.readouterr().err
    assert "`docs/about.md:8` has `[[first-step]]`" in told
    assert "`docs/about.md:8` has `[[third|this]]`" in told
    assert "one]]" not in told
    assert "two]]" not in told


@pytest.mark.parametrize("starter", STARTERS[:-1])
def test_a_starter_has_one_of_each_kind(starter: str) -> None:
    """At least one record of each kind, so that an editor sees how each is written; each event says it is one."""
    records = data(f"records/{starter}")["records"]
    folders = ("events/", *(f"profiles/{one}/" for one in ("people", "organisations", "places", "topics")), "sources/")
    for folder in folders:
        assert any(path.startswith(folder) for path in records), folder
    assert all(record["details"] == "«example»" for path, record in records.items() if path.startswith("events/"))


def test_every_text_comes_in_the_same_languages() -> None:
    """A text that one language lacks would be English amid it."""
    for name in ("words", "comments"):
        assert {key: set(texts) for key, texts in data(name).items()} == dict.fromkeys(data(name), COMPLETE)
    for tag in COMPLETE:
        assert readme(tag)
        assert set(pages(tag)) == {"about.md", "method.md"}, tag
    for starter in STARTERS:
        for path, record in data(f"records/{starter}")["records"].items():
            for key, texts in record.items():
                if isinstance(texts, dict) and len(texts) > 1 and "en" in texts:
                    assert COMPLETE - set(texts) <= ({"ko", "zh-Hans"} if key == "sort" else set()), (path, key)


COMMENT = re.compile(r"(?m)(?:^| )#+ (?!(?:coding|site_url|edit_uri|report_url|vocabulary):)(.+)$")


def explained(tag: str, starter: str) -> set[str]:
    """What a new site's files say about themselves: README.md, and comments, but those of workflows and pages."""
    texts = dict.fromkeys((tag, "eo"), "T")
    made = files(Choice(languages=texts, title=texts, subject=texts, starter=starter, today="2026-11-28"))
    told = {path: data.decode() for path, data in made.items() if not re.search("^docs/|/workflows/|/scripts/", path)}
    return {
        *(line for line in told.pop("README.md").splitlines() if re.search(r"^(?!rm |sed ).*\w", line)),
        *(comment for text in told.values() for comment in COMMENT.findall(text)),
    } - {"# T", "T", "```sh"}


@pytest.mark.parametrize("starter", ["blank", "diplomacy"])
@pytest.mark.parametrize("tag", sorted(COMPLETE - {"en"}))
def test_its_files_explain_themselves_in_its_first_language(tag: str, starter: str) -> None:
    """No sentence of README.md and of comments is left in English, but for a language that we have no texts in."""
    english = explained("en", starter)
    assert len(english) > 20
    assert explained(tag, starter) & english == set()
    assert explained(UNKNOWN, starter) == english


def test_pip_reads_what_it_requires_in_any_locale(tmp_path: Path) -> None:
    """Older ones read the file by the machine's locale, unless it says how it is written."""
    assert begin(tmp_path, "blank", "ko") == 0
    pip = [sys.executable, "-X", "utf8=0", "-m", "pip", "install", "--dry-run", "--no-index", "--no-deps"]
    done = subprocess.run(
        [*pip, "-r", "requirements.txt"],
        cwd=tmp_path,
        env=os.environ | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "dateline" in done.stdout + done.stderr
    assert "UnicodeDecodeError" not in done.stderr


def test_files_in_the_way_are_named_and_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing at all is written beside them, unless they are to stay; then they stay as they are."""
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / ".github").write_text("a file where a folder is needed", encoding="utf-8")
    assert begin(tmp_path, "blank", "en") == 2
    told = capsys.readouterr().err
    assert "`README.md`" in told
    assert "`.github/dependabot.yml`" in told
    assert sorted(path.name for path in tmp_path.iterdir()) == [".github", "README.md"]
    assert begin(tmp_path, "blank", "en", "--keep") == 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / ".github").is_file()
    assert main(["--root", str(tmp_path), "check"]) == 0


def test_a_link_that_leads_nowhere_is_in_the_way(tmp_path: Path) -> None:
    """Writing through it would make a file somewhere else."""
    (tmp_path / "Makefile").symlink_to(tmp_path / "elsewhere")
    assert begin(tmp_path, "blank", "en") == 2
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_a_link_is_in_the_way(tmp_path: Path) -> None:
    """Its files would come to lie somewhere else."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "events").symlink_to(tmp_path / "elsewhere")
    assert begin(tmp_path / "site", "blank", "en") == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_site_is_not_begun_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even with `--keep`: its settings would not fit the new files."""
    (tmp_path / "mkdocs.yml").write_text("site_name: mine\n", encoding="utf-8")
    assert begin(tmp_path, "blank", "en", "--keep") == 2
    assert "there is a site already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


@pytest.mark.parametrize(
    "typed, told",
    [
        ([], "please give --languages"),
        (["--languages=fr,en", "--title=T"], "please give --title en=…, --subject fr=…, --subject en=…"),
        (["--languages=jp"], "--languages: `jp` is not a language tag: write `ja`"),
        (["--languages=xq"], "what `xq` calls itself is not known"),
        (["--languages=en", "--title=ja=題"], "--title: `ja` is not among the site's languages"),
        (["--languages=en", "--starter=blnak"], "--starter: did you mean `blank`?"),
        (["--languages=en", "--site-url=t.example"], "--site-url: `t.example` is not a web address"),
    ],
)
def test_bad_options_are_told_at_once(
    typed: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with what to type instead, and nothing is written."""
    assert main(["init", str(tmp_path), *typed]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_it_asks_for_what_no_option_says(tmp_path: Path) -> None:
    """An answer that cannot be taken is told why, and asked for again."""
    typed = Typed("french", "fr,eo=Esperanto", "La grève", "La striko", "Une grève.", "Striko.", "blanc", "", "")
    assert main(["init", str(tmp_path)], typed) == 0
    assert typed.answers == []
    assert "`french` is not a language tag" in typed.told
    assert "did you mean `blank`?" in typed.told
    assert "The first texts are in English for `eo`: translate them." in typed.told
    config = yaml.safe_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))
    options = config["plugins"][1]["dateline"]
    assert options["languages"] == {"fr": "Français", "eo": "Esperanto"}
    assert options["title"] == {"fr": "La grève", "eo": "La striko"}
    assert config["extra"]["translations"]["eo"]["À propos"] == "About"
    assert "site_url" not in config


@pytest.mark.parametrize("command", ["serve", "check", "build", "new"])
def test_where_there_is_no_site_init_is_named(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, and the exit code of what cannot be used."""
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "`dateline init` begins one" in told
    assert main([command, "--root", str(tmp_path)]) == 2
    assert "`dateline init` begins one" in capsys.readouterr().err


def test_its_workflows_use_what_ours_use(root: Path) -> None:
    """The same actions by the same hashes, so that a proposal for ours reminds of these."""
    uses = re.compile(r"uses: (\S+ # \S+)")
    ours = {one for path in (root / ".github/workflows").glob("*.yml") for one in uses.findall(path.read_text("utf-8"))}
    files = everywhere()
    theirs = {one for path, text in files.items() if "workflows" in path for one in uses.findall(text)}
    assert theirs
    assert theirs <= ours
    assert files[".vscode/settings.json"] == (root / ".vscode/settings.json").read_text(encoding="utf-8")


def test_no_address_is_ours() -> None:
    """Nothing in a new site leads to this project's own pages."""
    assert [path for path, text in everywhere().items() if "example.org" in text] == []
