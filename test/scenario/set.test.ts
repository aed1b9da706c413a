import { expect, test } from 'vitest'
import { prepare } from '../../src/run/prepare.ts'
import {
  applySet,
  applySetAlone,
  readScenario,
  sourceIn,
  sourceText,
  strategy,
} from '../../src/scenario/read.ts'
import { good, over, readFile, sentences } from './read.ts'

const { source, scenario } = readFile('scenarios/two-rooms.yaml')
const set = (...assignments: string[]) => applySet(source!, assignments)

test('a value is put at a path, with units or as a distribution', () => {
  const changed = good(set('buildings.hut.walls.rating=REI 30', 'recovery.access={ uniform: [1 h, 2 h] }'))
  expect(changed.buildings['hut']!.walls.rating).toBe(30)
  expect(changed.recovery.access).toEqual({ kind: 'uniform', low: 3600, high: 7200 })
  expect(scenario!.buildings['hut']!.walls.rating).toBe(60)
})

test('rows of a list go by name, by verb or by number, in brackets as well', () => {
  expect(good(set('buildings.hut.rooms.left.fireLoad=1 GJ/m2')).buildings['hut']!.rooms[0]!.fireLoad).toBe(
    1000,
  )
  expect(good(set('decisions.cut-power.after.delay=1 h')).decisions[1]!.after!.delay).toBe(3600)
  expect(good(set('decisions.1.after.delay=1 h')).decisions[1]!.after!.delay).toBe(3600)
  expect(good(set('decisions[1].after.delay=1 h')).decisions[1]!.after!.delay).toBe(3600)
  expect(good(set('buildings.hut.rooms[0].size[1]=5 m')).buildings['hut']!.rooms[0]!.size).toEqual([6, 5])
  expect(good(set('policies.nightly.copies.0.place=same-rack')).policies['nightly']!.copies[0]!.place).toBe(
    'same-rack',
  )
  expect(good(set('buildings.hut.rooms.left.size.1=5 m')).buildings['hut']!.rooms[0]!.size).toEqual([6, 5])
})

test('a default that nobody wrote can be changed in part', () => {
  const changed = good(set('model.exposure=1', 'sources.cabinet.growth=fast'))
  expect(changed.model.exposure).toBe(1)
  expect(changed.sources.cabinet.growth).toBe(0.0469)
})

test('an empty value takes away', () => {
  expect(good(set('decisions.cut-power=')).decisions.map(row => row.do)).toEqual(['call-brigade'])
  expect(good(set('intervention=')).intervention.brigade.hoses).toBe(4)
})

test('a path that leads nowhere is refused with the nearest that leads somewhere', () => {
  expect(
    sentences(
      set(
        'buildings.hut.wals.rating=REI 30',
        'buildings.hutt.storeys=2',
        'decisions.cut-powr.at=1 h',
        'horizon.days=3',
      ),
    ),
  ).toEqual([
    '--set:1:1 buildings.hut.wals.rating: there is no "wals" here (nearest: "buildings.hut.walls.rating")',
    '--set:2:1 buildings.hutt.storeys: there is no "hutt" here (nearest: "buildings.hut.storeys")',
    '--set:3:1 decisions.cut-powr.at: there is no "cut-powr" here (nearest: "decisions.cut-power.at")',
    '--set:4:1 horizon.days: horizon has no parts',
  ])
  expect(sentences(set('rating 30'))).toEqual(['--set:1:1: must be path=value, is "rating 30"'])
})

test('a path that counts its rows is told by the names they go by', () => {
  const nearest = (path: string): string | undefined => set(`${path}=1 h`).issues[0]?.nearest
  expect(nearest('decisions[1].att')).toBe('decisions.cut-power.at')
  expect(nearest('buildings[0].rooms[1].itLoad')).toBe('buildings.hut.rooms.right.itLoad')
  expect(nearest('policies.0.copies.0.period')).toBe('policies.nightly.copies.backup.period')
  expect(nearest('decisions[7].at')).toBeUndefined()
})

test('a word that resembles nothing is told what there is', () => {
  expect(sentences(set('decisions.evacuate.at=1 h', 'policies.gold.approach=none'))).toEqual([
    '--set:1:1 decisions.evacuate.at: there is no "evacuate" here: there are call-brigade, cut-power',
    '--set:2:1 policies.gold.approach: there is no "gold" here: there is nightly',
  ])
})

test('of a path that lacks its beginning, the only one that ends so is told', () => {
  const nearest = (path: string): string | undefined => set(`${path}=4`).issues[0]?.nearest
  expect(nearest('brigade.hoses')).toBe('intervention.brigade.hoses')
  expect(nearest('hoses')).toBe('intervention.brigade.hoses')
  expect(nearest('intervention.hoses')).toBe('intervention.brigade.hoses')
  expect(nearest('left.itLoad')).toBe('buildings.hut.rooms.left.itLoad')
  // Of both rooms, and of none.
  expect(nearest('rooms.itLoad')).toBeUndefined()
  expect(nearest('itLoad')).toBeUndefined()
  expect(nearest('brigade.ladders')).toBeUndefined()
})

test('of several settings the line says which one a slip is in', () => {
  expect(sentences(set('horizon=3 d', 'intervention.staff=[3'))).toEqual([
    expect.stringMatching(/^--set:2:2\d: flow sequence/),
  ])
  expect(sentences(set('intervention.staff=3', 'horizon=3 kg'))).toEqual([
    '--set:2:9 horizon: is a mass, must be a duration such as "10 min"',
  ])
})

test('a value that does not fit is refused at its column', () => {
  expect(sentences(set('horizon=3 kg'))).toEqual([
    '--set:1:9 horizon: is a mass, must be a duration such as "10 min"',
  ])
  expect(sentences(set('ignition.room=hut/lef'))).toEqual([
    '--set:1:15 ignition.room: there is no room "hut/lef" (nearest: "hut/left")',
  ])
  expect(sentences(set('recovery.access={ uniform: [2 h, 1 h] }'))).toEqual([
    '--set:1:34 recovery.access.uniform.1: must rise: low, high',
  ])
})

const strategies = `
strategies:
  better:
    label: Copies elsewhere
    set:
      policies.nightly.copies.backup.place: another-site
      decisions.cut-power:
  worse: { set: { intervention.brigade.travel: 1 h } }
`

test('a strategy is the scenario with some values changed', () => {
  const result = over(strategies)
  good(result)
  const better = good(strategy(result.source!, 'better'))
  expect(better.policies['nightly']!.copies[0]!.place).toBe('another-site')
  expect(better.decisions).toHaveLength(1)
  expect(good(strategy(result.source!, 'worse')).intervention.brigade.travel).toBe(3600)
  expect(sentences(strategy(result.source!, 'bettr'))).toEqual([
    'strategies: there is no strategy "bettr" (nearest: "better")',
  ])
})

test('what is wrong with a strategy is found when the file is read, where it was written', () => {
  const text = strategies.replace('another-site', 'elsewhere').replace('travel:', 'traval:')
  expect(sentences(over(text))).toEqual([
    'scenarios/test.yaml:7:45 policies.nightly.copies.backup.place: there is no building, room or other site "elsewhere"',
    'scenarios/test.yaml:9:19 intervention.brigade.traval: there is no "traval" here (nearest: "intervention.brigade.travel")',
  ])
})

test.each([
  ['settings', () => set('buildings.hut.walls.rating=REI 30', 'decisions.cut-power=')],
  ['files below it', () => readFile('scenarios/exercises/battery-room.yaml')],
  [
    'a strategy',
    () => {
      const read = readFile('scenarios/backup-strategies.yaml')
      return strategy(read.source!, Object.keys(read.scenario!.strategies)[0]!)
    },
  ],
])('a scenario with %s stands in one text, and reads as the same', (_, read) => {
  const { source: changed, scenario: meant } = read()
  const again = readScenario(sourceText(changed!), {
    file: 'whole.yaml',
    load: name => {
      throw new Error(name)
    },
  })
  expect(again.issues).toEqual([])
  expect(prepare(again.scenario!).digest).toBe(prepare(meant!).digest)
})

test('alone, the same setting is judged without what it makes of the strategies', () => {
  const { source } = readFile('scenarios/backup-strategies.yaml')
  const sound = ['recovery.access={ uniform: [1 h, 2 h] }']
  expect(applySetAlone(source!, sound).scenario).toEqual(good(applySet(source!, sound)))
  expect(sentences(applySetAlone(source!, ['horizon=3 kg']))).toEqual(
    sentences(applySet(source!, ['horizon=3 kg'])),
  )
  const unknown = ['recovery.priority=nobody']
  expect(sentences(applySetAlone(source!, unknown))).toEqual(sentences(applySet(source!, unknown)))
  // The strategy "none" uses a policy that does not exist; as written, no product does.
  const broken = ['strategies.none.set={ products.vps.policies: { no-such-policy: 1 } }']
  expect(applySetAlone(source!, broken).scenario).toBeDefined()
  expect(applySet(source!, broken).issues.length).toBeGreaterThan(0)
})

test('a setting mends no key that stands twice', () => {
  const twice = over('horizon: 3 d\nhorizon: 4 d\n')
  expect(sentences(applySet(twice.source!, ['tiers.normal.rto=1 h']))).toEqual(sentences(twice))
  expect(applySet(twice.source!, ['tiers.normal.rto=1 h']).scenario).toBeUndefined()
  expect(applySetAlone(twice.source!, ['tiers.normal.rto=1 h']).scenario).toBeUndefined()
})

test('of settings of which one leads nowhere, no sum is missed that it may have made up', () => {
  expect(sentences(set('products.machine.share=60 %', 'products.gone.share=40 %', 'horizon=3 kg'))).toEqual([
    expect.stringContaining('products.gone.share: there is no "gone" here'),
    expect.stringContaining('horizon: is a mass'),
  ])
})

test('a setting shares the parts that it leaves as they are, whoever read them', () => {
  const settings = ['recovery.access=3 h', 'horizon=40 d']
  const changed = good(set(...settings))
  expect(changed.buildings).toBe(scenario!.buildings)
  expect(changed.recovery).not.toBe(scenario!.recovery)
  const readBefore = structuredClone(scenario!)
  const unread = sourceIn(sourceText(source!), readBefore)
  const same = good(applySetAlone(unread!, settings))
  expect(same.buildings).toBe(readBefore.buildings)
  expect(same).toEqual(changed)
})

test('what is sound under one key is judged again under another', () => {
  const twice = over('decisions: &same [{ do: call-brigade, at: 1 min }]\nsecondHits: *same\n')
  expect(sentences(twice)).toContainEqual(expect.stringContaining('secondHits.call-brigade.kind'))
})
