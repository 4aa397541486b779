"""ES modules of the package joined into one classic script: each module once, behind those that it imports.

A page from a disk may run a script but no module, and a site is built without npm, so the modules are joined
here. Only the plain forms are known, each at the beginning of a line, and anything else is an error:

- `import { name, other } from "./module.js"` at the head of a module;
- `export const NAME`, `export function name`, `export async function name`, `export class Name`;
- a text ends on the line on which it begins, for its blanks would go with the indentations.

All modules share one scope, so a name may be declared at the top of one of them only. Lines of comment stay
behind: they are for who works on the program, and a sixth of it. So do indentations, blank lines, the end of a line
behind `{`, and blanks around signs, the latter only on lines where they can be in no text and in no pattern.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from jinja2 import Environment, PackageLoader, TemplateNotFound

Constants = Mapping[str, object]
"""Names with values that JSON can write: what Python and the browser both know."""

Read = Callable[[str], str]
"""The text of a module; raises `LookupError` where there is none."""

_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_INDENTATION = re.compile(r"^ +", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{2,}")
_OPENING = re.compile(r"^(?!.*//)(.*\{)\n", re.MULTILINE)
"""A line that ends in a brace, unless that may belong to a comment, which lasts to the end of its line."""
_PLAIN_LINE = re.compile(r"""^[^'"`/\\\n]+$""", re.MULTILINE)
"""A line on which no text, pattern or comment can be."""
_BLANKS_AROUND_SIGNS = re.compile(r" ?([=<>&|?:,(){}]+) ?")
"""Not around + and -, which may stand side by side."""
_IMPORT = re.compile(r"import \{(\s*[\w$]+(?:,\s*[\w$]+)*,?\s*)\} from \"(\.\.?/[\w./-]+\.js)\"\n\s*")
_EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) [\w$])", re.MULTILINE)
_DECLARED = re.compile(
    r"^(?P<export>export )?(?:const|let|var|(?:async )?function\*?|class) (?P<name>[\w$]+)", re.MULTILINE
)
_OTHER_FORM = re.compile(r"^(?:import\b|export\b|(?:const|let|var) [{\[]).*|^.*\bimport\(.*", re.MULTILINE)


class BundleError(Exception):
    """Modules that cannot be joined; the message names the module and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module taken apart."""

    path: str
    """POSIX, relative to the package."""
    imports: Mapping[str, tuple[str, ...]]
    """The names that are imported from each module, by its path."""
    names: tuple[str, ...]
    """All that is declared at its top."""
    exports: frozenset[str]
    code: str
    """The rest, without `import` and `export`."""


def bundle(entry: str, constants: Mapping[str, Constants] | None = None) -> bytes:
    """The script of a module of the package and of all that it imports.

    `entry` is a path relative to the package. `constants` has the modules that are not files but written from
    a table, by their path: of each, only what is imported is in the script. Raises `BundleError`.
    """
    return joined(ordered(entry, read, constants or {}))


def joined(modules: Iterable[Module]) -> bytes:
    """The script of modules in the order in which they run."""
    code = _BLANK_LINES.sub("\n", "\n".join(module.code for module in modules))
    code = _OPENING.sub(r"\1", _INDENTATION.sub("", code))
    code = _PLAIN_LINE.sub(lambda line: _BLANKS_AROUND_SIGNS.sub(r"\1", line[0]), code)
    return f'(() => {{\n"use strict"\n\n{code}}})()\n'.encode()


def ordered(entry: str, read: Read, constants: Mapping[str, Constants]) -> list[Module]:
    """The modules of a script in the order in which they run. Raises `BundleError`."""
    done: dict[str, Module] = {}
    _add(entry, (), done, lambda path: _module(path, read, constants))
    imported = {(path, name) for module in done.values() for path, names in module.imports.items() for name in names}
    modules = [_used(module, imported) if module.path in constants else module for module in done.values()]
    _refuse_collisions(modules)
    return modules


def parsed(path: str, text: str) -> Module:
    """A module taken apart. Raises `BundleError` for a form that is not known."""
    code = _COMMENT.sub("", text).lstrip()
    imports: dict[str, tuple[str, ...]] = {}
    while match := _IMPORT.match(code):
        imports[normpath(join(dirname(path), match[2]))] = tuple(re.findall(r"[\w$]+", match[1]))
        code = code[match.end() :]
    declared = list(_DECLARED.finditer(code))
    code = _EXPORT.sub("", code)
    if other := _OTHER_FORM.search(code):
        raise BundleError(f"{path}: this form is not known: {other[0]}")
    return Module(
        path=path,
        imports=imports,
        names=tuple(match["name"] for match in declared),
        exports=frozenset(match["name"] for match in declared if match["export"]),
        code=code,
    )


def written(constants: Constants) -> str:
    """The text of a module that exports constants."""
    return "".join(f"export const {name} = {_literal(value)}\n" for name, value in constants.items())


def _literal(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def read(path: str) -> str:
    """The text of a module of the package. Raises `LookupError`."""
    try:
        return PackageLoader("dateline", "").get_source(Environment(autoescape=True), path)[0]
    except TemplateNotFound as problem:
        raise LookupError(path) from problem


def _module(path: str, read: Read, constants: Mapping[str, Constants]) -> Module:
    if path in constants:
        return parsed(path, written(constants[path]))
    text = read(path)
    _refuse_long_texts(path, text)
    return parsed(path, text)


def _refuse_long_texts(path: str, text: str) -> None:
    for line in _COMMENT.sub("", text).splitlines():
        if line.count("`") % 2 or line.endswith("\\"):
            raise BundleError(f"{path}: this form is not known: {line}")


def _add(path: str, importing: tuple[str, ...], done: dict[str, Module], find: Callable[[str], Module]) -> None:
    """Add a module behind all that it imports; `importing` is the way from the entry to it."""
    if path in importing:
        raise BundleError(f"modules import each other: {' -> '.join([*importing[importing.index(path) :], path])}")
    if path in done:
        return
    try:
        module = find(path)
    except LookupError:
        raise BundleError(f"{('the site', *importing)[-1]}: imports {path}, which is missing") from None
    for imported, names in module.imports.items():
        _add(imported, (*importing, path), done, find)
        for name in names:
            if name not in done[imported].exports:
                raise BundleError(f"{path}: imports {name} from {imported}, which does not export it")
    done[path] = module


def _used(module: Module, imported: set[tuple[str, str]]) -> Module:
    """A module of constants with only those that somebody imports."""
    lines = zip(module.names, module.code.splitlines(keepends=True), strict=True)
    used = [(name, line) for name, line in lines if (module.path, name) in imported]
    return Module(
        path=module.path,
        imports={},
        names=tuple(name for name, _ in used),
        exports=module.exports,
        code="".join(line for _, line in used),
    )


def _refuse_collisions(modules: list[Module]) -> None:
    owners: dict[str, str] = {}
    for module in modules:
        for name in module.names:
            if name in owners:
                raise BundleError(f"{module.path}: declares {name}, which {owners[name]} declares, too")
            owners[name] = module.path
