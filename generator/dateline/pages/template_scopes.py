"""Where a name of a template holds: in a loop it is another one than around it, which Python does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes


def check_scopes(macro: nodes.Macro) -> None:
    """Refuse a name that a loop binds and what is around it, too: in a template it has two values, in Python one."""

    def check(body: Iterable[nodes.Node], outside: set[str]) -> None:
        loops: list[nodes.For] = []
        bound = {one.name for node in body for one in _here(node, loops) if one.ctx != "load"}
        if both := bound & outside:
            raise ValueError(f"line {macro.lineno}: {', '.join(sorted(both))} is bound within a loop and outside of it")
        for loop in loops:
            check((loop.target, *loop.body), outside | bound)

    check((*macro.args, *macro.body), set())


def _here(node: nodes.Node, loops: list[nodes.For]) -> Iterator[nodes.Name]:
    """The names in a node, less those in loops, which are gathered."""
    if isinstance(node, nodes.For):
        loops.append(node)
    elif isinstance(node, nodes.Name):
        yield node
    else:
        for below in node.iter_child_nodes():
            yield from _here(below, loops)
