"""Articles and prepositions before what a reader looks for, in French, Spanish and German."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from dateline.search.documents import Document, Entry, documents
from dateline.search.facts import Facts, Name
from tests.search.asking import ask

TYPED: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "la Maison-Blanche": "Maison-Blanche",
        "le Kremlin": "Kremlin",
        "à l’Élysée": "Élysée",
        "la Bourse du travail": "Bourse du travail",
        "les mines de Carmaux": "Mines de Carmaux",
        "au Palais-Bourbon": "Palais-Bourbon",
        "des verriers d'Albi": "Verriers d’Albi",
        "l'accord de Paris": "Accord de Paris",
        "la place Tian'anmen": "Place Tian’anmen",
        "le Conseil de sécurité": "Conseil de sécurité",
        "du parti ouvrier": "Parti ouvrier",
        "la grève": "Grève des mineurs",
    },
    "es": {
        "la Casa Blanca": "Casa Blanca",
        "el Kremlin": "Kremlin",
        "el Palacio de la Moncloa": "Palacio de la Moncloa",
        "los mineros de Asturias": "Mineros de Asturias",
        "la Plaza Mayor": "Plaza Mayor",
        "del Congreso": "Congreso",
        "al Consejo de Seguridad": "Consejo de Seguridad",
        "las Cortes": "Cortes",
        "el Acuerdo de París": "Acuerdo de París",
        "en la Habana": "La Habana",
        "la huelga": "Huelga de los mineros",
        "el Partido Obrero": "Partido Obrero",
    },
    "de": {
        "das Weiße Haus": "Weißes Haus",
        "der Kreml": "Kreml",
        "im Kreml": "Kreml",
        "die Linke": "Die Linke",
        "der Sicherheitsrat": "Sicherheitsrat",
        "das Brandenburger Tor": "Brandenburger Tor",
        "im Kanzleramt": "Kanzleramt",
        "der Platz des Himmlischen Friedens": "Platz des Himmlischen Friedens",
        "die Bergarbeiter": "Bergarbeiter",
        "zum Pariser Abkommen": "Pariser Abkommen",
        "der Streik": "Streik der Bergleute",
        "vom Reichstag": "Reichstag",
    },
}
"""By language what is typed and the title of the page that must come first."""

SAYING = {
    "fr": "La journée à {name}|Les délégués vont par la ville ; la foule est dans les rues, et {name} aussi.",
    "es": "La jornada en {name}|Los delegados van por la ciudad; el pueblo está en la calle, y {name} también.",
    "de": "Der Tag um {name}|Die Abgeordneten gehen durch die Stadt; das Volk ist auf der Straße, {name} auch.",
}
"""What a language's events are called and say, each of one name."""


def record(language: str) -> list[Document]:
    """A page of each name with half of them names and half only titles, and two events that say each name."""
    entries, facts = [], {}
    for at, name in enumerate(dict.fromkeys(TYPED[language].values())):
        key = f"name-{at}"
        entries.append(
            Entry(
                key=key,
                id=key,
                kind="place" if at % 2 else "topic",
                language=language,
                url=f"{key}/",
                title=name,
                lead=name,
            )
        )
        facts[key] = Facts(names=(Name(name, language),)) if at % 2 else Facts()
        for turn in ("a", "b"):
            key = f"event-{at}{turn}"
            title, text = SAYING[language].format(name=name).split("|")
            entries.append(
                Entry(
                    key=key,
                    id=key,
                    kind="event",
                    language=language,
                    url=f"{key}/",
                    title=f"{title} ({turn})",
                    lead=text,
                )
            )
    return documents(entries, facts)


@pytest.mark.parametrize("language", TYPED)
def test_a_page_is_found_by_its_name_with_an_article(tmp_path: Path, language: str) -> None:
    """As readers type it, first."""
    found = ask(tmp_path, record(language), list(TYPED[language]), [language])
    assert {typed: titles[:1] for typed, titles in found.items() if titles[:1] != [TYPED[language][typed]]} == {}
