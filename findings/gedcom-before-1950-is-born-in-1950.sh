#!/bin/sh
# python-gedcom: who was born before 1950 is born in 1950, who between 1812 and 1815 in 1815, and 44 B.C. is no year.
#
# Guess: get_birth_year() gives -1, its sign for "not known", for what is no single year, and the year for what has one:
# 1731 for the double-dated 11 FEB 1731/32 and a negative number for 15 MAR 44 B.C.
#
# Seen: it takes the last word of the line for the year, whatever stands before it: BEF, AFT, BET … AND and FROM … TO give the
# last number as if it were certain. A double date and B.C. give -1. birth_range_match() goes by the same number. ged4py
# keeps the kind of date, both ends and the era.
#
# For a list of people by year: read the whole line (get_birth_data()), or with ged4py.
#
# Versions: python-gedcom 1.1.0, ged4py 0.5.5, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check python-gedcom==1.1.0 ged4py==0.5.5 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import pathlib
import tempfile

import ged4py
from gedcom.element.individual import IndividualElement
from gedcom.parser import Parser

dates = ('8 JAN 1984', 'ABT 1812', 'BEF 1950', 'AFT 1950', 'BET 1812 AND 1815', 'FROM 1950 TO 1953', '11 FEB 1731/32', '15 MAR 44 B.C.')
people = [f'0 @I{i}@ INDI\n1 NAME Ada /Aoki/\n1 BIRT\n2 DATE {date}\n' for i, date in enumerate(dates)]
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, 'people.ged')
    file.write_text('0 HEAD\n1 GEDC\n2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR UTF-8\n' + ''.join(people) + '0 TRLR\n', encoding='utf-8')
    parser = Parser()
    parser.parse_file(str(file))
    found = [element for element in parser.get_root_child_elements() if isinstance(element, IndividualElement)]
    with ged4py.GedcomReader(str(file)) as reader:
        for date, one, other in zip(dates, found, reader.records0('INDI'), strict=True):
            value = other.sub_tag_value('BIRT/DATE')
            print(date, '| python-gedcom', one.get_birth_year(), one.birth_range_match(1950, 1960), '| ged4py', value.kind.name, *value.key())
END
)
stated=$(cat <<'END'
8 JAN 1984 | python-gedcom 1984 False | ged4py SIMPLE 8 JAN 1984 8 JAN 1984
ABT 1812 | python-gedcom 1812 False | ged4py ABOUT 1812 1812
BEF 1950 | python-gedcom 1950 True | ged4py BEFORE 5000 B.C. 1950
AFT 1950 | python-gedcom 1950 True | ged4py AFTER 1950 5000
BET 1812 AND 1815 | python-gedcom 1815 False | ged4py RANGE 1812 1815
FROM 1950 TO 1953 | python-gedcom 1953 True | ged4py PERIOD 1950 1953
11 FEB 1731/32 | python-gedcom -1 False | ged4py SIMPLE 11 FEB 1731/32 11 FEB 1731/32
15 MAR 44 B.C. | python-gedcom -1 False | ged4py SIMPLE 15 MAR 44 B.C. 15 MAR 44 B.C.
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: python-gedcom or ged4py read years of birth in another way.'
  exit 1
fi
echo 'As stated.'
