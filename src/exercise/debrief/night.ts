/**
 * What the simulation says about the night as played, compared with no decisions and with what could have
 * been saved.
 */
import type { Language } from '../../scenario/words/language.ts'
import type { Verb } from '../command.ts'
import { changesOf } from './effect.ts'
import { findingWords } from '../told/findingWords.ts'
import type { DecisionJudged } from './judge.ts'
import type { Outcome } from './outcome.ts'
import type { NightRated } from './rating.ts'
import type { StillSaveable } from './saveable.ts'
import type { Scored } from './score.ts'
import { type Came, cameTo, type Differing, lessOf, weigh, weighForGood, weighWhileDown } from './weight.ts'

interface Judged {
  readonly outcomes: readonly Outcome[]
  readonly decisions: readonly DecisionJudged[]
  readonly saveableIdle: readonly StillSaveable[]
  readonly scored: readonly Scored[]
  readonly services: number
}

const cameToOf = (outcomes: readonly Outcome[], name: Outcome['name']): Came =>
  cameTo(outcomes.find(outcome => outcome.name === name)!)

export function nightRated({ outcomes, decisions, saveableIdle, scored, services }: Judged): NightRated {
  const played = cameToOf(outcomes, 'as played')
  const undecided = cameToOf(outcomes, 'no decision')
  const idle = lessOf(played, undecided)
  const [first] = saveableIdle
  // Shares refer to all services; half a service allows for rounding.
  const unsaveable = (share: number | undefined): number =>
    share === undefined ? 0.5 : (1 - share) * services + 0.5
  const withinReach = ({ services: destroyed, data }: Came): boolean =>
    destroyed < unsaveable(first?.services) && data < unsaveable(first?.data)
  const saved = withinReach(played)
  const atStake = !withinReach(undecided)
  const asExpected = new Set(scored.map(({ decision }) => decision))
  return {
    saved: saved && (atStake || (played.services < 0.5 && played.data < 0.5)),
    inVain: !saved && atStake && weighForGood(idle, played) === 'same',
    lostMore: weighForGood(idle, played) === 'worse',
    slower: weighForGood(idle, played) === 'same' && weighWhileDown(idle, played) === 'worse',
    harmful: new Set(
      decisions
        .filter(({ decision, without }) => {
          const harms = without !== undefined && weigh(without, played) === 'worse'
          return harms && !asExpected.has(decision.number)
        })
        .map(({ decision }): Verb => decision.choice.do),
    ),
  }
}

/** The night as played, compared with the same fire without decisions, in a sentence. */
export function standingOf(outcomes: readonly Outcome[], language: Language): string {
  const w = findingWords[language]
  const played = cameToOf(outcomes, 'as played')
  const by = lessOf(played, cameToOf(outcomes, 'no decision'))
  const changes = changesOf(by, language)
  return changes === '' ? w.standsSame : w.stands[weigh(by, played)](changes)
}

/**
 * Whether a decision saved more than deciding nothing would cost: then another decision does harm where this
 * one is missing.
 */
export function worseThanIdle(without: Differing, outcomes: readonly Outcome[]): boolean {
  const played = cameToOf(outcomes, 'as played')
  if (weigh(without, played) !== 'better') return false
  const other = lessOf(played, without)
  return weigh(lessOf(other, cameToOf(outcomes, 'no decision')), other) === 'worse'
}
