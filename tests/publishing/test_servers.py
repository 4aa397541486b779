"""What `dateline headers` writes, read by the servers themselves on this machine."""

from __future__ import annotations

import base64
import hashlib
import http.client
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.publishing import headers
from tests.counts import tell
from tests.publishing.servers import PATH, is_there

SCRIPT = "document.documentElement.className = 'js'"
PAGES = {
    "index.html": f"<script>{SCRIPT}</script><script src='a.js'></script><p style='color: red'>",
    "ja/index.html": '<script type="application/ld+json">{"a": 1}</script><style>p { color: red }</style>',
    "embed/event/index.html": "<p>",
    "ja/embed/event/index.html": "<p>",
    "assets/main.0123abcd.min.css": "",
    "assets/dateline.css": "",
}
PROGRAMS = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of a few pages."""
    for path, text in PAGES.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, encoding="utf-8")
    return tmp_path / "site"


def policy(text: str) -> dict[str, set[str]]:
    """A policy as its directives."""
    found = (part.split() for part in text.split(";"))
    return {name: set(values) for name, *values in found}


def hashed(text: str) -> str:
    """A script or style as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_follows_from_the_pages(site: Path) -> None:
    """What stands inline is named by its hash, data is not, and nothing else may come from anywhere."""
    said = policy(headers.policy(headers.inline(site), frames="'none'"))
    assert said["default-src"] == said["base-uri"] == said["form-action"] == {"'none'"}
    assert said["script-src"] == {"'self'", hashed(SCRIPT)}
    assert said["style-src"] == {"'self'", hashed("p { color: red }")}
    assert said["style-src-attr"] == {"'unsafe-inline'"}
    (site / "index.html").write_text("<p>")
    said = policy(headers.policy(headers.inline(site), frames="*"))
    assert said["script-src"] == {"'self'"}
    assert "style-src-attr" not in said
    assert said["frame-ancestors"] == {"*"}


def test_without_a_site_there_is_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says in a sentence that there is no built site."""
    assert main(["--root", str(tmp_path), "headers", "nginx"]) == 1
    assert capsys.readouterr().err == (
        f"there is no site in `{tmp_path}/site`; expected a built site with `index.html`. To mend it, build it first.\n"
    )


def test_the_file_for_netlify(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Patterns at the margin, headers below them further in; embedded pages take the policy back and say their own."""
    assert main(["--root", str(site.parent), "headers", "netlify"]) == 0
    blocks = re.split(r"(?m)^(?=/)", capsys.readouterr().out)[1:]
    told = {block.split("\n")[0]: block.split("\n")[1:-1] for block in blocks}
    assert list(told) == ["/*", "/embed/*", "/:language/embed/*"]
    assert all(line.startswith("  ") for lines in told.values() for line in lines)
    assert "  Referrer-Policy: no-referrer" in told["/*"]
    assert "frame-ancestors 'none'" in "".join(told["/*"])
    for pattern in ("/embed/*", "/:language/embed/*"):
        assert told[pattern][0] == "  ! Content-Security-Policy"
        assert told[pattern][1].endswith("frame-ancestors *")


# The servers


def nginx(site: Path, work: Path, lines: str, port: int) -> list[str]:
    """The command that serves the site by nginx."""
    (work / "headers.conf").write_text(lines)
    places = "".join(
        f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = f"""
        pid {work}/pid; error_log {work}/error.log; daemon off; user root;
        events {{}}
        http {{
            access_log off; {places} types {{ text/html html; text/css css; }}
            include {work}/headers.conf;
            server {{ listen 127.0.0.1:{port}; root {site}; index index.html; }}
        }}
    """
    (work / "nginx.conf").write_text(config)
    return ["nginx", "-p", str(work), "-c", str(work / "nginx.conf")]


def apache(site: Path, work: Path, lines: str, port: int) -> list[str]:
    """The command that serves the site by Apache."""
    names = ("mpm_event", "authz_core", "mime", "dir", "headers", "setenvif")
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in names)
    (work / "types").write_text("text/html html\ntext/css css\n")
    config = f"""
ServerRoot {work}
ServerName localhost
{modules}
PidFile {work}/pid
ErrorLog {work}/error.log
TypesConfig {work}/types
Listen 127.0.0.1:{port}
DocumentRoot {site}
DirectoryIndex index.html
{lines}
"""
    (work / "apache.conf").write_text(config)
    return ["apache2", "-X", "-f", str(work / "apache.conf")]


def caddy(site: Path, work: Path, lines: str, port: int) -> list[str]:
    """The command that serves the site by Caddy."""
    (work / "headers").write_text(lines)
    config = (
        f"{{\n admin off\n auto_https off\n}}\n"
        f"http://127.0.0.1:{port} {{\n root * {site}\n import {work}/headers\n file_server\n}}\n"
    )
    (work / "Caddyfile").write_text(config)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(work / "Caddyfile")]


SERVED: dict[str, Callable[[Path, Path, str, int], list[str]]] = {"nginx": nginx, "apache": apache, "caddy": caddy}


@contextmanager
def running(command: list[str], work: Path, port: int) -> Iterator[None]:
    """A server that answers, until the block ends."""
    with (work / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=work, env={"PATH": PATH, "HOME": str(work)})
        try:
            for _ in range(600):
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                assert process.poll() is None, (work / "log").read_text()
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait()


def said(port: int, path: str) -> dict[str, str]:
    """The headers that a server sends beside a file."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=180)
    connection.request("GET", f"/{path}")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    names = [name.lower() for name, _ in answer.getheaders()]
    assert len(names) == len(set(names)), names
    return {"status": str(answer.status), **{name.lower(): value for name, value in answer.getheaders()}}


@pytest.mark.parametrize("server", SERVED)
def test_a_server_says_it(server: str, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The real server takes the file, and says of each path its policy, frames, kinds, referrers and keeping."""
    if not is_there(PROGRAMS[server]):
        pytest.skip(f"{server} is not there: see tests/publishing/servers.py")
    assert main(["--root", str(site.parent), "headers", server]) == 0
    lines = capsys.readouterr().out
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    work = tmp_path / server
    work.mkdir()
    tmp_path.chmod(0o755)
    with running(SERVED[server](site, work, lines, port), work, port):
        for path in (*PAGES, "nowhere"):
            told = said(port, path)
            assert told["status"] == ("404" if path == "nowhere" else "200")
            assert told["referrer-policy"] == "no-referrer"
            assert told["x-content-type-options"] == "nosniff"
            found = policy(told["content-security-policy"])
            assert found["frame-ancestors"] == {"*" if "embed/" in path else "'none'"}
            assert found["script-src"] == {"'self'", hashed(SCRIPT)}
            if path != "nowhere":
                is_hashed = "0123abcd" in path
                assert told["cache-control"] == (headers.FOR_EVER if is_hashed else headers.AGAIN)
    tell("G8", f"headers by {server} on {len(PAGES) + 1} paths", "as written")
