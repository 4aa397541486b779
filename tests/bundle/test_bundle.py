from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping

import pytest

from dateline.bundle import BundleError, Constants, Read, bundle, joined, ordered
from tests.node import node

MAIN = 'import { two } from "./two.js"\nimport { one } from "./one.js"\n\nlog(one, two)\n'


def reading(texts: Mapping[str, str]) -> Read:
    """Modules that are no files."""
    return texts.__getitem__


def paths(texts: Mapping[str, str], entry: str = "main.js") -> list[str]:
    """The modules of an entry in the order in which they run."""
    return [module.path for module in ordered(entry, reading(texts), {})]


def refused(texts: Mapping[str, str], constants: Mapping[str, Constants] | None = None) -> str:
    """What is wrong with the modules of `main.js`."""
    with pytest.raises(BundleError) as problem:
        ordered("main.js", reading(texts), constants or {})
    return str(problem.value)


def test_a_module_runs_behind_those_that_it_imports() -> None:
    """Each once, however many import it, and in the order of the imports."""
    texts = {
        "main.js": MAIN,
        "one.js": "export const one = 1\n",
        "two.js": 'import { one } from "./one.js"\nexport const two = one + one\n',
    }
    assert paths(texts) == ["one.js", "two.js", "main.js"]


def test_modules_of_other_folders_are_imported() -> None:
    """An import is relative to the module that it stands in."""
    texts = {
        "a/b/main.js": 'import { one } from "../../c/one.js"\none()\n',
        "c/one.js": 'import { two } from "./two.js"\nexport const one = () => two\n',
        "c/two.js": "export class two {}\n",
    }
    assert paths(texts, "a/b/main.js") == ["c/two.js", "c/one.js", "a/b/main.js"]


def test_imports_exports_and_comments_stay_behind() -> None:
    """What is left of a module is its code."""
    text = (
        '// What it is.\n\nimport {\n  one, two,\n} from "./one.js"\n'
        "// Why.\nexport async function three() {\n  // How.\n  return one + two // really\n}\n"
    )
    modules = ordered(
        "main.js", reading({"main.js": text, "one.js": "export const one = 1\nexport const two = 2\n"}), {}
    )
    assert modules[-1].code == "async function three() {\n  return one + two // really\n}\n"


def test_constants_are_written_from_a_table() -> None:
    """Only those that somebody imports, as JavaScript reads them, hidden characters by their numbers."""
    texts = {"main.js": 'import { TEXT, TABLE } from "./constants.js"\nlog(TEXT, TABLE)\n'}
    table = {"TEXT": "é\u200b\n", "UNUSED": 1, "TABLE": {"一": [1, None]}}
    constants, _ = ordered("main.js", reading(texts), {"constants.js": table})
    assert constants.code == 'const TEXT = "é\\u200b\\n"\nconst TABLE = {"一":[1,null]}\n'


@pytest.mark.parametrize(
    "texts,message",
    [
        (
            {"main.js": MAIN, "two.js": 'import { two } from "./main.js"\n'},
            "modules import each other: main.js -> two.js -> main.js",
        ),
        ({"main.js": MAIN, "two.js": "export const two = 2\n"}, "main.js: imports one.js, which is missing"),
        ({}, "the site: imports main.js, which is missing"),
        (
            {"main.js": MAIN, "two.js": "const two = 2\n"},
            "main.js: imports two from two.js, which does not export it",
        ),
        (
            {
                "main.js": MAIN,
                "one.js": "const same = 1\nexport const one = 1\n",
                "two.js": "function same() {}\nexport const two = 2\n",
            },
            "one.js: declares same, which two.js declares, too",
        ),
    ],
    ids=["circle", "missing", "entry", "not exported", "collision"],
)
def test_what_cannot_be_joined_is_told(texts: Mapping[str, str], message: str) -> None:
    """The message names the module and what is wrong in it."""
    assert refused(texts) == message


@pytest.mark.parametrize(
    "line",
    [
        'import "./one.js"',
        'import one from "./one.js"',
        'import * as one from "./one.js"',
        'import { one as other } from "./one.js"',
        'import { one } from "one"',
        "export default one",
        "export { one }",
        "export let one = 1",
        "export const { one } = all",
        "const [one] = all",
        'const late = 1\nimport { one } from "./one.js"',
        'const late = await import("./one.js")',
    ],
)
def test_other_forms_are_told(line: str) -> None:
    """Nothing that the joining does not know slips into a script."""
    problem = refused({"main.js": f"{line}\n", "one.js": "export const one = 1\n"})
    assert problem == f"main.js: this form is not known: {line.splitlines()[-1]}"


@pytest.mark.parametrize(
    "entry", ["assets/main.js", "hosts/mkdocs/browser/language-switch.js", "hosts/mkdocs/browser/picture-links.js"]
)
def test_a_script_is_classic(entry: str) -> None:
    """What is sent is one strict script that leaves no name behind; a page from a disk runs no module."""
    script = bundle(entry)
    assert script.startswith(b'(() => {\n"use strict"\n')
    assert script.endswith(b"})()\n")
    subprocess.run([node(), "--check", "--input-type=commonjs", "-"], input=script, check=True)


def test_joined_code_does_what_its_modules_do() -> None:
    """Without its lines' beginnings and those that end in a brace; a comment at the end of a line stays to its end."""
    text = (
        'import { LETTERS } from "./constants.js"\n\n'
        "const found = []\n"
        "if (LETTERS) { // as in {\n"
        "  found.push(/{$/.test(LETTERS), `${LETTERS.length}`)\n"
        "}\n\n\n"
        "for (const one of LETTERS) {\n"
        "  found.push({\n"
        "    one, // of several {\n"
        "  })\n"
        "}\n"
        "console.log(JSON.stringify(found))\n"
    )
    table = {"constants.js": {"LETTERS": "`{"}}
    script = joined(ordered("main.js", reading({"main.js": text}), table))
    done = subprocess.run([node(), "-"], input=script, capture_output=True, check=True)
    assert json.loads(done.stdout) == [True, "2", {"one": "`"}, {"one": "{"}]
    assert b"of LETTERS) {found.push({one," in script


@pytest.mark.parametrize("line", ["const text = `one", 'const text = "one \\'])
def test_a_text_of_several_lines_is_told(line: str) -> None:
    """Its blanks are a part of it, and would stay behind with the indentation."""
    assert refused({"main.js": f"{line}\n  two\n"}) == f"main.js: this form is not known: {line}"
