// What the theme's search box and the program that finds say to each other: SETUP is answered by READY, QUERY by RESULT.
// WARM and ANSWER are beyond the theme's protocol: the one opens the index ahead of the first query, the other follows a
// RESULT that `isAsking` and brings the lines that answer it, each a text and the address of a page.

export const SETUP = 0
export const READY = 1
export const QUERY = 2
export const RESULT = 3
export const WARM = 4
export const ANSWER = 5

// What a result says where nothing was found.
export const EMPTY = { items: [], total: 0, kinds: {}, years: [], near: [], trouble: false, unknown: [], isAsking: false }
