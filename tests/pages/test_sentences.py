from __future__ import annotations

import pytest

from dateline.pages.sentences import ELLIPSIS, first_sentence, shortened


@pytest.mark.parametrize(
    "text, first",
    [
        ("They met. They parted.", "They met."),
        ("Did they meet? They did.", "Did they meet?"),
        ("It opened in 2018. It closed.", "It opened in 2018."),
        ("The U.S. delegation left. It returned.", "The U.S. delegation left."),
        ("He left for the U.S. Nobody followed.", "He left for the U.S. Nobody followed."),
        ("Gen. Kim and Mr. Lee met on Sept. 19. They talked.", "Gen. Kim and Mr. Lee met on Sept. 19."),
        ("“It is over.” He left.", "“It is over.”"),
        ("It cost 1.5 million. It was paid.", "It cost 1.5 million."),
        ("会談した。その後、別れた。", "会談した。"),
        ("「終わった。」と述べた。別れた。", "「終わった。」と述べた。"),
        ("「終わった。」彼は去った。", "「終わった。」"),
        ("They spoke (approx. five minutes). They left.", "They spoke (approx. five minutes)."),
        ("그는 “끝났다.”라고 말했다. 떠났다.", "그는 “끝났다.”라고 말했다."),
        ("两人会晤。随后分别。", "两人会晤。"),
        ("真的吗？没有人知道。", "真的吗？"),
        ("두 사람이 만났다. 그리고 헤어졌다.", "두 사람이 만났다."),
        ("회담은 2018년 6월 12일에 열렸다. 끝.", "회담은 2018년 6월 12일에 열렸다."),
        ("Встреча прошла. Потом разошлись.", "Встреча прошла."),
        ("Встречу провёл В. В. Путин. Она прошла.", "Встречу провёл В. В. Путин."),
        ("वे मिले। वे चले गए।", "वे मिले।"),
        ("وہ ملے۔ وہ چلے گئے۔", "وہ ملے۔"),
        ("No end", "No end"),
        ("", ""),
    ],
)
def test_a_sentence_ends_where_its_script_ends_it(text: str, first: str) -> None:
    """Each script has its own full stop; one that shortens a word or stands in a number ends nothing."""
    assert first_sentence(text) == first


def test_a_text_is_cut_behind_a_word() -> None:
    """What does not fit ends in an ellipsis, never within a word."""
    assert shortened("one two three", 9) == "one two" + ELLIPSIS
    assert shortened("一。二三四五", 4) == "一。" + ELLIPSIS
    assert shortened("one", 9) == "one"
