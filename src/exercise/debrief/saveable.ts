/**
 * What could still be saved: at each moment, given the decisions until then, the best that anybody could
 * order. The best is searched among actions known at the time, each tried under the same fire, at that moment
 * or at a later one.
 */
import { filled } from '../../base/complaint.ts'
import { silent } from '../../base/ledger.ts'
import { inSentences, type Called } from '../../run/told/called.ts'
import { afterSlice, type FiresMet, playRest } from '../../run/sameFire.ts'
import { copyWorld } from '../../run/snapshot.ts'
import { asNamed } from '../../run/told/names.ts'
import { lossesOf } from '../../run/ending.ts'
import { noOrders } from '../../run/orders.ts'
import { alsoDecided, beginRehearsal } from '../../run/rehearsal.ts'
import { advance, unrecorded, type World } from '../../run/world.ts'
import { both, type Language, type Said } from '../../scenario/words/language.ts'
import type { Choice } from '../command.ts'
import type { DecisionTaken } from '../event.ts'
import { wallClock } from '../instant.ts'
import { leadOf } from '../lead.ts'
import { playersDecision, staysWithScenario } from '../owned.ts'
import type { Session } from '../session.ts'
import { ownersOf } from '../roles.ts'
import type { ExerciseSpec } from '../setting.ts'
import { lightestPolicy } from '../../run/lightestPolicy.ts'

export interface StillSaveable {
  readonly at: number
  /** Shares of all services: not destroyed, and with their data, if the best is done at that moment. */
  readonly services: number
  readonly data: number
  readonly bestForServices: string
  readonly bestForData: string
  /** The same if nothing more is done. */
  readonly servicesAsIs: number
  readonly dataAsIs: number
}

const moveOut: Choice = { do: 'preemptive-failover', building: undefined, policy: undefined }
const copyOut: Choice = { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined }
const stopAll: Choice = { do: 'orderly-shutdown', building: undefined }
const call: Choice = { do: 'call-brigade' }

type Action = readonly [name: Said, choices: readonly Choice[]]

/** Actions to try: what anybody could order, and copies of what leaves the burning building soonest. */
function actionsFor(
  { prepared, setting: { spec, buildings, hasSwitch }, world }: Session,
  called: Called = asNamed,
): Action[] {
  const cut: Choice = { do: 'cut-power', building: undefined, where: hasSwitch ? 'switch' : 'upstream' }
  const [origin] = prepared.scenario.ignition.room.split('/')
  const building = buildings.find(name => name === origin)
  const policy = building === undefined ? undefined : lightestPolicy(world.estate, building)
  const copyLightest: Choice = { do: 'emergency-copy', building, policy, to: undefined }
  const all: readonly Action[] = [
    [both('nothing more', 'rien de plus'), []],
    [both('call the brigade', 'appeler les sapeurs-pompiers'), [call]],
    [both('call the brigade, cut the power', 'appeler les sapeurs-pompiers, couper le courant'), [call, cut]],
    [
      both(
        'call the brigade, carry out an orderly shutdown, cut the power',
        'appeler les sapeurs-pompiers, arrêter en bon ordre, couper le courant',
      ),
      [call, stopAll, cut],
    ],
    [
      both(
        'call the brigade, fail over, copy everything',
        'appeler les sapeurs-pompiers, basculer, tout copier',
      ),
      [call, moveOut, copyOut],
    ],
    [
      both(
        `call the brigade, fail over, copy first ${copiedFirst(building, policy, called, 'en')}`,
        `appeler les sapeurs-pompiers, basculer, copier d’abord ${copiedFirst(building, policy, called, 'fr')}`,
      ),
      [call, moveOut, copyLightest],
    ],
  ]
  const atTable = ({ do: verb }: Choice): boolean => ownersOf(verb, spec.roles).length > 0
  return all.filter(([, choices]) => choices.every(atTable))
}

/** What is copied out of the burning building first, in words. */
export function copiedFirst(
  building: string | undefined,
  policy: string | undefined,
  called: Called,
  language: Language,
): string {
  const w = copiedWords[language]
  if (building === undefined) return w.site
  const place = inSentences(called, language)('buildings', building)
  return policy === undefined ? filled(w.all, [place]) : filled(w.under, [called('policies', policy), place])
}

const copiedWords = {
  en: { site: 'all of the site', all: 'all of {}', under: 'what has protection "{}" in {}' },
  fr: { site: 'tout le site', all: 'tout de {}', under: 'ce qui a la protection «\u00a0{}\u00a0» dans {}' },
} as const

const later = (start: string | undefined, at: number, best: string): Said =>
  both(`at ${wallClock(start, at, 'en')}: ${best}`, `à ${wallClock(start, at, 'fr')} : ${best}`)

/** Shares of all services: not destroyed, and with their data. */
interface Kept {
  readonly services: number
  readonly data: number
}

/** The first of those that keep the most. */
const most = <Row extends Kept>(rows: readonly Row[], of: keyof Kept): Row =>
  rows.reduce((best, row) => (row[of] > best[of] ? row : best))

/**
 * What can be saved at a moment can also be saved at every earlier one by waiting, unless somebody decided in
 * between: a later row includes the orders until then. @param decidedAt s after ignition @param said words
 * for the best action at a later moment
 */
export function withLater(
  rows: readonly StillSaveable[],
  decidedAt: readonly number[],
  said: (at: number, best: string) => string,
): StillSaveable[] {
  return rows.map(row => {
    const after = rows.filter(({ at }) => at >= row.at && !decidedAt.some(one => one > row.at && one <= at))
    const services = most(after, 'services')
    const data = most(after, 'data')
    const told = (of: StillSaveable, best: string): string => (of === row ? best : said(of.at, best))
    return {
      ...row,
      services: services.services,
      data: data.data,
      bestForServices: told(services, services.bestForServices),
      bestForData: told(data, data.bestForData),
    }
  })
}

/** Number of nights to play for each moment. */
export function actionCount(session: Session): number {
  return actionsFor(session).length
}

/** Seconds after which nothing burns any more and no emergency copy is under way: a named assumption. */
const settled = 48 * 3600

/** What was computed for a session, and need not be again. */
interface Tried {
  readonly fires: FiresMet
  /** What each action keeps at a moment before which nobody decided anything. */
  readonly undecided: Map<string, Kept>
}

export const nothingTried = (): Tried => ({ fires: new Map(), undecided: new Map() })

/** How the best is told. */
interface InWords {
  readonly language: Language
  readonly called?: Called
}

/**
 * One row per moment; yields after each action tried.
 * @param decisions those in force
 * @param tried for the same session, with other decisions
 */
export function* stillSaveable(
  session: Session,
  moments: readonly number[],
  decisions: readonly DecisionTaken[],
  { language, called }: InWords,
  { fires, undecided }: Tried = nothingTried(),
): Generator<void, StillSaveable[]> {
  const { prepared, choice, setting } = session
  const { spec } = setting
  const until = Math.min(prepared.scenario.horizon, settled)
  let world = beginRehearsal(prepared, choice, decision => staysWithScenario(decision, spec), silent)
  const actions = actionsFor(session, called)
  const looks = moments.flatMap(at => endsOfEffects(spec, actions, at)).sort((a, b) => a - b)
  const looksAfter = (choices: readonly Choice[], at: number): number[] =>
    choices.length === 0
      ? looks.filter(look => look > at)
      : endsOfEffects(spec, actions, at).filter(look => look >= endOf(spec, choices, at))
  const waiting = [...decisions]
  const rows: StillSaveable[] = []
  /** What actions keep since the last decision. */
  let known = undecided
  for (const at of moments) {
    for (; waiting.length > 0 && waiting[0]!.at <= at; waiting.shift()) {
      world = alsoDecided(stepTo(world, waiting[0]!.at), playersDecision(waiting[0]!))
      known = new Map()
    }
    world = stepTo(world, at)
    const outcomes: Outcome[] = []
    for (const [row, [name, choices]] of actions.entries()) {
      // With nothing more done, the night goes on as it did at the moment before.
      const key = choices.length === 0 ? 'nothing more' : `${at} ${row}`
      const kept =
        known.get(key) ?? shares(ordered(world, spec, choices, at), looksAfter(choices, at), until, fires)
      known.set(key, kept)
      outcomes.push({ name: name[language], ...kept })
      yield
    }
    rows.push(rowOf(at, outcomes))
  }
  const decidedAt = decisions.map(decision => decision.at)
  return withLater(rows, decidedAt, (at, best) => later(setting.start, at, best)[language])
}

/** What comes of an action. */
interface Outcome extends Kept {
  readonly name: string
}

/** @param outcomes of all actions, first of them that nothing more is done */
function rowOf(at: number, outcomes: readonly Outcome[]): StillSaveable {
  const [asIs] = outcomes
  const services = most(outcomes, 'services')
  const data = most(outcomes, 'data')
  return {
    at,
    services: services.services,
    data: data.data,
    bestForServices: services.name,
    bestForData: data.name,
    servicesAsIs: asIs!.services,
    dataAsIs: asIs!.data,
  }
}

/** Another world at the same moment, with these choices made. */
function ordered(world: World, spec: ExerciseSpec, choices: readonly Choice[], at: number): World {
  return choices.reduce((now, choice): World => {
    const taken: DecisionTaken = {
      number: 0,
      at,
      effectAt: at + leadOf(spec, choice),
      role: 'incident-commander',
      player: 'the best known',
      choice,
    }
    return alsoDecided(now, playersDecision(taken))
  }, copyWorld(world))
}

/** End of the slice in which the last of these choices takes effect. */
const endOf = (spec: ExerciseSpec, choices: readonly Choice[], at: number): number =>
  afterSlice(choices.reduce((last, choice) => Math.max(last, at + leadOf(spec, choice)), at))

/** The different such ends of all actions, ascending. */
const endsOfEffects = (spec: ExerciseSpec, actions: readonly Action[], at: number): number[] =>
  [...new Set(actions.map(([, choices]) => endOf(spec, choices, at)))].sort((a, b) => a - b)

function stepTo(world: World, at: number): World {
  advance(world, noOrders, at, unrecorded)
  return world
}

function shares(world: World, looks: readonly number[], until: number, met: FiresMet): Kept {
  const { destroyed, dataLost } = lossesOf(playRest(world, looks, until, met))
  const kept = (lost: Uint8Array): number => 1 - lost.reduce((sum, one) => sum + one, 0) / lost.length
  return { services: kept(destroyed), data: kept(dataLost) }
}
