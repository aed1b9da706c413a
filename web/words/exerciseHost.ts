/** Answers of the engine's thread when a request about an exercise cannot be carried out. */
import { french } from './unbroken.ts'

const en = {
  start: 'start',
  none: 'no exercise is open',
  notOne: 'this scenario has no “exercise” section',
  markTaken: (name: string) => `there is already a mark “${name}”`,
  noMark: (name: string) => `there is no mark “${name}”`,
  courseTaken: (name: string) => `there is already a course “${name}”`,
  noCourse: (name: string) => `there is no course “${name}”`,
}

const fr: typeof en = {
  start: 'début',
  none: 'aucun exercice n’est ouvert',
  notOne: 'ce scénario n’a pas de partie «\u00a0exercise\u00a0»',
  markTaken: name => `il y a déjà un repère «\u00a0${name}\u00a0»`,
  noMark: name => `il n’y a pas de repère «\u00a0${name}\u00a0»`,
  courseTaken: name => `il y a déjà un déroulement «\u00a0${name}\u00a0»`,
  noCourse: name => `il n’y a pas de déroulement «\u00a0${name}\u00a0»`,
}

export const hostWords = { en, fr: french(fr) }
