"""Templates as plain functions of Python: each macro of a template becomes one.

Jinja reads a template, and its syntax tree is written anew as one of Python's, which Python compiles: `v.w["topics"]`
becomes just that, a call becomes a call, and what is printed is gathered in a list, escaped unless it is markup. So a
macro costs what a function by hand would. Jinja's own code asks its environment for each name and item and looks
through the arguments of each call: a page took a third longer. What it can do and no template of ours does is refused
when the template is read. A line of a traceback is the template's line.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from types import SimpleNamespace
from typing import Any, Final, TypeVar

from jinja2 import Environment, nodes
from jinja2.runtime import Context, markup_join
from markupsafe import Markup

from dateline.pages.escaping import escaped
from dateline.pages.template_scopes import check_scopes

LOOP: Final[Mapping[str, str]] = {
    "first": "_at{0} == 0",
    "last": "_at{0} == _len(_all{0}) - 1",
    "index": "_at{0} + 1",
    "previtem": "_all{0}[_at{0} - 1]",
}
"""What a template may ask about the loop around it."""
OPERATORS: Final[Mapping[str, ast.cmpop]] = {
    "eq": ast.Eq(),
    "ne": ast.NotEq(),
    "gt": ast.Gt(),
    "gteq": ast.GtE(),
    "lt": ast.Lt(),
    "lteq": ast.LtE(),
    "in": ast.In(),
    "notin": ast.NotIn(),
}
FILTERS: Final[Mapping[str, str]] = {"length": "_len", "list": "_list", "safe": "_markup"}
"""The filters that are functions of Python; all others are called as Jinja calls them."""


@cache
def functions(environment: Environment, name: str) -> SimpleNamespace:
    """The macros of a template by their names; they give markup."""
    tree, known = _read(environment, name)
    macros = list(tree.find_all(nodes.Macro))
    writer = _Writer({macro.name for macro in macros}, set(known))
    _compiled([writer.function(macro.name, macro) for macro in macros], name, environment, known)
    return SimpleNamespace(**{macro.name: known[macro.name] for macro in macros})


def page(environment: Environment, name: str) -> Callable[..., Markup]:
    """A template that is no set of macros: a function of all that it names, and its blocks as they stand in it."""
    tree, known = _read(environment, name)
    names = list(tree.find_all(nodes.Name))
    bound = {one.name for one in names if one.ctx != "load"} | {"loop"} | set(known)
    given = sorted({one.name for one in names} - bound)
    wanted = nodes.Macro("page", [nodes.Name(one, "param") for one in given], [], tree.body, lineno=1)
    _compiled([_Writer(set(), set(known)).function("page", wanted, others=True)], name, environment, known)
    found: Callable[..., Markup] = known["page"]
    return found


def _read(environment: Environment, name: str) -> tuple[nodes.Template, dict[str, Any]]:
    """The tree of a template, and what its functions know: those of the environment, and other templates."""
    if environment.loader is None:
        raise ValueError("an environment without a loader has no templates")
    source, _, _ = environment.loader.get_source(environment, name)
    tree = environment.parse(source, name)
    known = dict(environment.globals)
    for one in tree.find_all(nodes.Import):
        if not isinstance(one.template, nodes.Const):
            raise _refused(one)
        known[one.target] = functions(environment, one.template.value)
    return tree, known


def _compiled(written: Sequence[ast.stmt], name: str, environment: Environment, known: dict[str, Any]) -> None:
    """Put the functions that were written into `known`, which they also have for their globals."""
    known |= {
        "_text": escaped,
        "_markup": Markup,
        "_joined": markup_join,
        "_filtered": partial(_filtered, environment, Context(environment, {}, name, {})),
        "_len": len,
        "_list": list,
        "_enumerate": enumerate,
    }
    module = ast.fix_missing_locations(ast.Module(body=list(written), type_ignores=[]))
    exec(compile(module, name, "exec"), known)  # noqa: S102 -- a template that is shipped, as Jinja itself does


def _filtered(environment: Environment, context: Context, name: str, value: object, *given: Any, **named: Any) -> Any:
    return environment.call_filter(name, value, given, named, context)


def _refused(node: nodes.Node) -> ValueError:
    return ValueError(f"line {node.lineno}: templates of pages have no {type(node).__name__}")


class _Writer:
    """Writes the functions of one template."""

    def __init__(self, macros: set[str], known: set[str]) -> None:
        """`macros` are the template's own, `known` whatever else has a name in it."""
        self._macros = macros
        self._known = known
        self._loops = 0
        self._around = 0
        """The number of the loop around what is written."""

    def function(self, name: str, macro: nodes.Macro, *, others: bool = False) -> ast.stmt:
        """A macro as a function; with `others` it may be given more than it names."""
        check_scopes(macro)
        given = [ast.arg(one.name) for one in macro.args]
        defaults = [self._value(one) for one in macro.defaults]
        arguments = ast.arguments([], given, None, [], [], ast.arg("_others") if others else None, defaults)
        body = [*_lines("_out = []"), *self._body(macro.body, "_out"), *_lines("return _markup(''.join(_out))")]
        return _at(macro, ast.FunctionDef(name, arguments, body, []))

    def _body(self, body: Iterable[nodes.Node], out: str) -> list[ast.stmt]:
        return [*chain.from_iterable(self._statement(node, out) for node in body)] or [ast.Pass()]

    def _statement(self, node: nodes.Node, out: str) -> Iterator[ast.stmt]:
        match node:
            case nodes.Output():
                printed = ast.Tuple([self._printed(one) for one in node.nodes], ast.Load())
                yield _at(node, ast.AugAssign(_name(out, ast.Store()), ast.Add(), printed))
            case nodes.If():
                otherwise = self._body(node.else_, out) if node.else_ else []
                for one in reversed(node.elif_):
                    otherwise = [_at(one, ast.If(self._value(one.test), self._body(one.body, out), otherwise))]
                yield _at(node, ast.If(self._value(node.test), self._body(node.body, out), otherwise))
            case nodes.For(else_=[], recursive=False):
                yield from self._loop(node, out)
            case nodes.Assign():
                yield _at(node, ast.Assign([self._target(node.target)], self._value(node.node)))
            case nodes.AssignBlock(filter=None):
                self._loops += 1
                inner = f"_out{self._loops}"
                yield from _lines(f"{inner} = []")
                yield from self._body(node.body, inner)
                found = _expression(f"_markup(''.join({inner}))")
                yield _at(node, ast.Assign([self._target(node.target)], found))
            case nodes.Block():
                yield from self._body(node.body, out)
            case nodes.Import() | nodes.Macro():
                return
            case _:
                raise _refused(node)

    def _loop(self, node: nodes.For, out: str) -> Iterator[ast.stmt]:
        self._loops += 1
        number, items = self._loops, self._value(node.iter)
        if node.test:
            chosen = ast.comprehension(self._target(node.target), items, [self._value(node.test)], is_async=0)
            items = ast.ListComp(self._value(_read_again(node.target)), [chosen])
        target = self._target(node.target)
        if any(one.name == "loop" for one in node.find_all(nodes.Name)):
            yield _at(node, ast.Assign([_name(f"_all{number}", ast.Store())], _call("_list", items)))
            items = _expression(f"_enumerate(_all{number})")
            target = ast.Tuple([_name(f"_at{number}", ast.Store()), target], ast.Store())
        before, self._around = self._around, number
        yield _at(node, ast.For(target, items, self._body(node.body, out), []))
        self._around = before

    def _printed(self, node: nodes.Expr) -> ast.expr:
        match node:
            case nodes.TemplateData(data=data):
                return ast.Constant(data)
            case nodes.Const(value=value):
                return ast.Constant(str(escaped(value)))
            case nodes.Call(node=nodes.Name(name=name)) if name in self._macros:
                return self._value(node)
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                return _at(node, ast.IfExp(self._value(test), self._printed(one), self._printed(other or _NOTHING)))
        return _at(node, _call("_text", self._value(node)))

    def _value(self, node: nodes.Node | None) -> ast.expr:
        return _at(node, self._expression(node)) if node else ast.Constant(None)

    def _expression(self, node: nodes.Node) -> ast.expr:  # noqa: C901, PLR0911, PLR0912 -- a table of cases
        match node:
            case nodes.Const(value=value) | nodes.TemplateData(data=value):
                return ast.Constant(value)
            case nodes.Name(name=name):
                return _name(name, ast.Load())
            case nodes.Getattr(node=nodes.Name(name="loop"), attr=name) if name in LOOP:
                return _expression(LOOP[name].format(self._around))
            case nodes.Getattr(node=of, attr=name):
                return ast.Attribute(self._value(of), name, ast.Load())
            case nodes.Getitem(node=of, arg=nodes.Slice(start=start, stop=stop, step=step)):
                cut = ast.Slice(*(self._value(one) if one else None for one in (start, stop, step)))
                return ast.Subscript(self._value(of), cut, ast.Load())
            case nodes.Getitem(node=of, arg=key):
                return ast.Subscript(self._value(of), self._value(key), ast.Load())
            case nodes.Call(dyn_args=None, dyn_kwargs=None):
                return ast.Call(self._value(node.node), self._values(node.args), self._named(node.kwargs))
            case nodes.Filter(name=name, node=nodes.Expr() as of, dyn_args=None, dyn_kwargs=None):
                if name in FILTERS:
                    return _call(FILTERS[name], self._value(of))
                given = [ast.Constant(name), self._value(of), *self._values(node.args)]
                return ast.Call(_name("_filtered", ast.Load()), given, self._named(node.kwargs))
            case nodes.Compare(expr=first, ops=others):
                operators = [OPERATORS[one.op] for one in others]
                return ast.Compare(self._value(first), operators, [self._value(one.expr) for one in others])
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                either = ast.And() if isinstance(node, nodes.And) else ast.Or()
                return ast.BoolOp(either, [self._value(left), self._value(right)])
            case nodes.Not(node=of):
                return ast.UnaryOp(ast.Not(), self._value(of))
            case nodes.Neg(node=of):
                return ast.UnaryOp(ast.USub(), self._value(of))
            case nodes.Add(left=left, right=right):
                return ast.BinOp(self._value(left), ast.Add(), self._value(right))
            case nodes.Concat(nodes=parts):
                return _call("_joined", ast.Tuple(self._values(parts), ast.Load()))
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                return ast.IfExp(self._value(test), self._value(one), self._value(other or _NOTHING))
            case nodes.Tuple(items=items):
                return ast.Tuple(self._values(items), ast.Load())
            case nodes.List(items=items):
                return ast.List(self._values(items), ast.Load())
        raise _refused(node)

    def _values(self, found: Iterable[nodes.Expr]) -> list[ast.expr]:
        return [self._value(one) for one in found]

    def _named(self, found: Iterable[nodes.Keyword | nodes.Pair]) -> list[ast.keyword]:
        return [ast.keyword(str(one.key), self._value(one.value)) for one in found]

    def _target(self, node: nodes.Node) -> ast.expr:
        match node:
            case nodes.Name(name=name):
                return _name(name, ast.Store())
            case nodes.Tuple(items=items):
                return ast.Tuple([self._target(one) for one in items], ast.Store())
        raise _refused(node)


_NOTHING: Final = nodes.Const("")


def _read_again(target: nodes.Node) -> nodes.Expr:
    """What a loop binds, as a value."""
    match target:
        case nodes.Name(name=name):
            return nodes.Name(name, "load")
    raise _refused(target)


Located = TypeVar("Located", ast.stmt, ast.expr)


def _at(node: nodes.Node, written: Located) -> Located:
    """What was written, on the line of the template that says it."""
    written.lineno = written.end_lineno = node.lineno or 1
    written.col_offset = written.end_col_offset = 0
    return written


def _name(name: str, context: ast.expr_context) -> ast.Name:
    return ast.Name(name, context)


def _call(name: str, given: ast.expr) -> ast.expr:
    return ast.Call(_name(name, ast.Load()), [given], [])


def _expression(source: str) -> ast.expr:
    return _without_lines(ast.parse(source, mode="eval").body)


def _lines(source: str) -> list[ast.stmt]:
    return [_without_lines(one) for one in ast.parse(source).body]


def _without_lines(written: Located) -> Located:
    """What was read from a line of ours, without its number: it takes that of what is around it."""
    for one in ast.walk(written):
        for name in ("lineno", "end_lineno", "col_offset", "end_col_offset"):
            if hasattr(one, name):
                delattr(one, name)
    return written
