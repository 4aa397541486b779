#!/bin/sh
# Markdown: with two spans of years in a line, 1950~1953 and 2017~2018, what stands between the two signs is struck out.
#
# Guess: only ~~two signs~~ strike out, and between two digits the sign does nothing, as _ does nothing inside a word.
#
# Seen: marked and remark-gfm strike out with one sign too, also inside a word, as GitHub's own cmark-gfm does:
# 1950~1953년 전쟁, 2017~2018년 위기 is shown with the war and half of each span crossed out, as if it had been withdrawn. Korean
# writes every span so, of days and hours too. markdown-it leaves it alone, and so does each of the three with the
# full-width sign (～) of Japanese, with blanks on both sides, or behind a backslash.
#
# For Korean texts in Markdown: write the en dash, or 에서 … 까지, or a backslash before the sign; a check of records should
# refuse two such signs in a paragraph. In remark: singleTilde: false.
#
# Versions: marked 18.2.1, remark 15.0.1 with remark-gfm 4.0.1, markdown-it 15.0.3, Node 20.20.2. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 markdown-it@15.0.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { marked } from 'marked'
import { remark } from 'remark'
import gfm from 'remark-gfm'
import html from 'remark-html'
import MarkdownIt from 'markdown-it'

const readers = {
  marked: (text) => marked.parse(text),
  'remark-gfm': (text) => String(remark().use(gfm).use(html).processSync(text)),
  'remark-gfm, singleTilde: false': (text) => String(remark().use(gfm, { singleTilde: false }).use(html).processSync(text)),
  'markdown-it': (text) => new MarkdownIt().render(text),
}
for (const text of ['2017~2018년 회담', '1950~1953년 전쟁, 2017~2018년 위기', '오전 9시~11시, 오후 2시~4시', '1950～1953年、2017～2018年', '6월 ~ 7월, 8월 ~ 9월', '1950\\~1953년 전쟁, 2017\\~2018년 위기'])
  for (const [name, read] of Object.entries(readers)) console.log(name, '|', read(text).trim())
END
)
stated=$(cat <<'END'
marked | <p>2017~2018년 회담</p>
remark-gfm | <p>2017~2018년 회담</p>
remark-gfm, singleTilde: false | <p>2017~2018년 회담</p>
markdown-it | <p>2017~2018년 회담</p>
marked | <p>1950<del>1953년 전쟁, 2017</del>2018년 위기</p>
remark-gfm | <p>1950<del>1953년 전쟁, 2017</del>2018년 위기</p>
remark-gfm, singleTilde: false | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
markdown-it | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
marked | <p>오전 9시<del>11시, 오후 2시</del>4시</p>
remark-gfm | <p>오전 9시<del>11시, 오후 2시</del>4시</p>
remark-gfm, singleTilde: false | <p>오전 9시~11시, 오후 2시~4시</p>
markdown-it | <p>오전 9시~11시, 오후 2시~4시</p>
marked | <p>1950～1953年、2017～2018年</p>
remark-gfm | <p>1950～1953年、2017～2018年</p>
remark-gfm, singleTilde: false | <p>1950～1953年、2017～2018年</p>
markdown-it | <p>1950～1953年、2017～2018年</p>
marked | <p>6월 ~ 7월, 8월 ~ 9월</p>
remark-gfm | <p>6월 ~ 7월, 8월 ~ 9월</p>
remark-gfm, singleTilde: false | <p>6월 ~ 7월, 8월 ~ 9월</p>
markdown-it | <p>6월 ~ 7월, 8월 ~ 9월</p>
marked | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
remark-gfm | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
remark-gfm, singleTilde: false | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
markdown-it | <p>1950~1953년 전쟁, 2017~2018년 위기</p>
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: one tilde strikes out in other readers of Markdown.'
  exit 1
fi
echo 'As stated.'
