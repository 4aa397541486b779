// Where the page was opened, and where its addresses begin.

export const isFromDisk = location.protocol === "file:"

const config = JSON.parse(document.getElementById("__config").textContent)

// The home page of the page's language, which addresses of results are relative to. It stays what it was when the page
// was loaded: the theme may replace the page, and the address with it.
export const home = new URL(config.base.replace(/\/?$/, "/"), location.href)
