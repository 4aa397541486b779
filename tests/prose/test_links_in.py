from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.prose import links_in
from dateline.prose.parsing import new_env, parser
from dateline.prose.record_links import nowhere

PIECES = [
    *(
        "[[ada]]",
        "[[bo|Bo]]",
        "[[x-1|a *b* c]]",
        "[[",
        "]]",
        "[",
        "]",
        "|",
        "(",
        ")",
        "`",
        "``",
        "~~~",
        "\\",
        "<",
        ">",
        "&",
    ),
    *(
        "*",
        "**",
        "_",
        "#",
        "- ",
        "1. ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        " ",
        "a",
        "金",
        "「",
        "」",
        "https://a.example",
        "!",
        ":",
    ),
    *("[[Ada]]", "[[a b]]", "[[a|]]", "[[a|b|c]]", "[a]: b"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("    [[ada]]")
@example("`[[ada]]` and [[bo]]")
@example("\\[[ada]]")
@example("- \t[[ada]]")
def test_the_quick_way_finds_what_the_parser_finds(text: str) -> None:
    """Most texts need no parser to know whom they link; whichever way is taken, the answer is the same."""
    env = new_env(nowhere)
    parser().parse(text, env)  # the slow way, beside the quick one
    assert links_in(text) == tuple(env["ids"])
