"""Endings of words that stand for each other, by language: contribute, contributed, contributing, contribution.

No stemmer: of a word that is typed the browser exchanges the ending for the others of its row, and what the index has
of these is another form of it (`search/browser/forms.js`). So nothing has to be in the index for it, and a word that no
page has is found by the forms that one has. The rows go with the index, those of the site's languages alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

NONE = "_"
"""What stands for no ending."""

ROWS: Mapping[str, str] = MappingProxyType(
    {
        "en": """
            4 _ s es ed ing | 3 e es ed ing | 3 y ies ied ying
            5 _ s ed ing er ers or ors ee ees ion ions ive ment ments
            5 e es ed ing er ers or ors ion ions ive ation ations ement ements
        """,
        "fr": """
            4 _ s e es | 4 er e es ent ait ant ee ees | 5 er e ent ant ation ations ement ements eur eurs ee ees es
            4 al ale ales aux | 4 if ive ifs ives | 4 ir it i ie is ies issent
        """,
        "de": """
            4 _ e en er es em s n | 4 en e t te ten et | 5 en e t te ten ung ungen | 4 eln elt elte elten lung lungen
            5 n t te ten ung ungen
        """,
        "es": """
            4 _ s es | 4 o a os as | 4 ar a an o ado ada ados adas ando acion aciones ador adores
            4 er ir e en ido ida idos idas io
        """,
    }
)
"""Rows parted by bars or lines, folded as search compares text. The number is that of the letters that stand before an
ending at the least: "ion" is one of contribution, not of station."""


def rows_of(languages: Iterable[str]) -> list[str]:
    """The rows of some languages, by their BCP 47 tags."""
    texts = (ROWS.get(tag.split("-")[0], "") for tag in languages)
    return [
        " ".join(row.split()) for text in texts for line in text.splitlines() for row in line.split("|") if row.strip()
    ]
