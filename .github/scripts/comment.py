"""Puts the summary that the workflow `proposal` wrote on its pull request, or changes the one that is there.

It holds a token that may write comments, and what it reads may come from a stranger. So it runs nothing of the
proposal's, unpacks nothing to the disk, and takes one text, cut and disarmed. Which pull request the text belongs
to, and that it changes records alone (so that the base's own code wrote the text), it asks the code host.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import unicodedata
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.client import HTTPMessage
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode

RECORDS = ("events/", "profiles/", "sources/", "removed/")
MARK = "<!-- the summary of this change, by .github/workflows/comment.yml -->"
AUTHOR = "github-actions[bot]"
MAX_PACKED, MAX_TEXT = 1_000_000, 50_000
"""Bytes of the archive, and of the text in it."""
MAX_FILES = 3_000
"""So many the API names; what a larger change holds beyond them, nobody would have looked at."""
MAX_STRAYS = 10
_KNOWN = {"docs", "links", "schema", "words"}
"""Folders that the program knows, which a site need not have yet; what others there are, main's own files say."""
_STRAY = re.compile(r"(?!mkdocs\.yml$)(?:[A-Za-z0-9][A-Za-z0-9-]*/){0,3}[A-Za-z0-9][A-Za-z0-9-]*\.ya?ml")
"""A name without anything that could be markup; nothing hidden, and not the settings."""
MAX_WRITTEN = 60_000
"""Characters of a comment; GitHub takes 65,536."""
ENGLISH = "en"
_BODIES = {
    ENGLISH: """What this change means, as of {commit}. [The run's page]({run}) has every finding in full and, where \
there is no error, the site as it would be among its artifacts.""",
    "ja": """この変更の意味（{commit}の時点）。[実行結果のページ]({run})に全ての指摘があり、誤りがなければ、\
サイトの見本が添付（artifacts）にある。""",
    "ko": """이 변경의 의미({commit} 기준). [실행 결과 페이지]({run})에 모든 지적이 있고, 오류가 없으면 \
바뀐 뒤의 사이트가 첨부(artifacts)에 있다.""",
    "zh-Hans": """此次修改的含义（截至{commit}）。[运行页面]({run})列出全部问题；\
如果没有错误，附件（artifacts）中有修改后的网站。""",
    "fr": """Ce que change cette proposition, à l’état {commit}. La [page de l’exécution]({run}) donne toutes les \
remarques en entier et, s’il n’y a pas d’erreur, le site tel qu’il serait, parmi ses fichiers (artifacts).""",
    "de": """Was diese Änderung bedeutet, Stand {commit}. Auf der [Seite des Laufs]({run}) stehen alle Meldungen in \
voller Länge und, wenn kein Fehler darunter ist, bei den Dateien (artifacts) die Website, wie sie aussähe.""",
    "es": """Qué supone este cambio, a fecha de {commit}. La [página de la ejecución]({run}) tiene todos los avisos \
completos y, si no hay errores, el sitio tal como quedaría, entre sus archivos (artifacts).""",
}
_PROFILES = ("people", "organisations", "places", "topics")
_STRAYS = {
    ENGLISH: """**Not read as a record: {files}.** A record lies in one of {folders}: rename the file so that its \
name begins with one of these (in the editor, type the folder before the name).""",
    "ja": """**記録として読まれないファイル：{files}。** 記録は {folders} のどれかに置く。\
編集画面で、ファイル名の前にフォルダーの名前を書く。""",
    "ko": """**기록으로 읽히지 않는 파일: {files}.** 기록은 {folders} 가운데 한 곳에 둔다. \
편집 화면에서 파일 이름 앞에 폴더 이름을 적는다.""",
    "zh-Hans": """**以下文件不会作为记录读取：{files}。** 记录应放在 {folders} 之一：\
请在编辑页面的文件名前写上文件夹名。""",
    "fr": """**Ces fichiers ne sont pas lus comme des fiches : {files}.** Une fiche se trouve dans l’un de ces \
dossiers : {folders}. Renommez le fichier pour que son nom commence ainsi (dans l’éditeur, tapez le dossier devant \
le nom).""",
    "de": """**Nicht als Eintrag gelesen: {files}.** Ein Eintrag liegt in einem dieser Ordner: {folders}. Benennen Sie \
die Datei so um, dass ihr Name damit beginnt (im Editor den Ordner vor den Namen schreiben).""",
    "es": """**No se leen como fichas: {files}.** Una ficha está en una de estas carpetas: {folders}. Cambie el nombre \
del archivo para que empiece así (en el editor, escriba la carpeta delante del nombre).""",
}
_YEAR = {ENGLISH: "year", "ja": "年", "ko": "연도", "zh-Hans": "年份", "fr": "année", "de": "Jahr", "es": "año"}
_BETWEEN = {"ja": "、", "zh-Hans": "、"}
"""What stands between two names; a comma elsewhere."""
_SETTINGS = "mkdocs.yml"
_FIRST_LANGUAGE = re.compile(r"(?m)^\s+languages:\s*(?:\{\s*|(?:#.*)?\n\s+)[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)")
"""In the settings of main, which are trusted. They are YAML, but this script has nothing but Python."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """The token is for the code host alone, not for where it sends us."""

    def redirect_request(  # noqa: PLR0917 -- as the standard library calls it
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Follow nothing."""


class Host:
    """The code host's API. Raises `urllib.error.HTTPError`."""

    def __init__(self, base: str, repository: str, token: str) -> None:
        self._base = f"{base}/repos/{repository}"
        self._headers = {"Authorization": f"Bearer {token}", "Accept": "application/vnd.github+json"}
        self._opener = urllib.request.build_opener(_Stay)

    def ask(self, path: str, *, method: str = "GET", send: Mapping[str, Any] | None = None) -> Any:
        """What the API answers, from JSON."""
        data = json.dumps(send).encode() if send is not None else None
        request = urllib.request.Request(self._base + path, data, self._headers, method=method)  # noqa: S310 -- the host's own
        with self._opener.open(request, timeout=60) as answer:
            return json.load(answer)

    def every(self, path: str, key: str = "") -> Iterator[Any]:
        """Every item of a list that comes in pages."""
        page, size = 1, 100
        while True:
            answer = self.ask(f"{path}{'&' if '?' in path else '?'}per_page={size}&page={page}")
            items = answer[key] if key else answer
            yield from items
            if len(items) < size:
                return
            page += 1

    def archive(self, artifact: int) -> bytes:
        """The archive of what a run left, as much of it as we are willing to read."""
        request = urllib.request.Request(f"{self._base}/actions/artifacts/{artifact}/zip", headers=self._headers)  # noqa: S310
        try:
            answer = self._opener.open(request, timeout=60)
        except HTTPError as error:
            if error.code != HTTPStatus.FOUND:
                raise
            answer = urllib.request.urlopen(error.headers["Location"], timeout=60)  # noqa: S310 -- without the token
        with answer:
            content: bytes = answer.read(MAX_PACKED)
        return content


def pull_request(host: Host, owner: str, branch: str, commit: str) -> int | None:
    """The open pull request whose head is this very commit."""
    found = host.ask("/pulls?" + urlencode({"state": "open", "head": f"{owner}:{branch}"}))
    return next((int(one["number"]) for one in found if one["head"]["sha"] == commit), None)


def names_changed(host: Host, number: int) -> list[str] | None:
    """Every file of a pull request, by its old name and its new one; None where they are too many to name or none."""
    files = list(host.every(f"/pulls/{number}/files"))
    names = [one[key] for one in files for key in ("filename", "previous_filename") if key in one]
    return names if 0 < len(files) < MAX_FILES else None


def strays(names: list[str], site: Path) -> list[str]:
    """What is no record, where all of it looks like records put into a folder that `site` has not; else nothing."""
    folders = _KNOWN | {path.name for path in site.iterdir() if path.is_dir()}
    others = [name for name in names if not name.startswith(RECORDS)]
    are_plain = len(others) <= MAX_STRAYS and all(map(_STRAY.fullmatch, others))
    return others if are_plain and not any(name.split("/")[0] in folders for name in others) else []


def summary(host: Host, run: int) -> str:
    """The text that a run left; "" where it left none."""
    for artifact in host.every(f"/actions/runs/{run}/artifacts", "artifacts"):
        if artifact["name"] == "summary" and not artifact["expired"]:
            return text_in(host.archive(int(artifact["id"])))
    return ""


def text_in(archive: bytes) -> str:
    """The text of `summary.md` in an archive, cut; "" for whatever is no such archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as files, files.open("summary.md") as file:
            return file.read(MAX_TEXT).decode("utf-8", errors="ignore")
    except (zipfile.BadZipFile, KeyError, RuntimeError, OSError, EOFError, ValueError, NotImplementedError):
        return ""


def disarmed(text: str) -> str:
    """Markdown that addresses nobody, shows no picture, leads nowhere, hides nothing and has no HTML."""
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
    # What is safe already stays, so that nobody reads `&amp;amp;`.
    text = re.sub(r"&(?!(?:amp|lt|gt|dollar);)", "&amp;", text)
    text = re.sub(r"<(?!!-- -->)", "&lt;", text)
    text = text.replace("$", "&dollar;")  # no formula, which may hide words
    text = re.sub(
        r"([@#])(?=[\w/-])|\b([Gg][Hh])(?=-)", r"\1\2<!-- -->", text
    )  # nobody is called, no issue is mentioned
    text = re.sub(r"\](?=[(\[:])", r"]<!-- -->", text)  # no link, no picture, no reference
    return re.sub(r"(?i)\b(https?|ftp|mailto)(?=:)|\b(www)(?=\.)", r"\1\2<!-- -->", text)


def site_language(settings: str) -> str:
    """The site's first language, as far as there are words in it; else English."""
    found = _FIRST_LANGUAGE.search(settings)
    tag = found[1] if found else ENGLISH
    return next((one for one in (tag, tag.partition("-")[0]) if one in _BODIES), ENGLISH)


def about_strays(files: list[str], language: str) -> str:
    """Where the files belong. It is written here: their names are plain, and nothing of the run's is taken."""
    listed = _BETWEEN.get(language, ", ").join
    named = listed(f"`{name}`" for name in files)
    in_order = (f"events/<{_YEAR[language]}>", *(f"profiles/{one}" for one in _PROFILES), "sources")
    folders = listed(f"`{folder}/`" for folder in in_order)
    return _STRAYS[language].format(files=named, folders=folders)


def main() -> int:
    """Write the comment. What it needs stands in the environment, and main's files in the folder it is run in."""
    env = os.environ
    host = Host(env["GITHUB_API_URL"], env["GITHUB_REPOSITORY"], env["TOKEN"])
    run, commit = int(env["RUN"]), env["COMMIT"]
    number = pull_request(host, env["OWNER"], env["BRANCH"], commit)
    if number is None:
        return _say("No open pull request stands at this commit any more.")
    names = names_changed(host, number)
    site = Path()
    others = strays(names, site) if names else []
    if not others and not (names and all(name.startswith(RECORDS) for name in names)):
        return _say("It changes more than records, so its own code wrote the summary: it stays with the run.")
    # Files are those of the newest commit: somebody may have pushed another one while we looked.
    if pull_request(host, env["OWNER"], env["BRANCH"], commit) != number:
        return _say("No open pull request stands at this commit any more.")
    language = site_language((site / _SETTINGS).read_text(encoding="utf-8") if (site / _SETTINGS).is_file() else "")
    text = about_strays(others, language) if others else disarmed(summary(host, run)).strip()
    if not text:
        return _say("The run left no summary.")
    page = f"{env['GITHUB_SERVER_URL']}/{quote(env['GITHUB_REPOSITORY'])}/actions/runs/{run}"
    head = _BODIES[language].format(commit=commit[:10], run=page)
    body = {"body": f"{MARK}\n{head}\n\n{text[:MAX_WRITTEN]}\n"}
    for comment in host.every(f"/issues/{number}/comments"):
        if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARK):
            host.ask(f"/issues/comments/{int(comment['id'])}", method="PATCH", send=body)
            return _say("The comment was changed.")
    host.ask(f"/issues/{number}/comments", method="POST", send=body)
    return _say("The comment was written.")


def _say(what: str) -> int:
    print(what)  # noqa: T201 -- for the run's log
    return 0


if __name__ == "__main__":
    sys.exit(main())
