import { expect, test } from 'vitest'
import { bottleneckShares, bottlenecksText } from '../../src/report/bottlenecks.ts'
import { scenarioOf } from '../estate/estateOf.ts'
import { shipped } from '../run/scenario.ts'
import { tongues } from '../../src/report/tongue.ts'
import { gatheredOf } from '../campaign/gathered.ts'

const { en } = tongues

test('shares are of all waiting, each replication in which anybody waited counts alike', () => {
  const shares = bottleneckShares(
    gatheredOf({
      'bottlenecks.access': [0, 0, 0],
      'bottlenecks.servers': [90, 0, 1],
      'bottlenecks.cleaners': [10, 0, 3],
    }),
    'bottlenecks',
  )
  // 90 % and 25 %: the second replication has no waits, so it does not count.
  expect(Object.entries(shares)).toEqual([
    ['servers', 0.575],
    ['cleaners', 0.425],
  ])
})

test('where nobody ever waits there is nothing to tell', () => {
  expect(bottleneckShares(gatheredOf({ 'bottlenecks.access': [0, 0] }), 'bottlenecks')).toEqual({})
  expect(bottlenecksText({ bottlenecks: {}, binding: {} }, undefined, en)).toBe('services waited for nothing')
})

test('crews, links, other sites and buildings are called by their labels, whatever a crew is called', () => {
  const scenario = scenarioOf(`
extends: two-rooms.yaml
schema: firebreak/1
name: Labels
buildings: { hut: { label: West wing } }
otherSites: { named: { twin: { label: Second center } } }
recovery:
  buildings: { hut: { parts: [{ share: 100 %, ready: 3 d }] } }
  pools: { crew: { label: technicians, units: [{ from: 0 h, units: 1 }] }, access control: { units: [{ from: 0 h, units: 1 }] }, link vault: { units: [{ from: 0 h, units: 1 }] } }
  restoring: { links: { vault: { label: the vault uplink, bandwidth: 1 Gb/s } } }
`)
  const shares = {
    crew: 0.3,
    'crew link vault': 0.2,
    'link vault': 0.15,
    'link of twin': 0.1,
    'spare servers twin': 0.09,
  }
  const said = (of: Readonly<Record<string, number>>): string =>
    bottlenecksText({ bottlenecks: of, binding: {} }, scenario, en).split('\n')[0]!
  expect(said(shares)).toBe(
    'services waited longest for: technicians 30 %, link vault 20 %, link the vault uplink 15 %, link of Second center 10 %, spare servers Second center 9.0 %',
  )
  expect(said({ 'access hut': 0.4, 'power hut': 0.3, 'part 1 of hut': 0.2, 'access control': 0.1 })).toBe(
    'services waited longest for: access West wing 40 %, power West wing 30 %, part 1 of West wing 20 %, access control 10 %',
  )
})

test('in words, the largest first, however the names are ordered', () =>
  expect(
    bottlenecksText(
      {
        bottlenecks: { 'link vault': 0.0904, servers: 0.222, crew: 0.004, cleaners: 0.612 },
        binding: { servers: 0.9, cleaners: 0.1 },
      },
      undefined,
      en,
    ),
  ).toBe(
    'services waited longest for: cleaners 61 %, servers 22 %, link vault 9.0 %\n' +
      'the bottleneck (what more of them waited for than for anything else), by share of the time: servers 90 %, cleaners 10 %',
  ))

test('a building whose label begins with its name is called by the name', () => {
  const { scenario } = shipped('strasbourg-2021.yaml')
  const [said] = bottlenecksText({ bottlenecks: { 'power SBG2': 1 }, binding: {} }, scenario, en).split('\n')
  expect(said).toBe('services waited longest for: power SBG2 100 %')
})
