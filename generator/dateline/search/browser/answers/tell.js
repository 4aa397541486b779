// What an event answers to what is asked.
export function tellEvent({ has, organisations }, told) {
  const line = (text) => (text ? [{ text, url: told.url }] : [])
  if (has("which_number") && told.number) return line(told.number)
  if (has("took_part") || (has("who", "identity") && !has("when", "where"))) {
    const sides = organisations.flatMap(({ id }) => told.sides?.[id] || [])
    return sides.length ? sides.flatMap(line) : line(told.who)
  }
  if (has("public") && has("when") && told.public) return line(told.public)
  if (has("result") && told.is === "occurred") return line(told.outcome.replace("{told}", () => told.line))
  return line(has("happened", "result") || told.is !== "occurred" ? told.status : told.line)
}
