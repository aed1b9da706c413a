// Goal: in the night of a shipped exercise its lesson is visible: what is decided, and when, changes how the night
// ends.
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { leadOf } from '../../src/exercise/lead.ts'
import { nightSaid } from '../../src/exercise/debrief/lesson.ts'
import { playersDecision, staysWithScenario } from '../../src/exercise/owned.ts'
import { stillSaveable } from '../../src/exercise/debrief/saveable.ts'
import { readScript } from '../../src/exercise/script/script.ts'
import { Session } from '../../src/exercise/session.ts'
import { differenceOf } from '../../src/run/why/differences.ts'
import { type Ending, playOut } from '../../src/run/ending.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from '../run/scenario.ts'

type Order = readonly [minute: number, choice: Choice]

function table(file: string, assignments: readonly string[] = []) {
  const prepared = shipped(file, assignments)
  const workspace = createWorkspace(prepared)
  const own = sessionOf(prepared.scenario.exercise!.seed!)
  // Several tests use the same night, and each takes a second.
  const known = new Map<string, Ending>()
  afterAll(() => known.clear())
  return {
    session: own,
    spec: own.setting.spec,
    ends: nightOf(own),
    nightOf: (seed: string) => nightOf(sessionOf(seed)),
  }

  function sessionOf(seed: string): Session {
    return new Session(prepared, { seed, replication: 0 })
  }

  /** The end of a night with these orders, each taking effect after its lead time. */
  function nightOf({ choice, setting: { spec } }: Session) {
    const ends = (orders: readonly Order[]): Ending => {
      const decisions = orders.map(([minute, ordered], row) => {
        const at = 60 * minute
        const effectAt = at + leadOf(spec, ordered)
        const taken = { role: 'incident-commander', player: 'Ana', confidence: 1, choice: ordered } as const
        return playersDecision({ number: row + 1, at, effectAt, ...taken })
      })
      return playOut(prepared, choice, own => staysWithScenario(own, spec), decisions, workspace)
    }
    return (...orders: readonly Order[]): Ending => {
      const key = JSON.stringify([choice.seed, orders])
      const ending = known.get(key) ?? ends(orders)
      known.set(key, ending)
      return ending
    }
  }
}

const call: Choice = { do: 'call-brigade' }
const upstream: Choice = { do: 'cut-power', building: undefined, where: 'upstream' }
const byTheSwitch: Choice = { do: 'cut-power', building: undefined, where: 'switch' }

const night = table('exercises/night-shift.yaml')
// Shares are the same with a tenth of the services, as long as each building has some of each kind.
const smallNight = table('exercises/night-shift.yaml', [
  'population.services=12000',
  'population.customers=1400',
])
const evening = table('exercises/battery-room.yaml')
const expectedCut = ({ spec }: typeof night): number => spec.expected.find(({ id }) => id === 'cut')!.by / 60

/** The decisions of the real night, from the file shipped with the exercise. */
function asThatNight(): Order[] {
  const file = new URL('../../scenarios/exercises/decisions/night-shift.yaml', import.meta.url)
  const { acts } = readScript(readFileSync(file, 'utf8'), 'night-shift.yaml', night.session.setting)
  return acts.flatMap(act =>
    'command' in act && act.command.kind === 'decide' ? [[act.at / 60, act.command.choice] as const] : [],
  )
}

test('night shift: a cut ordered by the time it is expected saves the tower, one ordered a quarter of an hour after the brigade came does not', () => {
  const nothing = smallNight.ends().metrics
  const early = smallNight.ends([2, call], [expectedCut(night), upstream]).metrics
  const late = smallNight.ends([2, call], [40, upstream]).metrics
  const asItWas = smallNight.ends(...asThatNight()).metrics
  for (const other of [nothing, late, asItWas]) {
    expect(early.servicesDestroyed).toBeLessThan(other.servicesDestroyed / 2)
    expect(early.servicesWithDataLost).toBeLessThan(other.servicesWithDataLost / 2)
  }
  // Doing nothing is worse than the real decisions, and than a cut in the middle of the attack.
  expect(asItWas.servicesDestroyed).toBeLessThan(0.95 * nothing.servicesDestroyed)
  expect(late.servicesDestroyed).toBeLessThan(nothing.servicesDestroyed)
})

test('night shift: copies of the tower save data by the hundred, and each minute counts', () => {
  const copy: Choice = { do: 'emergency-copy', building: 'SBG2', policy: undefined, to: undefined }
  const gone = (...orders: readonly Order[]): number =>
    smallNight.ends([11, call], ...orders).metrics.servicesWithDataLost
  const none = gone()
  const [soon, later, late] = [5, 20, 40].map(minute => none - gone([minute, copy])) as [
    number,
    number,
    number,
  ]
  expect(soon).toBeGreaterThan(10)
  expect(soon).toBeGreaterThan(1.1 * later)
  expect(later).toBeGreaterThan(1.1 * late)
})

test('battery room: the sooner the switch, the less is lost, and a late call makes a cut in time worth no more than a late one', () => {
  const lost = (...orders: readonly Order[]): number => evening.ends(...orders).metrics.servicesDestroyed
  const nothing = lost()
  const [early, inTime, late, tooLate] = [8, expectedCut(evening), 28, 40].map(minute =>
    lost([2, call], [minute, byTheSwitch]),
  ) as [number, number, number, number]
  expect(early).toBeLessThanOrEqual(inTime)
  expect(late).toBeGreaterThan(1.2 * inTime)
  expect(tooLate).toBeGreaterThan(1.2 * late)
  expect(inTime).toBeLessThan(nothing / 4)
  expect(lost([2, call])).toBeGreaterThan(0.9 * nothing)
  expect(lost([20, call], [expectedCut(evening), byTheSwitch])).toBeGreaterThan(1.5 * inTime)
  expect(lost([30, call], [expectedCut(evening), byTheSwitch])).toBeGreaterThanOrEqual(tooLate)
})

test.each([
  ['night shift', smallNight],
  ['battery room', evening],
] as const)('%s: what can still be saved falls while nobody decides', (_, { session, spec }) => {
  const looking = stillSaveable(session, [spec.moments[0]!, spec.moments[3]!], [], { language: 'en' })
  let step = looking.next()
  while (step.done !== true) step = looking.next()
  for (const row of step.value) {
    expect(row.services).toBeGreaterThanOrEqual(row.servicesAsIs)
    expect(row.data).toBeGreaterThanOrEqual(row.dataAsIs)
    // How the night ends without decisions does not depend on the moment asked about.
    expect(row.servicesAsIs).toBe(step.value[0]!.servicesAsIs)
  }
  const shares = step.value.map(({ services }) => services)
  expect(shares[0]! - shares.at(-1)!).toBeGreaterThan(0.25)
})

/** The difference between two endings of one night; checks that every figure has a recorded chain of causes. */
function explained(one: Ending, other: Ending) {
  const difference = differenceOf(one, other, 'en')
  for (const of of ['services', 'data', 'hours'] as const) {
    const reasons = difference.reasons.filter(reason => reason.of === of)
    if (difference[of] !== 0) expect(reasons.length, of).toBeGreaterThan(0)
    for (const { because } of reasons) expect(because.length, of).toBeGreaterThan(1)
  }
  return difference
}

test('of hours that round to none no reason is told', () => {
  const one = evening.ends()
  const longer = (seconds: number): Ending => {
    const downSeconds = one.downSeconds.slice()
    downSeconds[0]! += seconds
    return { ...one, downSeconds }
  }
  const amounts = (seconds: number): number[] =>
    differenceOf(longer(seconds), one, 'en').reasons.map(({ amount }) => amount)
  expect(amounts(1700)).toEqual([])
  expect(amounts(1800)).toEqual([0.5])
})

/** Seconds out of service of all services of a tier. */
function downOf(name: string, { estate: { population }, downSeconds }: Ending): number {
  const tier = population.tiers.indexOf(name)
  return downSeconds.reduce(
    (sum, down, service) => sum + (population.services.tier[service] === tier ? down : 0),
    0,
  )
}

const failOver = (building: string): Choice => ({ do: 'preemptive-failover', building, policy: undefined })
const first = (tier: string): Choice => ({ do: 'prioritise', tier, weight: 1000 })

test('night shift: each kind of decision changes how its own night ends, and why is on record', () => {
  const that = asThatNight()
  const asItWas = night.ends(...that)
  const smallAsItWas = smallNight.ends(...that)
  const otherwise = (...orders: readonly Order[]) =>
    explained(smallNight.ends(...that, ...orders), smallAsItWas)
  expect(explained(smallNight.ends(), smallAsItWas).services).toBeGreaterThan(100)
  const cutInTime = smallNight.ends([2, call], [expectedCut(night), upstream])
  expect(explained(cutInTime, smallAsItWas).services).toBeLessThan(-1000)
  const moved = otherwise([3, failOver('SBG2')])
  expect(moved.services).toBeLessThan(0)
  // Most replicas stand in the building that burns: only services with one elsewhere gain, and only the time of a failover.
  expect(moved.hours).toBeLessThan(0)
  const copied = otherwise([3, { do: 'emergency-copy', building: 'SBG2', policy: undefined, to: undefined }])
  expect(copied.data).toBeLessThan(-100)
  expect(copied.loss).toBeLessThan(0)
  // With bronze first, more machines run sooner but the important ones later.
  // On the whole night, because who waits for whom depends on how many machines there are to a technician.
  const [gold, bronze] = ['gold', 'bronze'].map(tier => night.ends(...that, [100, first(tier)])) as [
    Ending,
    Ending,
  ]
  expect(explained(bronze, asItWas).hours).toBeLessThan(explained(gold, asItWas).hours)
  expect(downOf('gold', bronze)).toBeGreaterThan(1.05 * downOf('gold', gold))
})

test('battery room: each kind of decision changes how its own evening ends, and why is on record', () => {
  const cutInTime: readonly Order[] = [
    [2, call],
    [expectedCut(evening), byTheSwitch],
  ]
  const cut = evening.ends(...cutInTime)
  const idle = evening.ends()
  expect(explained(idle, cut).services).toBeGreaterThan(100)
  const standby = (minute: number) => explained(evening.ends(...cutInTime, [minute, failOver('center')]), cut)
  // Asking when it is expected brings what the lesson promises.
  const askedBy = evening.spec.expected.find(({ id }) => id === 'failover')!.by / 60
  expect(evening.spec.lesson!.shows.en).toContain(`if it is called on by ${askedBy} min`)
  // By itself the standby takes over after three hours, so that is what asking in time spares each service that has one.
  expect(standby(askedBy).hours).toBeLessThan(-10)
  expect(standby(askedBy).loss).toBeLessThan(-1000)
  // Later, some are dark with the batteries; after the cut, all.
  expect(standby(12).hours).toBeGreaterThan(standby(askedBy).hours + 10)
  expect(standby(17).hours).toBe(0)
  const copy: Choice = { do: 'emergency-copy', building: 'center', policy: undefined, to: undefined }
  expect(explained(evening.ends([3, copy]), idle).data).toBeLessThan(0)
  // What a cut in time saves starts again by itself: who comes first counts where servers are lost.
  const order = (tier: string) => explained(evening.ends([95, first(tier)]), idle).loss
  expect(order('grade-1')).toBeLessThan(0)
  expect(order('grade-4')).toBeGreaterThan(order('grade-1') + 300_000)
})

// A night takes long, so a few of each exercise represent the thirty.
test.each([
  ['night shift', smallNight, [3, 5, 21]],
  ['battery room', evening, [1, 2, 3, 4, 5, 6, 7, 8]],
] as const)(
  '%s: its orders save in the nights that the report says',
  (_, { spec: { lesson }, nightOf }, seeds) => {
    const { orders, nights, fewer, more } = lesson!
    const ordered = orders.map(
      ({ id: _id, at, after: _after, unless: _unless, by: _by, ...choice }): Order => [
        at! / 60,
        choice as Choice,
      ],
    )
    const less = seeds.map(seed => {
      const ends = nightOf(String(seed))
      return ends(...ordered).metrics.servicesDestroyed - ends().metrics.servicesDestroyed
    })
    expect(nights).toBe(30)
    expect(seeds.filter((_seed, at) => less[at]! < 0)).toEqual(
      fewer.filter(seed => (seeds as readonly number[]).includes(seed)),
    )
    expect(seeds.filter((_seed, at) => less[at]! > 0)).toEqual(
      more.filter(seed => (seeds as readonly number[]).includes(seed)),
    )
  },
)

test('the figures that a lesson tells are those of its night', () => {
  const lost = (...orders: readonly Order[]): number => evening.ends(...orders).metrics.servicesDestroyed
  const told = [lost(), ...[15, 28, 40].map(minute => lost([2, call], [minute, byTheSwitch]))]
  const { shows } = evening.spec.lesson!
  for (const text of [shows.en, shows.fr])
    expect(text.match(/\d+(?!\d*\smin)/g)!.map(Number)).toEqual(told.filter(figure => figure > 0))
  expect(told[1]).toBe(0)
  expect([shows.en, shows.fr].map(text => /none|aucun/.test(text))).toEqual([true, true])
  expect(night.ends([2, call], [expectedCut(night), upstream]).metrics.servicesDestroyed).toBe(0)
})

test('whoever reads the report learns that the night was chosen, or is another one, and in which nights its lesson holds', () => {
  const { session } = evening
  expect(nightSaid(session, 'en')).toMatch(
    /^This night was chosen\. .*fewer services in 28 \(1–11, 13, 15–30\), more in 0 and the same number in 2:/,
  )
  const { setting, choice } = session
  const lesson = { ...setting.spec.lesson!, fewer: [3, 4, 6, 16, 17, 18], more: [] }
  const few = { choice, setting: { ...setting, spec: { ...setting.spec, lesson } } }
  expect(nightSaid(few, 'en')).toContain('fewer services in 6 (3, 4, 6, 16–18), more in 0 and')
  const other = new Session(session.prepared, { seed: '4', replication: 0 })
  expect(nightSaid(other, 'en')).toMatch(
    /^The exercise was made for the night of seed 132; this is another one\./,
  )
  expect(nightSaid(other, 'fr')).toMatch(/nuit de graine 132 ; celle-ci en est une autre\./)
  // What the lesson shows is attributed to its own night, never to another one.
  const { shows } = evening.spec.lesson!
  expect(nightSaid(other, 'en')).toContain(`About that night it says: “${shows.en}”`)
  expect(nightSaid(other, 'fr')).toContain(`De celle-là, il dit : « ${shows.fr} »`)
  const plain = shipped('exercises/battery-room.yaml', ['exercise.lesson='])
  expect(nightSaid(new Session(plain, { seed: '132', replication: 0 }), 'en')).toBe('')
})
