// A decision that waits for an event has that event as its cause, so the chain of causes continues to the fire.
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause, type CauseKind, causes } from '../../src/estate/cause.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { eventRow } from '../../src/run/eventRow.ts'
import { occurrence } from '../../src/run/occurrence.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { languages } from '../../src/run/told/sentences.ts'
import { why } from '../../src/run/why/why.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

interface Night {
  readonly world: World
  readonly ledger: Ledger
  /** Row of the ledger for the first time each service went down. */
  readonly downBy: ReadonlyMap<number, number>
}

function happens(prepared: Prepared, replication: number): Night {
  const ledger = new Ledger()
  const downBy = new Map<number, number>()
  const world = beginWorld(prepared, { seed: '1', replication }, ledger)
  const transitions = {
    add: (service: number, _: number, state: number, by: number): void => {
      if (state === serviceState.down && !downBy.has(service)) downBy.set(service, by)
    },
    rack() {},
  }
  advance(world, noOrders, prepared.scenario.horizon, { ledger, transitions })
  return { world, ledger, downBy }
}

/** Kinds of rows that record an event. */
const kindsOf: Readonly<Record<string, readonly CauseKind[]>> = {
  alarm: ['alarm'],
  flashover: ['flashover'],
  'building-lost': ['building-lost'],
  'power-cut': ['room-dark', 'power-lost', 'power-cut'],
}

const nights: readonly (readonly [file: string, replication: number])[] = [
  ['two-rooms.yaml', 2],
  ['two-rooms.yaml', 0],
  ['battery-room.yaml', 0],
  ['battery-room.yaml', 3],
  ['daejeon-2025.yaml', 1],
  ['strasbourg-2021.yaml', 1],
]

describe.each(nights)('%s, replication %i', (file, replication) => {
  const { world, ledger } = happens(shipped(file), replication)
  const { site } = world.estate
  const happened = occurrence(world)
  const taken = site.decisions.flatMap(({ after }, row) =>
    after !== undefined && after.event !== 'access' && world.taken[row]! < Infinity ? [{ row, after }] : [],
  )

  test('each decision after an event has the row of that event before it', () => {
    expect(taken.length).toBeGreaterThan(0)
    for (const { row, after } of taken) {
      const own = ledger.kind.findIndex((kind, at) => kind === cause.decision && ledger.subject[at] === row)
      const before = ledger.before[own]!
      expect(before, after.event).toBeGreaterThanOrEqual(0)
      expect(kindsOf[after.event] ?? ['brigade']).toContain(causes[ledger.kind[before]!])
      const building = after.in === undefined ? -1 : site.buildings.name.indexOf(after.in)
      expect(ledger.time[before]).toBe(happened(after.event, building, -1))
      expect(ledger.time[own]! - ledger.time[before]!).toBeGreaterThanOrEqual(after.delay)
      expect(ledger.lasted[own]).toBeCloseTo(ledger.time[own]! - ledger.time[before]!, 2)
      // The chain ends at the fire, or at a decision with a time of its own.
      const root = ledger.chain(own).at(-1)!
      if (causes[ledger.kind[root]!] !== 'decision') expect(causes[ledger.kind[root]!]).toBe('ignition')
      else expect(site.decisions[ledger.subject[root]!]!.at).toBeDefined()
    }
  })
})

test('why a service stopped is told from the cut to the fire, in both languages', () => {
  const { world, ledger, downBy } = happens(shipped('two-rooms.yaml'), 2)
  const [row] = [...downBy.values()].filter(by =>
    ledger.chain(by).some(at => ledger.kind[at] === cause['power-cut']),
  )
  const [en, fr] = languages.map(language =>
    why(world.estate, ledger, row!, language)
      .map(({ sentence }) => sentence)
      .slice(3),
  )
  expect(en).toEqual([
    'the power of the whole site was cut',
    expect.stringMatching(
      /^it was decided to cut the power of the whole site, 10\.\d min after the fire brigade had arrived$/,
    ),
    'the fire brigade arrived',
    'the fire brigade was called',
    expect.stringMatching(/^it was decided to call the fire brigade, [\d.]+ min after the alarm$/),
    'the smoke alarm of hut/left went off',
    'smoke reached hut/left',
    'the fire began in hut/left',
  ])
  expect(fr).toEqual([
    'l’alimentation de tout le site a été coupée',
    expect.stringMatching(
      /^il a été décidé de couper le courant de tout le site, 10,\d min après l’arrivée des sapeurs-pompiers$/,
    ),
    'les sapeurs-pompiers sont arrivés',
    'les sapeurs-pompiers ont été appelés',
    expect.stringMatching(/^il a été décidé d’appeler les sapeurs-pompiers, [\d,]+ min après l’alarme$/),
    'l’alarme de fumée de «\u00a0hut/left\u00a0» s’est déclenchée',
    'la fumée a atteint «\u00a0hut/left\u00a0»',
    'le feu a pris dans «\u00a0hut/left\u00a0»',
  ])
})

test('without the alarm nobody decides what waits for it, and nothing goes dark by it', () => {
  const { world, ledger } = happens(shipped('two-rooms.yaml', ['intervention.detection.works=0 %']), 2)
  expect([...world.taken]).toEqual([Infinity, Infinity])
  expect([...ledger.kind]).not.toContain(cause['power-cut'])
})

test('what is decided at a time of its own has nothing before it, and nothing where nothing was written down', () => {
  const timed = shipped('two-rooms.yaml', ['decisions.cut-power={ do: cut-power, at: 3 min }'])
  const { world, ledger } = happens(timed, 2)
  const own = ledger.kind.findIndex((kind, at) => kind === cause.decision && ledger.time[at] === 180)
  expect(ledger.before[own]).toBe(-1)
  expect(eventRow(new Ledger(), world.estate.site, 'alarm', { building: -1, room: -1 }, 1e9)).toBe(-1)
})

test('what waits for the power to be cut follows from what was cut, by whom', () => {
  const cut = '{ do: cut-power, building: hut, at: 3 min }'
  const then = '{ do: open-hydrants, after: { event: power-cut, in: hut, delay: 2 min } }'
  const { ledger } = happens(shipped('two-rooms.yaml', [`decisions=[${then}, ${cut}]`]), 2)
  const own = ledger.kind.findIndex((kind, at) => kind === cause.decision && ledger.subject[at] === 0)
  const [first, ...chain] = ledger.chain(ledger.before[own]!).map(row => causes[ledger.kind[row]!])
  expect(['room-dark', 'power-lost']).toContain(first)
  expect(chain.slice(-2)).toEqual(['power-cut', 'decision'])
  expect(ledger.time[ledger.before[own]!]).toBeCloseTo(180, 0)
})

test('what waits for control follows from the latest, because it may be lost; for the brigade, from its first call', () => {
  const { site } = happens(shipped('two-rooms.yaml'), 2).world.estate
  const ledger = new Ledger()
  for (const [turn, at] of [
    [0, 60],
    [3, 100],
    [5, 200],
    [0, 250],
    [3, 300],
  ] as const)
    ledger.add(cause.brigade, turn, at, -1)
  const anywhere = { building: -1, room: -1 }
  expect(ledger.time[eventRow(ledger, site, 'under-control', anywhere, 150)]).toBe(100)
  expect(ledger.time[eventRow(ledger, site, 'under-control', anywhere, 400)]).toBe(300)
  expect(ledger.time[eventRow(ledger, site, 'brigade-called', anywhere, 400)]).toBe(60)
})
