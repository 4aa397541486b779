// In a copy opened from the disk, a link to a folder would show the folder's files: lead to the page in it.

const XLINK = "http://www.w3.org/1999/xlink"
const isFolder = (address) => /^(?![a-z][a-z0-9+.-]*:|[/#?])[^?#]*\/(?:$|[?#])/i.test(address)
const toPage = (address) => address.replace(/\/(?=$|[?#])/, "/index.html")

export function leadToPages() {
  for (const link of document.querySelectorAll("a")) {
    const written = link.getAttribute("href")
    if (written && isFolder(written)) link.setAttribute("href", toPage(written))
    const drawn = link.getAttributeNS(XLINK, "href")
    if (drawn && isFolder(drawn)) link.setAttributeNS(XLINK, "xlink:href", toPage(drawn))
  }
}
