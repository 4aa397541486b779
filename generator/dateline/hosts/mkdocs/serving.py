"""The preview's server: bound before anything is built, so that a port that is taken costs nobody a build."""

from __future__ import annotations

import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import FileWrapper

from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from typing_extensions import override

from dateline.bundle import bundle
from dateline.diagnostics.message import Message, verbatim
from dateline.hosts.address import FOREIGN, Address, AddressError, ServeError, why_not_served
from dateline.hosts.banner import RELOAD, insert
from dateline.hosts.log_report import languages_for
from dateline.hosts.mkdocs.places import failed_template

log = get_plugin_logger("dateline")

_RELOAD = bundle(RELOAD).decode()
_METHODS = frozenset({"GET", "HEAD"})
_OF_NO_FILE = re.compile(r"\0|[0-9]{1000,}")
"""What a path cannot have, and a number that Python does not read: MkDocs answers with a traceback in the terminal."""


class PreviewServer(LiveReloadServer):
    """MkDocs' own, which answers browsers that ask while the first build runs as soon as that has ended."""

    def __init__(self, address: Address, site_dir: Path, mount_path: str) -> None:
        """Raises `AddressError` where nobody can be served at the address."""
        super().__init__(lambda: None, address.host, address.port, str(site_dir), mount_path)
        self.url, self._address = address.url(mount_path), address
        self.error_handler = lambda code: _content(site_dir / f"{code}.html")
        try:
            super().server_bind()
        except (OSError, OverflowError) as error:
            self.server_close()
            raise AddressError(why_not_served(error, address)) from error
        super().server_activate()

    @override
    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """As MkDocs does, but under the names of this machine alone, to be read alone, and whatever the path is."""
        if not self._address.answers_to(environ.get("HTTP_HOST", "")):
            start_response("421 Misdirected Request", [("Content-Type", "text/plain")])
            return [str(FOREIGN).encode()]
        method = environ["REQUEST_METHOD"]
        if method not in _METHODS:
            start_response("405 Method Not Allowed", [("Allow", "GET, HEAD"), ("Content-Type", "text/plain")])
            return []
        environ["PATH_INFO"] = _OF_NO_FILE.sub("%", environ["PATH_INFO"])
        answer = super().serve_request(environ, start_response)
        if method == "GET":
            return answer
        if isinstance(answer, FileWrapper):
            answer.close()
        return []

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """With our own script in place of MkDocs', by which a seventh open page would wait for ever."""
        at = f'data-number="{epoch}" data-news="/livereload/{epoch}/{epoch}"'
        return insert(content, Markup(f"<script {at}>{_RELOAD}</script>"))  # noqa: S704 -- ours and a number

    @override
    def server_bind(self) -> None:
        """Done when it was made."""

    @override
    def server_activate(self) -> None:
        """Likewise."""


class _NoVisits(logging.Filter):
    """Leaves out that a browser asks whether there is something new, which each open page does once a minute."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        return "Browser connected" not in str(record.msg)


def serve(config_path: Path, address: Address, set_up: Callable[[MkDocsConfig], None]) -> None:
    """Serve the site until interrupted. Raises `ServeError`.

    `set_up` sees the configuration before anything is made of it.
    """
    logging.getLogger("mkdocs.livereload").addFilter(_NoVisits())
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        site_dir = Path(folder) / "site"

        def load() -> MkDocsConfig:
            config = load_config(config_file=str(config_path), site_dir=str(site_dir))
            config.site_url = address.url(urlsplit(config.site_url or "/").path)
            return config

        try:
            config = load()
        except MkDocsException as error:
            raise ServeError(Message("mkdocs.yml cannot be used: {reason}", reason=str(error))) from error
        set_up(config)
        server = PreviewServer(address, site_dir, urlsplit(config.site_url or "/").path)
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            _serve(server, config, load)
        except KeyboardInterrupt:
            log.info("Stopped")
        except MkDocsException as error:
            raise ServeError(verbatim(str(error))) from error
        except Exception as error:
            if told := failed_template(error, config.theme.custom_dir, config_path.absolute().parent):
                raise ServeError(verbatim(told)) from error
            raise
        finally:
            server.shutdown()
            config.plugins.on_shutdown()


def _serve(server: LiveReloadServer, config: MkDocsConfig, load: Callable[[], MkDocsConfig]) -> None:
    def builder() -> None:
        log.info(Message("Building the site anew").in_language(languages_for(None).log))
        config = load()
        with _last_good(Path(config.site_dir)):
            build(config, serve_url=server.url)

    begun = Message("Building the site; {url} answers as soon as that is done", url=server.url)
    log.info(begun.in_language(languages_for(None).log))
    build(config, serve_url=server.url)
    server.builder = builder
    server.watch(config.docs_dir)
    server.watch(str(config.config_file_path))
    server = config.plugins.on_serve(server, config=config, builder=builder)
    for path in config.watch:
        server.watch(path)
    server.serve()  # type: ignore[no-untyped-call]


@contextmanager
def _last_good(site_dir: Path) -> Iterator[None]:
    """Bring back what was built before where building anew fails: MkDocs empties the folder first."""
    kept = site_dir.with_name("kept")
    site_dir.rename(kept)
    try:
        yield
    except BaseException:
        shutil.rmtree(site_dir, ignore_errors=True)
        kept.rename(site_dir)
        raise
    shutil.rmtree(kept)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
