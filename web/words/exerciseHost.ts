/** What the engine's thread answers where an exercise cannot be moved as asked. */
const en = {
  none: 'no exercise is open',
  notOne: 'this scenario has no part “exercise”',
  markTaken: (name: string) => `there is a mark “${name}” already`,
  noMark: (name: string) => `there is no mark “${name}”`,
  courseTaken: (name: string) => `there is a course “${name}” already`,
  noCourse: (name: string) => `there is no course “${name}”`,
}

const fr: typeof en = {
  none: 'aucun exercice n’est ouvert',
  notOne: 'ce scénario n’a pas de partie « exercise »',
  markTaken: name => `il y a déjà un repère « ${name} »`,
  noMark: name => `il n’y a pas de repère « ${name} »`,
  courseTaken: name => `il y a déjà un déroulement « ${name} »`,
  noCourse: name => `il n’y a pas de déroulement « ${name} »`,
}

export const hostWords = { en, fr }
