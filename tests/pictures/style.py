"""How large the style sheet sets a text of a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "generator" / "dateline" / "assets"
BOLD = 1.06
"""How much wider bold letters are."""
BOLD_FROM = 700

Classes = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule for texts of pictures."""

    around: tuple[Classes, ...]
    """The classes that elements around the text must have, from the outside."""
    own: Classes
    size: float | None
    weight: int | None


@cache
def rules() -> Sequence[Rule]:
    """Every rule that gives texts of pictures a size or a weight, the strongest last."""
    found = [rule for path in sorted(ASSETS.glob("*.css")) for rule in _rules(path.read_text(encoding="utf-8"))]
    return sorted(found, key=lambda rule: sum(map(len, rule.around)) + len(rule.own))


def _rules(sheet: str) -> Iterator[Rule]:
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selectors, body in re.findall(r"([^{};]+){([^{}]*)}", sheet):
        size, weight = re.search(r"font-size: ([\d.]+)px", body), re.search(r"font-weight: (\d+)", body)
        if not (size or weight):
            continue
        for selector in selectors.split(","):
            *around, last = re.sub(r"\s*>\s*", " ", selector.strip()).split()
            if re.fullmatch(r"text(\.[\w-]+)*", last) and ".dl-picture" in selector:
                yield Rule(
                    around=tuple(_classes(element) for element in around),
                    own=_classes(last),
                    size=float(size[1]) if size else None,
                    weight=int(weight[1]) if weight else None,
                )


def _classes(element: str) -> Classes:
    return frozenset(re.findall(r"\.([\w-]+)", element))


def font_size(own: Classes, around: Sequence[Classes]) -> float:
    """The size of a text's letters in units of the picture, as wide as they are drawn.

    `own` are its classes, `around` those of the elements around it, from the outside.
    """
    size, weight = None, 400
    for rule in rules():
        if rule.own <= own and _stands_in(rule.around, around):
            size, weight = rule.size or size, rule.weight or weight
    assert size is not None, "no rule of the style sheet is about texts of pictures"
    return size * (BOLD if weight >= BOLD_FROM else 1)


def _stands_in(wanted: Sequence[Classes], around: Sequence[Classes]) -> bool:
    elements = iter(around)
    return all(any(classes <= element for element in elements) for classes in wanted)
