"""Dateline as a plugin of MkDocs: each event hands over to the modules beside this one.

Only the modules of this folder import mkdocs. They are several because a theme shell, a language and
a preview are three thoughts; whoever lets go of MkDocs deletes this folder and nothing else.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Literal, cast

import jinja2
from markupsafe import escape
from mkdocs.commands import build as build_command
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from dateline.diagnostics.message import ENGLISH, Message
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.hosts.address import Address
from dateline.hosts.banner import Application, with_banner
from dateline.hosts.live import prepare_live
from dateline.hosts.log_report import Languages, languages_for, report, telling_in
from dateline.hosts.mkdocs import serving
from dateline.hosts.mkdocs.generated import GeneratedPage
from dateline.hosts.mkdocs.one_build import Build
from dateline.hosts.mkdocs.preview import Preview
from dateline.hosts.mkdocs.watching import watch
from dateline.hosts.protocols import Prepare, Prepared, Site
from dateline.hosts.sources import masthead
from dateline.model.kinds import top_folders
from dateline.model.settings import Settings
from dateline.reading.folders import Cache
from dateline.reading.labels import FOLDER
from dateline.reading.settings import read_settings
from dateline.search.index import SearchIndex
from dateline.site import prepare

log = get_plugin_logger("dateline")

THEME = Path(__file__).parent / "theme"
"""What Dateline changes about Material: templates of the same names, found first."""


class DatelinePlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Makes a site of the records beside mkdocs.yml."""

    def __init__(self) -> None:
        self.root = Path()
        self.prepare: Prepare = prepare
        """Where the pages come from."""
        self.has_shells = True
        """False lets the theme render each page in full."""
        self.preview: Preview | None = None
        self.tell_progress: OnProgress = unwatched  # MkDocs takes whatever begins with `on_` for an event
        """What is told how far the first build is; in a preview the later ones take no time to speak of."""
        self.written = self.to_write = 0
        """Pages of the present build."""
        self.polls = False
        """Whether a preview looks for edits itself instead of letting the kernel tell."""

    @override
    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> Any:
        """Options are read by `dateline.model.settings`, which tells a mistake with its line."""
        self.root = Path(config_file_path).absolute().parent if config_file_path else Path.cwd()
        return [], []

    @override
    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Make the preview, the only thing that outlives a build.

        MkDocs keeps a plugin that has this event, even for another project in the same process.
        """
        self.prepare, self.has_shells, self.preview = prepare, True, None
        if command == "serve":
            cache: Cache = {}
            self.prepare = prepare_live
            self.preview = Preview(self.root, lambda: self.prepare(self.root, cache, self.tell_progress))

    @override
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and put our templates before the theme's."""
        self.settings = require_settings(self.root)
        check_host(config)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.site_name = masthead(self.settings.title.pick(self.settings.language)[0])
        config.site_description = escape(self.settings.tagline.pick(self.settings.language)[0])
        config.extra["alternate"] = len(self.settings.languages) > 1
        config.extra["accent"] = self.settings.accent
        fit_theme(config)
        return config

    @override
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the records: MkDocs has not emptied its folder yet."""
        if self.preview:
            site = self.preview.site(self.settings, config)
            if self.preview.is_waiting:
                config.nav = ["index.md"]
        else:
            site = require_site(
                self.root, self.prepare(self.root, on_progress=self.tell_progress), languages_for(self.settings).log
            )
        self.build = Build(
            root=self.root,
            settings=self.settings,
            site=site,
            config=config,
            has_shells=self.has_shells,
            search_index=self.preview.search_index if self.preview else SearchIndex(),
        )

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the site's pages."""
        self.build.add_files(files)
        self.written, self.to_write = 0, len(files.documentation_pages())
        return files

    @override
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Add the navigation of each language."""
        self.build.add_navigation(nav)
        return nav

    @override
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Prepare the theme shells."""
        self.build.add_environment(env)
        return env

    @override
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Complete what the sitemap and the error page print."""
        self.build.template_context(cast(dict[str, Any], context), template_name)
        return context

    @override
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the theme the page's language."""
        self.build.page_context(cast(dict[str, Any], context), page)
        return context

    @override
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say how far it is, and let go of a body that has been written."""
        self.written += 1
        self.tell_progress(Message("Writing the pages"), self.written, self.to_write)
        if isinstance(page, GeneratedPage):
            page.content = ""
        return output

    @override
    @event_priority(-100)  # after the theme's search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what each language has of its own."""
        self.build.finish()
        self.tell_progress = unwatched
        if self.preview:
            self.preview.built(self.build)

    @override
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Watch the records, and show edits and errors on the page."""
        if self.preview:
            preview, application = self.preview, cast(Application, server.get_app())
            docs, config_path = Path(config.docs_dir), Path(str(config.config_file_path))
            watch(server, docs, config_path, record_folders(), polls=self.polls)
            server.builder = lambda: preview.rebuild(builder)
            server.set_app(cast(Any, with_banner(application, preview, server.mount_path)))
        return server


def check_host(config: MkDocsConfig) -> None:
    """Refuse what the pages' addresses and the shells do not stand on."""
    if not config.use_directory_urls:
        raise PluginError(
            "mkdocs.yml: `use_directory_urls: false` does not go with Dateline, whose addresses end in a slash "
            "(`events/x/`); remove the line. A copy that opens from a disk without a server is made by `dateline copy`"
        )
    if config.theme.name != "material":
        raise PluginError(f"mkdocs.yml: Dateline needs `theme: name: material`, not {config.theme.name!r}")


def fit_theme(config: MkDocsConfig) -> None:
    """Set what the pages stand on, so that nobody has to know it.

    They promise to ask no other server for anything, and the theme's fonts would come from Google's. On the pages of
    records the list at the side is hidden, so without tabs there would be no way from one list to another.
    """
    if config.theme.get("font"):
        config.theme["font"] = False
    features = list(config.theme.get("features") or [])
    if "navigation.tabs" not in features:
        config.theme["features"] = [*features, "navigation.tabs"]


def require_settings(root: Path) -> Settings:
    """The options in mkdocs.yml; raises `PluginError` with every mistake in them."""
    read = read_settings(root)
    if read.settings is None:
        language = languages_for(None).log
        told = Message("mkdocs.yml cannot be used:").in_language(language)
        raise PluginError(f"{told}\n{report(root, read.findings, language)}")
    return read.settings


def require_site(root: Path, prepared: Prepared, language: str) -> Site:
    """The site if nothing forbids publishing it; raises `PluginError` with every error otherwise."""
    if prepared.site is None:
        told = Message("the records have errors, nothing is published:").in_language(language)
        raise PluginError(f"{told}\n{report(root, prepared.findings.errors, language)}")
    if prepared.findings.warnings:  # they stop nothing, so `--strict` is not to count them
        told = Message("the records have warnings:").in_language(language)
        log.info("%s\n%s", told, report(root, prepared.findings.warnings, language))
    return prepared.site


def record_folders() -> list[str]:
    """The names of the folders beside mkdocs.yml that records and labels lie in."""
    return [*top_folders(), FOLDER]


def build(
    config_path: Path,
    site_dir: Path,
    *,
    strict: bool,
    prepared: Prepared | None = None,
    language: str = ENGLISH,
    on_progress: OnProgress = unwatched,
) -> None:
    """Build the site into `site_dir`. Raises `SystemExit` where something forbids it; the log says what.

    `prepared` is the site of the records beside `config_path`, where somebody has read them already. Findings are told
    in `language`, by its BCP 47 tag.
    """
    with telling_in(Languages(log=language, pages=language)):
        _build(config_path, site_dir, strict=strict, prepared=prepared, on_progress=on_progress)


def _build(
    config_path: Path, site_dir: Path, *, strict: bool, prepared: Prepared | None, on_progress: OnProgress
) -> None:
    log_to_terminal(logging.WARNING)
    config = load_config(config_file=str(config_path), site_dir=str(site_dir), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    plugin = cast(DatelinePlugin, config.plugins["dateline"])
    plugin.tell_progress = on_progress
    if prepared is not None:  # put there after `on_startup`, which forgets an earlier build's
        plugin.prepare = lambda root, cache=None, on_progress=unwatched: prepared  # noqa: ARG005 -- read already
    try:
        build_command.build(config)
    except Abort as stopped:
        log.error(stopped)  # noqa: TRY400 - what happened was told when it happened
        raise
    finally:
        plugin.tell_progress = unwatched  # MkDocs keeps the plugin
        config.plugins.on_shutdown()


def serve(
    config_path: Path,
    address: Address,
    languages: Languages | None = None,
    *,
    polls: bool = False,
    on_progress: OnProgress = unwatched,
) -> None:
    """Serve the site until interrupted; an edit shows on the open page. Raises `ServeError`.

    Findings are told in `languages`, else in the site's own. With `polls` the files are looked at once a second: for
    where the kernel tells nothing of edits.
    """
    log_to_terminal(logging.INFO)

    def set_up(config: MkDocsConfig) -> None:
        plugin = cast(DatelinePlugin, config.plugins["dateline"])
        plugin.polls, plugin.tell_progress = polls, on_progress

    with telling_in(languages) if languages else nullcontext():
        serving.serve(config_path, address, set_up)


def log_to_terminal(level: int) -> None:
    """Show what MkDocs tells from this level on, unless whoever called has arranged for that."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
