/** Headings and fixed sentences of the after-action report, in the reader's language. */
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import type { ObjectiveScored } from '../../exercise/debrief/score.ts'
import type { Language } from '../../run/told/sentences.ts'
import { type AfterActionWords, englishAfterAction } from './englishAfterAction.ts'
import { frenchAfterAction } from './frenchAfterAction.ts'
import { version } from '../version.ts'

export const afterActionWords: Readonly<Record<Language, AfterActionWords>> = {
  en: englishAfterAction,
  fr: frenchAfterAction,
}

/** The scenario's name, unless its title is in another language than the name. */
export function scenarioNamed({ scenario, title, language }: AfterAction): string | undefined {
  return language === 'en' || title === scenario.name ? scenario.name : undefined
}

export function ratingWords({ rating, ratedFor, expected }: ObjectiveScored, w: AfterActionWords): string {
  if (rating !== undefined)
    return ratedFor === undefined ? w.ratings[rating] : w.and(w.ratings[rating], w.ratedFor[ratedFor])
  if (expected.length === 0) return w.unrated
  return expected.every(({ verdict }) => verdict === 'unreached') ? w.notYet : w.partly
}

/** What is needed to play the same night again: the engine, the scenario, and the digest of what was played. */
export function proofOf({ scenario, digest }: AfterAction, w: AfterActionWords): string {
  return w.proof({ engine: `firebreak ${version}`, scenario: scenario.digest, digest })
}
