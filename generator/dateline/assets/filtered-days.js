// The period of the filter: a row is in it if one of its days is, as far as they are known.

const OPEN = ".."

export class Days {
  constructor(fields) {
    this.inputs = [...fields.querySelectorAll("input")]
  }

  get ends() {
    return this.inputs.map(({ value }) => value)
  }

  read(asked) {
    // What is no day leaves the field empty.
    for (const input of this.inputs) input.value = asked.get(input.name) ?? ""
  }

  write(asked) {
    for (const { name, value } of this.inputs) {
      asked.delete(name)
      if (value) asked.set(name, value)
    }
  }

  test() {
    const [from, to] = this.ends
    return ({ dataset }) => {
      const [first, last] = dataset.days.split("/")
      return !(to && first !== OPEN && first > to) && !(from && last !== OPEN && last < from)
    }
  }

  words() {
    const [from, to] = this.ends
    return from || to ? `${from}–${to}` : ""
  }
}
