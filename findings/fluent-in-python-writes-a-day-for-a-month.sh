#!/bin/sh
# Fluent: DATETIME($day, month: "long", year: "numeric") is "June 2018" in JavaScript and "Jun 1, 2018" in Python.
#
# Guess: one translation gives one text in both, since the function and its options are Fluent's own.
#
# Seen: fluent.runtime knows dateStyle, timeStyle and timeZone, and passes over month, year, day and era: an event known to the
# month alone is shown on its first day, in every language, and format_pattern() reports no error.
#
# For translations that a page and a server share: hand months over as texts, made by Intl and by Babel.
#
# Versions: fluent.runtime 0.4.0, Babel 2.19.0, @fluent/bundle 0.19.1, Node 20.20.2, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check fluent.runtime==0.4.0 Babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
npm install --silent --no-fund --no-audit --prefix "$room" @fluent/bundle@0.19.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"
cat >event.ftl <<'END'
month = { DATETIME($day, month: "long", year: "numeric") }
year = { DATETIME($day, year: "numeric") }
END

seen=$(
node --input-type=module - <<'END'
import fs from 'fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'

for (const locale of ['en', 'fr', 'ja', 'ko']) {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  bundle.addResource(new FluentResource(fs.readFileSync('event.ftl', 'utf8')))
  const told = ['month', 'year'].map((id) => bundle.formatPattern(bundle.getMessage(id).value, { day: new Date(2018, 5, 1) }))
  console.log('JavaScript', locale, told.join(' | '))
}
END
"$room/env/bin/python" - <<'END'
import datetime
import pathlib

from fluent.runtime import FluentBundle, FluentResource

for locale in ('en', 'fr', 'ja', 'ko'):
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(pathlib.Path('event.ftl').read_text(encoding='utf-8')))
    told = [bundle.format_pattern(bundle.get_message(name).value, {'day': datetime.date(2018, 6, 1)}) for name in ('month', 'year')]
    print('Python', locale, ' | '.join(text for text, _ in told), [error for _, errors in told for error in errors])
END
)
stated=$(cat <<'END'
JavaScript en June 2018 | 2018
JavaScript fr juin 2018 | 2018
JavaScript ja 2018年6月 | 2018年
JavaScript ko 2018년 6월 | 2018년
Python en Jun 1, 2018 | Jun 1, 2018 []
Python fr 1 juin 2018 | 1 juin 2018 []
Python ja 2018/06/01 | 2018/06/01 []
Python ko 2018. 6. 1. | 2018. 6. 1. []
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Fluent writes months in another way.'
  exit 1
fi
echo 'As stated.'
