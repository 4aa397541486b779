// Years of an era as ISO 8601 counts them, behind a sign: "~-0043" for 44 BC, "~0079" for AD 79, "~0000" for 1 BC.

const BEFORE_ERA = "b\\.?c\\.?(?:e\\.?)?|(?:av\\.?|avant) ?(?:j\\.?-? ?c\\.?|jesus-?christ)|avant notre ere|v\\.? ?(?:chr\\.?|u\\. ?z\\.)"
  + "|vor christus|a\\. ?(?:de )?c\\.?|antes de cristo"
const OF_OURS = "a\\.?d\\.?|c\\.?e\\.?|apr(?:\\.|es) ?j(?:\\.?-? ?c\\.?|esus-?christ)|n\\.? ?chr\\.?|nach christus|despues de cristo"
const ANY_YEAR = "([0-9]{1,5})"
const END_OF_ERA = "(?![a-z0-9])"
const ERA_IN_EAST = "(?:紀元|西[暦歴]|公元|기원|서기)"

// Each form, and whether it counts back from our era.
const FORMS_OF_ERAS = [
  [`(?<![0-9])${ANY_YEAR} ?(?:${BEFORE_ERA})${END_OF_ERA}`, true],
  [`(?:${ERA_IN_EAST}[前전]|(?<![\u3400-\u9fff])前) ?${ANY_YEAR}(?= ?[年년]|${END_OF_ERA})`, true],
  [`(?<![0-9])${ANY_YEAR} ?(?:${OF_OURS})${END_OF_ERA}`, false],
  // 79 d. C.; but 2019 D.C.
  [`(?<![0-9])([0-9]{1,3}) ?d\\. ?(?:de )?c\\.?${END_OF_ERA}`, false],
  [`(?<![a-z])(?:a\\.?d\\.?|year) ?(-?[0-9]{1,5})${END_OF_ERA}`, false],
  [`${ERA_IN_EAST} ?${ANY_YEAR}(?= ?[年년]|${END_OF_ERA})`, false],
  [`(?<![a-z0-9~] ?)(-0[0-9]{3}|-[0-9]{5}|^-[0-9]{4})(?![0-9])`, false],
  ["(?<![0-9~-])(0[0-9]{3}|[0-9]{5})(?=-[01][0-9](?![0-9])| ?[年년])", false],
].map(([form, isBefore]) => [new RegExp(form, "g"), isBefore])

export const withEras = (folded) => FORMS_OF_ERAS.reduce((text, [form, isBefore]) =>
  text.replace(form, (_, year) => inOneForm(isBefore ? 1 - year : Number(year))), folded)

const inOneForm = (year) => `~${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`
