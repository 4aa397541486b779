// The script of the page for every address that is none: it speaks the language of the asked path and offers the pages
// whose addresses are most like it. It asks this site alone, for its lists of pages and the titles of those it offers.

import { distance } from "../search/browser/distance.js"

const MAX_OFFERED = 3
const LETTERS_A_SLIP = 4 // of these one may be wrong
const MAX_SLIPS = 3

const rootOf = (section) => new URL(section.dataset.root, location.href).pathname
const nameOf = (address) => address.split("/").at(-1)

// An address as all forms have it in which people type it: without ending, capitals, accents, encoded or other signs.
function plain(address) {
  const letters = decoded(address).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  const bare = letters.replace(/(^|\/)index\.html?$|\.html?$/, "").replace(/[\s_]+/g, "-")
  return bare.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "")
}

function decoded(address) {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

// How unlike two plain addresses are: the name counts, then whether the folder is another.
function unlike(asked, address) {
  if (asked === address) return 0
  const [one, other] = [nameOf(asked), nameOf(address)]
  if (!one) return Infinity
  const most = Math.min(MAX_SLIPS, Math.floor(one.length / LETTERS_A_SLIP))
  const slips = distance(one, other, most)
  const elsewhere = asked.slice(0, -one.length) === address.slice(0, -other.length) ? 0 : 1
  if (slips <= most) return 1 + 2 * slips + elsewhere
  return `-${other}-`.includes(`-${one}-`) ? 3 + 2 * MAX_SLIPS + elsewhere : Infinity
}

// The sections of other languages go; what is around stays in its own language, and says so.
function speak(section, sections) {
  const around = document.documentElement.lang
  const title = document.createElement("h1")
  title.id = "title"
  title.textContent = section.querySelector("h1, h2").textContent
  for (const other of sections) if (other !== section) other.remove()
  section.querySelector("h1, h2").replaceWith(title)
  document.title = `${title.textContent} - ${section.dataset.site}`
  if (section.lang === around) return
  for (let part = section; part !== document.documentElement; part = part.parentElement) {
    for (const beside of part.parentElement.children) if (beside !== part && !beside.lang) beside.lang = around
  }
  document.documentElement.lang = section.lang
  // Where the search of our frame looks.
  if (document.documentElement.dataset.root) document.documentElement.dataset.root = section.dataset.root
}

async function offer(section) {
  const root = rootOf(section)
  const asked = plain(location.pathname.slice(root.length))
  const found = (await addresses(root))
    .map((address) => ({ address, score: unlike(asked, plain(address)) }))
    .filter(({ address, score }) => address && score < Infinity)
    .sort((one, other) => one.score - other.score || (one.address < other.address ? -1 : 1))
    .slice(0, MAX_OFFERED)
  if (!found.length) return
  const pages = await Promise.all(found.map(({ address }) => link(root + address, section.dataset.site)))
  const list = document.createElement("ul")
  list.append(...pages)
  const near = section.querySelector(".dl-missing__near")
  near.append(list)
  near.hidden = false
}

// Of all pages; a site that does not know its own address has an empty sitemap, but an index of names.
async function addresses(root) {
  const map = new DOMParser().parseFromString(await text(`${root}sitemap.xml`), "text/xml")
  const paths = [...map.getElementsByTagName("loc")].map(({ textContent }) => new URL(textContent).pathname)
  const all = paths.length ? paths : await inNames(new URL(`${root}names/`, location.href))
  return [...new Set(all)].filter((path) => path.startsWith(root)).map((path) => path.slice(root.length))
}

async function inNames(address) {
  const page = new DOMParser().parseFromString(await text(address), "text/html")
  const links = [...page.querySelectorAll("article a[href]")]
  return links.map((entry) => new URL(entry.getAttribute("href"), address).pathname)
}

async function link(address, site) {
  const page = new DOMParser().parseFromString(await text(address), "text/html")
  const entry = document.createElement("a")
  entry.href = address
  entry.textContent = page.title.replace(` - ${site}`, "") || address
  const item = document.createElement("li")
  item.append(entry)
  return item
}

// "" where the site has no such file or cannot be reached.
async function text(address) {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : ""
  } catch {
    return ""
  }
}

const sections = [...document.querySelectorAll(".dl-missing")]
const asked = `${location.pathname}/`.toLowerCase()
const fitting = sections.filter((section) => asked.startsWith(rootOf(section).toLowerCase()))
const longest = fitting.sort((one, other) => rootOf(other).length - rootOf(one).length)[0] ?? sections[0]
speak(longest, sections)
offer(longest)
