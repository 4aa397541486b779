// The line above the results: what follows from the records, where a question is asked of it. This script is fetched
// when something that was typed may be a question, and the answers of a record when it is asked about.

import { inRow } from "./row.js"
import { event, series } from "./events.js"
import { counted, latest } from "./latest.js"
import { meetings } from "./meetings.js"
import { companions } from "./companions.js"
import { happenings } from "./happenings.js"
import { holder } from "./offices.js"
import { birth, death, family, forecast, identity, office } from "./people.js"
import { understood } from "./question.js"
import { roles } from "./roles.js"
import { apart, time } from "./times.js"
import { visits } from "./visits.js"
import { described } from "./described.js"

const MAX_LINES = 4

// Each gives the lines that answer a question, none where it is the one that is asked and the record does not tell,
// and null where it is asked something else.
const KINDS_OF_QUESTION = [
  happenings, family, birth, death, forecast, apart, time, roles, companions, visits, series, counted, inRow, meetings, holder, event, office, identity, latest, described,
]

self.datelineAnswers = async (index, language, asked) => {
  const question = await understood(index, language, asked)
  for (const answer of question ? KINDS_OF_QUESTION : []) {
    const lines = await answer(question) // some read more of the record first
    if (lines) return unlike(lines).slice(0, MAX_LINES)
  }
  return []
}

const unlike = (lines) => lines.filter(({ text }, at) => lines.findIndex((line) => line.text === text) === at)
