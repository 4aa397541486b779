"""From mkdocs.yml to the settings.

mkdocs.yml is trusted, unlike the records, but it is read by the same reader: a mistake in it is told
with its line, and no command needs MkDocs to know the site's languages.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from pydantic import ValidationError

from dateline.diagnostics import Code, Diagnostic, Shape, Span
from dateline.diagnostics.message import Message
from dateline.model.settings import Settings
from dateline.model.walk import Where
from dateline.reading import CONFIG
from dateline.reading.validation import diagnose
from dateline.reading.yaml import Mapping, Scalar, Sequence, locate, plain, read


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings, or why there are none."""

    settings: Settings | None
    findings: tuple[Diagnostic, ...]


def read_settings(root: Path) -> SettingsRead:
    """Read the plugin's options from `root / "mkdocs.yml"` and what that inherits."""
    found = read_config(lambda path: (root / path).read_bytes())
    if found.root is None or found.findings:
        return SettingsRead(None, found.findings)
    options = options_in(found.root)
    if options is None:
        return SettingsRead(None, (_missing(found.root.span, _not_there(found.root)),))
    texts = plain(options)
    texts |= addresses(plain(found.root))
    languages = texts.get("languages")
    tags = [*languages] if languages and isinstance(languages, dict) else ["en"]
    context = {"language": tags[0], "languages": " ".join(tags)}
    try:
        return SettingsRead(Settings.model_validate(texts, context=context), ())
    except ValidationError as error:
        return SettingsRead(None, tuple(diagnose(error, options, Settings, texts=context)))


def _not_there(config: Mapping) -> Message:
    if "plugins" in config.entries and "dateline" in str(plain(config.entries["plugins"].value)):
        return Message("the `dateline` plugin in mkdocs.yml has no options")
    return Message("mkdocs.yml does not switch on the `dateline` plugin")


@dataclass(frozen=True, slots=True)
class ConfigRead:
    """mkdocs.yml as MkDocs takes it: what it inherits stands in it, each part with its own place."""

    root: Mapping | None
    findings: tuple[Diagnostic, ...] = ()
    files: tuple[str, ...] = (CONFIG,)
    """The paths of mkdocs.yml and of what it inherits from, as far as they could be read."""


def read_config(bytes_of: Callable[[str], bytes]) -> ConfigRead:
    """Read mkdocs.yml and the files that it inherits from; `bytes_of` gives a file by its path and raises `OSError`."""
    path, merged, read_already = CONFIG, None, list[str]()
    named = Span(CONFIG)
    while True:
        try:
            document = read(bytes_of(path), path, allow_tags=True)
        except OSError as error:
            message = Message("{path} cannot be read: {reason}", path=path, reason=str(error.strerror))
            return ConfigRead(None, (_missing(named, message),))
        if document.root is None or document.findings:
            return ConfigRead(None, document.findings)
        merged = document.root if merged is None else _over(document.root, merged)
        read_already.append(path)
        inherited = document.root.entries.get("INHERIT")
        if inherited is None:
            return ConfigRead(merged, files=tuple(read_already))
        if not isinstance(inherited.value, Scalar):
            return ConfigRead(None, (_no_path(inherited.value.span),))
        path, named = posixpath.normpath(posixpath.join(posixpath.dirname(path), inherited.value.text)), inherited.key
        if path in read_already:
            return ConfigRead(None, (_circle(inherited.value.span, path),), tuple(read_already))


def _no_path(span: Span) -> Diagnostic:
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=span,
        message=Message("`{key}` has the wrong shape", key="INHERIT"),
        expected=Message("the path of a file"),
        cure=Message("write one path"),
        shape=Shape.VALUE,
    )


def _circle(span: Span, path: str) -> Diagnostic:
    return Diagnostic(
        code=Code.CIRCLE,
        span=span,
        message=Message("`{path}` inherits from itself", path=path),
        expected=Message("a file that does not lead back here"),
        cure=Message("name another file, or delete the line"),
    )


def config_files(root: Path) -> tuple[str, ...]:
    """The paths below `root` of mkdocs.yml and of the files that it inherits from."""
    return read_config(lambda path: (root / path).read_bytes()).files


def _over(below: Mapping, above: Mapping) -> Mapping:
    """Two maps as one, as MkDocs joins what is inherited: maps by their keys, anything else as it is above."""
    entries = dict(below.entries)
    for key, entry in above.entries.items():
        under = entries.get(key)
        if under is not None and isinstance(under.value, Mapping) and isinstance(entry.value, Mapping):
            entries[key] = replace(entry, value=_over(under.value, entry.value))
        else:
            entries[key] = entry
    return replace(above, entries=entries)


def addresses(config: MappingType[str, Any]) -> dict[str, str]:
    """What keys of mkdocs.yml outside the plugin say of where the site is served and the project's files are edited."""
    given = {key: value for key, value in config.items() if isinstance(value, str)}
    found = {"base_url": given["site_url"]} if given.get("site_url") else {}
    if edit := edit_url(given):
        found["edit_url"] = edit
    return found


EDIT_URIS: MappingType[str, str] = {
    "github.com": "edit/master/docs/",
    "gitlab.com": "edit/master/docs/",
    "bitbucket.org": "src/default/docs/",
}
"""What MkDocs takes for `edit_uri` where only `repo_url` is given, by its host."""


def edit_url(given: MappingType[str, str]) -> str:
    """Where a file is edited in a browser, as MkDocs has it for the pencil: `{path}` is its path in the project.

    `edit_uri` and `edit_uri_template` lead to files below docs/; the records lie beside it. "" where nobody says.
    """
    repository = given.get("repo_url", "")
    template = given.get("edit_uri_template", "")
    if not template:
        folder = given.get("edit_uri", EDIT_URIS.get(urlsplit(repository).netloc.lower(), ""))
        template = f"{folder.rstrip('/')}/{{path}}" if folder else ""
    if not template:
        return ""
    beside = posixpath.relpath(".", given.get("docs_dir", "docs"))
    template = _FIELD.sub(rf"{beside}/\g<0>", template)
    if repository and not template.startswith(("?", "#")):
        repository = f"{repository.rstrip('/')}/"
    whole = urljoin(repository, template)
    return without_dots(whole) if urlsplit(whole).scheme in {"http", "https"} else ""


_FIELD = re.compile(r"\{path(?:_noext)?(?:!\w)?\}")
_FOLDER_AND_BACK = re.compile(r"(?<=[/=])(?<!//)(?!\.\./)[^/?#&=]+/\.\./")
"""A folder and the way out of it, but never the host."""


def without_dots(url: str) -> str:
    """A URL with `docs/..` taken out, in its path and in what it asks: the records lie beside docs/."""
    while (shorter := _FOLDER_AND_BACK.sub("", url, count=1)) != url:
        url = shorter
    return url


def _missing(span: Span, message: Message) -> Diagnostic:
    return Diagnostic(
        code=Code.KEY_MISSING,
        span=span,
        message=message,
        expected=Message("`plugins:` with an entry `dateline:` and its options"),
        cure=Message("see docs/architecture.md, «Settings»"),
    )


def span_of_option(root: Path | None, where: Where) -> Span:
    """The place of a part of the plugin's options; the file alone where there is no `root`, or nothing is read."""
    found = read_config(lambda path: (root / path).read_bytes()).root if root else None
    options = options_in(found) if found else None
    return locate(options, where) if options else Span(CONFIG)


def options_in(root: Mapping) -> Mapping | None:
    """Where the options of the plugin stand in mkdocs.yml; None where it is not switched on."""
    plugins = root.entries.get("plugins")
    if plugins is None:
        return None
    for item in plugins.value.items if isinstance(plugins.value, Sequence) else (plugins.value,):
        entry = item.entries.get("dateline") if isinstance(item, Mapping) else None
        if entry is not None and isinstance(entry.value, Mapping):
            return entry.value
    return None
