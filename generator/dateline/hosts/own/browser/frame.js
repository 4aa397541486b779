// What the frame does beyond links: colours, the menu on a phone, contents that follow, the language switch, the search.

import { startColours } from "./colours-button.js"
import { followContents } from "./contents.js"
import { keepPlace } from "./languages.js"
import { startMenu } from "./menu.js"
import { offerSearch } from "./offer-search.js"

startColours()
startMenu()
followContents()
keepPlace()
offerSearch()
