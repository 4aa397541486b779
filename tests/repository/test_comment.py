"""The script that comments, against a stand-in for the code host's API on 127.0.0.1."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from markdown_it import MarkdownIt

from dateline.cli import main
from dateline.editing.diff.quoting import with_code
from dateline.editing.starting.data_files import everywhere

COMMIT = "0123456789abcdef0123456789abcdef01234567"
TOKEN = "the-token"  # noqa: S105 -- no secret


def archive(text: str | bytes, name: str = "summary.md") -> bytes:
    """An archive as a run leaves it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr(name, text)
    return packed.getvalue()


class Api(ThreadingHTTPServer):
    """Pull request 7 of a stranger, with what its run left, and the storage that archives come from."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.heads = {7: COMMIT}
        self.files: list[dict[str, str]] = [{"filename": "events/2018/singapore-summit.yml"}]
        self.archive = archive("1 event added.\n")
        self.comments: list[dict[str, Any]] = []
        self.written: list[tuple[str, str, str]] = []
        self.is_quick_to_push = False
        self.tokens_seen_by_the_storage: list[str] = []

    @property
    def base(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def answer(self, path: str, page: int) -> Any:
        """What the API says to a GET."""
        part = slice((page - 1) * 100, page * 100)
        match path.removeprefix("/repos/some/record").strip("/").split("/"):
            case ["pulls"]:
                return [{"number": number, "head": {"sha": sha}} for number, sha in self.heads.items()]
            case ["pulls", "7", "files"]:
                if self.is_quick_to_push:
                    self.heads[7] = "f" * 40
                return self.files[part]
            case ["actions", "runs", "99", "artifacts"]:
                kept = [{"name": "site", "id": 1, "expired": False}, {"name": "summary", "id": 2, "expired": False}]
                return {"artifacts": kept[part]}
            case ["issues", "7", "comments"]:
                return self.comments[part]
        raise AssertionError(path)


class _Handler(BaseHTTPRequestHandler):
    server: Api

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name is the standard library's
        """Nothing on the terminal."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/storage":
            self.server.tokens_seen_by_the_storage.append(self.headers.get("Authorization", ""))
            return self._say(200, self.server.archive)
        assert self.headers["Authorization"] == f"Bearer {TOKEN}"
        if parts.path.endswith("/actions/artifacts/2/zip"):
            return self._say(302, b"", ("Location", f"{self.server.base}/storage"))
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        return self._say(200, json.dumps(self.server.answer(parts.path, page)).encode())

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        self.server.written.append((self.command, self.path.removeprefix("/repos/some/record"), text))
        self._say(201, b"{}")

    def do_PATCH(self) -> None:
        self.do_POST()

    def _say(self, status: int, content: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (*headers, ("Content-Length", str(len(content)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture
def api() -> Iterator[Api]:
    """The stand-in while a test runs."""
    with Api() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def japanese(root: Path, tmp_path: Path) -> Path:
    """A checkout as the workflow has it, of a site whose first language is Japanese."""
    script = tmp_path / ".github" / "scripts" / "comment.py"
    script.parent.mkdir(parents=True)
    shutil.copy(root / ".github" / "scripts" / "comment.py", script)
    settings = "plugins:\n  - dateline:\n      languages:\n        ja: 日本語\n        en: English\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return tmp_path


@pytest.fixture
def begun(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a site with `dateline init` in a language."""

    def begin(tag: str) -> Path:
        folder = tmp_path / tag
        options = [f"--languages={tag}", f"--title={tag}=T", f"--subject={tag}=S", "--starter=blank"]
        assert main(["init", str(folder), *options]) == 0
        return folder

    return begin


def comment(root: Path, api: Api, **changes: str) -> str:
    """Run the script as the workflow does; gives what it says in the log."""
    env = {
        "GITHUB_API_URL": api.base,
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "some/record",
        "TOKEN": TOKEN,
        "RUN": "99",
        "OWNER": "stranger",
        "BRANCH": "patch-1",
        "COMMIT": COMMIT,
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        [sys.executable, ".github/scripts/comment.py"],
        cwd=root,
        env=env | changes,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_summary_becomes_a_comment(root: Path, api: Api) -> None:
    """The text stands below a line in the site's first language, with the commit and the run it is from."""
    assert comment(root, api) == "The comment was written."
    ((method, path, text),) = api.written
    assert (method, path) == ("POST", "/issues/7/comments")
    assert "1 event added." in text
    assert "What this change means, as of 0123456789." in text
    assert "https://github.com/some/record/actions/runs/99" in text


def test_a_japanese_site_gets_a_japanese_comment(japanese: Path, api: Api) -> None:
    """Also where it answers by itself; nothing is said twice."""
    comment(japanese, api)
    api.files = [{"filename": "people/dmitry-medvedev.yml"}, {"filename": "person/x.yaml"}]
    comment(japanese, api)
    summary, strays = (text for _, _, text in api.written)
    assert "この変更の意味（0123456789の時点）" in summary
    assert "1 event added." in summary
    assert "https://github.com/some/record/actions/runs/99" in summary
    assert "**記録として読まれないファイル：`people/dmitry-medvedev.yml`、`person/x.yaml`。**" in strays
    assert "What this change means" not in summary + strays
    assert "Not read as a record" not in strays


@pytest.mark.parametrize(
    "tag, begins, strays",
    [
        ("en", "What this change means, as of 0123456789.", "Not read as a record: `people/ada.yml`, `x.yml`."),
        ("ja", "この変更の意味（0123456789の時点）。", "記録として読まれないファイル：`people/ada.yml`、`x.yml`。"),
        ("ko", "이 변경의 의미(0123456789 기준).", "기록으로 읽히지 않는 파일: `people/ada.yml`, `x.yml`."),
        ("zh-Hans", "此次修改的含义（截至0123456789）。", "以下文件不会作为记录读取：`people/ada.yml`、`x.yml`。"),
        (
            "fr",
            "Ce que change cette proposition, à l’état 0123456789.",
            "comme des fiches : `people/ada.yml`, `x.yml`.",
        ),
        (
            "de",
            "Was diese Änderung bedeutet, Stand 0123456789.",
            "Nicht als Eintrag gelesen: `people/ada.yml`, `x.yml`.",
        ),
        ("es", "Qué supone este cambio, a fecha de 0123456789.", "No se leen como fichas: `people/ada.yml`, `x.yml`."),
        ("fr-CA", "Ce que change cette proposition", "comme des fiches : `people/ada.yml`, `x.yml`."),
        ("pt", "What this change means", "Not read as a record: `people/ada.yml`, `x.yml`."),
    ],
)
def test_a_new_site_is_answered_in_its_language(
    begun: Callable[[str], Path], api: Api, tag: str, begins: str, strays: str
) -> None:
    """With the files that `dateline init` writes; in English where there are no words of ours."""
    site = begun(tag)
    comment(site, api)
    api.files = [{"filename": "people/ada.yml"}, {"filename": "x.yml"}]
    comment(site, api)
    first, second = (text for _, _, text in api.written)
    assert begins in first
    assert "1 event added." in first
    assert strays in second
    assert "`sources/`" in second
    assert "{" not in second


@pytest.mark.parametrize("name", ["words/fr.yml", "docs/a.yml", "data/mine.yml", "links/suppressed.yml"])
def test_a_file_of_a_folder_that_the_site_has_is_no_stray(begun: Callable[[str], Path], api: Api, name: str) -> None:
    """It may be what it is meant to be; the folders that the program knows need not be there yet."""
    site = begun("en")
    (site / "data").mkdir()
    api.files = [{"filename": name}]
    assert "more than records" in comment(site, api)
    assert api.written == []


def test_a_new_site_has_the_same_script(root: Path) -> None:
    """What is tested here, to the last byte."""
    ours, theirs = (root / ".github/scripts/comment.py").read_text("utf-8"), everywhere()[".github/scripts/comment.py"]
    assert theirs == ours


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "languages: {ja: 日本語}\n",
        "plugins:\n  - dateline:\n      languages: {pt: Português, ja: 日本語}\n",
        "x: [\n",
    ],
)
def test_settings_without_a_known_language_get_english(japanese: Path, api: Api, settings: str) -> None:
    """Whatever stands in mkdocs.yml, there is a comment."""
    (japanese / "mkdocs.yml").write_text(settings, encoding="utf-8")
    comment(japanese, api)
    assert "What this change means" in api.written[0][2]


def test_both_ways_to_write_the_languages_are_read(japanese: Path, api: Api) -> None:
    """In braces or on lines of their own, with a comment beside them."""
    for written in (
        "languages: {ja: 日本語, en: English}",
        "languages: # the first is the default\n        'ja': 日本語",
    ):
        (japanese / "mkdocs.yml").write_text(f"plugins:\n  - dateline:\n      {written}\n", encoding="utf-8")
        comment(japanese, api)
    assert all("この変更の意味" in text for _, _, text in api.written)


def test_a_later_summary_takes_the_place_of_the_first(root: Path, api: Api) -> None:
    """There is one comment, however often a proposal changes; somebody else's that looks like it is left alone."""
    comment(root, api)
    text = api.written.pop()[2]
    api.comments = [
        *({"id": number, "user": {"login": "stranger"}, "body": text} for number in range(150)),
        {"id": 500, "user": {"login": "github-actions[bot]"}, "body": text},
    ]
    assert comment(root, api) == "The comment was changed."
    assert [(method, path) for method, path, _ in api.written] == [("PATCH", "/issues/comments/500")]


def test_the_token_stays_with_the_code_host(root: Path, api: Api) -> None:
    """Archives lie in a storage of somebody else's, which is asked without the token."""
    comment(root, api)
    assert api.tokens_seen_by_the_storage == [""]


@pytest.mark.parametrize("commit", ["f" * 40, ""])
def test_a_summary_of_another_commit_is_not_written(root: Path, api: Api, commit: str) -> None:
    """Which proposal a run belongs to is asked of the code host: a commit that is no open proposal's has none."""
    assert comment(root, api, COMMIT=commit).startswith("No open pull request")
    assert api.written == []


@pytest.mark.parametrize(
    "file",
    [
        {"filename": "mkdocs.yml"},
        {"filename": ".github/workflows/proposal.yml"},
        {"filename": "generator/dateline/diff/__init__.py"},
        {"filename": "events/2018/x.yml", "previous_filename": "scripts/environment"},
        {"filename": "events"},
        {"filename": "eventsX/x.py"},
    ],
)
def test_a_proposal_that_changes_more_than_records_gets_no_comment(root: Path, api: Api, file: dict[str, str]) -> None:
    """Its own code may have written the text, however many records stand before the one file that is none."""
    api.files = [*({"filename": f"events/2018/e{number}.yml"} for number in range(120)), file]
    assert "more than records" in comment(root, api)
    assert api.written == []


@pytest.mark.parametrize(
    "text",
    ["Tom & Jerry <b> #1 @all [x](y) see https://a.org or www.a.org", "write `aliases: [x]` for `@all` in `a & b`"],
)
def test_what_the_summary_made_safe_is_not_made_safe_twice(root: Path, api: Api, text: str) -> None:
    """Nobody reads `&amp;amp;`: the comment shows the words that the run's page shows."""
    safe = f"- {with_code(text)}"
    api.archive = archive(safe)
    comment(root, api)
    shown = api.written[0][2].split("among its artifacts.\n\n")[-1].strip()
    one, other = (MarkdownIt("commonmark").render(part).replace("<!-- -->", "") for part in (safe, shown))
    assert one == other


def test_records_in_a_wrong_folder_are_answered(root: Path, api: Api) -> None:
    """Whoever wrote `people/ada.yml` learns where it belongs, in a text of ours: nothing of the run's is taken."""
    api.files = [
        {"filename": "people/dmitry-medvedev.yml"},
        {"filename": "Events/2025/x.yaml"},
        {"filename": "events/2025/parade.yml"},
    ]
    assert comment(root, api) == "The comment was written."
    text = api.written[0][2]
    assert "**Not read as a record: `people/dmitry-medvedev.yml`, `Events/2025/x.yaml`.**" in text
    assert "1 event added" not in text
    assert api.tokens_seen_by_the_storage == [], "the archive is not even fetched"


@pytest.mark.parametrize(
    "name",
    [
        ".github/x.yml",
        "a/.b/x.yml",
        "mkdocs.yml",
        "a/`x`.yml",
        "people/@all.yml",
        "a b/x.yml",
        "x.yml.sh",
        "a/x.yml\n",
        "tests/cases/x.yml",
    ],
)
def test_a_name_with_anything_odd_is_no_stray(root: Path, api: Api, name: str) -> None:
    """Settings, hidden files and names that could be markup are left to the run, as code is."""
    api.files = [{"filename": name}]
    assert "more than records" in comment(root, api)
    assert api.written == []


def test_a_comment_is_never_too_long(root: Path, api: Api) -> None:
    """GitHub refuses more than 65,536 characters, and making a text safe can lengthen it."""
    api.archive = archive("@a " * 16_000)
    comment(root, api)
    assert len(api.written[0][2]) < 65_000


def test_a_commit_that_is_replaced_while_we_look_is_left(root: Path, api: Api) -> None:
    """Nobody gets a text past the look at the files by pushing harmless ones a moment later."""
    api.is_quick_to_push = True
    assert comment(root, api).startswith("No open pull request")
    assert api.written == []


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 broken", archive("x", "../summary.md"), archive("x", "other"), archive(""), archive("\u202e\n")],
    ids=["empty", "broken", "another folder", "another name", "no text", "nothing visible"],
)
def test_an_archive_that_is_none_is_left(root: Path, api: Api, content: bytes) -> None:
    """Whatever a run left, there is a comment or there is none, and never an error."""
    api.archive = content
    assert comment(root, api) == "The run left no summary."
    assert api.written == []


def test_an_archive_without_end_is_cut(root: Path, api: Api) -> None:
    """Gigabytes in a few kilobytes cost as much as a comment may hold."""
    api.archive = archive("あ" * 10_000_000)
    comment(root, api)
    assert 16_000 < api.written[0][2].count("あ") <= 50_000 // 3 + 2


@pytest.mark.parametrize(
    "text,shown",
    [
        ("@everyone", "@<!-- -->everyone"),
        ("&commat;everyone &#64;all", "&amp;commat;everyone &amp;#<!-- -->64;all"),
        ("see #12 and some/record#12", "see #<!-- -->12 and some/record#<!-- -->12"),
        ("![x](https://a.org/x.png)", "![x]<!-- -->(https<!-- -->://a.org/x.png)"),
        ("[x](unknown:x)", "[x]<!-- -->(unknown:x)"),
        ("[x]: https://a.org", "[x]<!-- -->: https<!-- -->://a.org"),
        ("[x][y]", "[x]<!-- -->[y]"),
        ("www.a.org", "www<!-- -->.a.org"),
        ("GH-12, gh<!-- -->-12", "GH<!-- -->-12, gh<!-- -->-12"),
        ("$x$ &dollar;x&dollar;", "&dollar;x&dollar; &dollar;x&dollar;"),
        ("<img src=x>", "&lt;img src=x>"),
        ("<!-- hidden", "&lt;!-- hidden"),
        ("a&amp;b &lt;c&gt; @<!-- -->d &nbsp;", "a&amp;b &lt;c&gt; @<!-- -->d &amp;nbsp;"),
        ("`aliases: [choe-minsk]` in `events/2025/a.yml`", "`aliases: [choe-minsk]` in `events/2025/a.yml`"),
        ("a\u202eb\u200bc\x1b[31md\x00e", "abc[31mde"),
        ("## Singapore summit\n\n- **2** pages", "## Singapore summit\n\n- **2** pages"),
    ],
)
def test_a_text_is_disarmed(root: Path, api: Api, text: str, shown: str) -> None:
    """It calls nobody, mentions no issue, shows no picture, leads nowhere and hides nothing; plain words stay."""
    api.archive = archive(text)
    comment(root, api)
    assert api.written[0][2].split("among its artifacts.\n\n")[-1].strip() == shown
