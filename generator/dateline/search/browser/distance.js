// How many slips of the finger lie between two texts.

// For all comparisons: there are thousands a query.
const rows = [0, 1, 2].map(() => new Uint16Array(256))

// Steps from one text to the other: a character more, less, other, or two exchanged ("optimal string
// alignment"); `most + 1` as soon as it must be more than `most`.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most || other.length > 255) return most + 1
  let [before, row, next] = rows
  for (let j = 0; j <= other.length; j++) row[j] = j
  for (let i = 1; i <= one.length; i++) {
    let least = (next[0] = i)
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let steps = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        steps = Math.min(steps, before[j - 2] + 1)
      }
      next[j] = steps
      if (steps < least) least = steps
    }
    if (least > most) return most + 1
    const spare = before
    before = row
    row = next
    next = spare
  }
  return row[other.length]
}
