"""Dateline as a plugin of MkDocs: each event hands over to the modules beside this one.

Only the modules of this folder import mkdocs. They are several because a theme shell, a language and
a preview are three thoughts; whoever lets go of MkDocs deletes this folder and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, cast

import jinja2
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.hosts.banner import Application, with_banner
from dateline.hosts.live import prepare_live
from dateline.hosts.log_report import languages_for
from dateline.hosts.mkdocs.demands import check_host, fit_theme, require_front_matter, require_settings, require_site
from dateline.hosts.mkdocs.generated import GeneratedPage
from dateline.hosts.mkdocs.one_build import Build
from dateline.hosts.mkdocs.places import Places
from dateline.hosts.mkdocs.preview import Preview
from dateline.hosts.mkdocs.watching import watch
from dateline.hosts.protocols import Prepare
from dateline.hosts.sources import masthead
from dateline.reading.folders import Cache
from dateline.search.index import SearchIndex
from dateline.site import prepare

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
        Places(self.root).begin()
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
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Refuse front matter that MkDocs could not read, and left above the text."""
        if markdown.startswith("---") and page.file.abs_src_path:
            require_front_matter(self.root, Path(page.file.abs_src_path))
        return markdown

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
            templates = Path(config.theme.custom_dir) if config.theme.custom_dir else None
            watch(server, docs, templates, config_path, polls=self.polls)
            server.builder = lambda: preview.rebuild(builder)
            server.set_app(cast(Any, with_banner(application, preview, server.mount_path)))
        return server
