#!/bin/sh
# edtf (PyPI): "about April 1912" is widened by a year and a month, against its own handbook.
#
# Guess: the package's README says under "fuzzy" that an approximate month is padded by one month,
# with 1912-04~ as its example: from 1 March 1912.
#
# Seen: the earliest day of 1912-04~ is 1 March 1911 and the latest 30 May 1913; "about 12 June
# 2018" runs from May 2017 to July 2019. Only "about 1912" is as written.
#
# For a site of records: a search by "could it have been then" finds events a year away; take
# lower_strict() and upper_strict() and widen them oneself, or write an interval.
#
# Versions: edtf 5.0.2, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from edtf import parse_edtf
for text in ('1912~', '1912-04~', '2018-06-12~'):
    about = parse_edtf(text)
    print(text, 'from %d-%02d-%02d' % about.lower_fuzzy()[:3], 'to %d-%02d-%02d' % about.upper_fuzzy()[:3])
END
)
stated=$(cat <<'END'
1912~ from 1911-01-01 to 1913-12-31
1912-04~ from 1911-03-01 to 1913-05-30
2018-06-12~ from 2017-05-11 to 2019-07-13
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf widens an approximate date by another length.'
  exit 1
fi
echo 'As stated.'
