// Goal: the night in which a shipped exercise is played shows its lesson: what is decided changes how it ends, and when, too.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { leadOf } from '../../src/exercise/lead.ts'
import { playersDecision, staysWithScenario } from '../../src/exercise/owned.ts'
import { stillSaveable } from '../../src/exercise/saveable.ts'
import { readScript } from '../../src/exercise/script.ts'
import { Session } from '../../src/exercise/session.ts'
import { type Ending, playOut } from '../../src/run/ending.ts'
import { createWorkspace } from '../../src/run/replication.ts'
import { shipped } from '../run/scenario.ts'

type Order = readonly [minute: number, choice: Choice]

function table(file: string) {
  const prepared = shipped(file)
  const choice = { seed: prepared.scenario.exercise!.seed!, replication: 0 }
  const session = new Session(prepared, choice)
  const { spec } = session.setting
  const workspace = createWorkspace(prepared)
  /** How the exercise's own night ends with these orders, each after the time it takes. */
  const ends = (...orders: readonly Order[]): Ending['metrics'] => {
    const decisions = orders.map(([minute, ordered], row) => {
      const at = 60 * minute
      const effectAt = at + leadOf(spec, ordered)
      const taken = { role: 'incident-commander', player: 'Ana', confidence: 1, choice: ordered } as const
      return playersDecision({ number: row + 1, at, effectAt, ...taken })
    })
    return playOut(prepared, choice, own => staysWithScenario(own, spec), decisions, workspace).metrics
  }
  return { session, spec, ends }
}

const call: Choice = { do: 'call-brigade' }
const upstream: Choice = { do: 'cut-power', building: undefined, where: 'upstream' }
const byTheSwitch: Choice = { do: 'cut-power', building: undefined, where: 'switch' }

const night = table('exercises/night-shift.yaml')
const evening = table('exercises/battery-room.yaml')
const expectedCut = ({ spec }: typeof night): number => spec.expected.find(({ id }) => id === 'cut')!.by / 60

/** What was decided in the night itself, from the file that comes with the exercise. */
function asThatNight(): Order[] {
  const file = new URL('../../scenarios/exercises/decisions/night-shift.yaml', import.meta.url)
  const { acts } = readScript(readFileSync(file, 'utf8'), 'night-shift.yaml', night.session.setting)
  return acts.flatMap(act =>
    'command' in act && act.command.kind === 'decide' ? [[act.at / 60, act.command.choice] as const] : [],
  )
}

test('night shift: a cut ordered by the time it is expected saves the tower, one ordered when the brigade is there does not', () => {
  const nothing = night.ends()
  const early = night.ends([2, call], [expectedCut(night), upstream])
  const late = night.ends([2, call], [25, upstream])
  const asItWas = night.ends(...asThatNight())
  for (const other of [nothing, late, asItWas]) {
    expect(early.servicesDestroyed).toBeLessThan(other.servicesDestroyed / 2)
    expect(early.servicesWithDataLost).toBeLessThan(other.servicesWithDataLost / 2)
  }
  // Doing nothing is worse than what was done, and what was done better than cutting in the middle of the attack.
  for (const other of [late, asItWas])
    expect(other.servicesDestroyed).toBeLessThan(0.95 * nothing.servicesDestroyed)
  expect(late.servicesDestroyed).not.toBe(asItWas.servicesDestroyed)
}, 120_000)

test('night shift: copies of the tower save data by the hundred, and each minute counts', () => {
  const copy: Choice = { do: 'emergency-copy', building: 'SBG2', policy: undefined, to: undefined }
  const gone = (...orders: readonly Order[]): number => night.ends([11, call], ...orders).servicesWithDataLost
  const none = gone()
  const [soon, later, late] = [5, 20, 40].map(minute => none - gone([minute, copy])) as [
    number,
    number,
    number,
  ]
  expect(soon).toBeGreaterThan(100)
  expect(soon).toBeGreaterThan(1.1 * later)
  expect(later).toBeGreaterThan(1.1 * late)
}, 120_000)

test('battery room: the sooner the switch, the less is lost, and a late call makes a late cut worth nothing', () => {
  const lost = (...orders: readonly Order[]): number => evening.ends(...orders).servicesDestroyed
  const nothing = lost()
  const sooner = [8, expectedCut(evening), 25, 40].map(minute => lost([2, call], [minute, byTheSwitch]))
  for (let at = 1; at < sooner.length; at++) expect(sooner[at]!).toBeGreaterThan(1.2 * sooner[at - 1]!)
  expect(sooner[1]).toBeLessThan(nothing / 4)
  expect(lost([2, call])).toBeGreaterThan(0.9 * nothing)
  expect(lost([20, call], [25, byTheSwitch])).toBeGreaterThan(1.5 * lost([2, call], [25, byTheSwitch]))
}, 120_000)

test.each([
  ['night shift', night],
  ['battery room', evening],
] as const)(
  '%s: what can still be saved falls while nobody decides',
  (_, { session, spec }) => {
    const looking = stillSaveable(session, spec.moments.slice(0, 3), [], 'en')
    let step = looking.next()
    while (step.done !== true) step = looking.next()
    for (const row of step.value) {
      expect(row.services).toBeGreaterThanOrEqual(row.servicesAsIs)
      expect(row.data).toBeGreaterThanOrEqual(row.dataAsIs)
      // What becomes of the night by itself does not depend on when it is asked.
      expect(row.servicesAsIs).toBe(step.value[0]!.servicesAsIs)
    }
    const shares = step.value.map(({ services }) => services)
    expect(shares[0]! - shares.at(-1)!).toBeGreaterThan(0.3)
  },
  120_000,
)
