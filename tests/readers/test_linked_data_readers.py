"""Linked data in Oxigraph: what the meetings are, when and between whom."""

from __future__ import annotations

from tests.readers.conftest import Show


def test_pyoxigraph(show: Show) -> None:
    """Starts as days or instants with the offset of the place; partial dates are typed as what they are."""
    rows, types = show("""
import pyoxigraph
store = pyoxigraph.Store()
store.load(path="data/record.nt", format=pyoxigraph.RdfFormat.N_TRIPLES)
start = "PREFIX s: <https://schema.org/> SELECT "
found = store.query(start + '''?event ?day ?name WHERE {
  ?event a s:Event ; s:startDate ?day ; s:name ?name ; s:attendee ?one, ?other .
  FILTER(LANG(?name) = "ja" && STRENDS(STR(?one), "people/donald-trump/#it"))
  FILTER(STRENDS(STR(?other), "people/kim-jong-un/#it"))
} ORDER BY ?event''')
rows = [[str(row["event"].value).split("/")[-2], row["day"].value, row["name"].value] for row in found]
kinds = store.query(start + "DISTINCT (DATATYPE(?day) AS ?type) WHERE { ?event s:startDate ?day }")
print(json.dumps([rows, sorted(row["type"].value.rpartition("#")[2] for row in kinds)]))
""")
    assert [row for row in rows if row[0] in {"singapore-summit", "hanoi-summit", "panmunjom-meeting"}] == [
        ["hanoi-summit", "2019-02-27", "ハノイでの第2回米朝首脳会談"],
        ["panmunjom-meeting", "2019-06-30T15:45:00+09:00", "トランプ氏と金正恩氏、板門店で会談"],
        ["singapore-summit", "2018-06-12T09:04:00+08:00", "シンガポールでの第1回米朝首脳会談"],
    ]
    assert {"date", "dateTime"} <= set(types) <= {"date", "dateTime", "gYear", "gYearMonth"}
