#!/bin/sh
# inflect: "a 80th anniversary", "a 11th round", "a 8-day trip"; and "a EU envoy" beside "an UAE envoy".
#
# Guess: the article goes by how a number or a row of capitals is said: an 80th, an 11th, an EU envoy, a UAE envoy. The
# library does so for "an SLBM", "an F-35" and "a U.S. envoy".
#
# Seen: digits always take "a". Rows of capitals that begin with a vowel letter are taken as words: U is said "you" in US,
# UN and UNESCO and not in UAE, E is not said in EU.
#
# For English sentences made from numbers: write the number's article by hand (8, 11, 18, 80 to 89 and what begins with
# them take "an") or word the sentence without one.
#
# Versions: inflect 7.6.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check inflect==7.6.0 || {
  echo 'The package could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import inflect

article = inflect.engine().a
for words in ('80th anniversary', '11th round', '18-hour journey', '8-day trip', 'EU envoy', 'UAE envoy', 'UN envoy',
              'U.S. envoy', 'SLBM', 'F-35', 'ICBM test'):
    print(article(words))
END
)
stated=$(cat <<'END'
a 80th anniversary
a 11th round
a 18-hour journey
a 8-day trip
a EU envoy
an UAE envoy
a UN envoy
a U.S. envoy
an SLBM
an F-35
an ICBM test
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: inflect chooses other articles.'
  exit 1
fi
echo 'As stated.'
