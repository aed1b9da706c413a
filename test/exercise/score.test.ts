// Goal: an expected decision is met once all of it has been ordered, at once or building by building.
import { expect, test } from 'vitest'
import { choiceWords } from '../../src/exercise/told/choiceWords.ts'
import type { Choice } from '../../src/exercise/command.ts'
import type { DecisionTaken } from '../../src/exercise/event.ts'
import { score, scoreObjectives } from '../../src/exercise/debrief/score.ts'
import { Session } from '../../src/exercise/session.ts'
import type { Scripted } from '../../src/exercise/setting.ts'
import { prepare } from '../../src/run/prepare.ts'
import { good, over } from '../scenario/read.ts'
import { playHut } from './hut.ts'

const { state } = playHut()

type Expected = (typeof state.setting.spec.expected)[number]
const expecting = (part: Partial<Expected>): Expected => ({
  ...state.setting.spec.expected[0]!,
  by: 600,
  ...part,
})

const taken = (row: number, at: number, choice: object): DecisionTaken => ({
  number: row + 1,
  at,
  effectAt: at,
  role: 'incident-commander',
  player: 'Ana',
  confidence: 1,
  choice: choice as Choice,
})

/** Three tiers; gold has the greatest weight. */
const order = { tiers: ['gold', 'silver', 'bronze'], tierWeights: [8, 3, 1], dispatch: 'soft', scripted: [] }

/** Two protections, of which one can fail over. */
const protections = { policies: ['kept', 'mirrored'], failovers: ['mirrored'] }

function verdictOf(expected: Expected, ...choices: object[]): string {
  return verdictAmong([], expected, choices)
}

/** @param scripted the orders of the scenario itself */
function verdictAmong(
  scripted: readonly Scripted[],
  expected: Expected,
  choices: readonly object[],
  now = Infinity,
): string {
  const decisions = choices.map((choice, row) => taken(row, 60 * (row + 1), choice))
  const spec = { ...state.setting.spec, expected: [expected] }
  const setting = {
    ...state.setting,
    ...order,
    scripted,
    spec,
    buildings: ['north', 'south'],
    ...protections,
  }
  const [scored] = score({ ...state, setting, decisions }, now, 'en')
  return scored!.decision === undefined ? scored!.verdict : `${scored!.verdict} by ${scored!.decision}`
}

const everywhere = expecting({ do: 'evacuate' })
const north = expecting({ do: 'emergency-copy', building: 'north' })
const shut = expecting({ do: 'close-openings' })
const stop = expecting({ do: 'orderly-shutdown' })
const point = expecting({ do: 'choose-point' })
const first = expecting({ do: 'prioritise' })
const silver = expecting({ do: 'prioritise', tier: 'silver' })
const give = (tier: string, weight: number) => ({ do: 'prioritise', tier, weight })
const by = (rule: string) => ({ do: 'set-dispatch', rule })
const copy = (policy: string) => ({ do: 'emergency-copy', building: 'north', policy })
const standby = expecting({ do: 'preemptive-failover', building: 'north' })
const failover = (policy: string) => ({ do: 'preemptive-failover', building: 'north', policy })
const told = expecting({ do: 'communicate', to: 'authorities' })

test.each([
  [
    'of one building, where all were to be left',
    everywhere,
    [{ do: 'evacuate', building: 'north' }],
    'amiss',
  ],
  ['of the whole site', everywhere, [{ do: 'evacuate' }], 'met by 1'],
  [
    'building by building',
    everywhere,
    [
      { do: 'evacuate', building: 'north' },
      { do: 'evacuate', building: 'south' },
    ],
    'met by 2',
  ],
  ['of another building', north, [{ do: 'emergency-copy', building: 'south' }], 'amiss'],
  ['of something else', north, [{ do: 'evacuate' }], 'missed'],
  ['to tell somebody else', told, [{ do: 'communicate', to: 'customers' }], 'missed'],
  ['of the building', north, [{ do: 'emergency-copy', building: 'north' }], 'met by 1'],
  ['of all, where one was meant', north, [{ do: 'emergency-copy' }], 'met by 1'],
  ['of one room alone', shut, [{ do: 'close-openings', room: 'north/hall' }], 'amiss'],
  [
    'of one room alone, where all were to stop',
    stop,
    [{ do: 'orderly-shutdown', room: 'north/hall' }],
    'amiss',
  ],
  ['of one tier alone', point, [{ do: 'choose-point', point: 'newest', tier: 'gold' }], 'amiss'],
  ['of the tier that counts most', first, [give('gold', 9)], 'met by 1'],
  ['of another tier, which stands first then', first, [give('bronze', 1000)], 'amiss'],
  ['of another tier, which stays behind', first, [give('bronze', 2)], 'amiss'],
  ['that makes it stand beside another', first, [give('gold', 3)], 'amiss'],
  ['of no weight', first, [give('gold', 0)], 'amiss'],
  ['of the tier, which another overtakes', first, [give('gold', 9), give('bronze', 1000)], 'amiss'],
  ['of the tier in the end', first, [give('bronze', 1000), give('gold', 2000)], 'met by 2'],
  ['of the tier, after its time', first, [...Array(10).fill(by('soft')), give('gold', 9)], 'late by 11'],
  ['under an order that looks at no weight', first, [give('gold', 9), by('spt')], 'amiss'],
  ['under an order that looks at it again', first, [by('spt'), give('gold', 9), by('wspt')], 'met by 3'],
  ['of the order alone, where nobody ordered the tier', first, [by('criticality')], 'missed'],
  ['of the tier that was named', silver, [give('silver', 9)], 'met by 1'],
  ['of the tier that counts most, where another was named', silver, [give('gold', 9)], 'amiss'],
  ['of one policy alone', north, [copy('kept')], 'amiss'],
  ['of one policy after the other', north, [copy('kept'), copy('mirrored')], 'met by 2'],
  ['of one policy twice', north, [copy('kept'), copy('kept')], 'amiss'],
  ['to fail over the only policy that can', standby, [failover('mirrored')], 'met by 1'],
  ['to fail over a policy that cannot', standby, [failover('kept')], 'amiss'],
])('a decision %s', (_, expected, choices, verdict) => {
  expect(verdictOf(expected, ...choices)).toBe(verdict)
})

test('what the scenario itself orders stands in the order of recovery, from its time on', () => {
  const scripted = (at: number, choice: object) => ({ at, choice }) as Scripted
  const bronze = scripted(30, give('bronze', 1000))
  // At one minute the scenario had already put bronze before gold, and this order leaves gold behind it.
  expect(verdictAmong([bronze], first, [give('gold', 9)])).toBe('amiss')
  expect(verdictAmong([bronze], first, [give('gold', 2000)])).toBe('met by 1')
  expect(verdictAmong([scripted(90, give('bronze', 1000))], first, [give('gold', 9)])).toBe('amiss')
  expect(verdictAmong([scripted(900, give('bronze', 1000))], first, [give('gold', 9)], 600)).toBe('met by 1')
  expect(verdictAmong([scripted(30, by('spt'))], first, [give('gold', 9)])).toBe('amiss')
  // The scenario's rule turns the table's own order into the expected one.
  expect(verdictAmong([scripted(90, by('wspt'))], first, [by('spt'), give('gold', 9)])).toBe('met by 2')
  expect(verdictAmong([scripted(90, by('wspt'))], first, [give('bronze', 2)])).toBe('amiss')
})

test('a scenario orders what no seat does, or what was due before the table met', () => {
  const own = `decisions:
  - { at: 1 min, do: prioritise, tier: normal, weight: 7 }
  - { at: 20 min, do: prioritise, tier: normal, weight: 3 }
  - { at: 2 min, do: set-dispatch, rule: spt }
  - { after: { event: alarm }, do: set-dispatch, rule: fifo }
`
  const ordered = (exercise: string) =>
    new Session(prepare(good(over(`${own}exercise: ${exercise}\n`))), {
      seed: '1',
      replication: 0,
    }).state.setting.scripted.map(({ at, choice }) => `${at} ${choice.do}`)
  expect(ordered('{ from: 5 min }')).toEqual(['60 prioritise', '120 set-dispatch'])
  expect(ordered('{ roles: [scribe] }')).toEqual(['60 prioritise', '120 set-dispatch', '1200 prioritise'])
  expect(ordered('{}')).toEqual([])
})

test('why another tier stands first is told in words', () => {
  const setting = { ...state.setting, ...order, spec: { ...state.setting.spec, expected: [first] } }
  const told = (choices: object[], language: 'en' | 'fr' = 'en'): string | undefined => {
    const decisions = choices.map((choice, row) => taken(row, 60, choice))
    return score({ ...state, setting, decisions }, 600, language)[0]!.because
  }
  expect(told([give('bronze', 1000)])).toBe('bronze ranked above gold, with a weight of 1,000 against 8')
  expect(told([give('bronze', 1000)], 'fr')).toBe(
    'bronze passait avant gold, avec un poids de 1\u202f000 contre 8',
  )
  expect(told([give('gold', 3)])).toBe('silver ranked level with gold, with the same weight of 3')
  expect(told([give('gold', 9), by('fifo')])).toContain('“fifo”, ignores weights')
  expect(told([give('gold', 9)])).toBeUndefined()
})

test('tiers, crews, buildings and rooms are called by their labels', () => {
  const labels = {
    tiers: { gold: 'Grade 1', bronze: 'Grade 3' },
    pools: { crew: 'technicians' },
    buildings: { center: 'Computing center' },
    rooms: { 'center/ups': 'Battery room' },
  }
  const setting = { ...state.setting, ...order, labels, spec: { ...state.setting.spec, expected: [first] } }
  const decisions = [taken(0, 60, give('bronze', 1000))]
  const [found] = score({ ...state, setting, decisions }, 600, 'en')
  expect(found!.what).toContain('Grade 1')
  expect(found!.because).toBe('Grade 3 ranked above Grade 1, with a weight of 1,000 against 8')
  expect(choiceWords({ do: 'prioritise', tier: 'gold', weight: 9 }, 'en', labels)).toContain('Grade 1')
  expect(choiceWords({ do: 'add-units', pool: 'crew', units: 2 }, 'en', labels)).toContain('technicians')
  // Without a label, its name is all there is, even one that every object has.
  expect(choiceWords({ do: 'prioritise', tier: 'constructor', weight: 9 }, 'en', labels)).toContain(
    ' constructor',
  )
  expect(choiceWords({ do: 'add-units', pool: 'toString', units: 2 }, 'en', labels)).toBe(
    choiceWords({ do: 'add-units', pool: 'crew', units: 2 }, 'en', labels).replace('technicians', 'toString'),
  )
  expect(choiceWords({ do: 'evacuate', building: 'valueOf' }, 'en', labels)).toContain('valueOf')
  const leave: Choice = { do: 'evacuate', building: 'center' }
  const spec = { ...setting.spec, expected: [{ ...first, do: 'evacuate', building: 'center' } as const] }
  const [out] = score({ ...state, setting: { ...setting, spec } }, 600, 'fr')
  expect(out!.what).toBe('évacuer «\u00a0Computing center\u00a0»')
  expect(choiceWords(leave, 'fr', labels)).toBe('évacuer «\u00a0Computing center\u00a0»')
  expect(choiceWords({ ...leave, building: 'annex' }, 'fr', labels)).toBe('évacuer «\u00a0annex\u00a0»')
  const gas = (room: string, language: 'en' | 'fr') =>
    choiceWords({ do: 'release-gas', room }, language, labels)
  expect(gas('center/ups', 'en')).toBe('release the gas in Battery room')
  expect(gas('center/ups', 'fr')).toContain('«\u00a0Battery room\u00a0»')
  expect(gas('center/hall', 'en')).toBe('release the gas in center/hall')
})

test('a weight is told as it was given, and none as none', () => {
  const words = (weight: number, language: 'en' | 'fr'): string =>
    choiceWords({ do: 'prioritise', tier: 'gold', weight }, language)
  expect(words(1000, 'en')).toBe('give the weight 1,000 to gold')
  expect(words(2.5, 'fr')).toBe('donner le poids 2,5 à gold')
  expect(words(0, 'en')).toBe('give no weight to gold')
  expect(words(0, 'fr')).toBe('ne donner aucun poids à gold')
})

test('what was not due when the exercise stopped is neither missed nor rated', () => {
  const expected = [
    expecting({ id: 'soon', by: 300, objective: 'alert' }),
    expecting({ id: 'then', by: 600, objective: 'data' }),
  ]
  const spec = { ...state.setting.spec, expected }
  const begun = { ...state, setting: { ...state.setting, spec } }
  const rated = (now: number): string[] =>
    scoreObjectives(begun, score(begun, now, 'en'), 'en').map(
      ({ id, rating, expected }) => `${id}: ${expected.map(({ verdict }) => verdict).join()}, ${rating}`,
    )
  expect(rated(299)).toEqual(['alert: unreached, undefined', 'data: unreached, undefined'])
  expect(rated(300)).toEqual(['alert: missed, U', 'data: unreached, undefined'])
  expect(rated(600)).toEqual(['alert: missed, U', 'data: missed, U'])
})

test('before all is due an objective is rated only where what comes cannot change it', () => {
  const expected = ['a', 'b', 'c'].map((id, nth) =>
    expecting({ id, do: 'emergency-copy', building: id, by: 300 * (nth + 1), objective: 'data' }),
  )
  const spec = { ...state.setting.spec, expected }
  const rating = (now: number, ...done: string[]): string | undefined => {
    const decisions = done.map((building, row) => taken(row, 60, { do: 'emergency-copy', building }))
    const begun = { ...state, decisions, setting: { ...state.setting, spec, buildings: ['a', 'b', 'c'] } }
    return scoreObjectives(begun, score(begun, now, 'en'), 'en').find(({ id }) => id === 'data')!.rating
  }
  expect(rating(300, 'a')).toBeUndefined()
  expect(rating(600, 'a')).toBe('M')
  expect(rating(600)).toBeUndefined()
  expect(rating(900)).toBe('U')
  // Everything was done, though it was not due yet.
  expect(rating(300, 'a', 'b', 'c')).toBe('P')
})

test('what was expected of a building names it', () => {
  const setting = { ...state.setting, spec: { ...state.setting.spec, expected: [north] } }
  const what = (language: 'en' | 'fr'): string => score({ ...state, setting }, 0, language)[0]!.what
  expect(what('en')).toBe('make emergency copies of north')
  expect(what('fr')).toContain('north')
})

test('what is decided in the minute by which it was expected is in time, as the clock of the table shows it', () => {
  const verdict = (start: string | undefined, by: number, at: number): string => {
    const spec = { ...state.setting.spec, expected: [expecting({ do: 'call-brigade', by })] }
    const setting = { ...state.setting, start, spec }
    const decisions = [taken(0, at, { do: 'call-brigade' })]
    return score({ ...state, setting, decisions }, Infinity, 'en')[0]!.verdict
  }
  expect(verdict('2021-03-10T00:35+01:00', 12 * 60, 12 * 60 + 59)).toBe('met')
  expect(verdict('2021-03-10T00:35+01:00', 12 * 60, 13 * 60)).toBe('late')
  // 00:47:30 and 00:48:00.
  expect(verdict('2021-03-10T00:35:30+01:00', 12 * 60, 12 * 60 + 30)).toBe('late')
  expect(verdict(undefined, 12 * 60, 12 * 60 + 59)).toBe('met')
})
