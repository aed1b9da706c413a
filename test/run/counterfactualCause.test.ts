/**
 * Recorded causes are real: without the cause, its effect does not happen, or differently, or earlier if it was a
 * wait. Fifty effects on sampled services are tested, each with the nearest cause in its chain that a scenario can be
 * written without.
 */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { causes, type CauseKind } from '../../src/estate/cause.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { gateOf } from '../../src/recovery/state/gateOf.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { noOrders } from '../../src/run/orders.ts'
import { prepare } from '../../src/run/prepare.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance, type World } from '../../src/run/world.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { shipped } from './scenario.ts'

type Row = readonly [seconds: number, state: number, cause: number]
type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] }

interface Night {
  readonly world: World
  readonly ledger: Ledger
  readonly history: ReadonlyMap<number, readonly Row[]>
}

interface Effect {
  readonly service: number
  readonly what: 'down' | 'back' | 'lost'
  readonly at: number
  /** Rows of the ledger, effect first. */
  readonly chain: readonly number[]
}

interface Removal {
  readonly key: string
  readonly without: (scenario: Writable<Scenario>) => void
}

/** Runs the night of a scenario and records it; `only`: records transitions of these services alone. */
function happens(scenario: Scenario, replication: number, ledger: Ledger, only?: ReadonlySet<number>): Night {
  const history = new Map<number, Row[]>()
  const transitions = {
    add: (service: number, seconds: number, state: number, cause: number): void => {
      if (only !== undefined && !only.has(service)) return
      const rows = history.get(service)
      if (rows === undefined) history.set(service, [[seconds, state, cause]])
      else rows.push([seconds, state, cause])
    },
    rack() {},
  }
  const world = beginWorld(prepare(scenario), { seed: '1', replication }, ledger)
  advance(world, noOrders, scenario.horizon, { ledger, transitions })
  return { world, ledger, history }
}

const isUp = (state: number): boolean => state !== serviceState.down && state !== serviceState.destroyed

function effectsOf({ world, ledger, history }: Night): Effect[] {
  const effects: Effect[] = []
  for (const [service, rows] of history) {
    let up = true
    for (const [at, state, cause] of rows) {
      if (isUp(state) !== up && cause >= 0)
        effects.push({ service, what: up ? 'down' : 'back', at, chain: ledger.chain(cause) })
      up = isUp(state)
    }
    if (world.fate.dataLoss[service] !== dataLossKind.permanent) continue
    const chain = ledger.chain(world.fate.dataLossCause[service]!)
    effects.push({ service, what: 'lost', at: ledger.time[chain[0]!]!, chain })
  }
  return effects
}

/** Kinds of causes that can be removed, by kind of effect. */
const removable: Readonly<Record<Effect['what'], readonly CauseKind[]>> = {
  down: ['decision', 'second-hit', 'ignition'],
  back: ['queued', 'gate', 'delivered', 'restored', 'restored-in-stream'],
  lost: ['copy-lost', 'copy-unreadable', 'decision', 'second-hit', 'ignition'],
}

const MANY = 1e6

/** The change of the scenario that removes the nearest removable cause of an effect. */
function removalOf(effect: Effect, { world: { estate }, ledger }: Night): Removal | undefined {
  const wordOf = (row: number): CauseKind => causes[ledger.kind[row]!]!
  // A delivery that had already arrived delayed nobody.
  const waited = (each: number): boolean =>
    effect.what !== 'back' || ledger.time[each]! > ledger.time[ledger.before[each]!]!
  const row = effect.chain.find(each => removable[effect.what].includes(wordOf(each)) && waited(each))
  if (row === undefined) return undefined
  const subject = ledger.subject[row]!
  const word = wordOf(row)
  const { policy, population } = estate
  const removal = (what: string, without: Removal['without']): Removal => ({
    key: `${word} ${what}`,
    without,
  })
  switch (word) {
    case 'decision':
      return removal(String(subject), ({ decisions, horizon }) => {
        const { after: _, ...decision } = decisions[subject]!
        decisions[subject] = { ...decision, at: 2 * horizon }
      })
    case 'second-hit':
      return removal(String(subject), ({ secondHits }) => (secondHits[subject]!.probability = 0))
    case 'ignition':
      return removal('', scenario => {
        scenario.ignition.incubation = 2 * scenario.horizon
        for (const also of scenario.ignition.also) also.after = 2 * scenario.horizon
      })
    case 'queued': {
      const pool = policy.pools.name[subject]
      return pool === undefined
        ? removal('spare servers', ({ otherSites }) => {
            otherSites.spareServers = MANY
            for (const site of Object.values(otherSites.named)) site.spareServers = MANY
          })
        : removal(pool, ({ recovery }) => setFree(recovery))
    }
    case 'gate': {
      const { gate, building } = gateOf(estate, subject)
      const name = estate.site.buildings.name[building]
      if (gate === 'declaration') return removal(gate, ({ recovery }) => (recovery.declared = 0))
      if (gate === 'part' || name === undefined) return undefined
      return removal(`${gate} ${name}`, ({ recovery }) => {
        recovery.buildings[name] = { parts: [], ...recovery.buildings[name], [gate]: 0 }
      })
    }
    case 'delivered':
    case 'restored':
    case 'restored-in-stream':
      return removal('', ({ recovery }) => setFree(recovery))
    case 'copy-lost':
    case 'copy-unreadable': {
      const [name, nth] = listed(estate.policy, population.copies.kind[subject]!)
      return removal(`${name} ${nth}`, scenario => {
        const copy = scenario.policies[name]!.copies[nth]!
        if (word === 'copy-lost') copy.place = 'another-site'
        Object.assign(copy, { jobSuccess: 1, restoreSuccess: 1 })
        if (copy.repository !== undefined) scenario.repositories[copy.repository]!.unusable = 0
      })
    }
    default:
      return undefined
  }
}

/** Crews, servers and bandwidth for everybody: otherwise the removed wait would only move to the next resource. */
function setFree({ pools, restoring, supply }: Writable<Scenario['recovery']>): void {
  for (const pool of Object.values(pools)) pool.units = [{ from: 0, units: MANY }]
  Object.assign(supply, { stock: MANY, stockTransport: 0 })
  restoring.ingress = 1e15
  for (const link of Object.values(restoring.links)) Object.assign(link, { bandwidth: 1e15, stream: 1e15 })
}

/** The policy of a kind of copy, and its position among that policy's copies. */
function listed({ policies, copyKinds }: World['estate']['policy'], kind: number): [string, number] {
  const of = copyKinds.policy[kind]!
  return [policies.name[of]!, kind - copyKinds.policy.indexOf(of)]
}

/** Up to `most` effects, taken in turn from groups with the same removal, so that no kind of cause dominates. */
function sample(night: Night, most: number, removals: number): Map<Removal, Effect[]> {
  const groups = new Map<string, { removal: Removal; effects: Effect[] }>()
  for (const effect of effectsOf(night)) {
    const removal = removalOf(effect, night)
    if (removal === undefined) continue
    const key = `${effect.what} ${removal.key}`
    const group = groups.get(key) ?? { removal, effects: [] }
    group.effects.push(effect)
    groups.set(key, group)
  }
  const chosen = [...groups.values()].slice(0, removals)
  const taken = new Map<Removal, Effect[]>(chosen.map(({ removal }) => [removal, []]))
  for (let nth = 0, count = 0; count < most && nth < most; nth++)
    for (const { removal, effects } of chosen) {
      if (count >= most) break
      // Spread over the whole group, because neighbours share a rack.
      const effect = effects[Math.floor((nth * effects.length) / most)]
      if (effect === undefined || taken.get(removal)!.includes(effect)) continue
      taken.get(removal)!.push(effect)
      count++
    }
  return taken
}

function without(scenario: Scenario, removal: Removal): Scenario {
  const changed = structuredClone(scenario) as Writable<Scenario>
  removal.without(changed)
  return changed
}

/** Whether the effect is gone, later, or (if it was a return that had to wait) earlier. */
function isUndone({ service, what, at }: Effect, { world, ledger, history }: Night): boolean {
  const rows = history.get(service) ?? []
  if (what === 'lost') {
    const { dataLoss, dataLossCause } = world.fate
    return dataLoss[service] !== dataLossKind.permanent || ledger.time[dataLossCause[service]!]! > at
  }
  if (what === 'down') return !rows.some(([seconds, state]) => seconds === at && !isUp(state))
  const outage = rows.findIndex(([, state]) => !isUp(state))
  const back = rows.slice(outage).find(([, state]) => isUp(state))
  return outage < 0 || (back !== undefined && back[0] < at)
}

const nights: readonly (readonly [
  file: string,
  replications: readonly number[],
  most: number,
  removals: number,
  assignments: readonly string[],
])[] = [
  ['two-rooms.yaml', [0, 1, 2, 3, 4, 5], 6, 8, []],
  ['battery-room.yaml', [0, 3], 12, 9, []],
  ['strasbourg-2021.yaml', [1], 8, 4, ['population.services=6000', 'population.customers=700']],
]
let shown = 0
const kinds = new Set<string>()

describe.each(nights)('%s', (file, replications, most, removals, assignments) => {
  const { scenario } = shipped(file, assignments)
  test.each(replications.map(each => [each]))('replication %i', replication => {
    const night = happens(scenario, replication, new Ledger())
    for (const [removal, effects] of sample(night, most, removals)) {
      if (effects.length === 0) continue
      const services = new Set(effects.map(({ service }) => service))
      const other = happens(without(scenario, removal), replication, new Ledger(), services)
      for (const effect of effects) {
        const { service, what, at } = effect
        expect({ removal: removal.key, service, what, at, undone: isUndone(effect, other) }).toEqual({
          removal: removal.key,
          service,
          what,
          at,
          undone: true,
        })
        kinds.add(`${what} ${removal.key.split(' ')[0]!}`)
        shown++
      }
    }
  })
})

test('fifty effects of many kinds were looked at', () => {
  expect(shown).toBeGreaterThanOrEqual(50)
  expect(kinds.size).toBeGreaterThanOrEqual(7)
})
