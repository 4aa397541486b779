// The script of a page at an old address: it leads on to the same part of the page, with the same question.

const moved = new URL(document.querySelector("a").href)
moved.search = location.search
moved.hash = location.hash
location.replace(moved)
