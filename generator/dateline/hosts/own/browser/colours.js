// Light or dark, as the reader chose; as the system says where nothing was chosen. Runs before the page is painted.

import { chosen } from "./colour-choice.js"

const schemes = { light: "default", dark: "slate" }
const scheme = schemes[chosen()]
if (scheme) document.documentElement.setAttribute("data-md-color-scheme", scheme)
