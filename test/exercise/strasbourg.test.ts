// Goal: in ninety minutes with 120,000 services, going back is fast, memory is bounded, and other decisions make
// another night for recorded reasons.
import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { type Difference, differenceOf } from '../../src/run/why/differences.ts'
import { type Ending, playOut } from '../../src/run/ending.ts'
import { bytesHeld } from '../../src/run/keptWorld.ts'
import type { Decision } from '../../src/run/told/phrases.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('exercises/night-shift.yaml')

/** Bytes of all typed arrays in a value. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (value === null || typeof value !== 'object' || seen.has(value)) return 0
  seen.add(value)
  if (ArrayBuffer.isView(value)) return value.byteLength
  return Object.values(value).reduce<number>((sum, one) => sum + bytesOf(one, seen), 0)
}

test('any mark of ninety minutes is met again, and the whole night of snapshots is less than 200 MB', () => {
  const session = new Session(prepared, { seed: '4', replication: 0 })
  expect(session.world.fate.outage).toHaveLength(120_000)
  const decide = (choice: object): void =>
    void session.do({
      kind: 'decide',
      role: 'incident-commander',
      player: 'Ana',
      confidence: 1,
      choice: choice as { do: 'call-brigade' },
    })
  for (let minute = 0; minute < 235; minute += 7) {
    session.advance(60 * minute + 13)
    if (minute === 7) decide({ do: 'call-brigade' })
    if (minute === 21) decide({ do: 'emergency-copy' })
    if (minute === 42) decide({ do: 'cut-power', where: 'upstream' })
    expect(session.mark(`minute ${minute}`)).toBeDefined()
  }
  session.advance(Infinity)
  session.mark('end')
  const marks = session.branch.marks.map(({ name }) => name)
  expect(marks).toHaveLength(35)
  // Marks far apart, so that nothing can be reused from the previous one.
  for (const turn of marks.keys()) expect(session.rewind(marks[(turn * 13) % marks.length]!)).toBe(true)
  expect(session.divergences).toEqual([])
  const held = bytesHeld(session.branch.snapshots.map(({ world }) => world)) + bytesOf(session.world)
  expect(held).toBeLessThan(200e6)
})

// Eighteen nights, which all services would make twice as long. Each building has some of each kind with a tenth of them.
const tenth = shipped('exercises/night-shift.yaml', [
  'population.services=12000',
  'population.customers=1400',
])
const workspace = createWorkspace(tenth)
const night = (seed: string, decisions: readonly Decision[]): Ending =>
  playOut(tenth, { seed, replication: 0 }, () => false, decisions, workspace)
const decision = (at: number, choice: object): Decision => ({ at, ...choice }) as Decision
const call = decision(660, { do: 'call-brigade' })
const cut = decision(8340, { do: 'cut-power', where: 'upstream' })

/**
 * Each figure that differs by what is told has reasons that add up to no more than the figure, and each reason has a
 * chain back to the first flame, the first smoke or a decision.
 */
function expectExplained(difference: Difference): void {
  for (const of of ['services', 'data', 'hours'] as const) {
    const reasons = difference.reasons.filter(reason => reason.of === of)
    if (Math.round(difference[of]) !== 0) expect(reasons.length, of).toBeGreaterThan(0)
    for (const { because, amount } of reasons) {
      expect(amount).toBeGreaterThan(0)
      expect(because.length, of).toBeGreaterThan(1)
      expect(because.at(-1)!.sentence).toMatch(
        /the fire began|it was decided|the power|a second hit|smoke reached/,
      )
      for (let at = 1; at < because.length; at++)
        expect(because[at]!.seconds).toBeLessThanOrEqual(because[at - 1]!.seconds)
    }
  }
}

const seeds = ['1', '3', '4']
const otherwise: Readonly<Record<string, readonly Decision[]>> = {
  'doing nothing': [],
  'an early call and power cut': [
    decision(60, { do: 'call-brigade' }),
    decision(120, { do: 'cut-power', where: 'upstream' }),
  ],
  'a failover ahead of the fire': [call, cut, decision(720, { do: 'preemptive-failover' })],
  'emergency copies': [
    call,
    cut,
    decision(720, { do: 'emergency-copy', building: 'SBG2', policy: 'vps-backup' }),
  ],
  'a wrong order of recovery': [call, cut, decision(720, { do: 'prioritise', tier: 'gold', weight: 0 })],
}

const differences = new Map<string, Difference[]>()
const endings = new Map<string, Ending[]>()
for (const seed of seeds) {
  const asItWas = night(seed, [call, cut])
  for (const [name, decisions] of Object.entries(otherwise)) {
    const ending = night(seed, decisions)
    differences.set(name, [...(differences.get(name) ?? []), differenceOf(ending, asItWas, 'en')])
    endings.set(name, [...(endings.get(name) ?? []), ending])
  }
  endings.set('as it was', [...(endings.get('as it was') ?? []), asItWas])
}
const total = (name: string, of: 'services' | 'data' | 'hours'): number =>
  differences.get(name)!.reduce((sum, difference) => sum + difference[of], 0)

test.each(Object.keys(otherwise))(
  '%s makes another night, and its figures have their causes on record',
  name => {
    for (const difference of differences.get(name)!) expectExplained(difference)
    expect(
      differences.get(name)!.some(({ services, data, hours }) => services !== 0 || data !== 0 || hours !== 0),
    ).toBe(true)
  },
)

test('figures: what each decision is worth over three fires', () => {
  expect(total('doing nothing', 'services')).toBeGreaterThan(1000)
  expect(total('an early call and power cut', 'services')).toBeLessThan(-1000)
  expect(total('an early call and power cut', 'data')).toBeLessThan(-1000)
  expect(total('a failover ahead of the fire', 'hours')).toBeLessThan(0)
  expect(total('emergency copies', 'services')).toBe(0)
  expect(total('emergency copies', 'data')).toBeLessThan(0)
})

test('a wrong order of recovery makes the important wait: fewer gold services are back in their time', () => {
  const late = (ending: Ending): number => {
    const { services, tiers } = ending.estate.population
    const gold = tiers.indexOf('gold')
    return ending.downSeconds.reduce(
      (sum, down, service) => (services.tier[service] === gold ? sum + down : sum),
      0,
    )
  }
  const sum = (name: string): number => endings.get(name)!.reduce((all, ending) => all + late(ending), 0)
  expect(sum('a wrong order of recovery')).toBeGreaterThan(1.01 * sum('as it was'))
})

test('hours alone do not judge an order of recovery: it is told by tier, and what customers lose stands beside it', () => {
  for (const [name, list] of differences)
    for (const [at, { tiers, hours, loss, whom }] of list.entries()) {
      // Tiers that differ by less than an hour are left out, and there are fewer than ten tiers.
      expect(Math.abs(tiers.reduce((sum, tier) => sum + tier.hours, 0) - hours)).toBeLessThan(10)
      const lost = (of: string): number => endings.get(of)![at]!.metrics.costCustomers
      expect(loss).toBeCloseTo(lost(name) - lost('as it was'))
      if (Math.abs(hours) >= 1) expect(whom).toContain('Customers’ loss:')
    }
  const shifted = (tier: string): number =>
    differences
      .get('a wrong order of recovery')!
      .reduce((sum, { tiers }) => sum + (tiers.find(one => one.tier === tier)?.hours ?? 0), 0)
  expect(shifted('bronze')).toBeLessThan(0)
  expect(shifted('gold')).toBeGreaterThan(0)
})
