import { expect, test } from 'vitest'
import { bottleneckShares, bottlenecksText } from '../../src/report/bottlenecks.ts'
import { gatheredOf } from '../campaign/gathered.ts'

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
  expect(bottlenecksText({ bottlenecks: {}, binding: {} })).toBe('services waited for nothing')
})

test('crews, links and other sites are called by their labels', () => {
  const labels: Readonly<Record<string, string>> = {
    'pools crew': 'technicians',
    'links vault': 'the vault uplink',
    'otherSites twin': 'Second center',
  }
  const shares = {
    crew: 0.4,
    'link vault': 0.2,
    'link of twin': 0.15,
    'spare servers twin': 0.1,
    servers: 0.05,
  }
  const [said] = bottlenecksText(
    { bottlenecks: shares, binding: {} },
    (of, name) => labels[`${of} ${name}`] ?? name,
  ).split('\n')
  expect(said).toBe(
    'services waited longest for: technicians 40 %, link the vault uplink 20 %, link of Second center 15 %, spare servers Second center 10 %, servers 5.0 %',
  )
})

test('in words, the largest first, however the names are ordered', () =>
  expect(
    bottlenecksText({
      bottlenecks: { 'link vault': 0.0904, servers: 0.222, crew: 0.004, cleaners: 0.612 },
      binding: { servers: 0.9, cleaners: 0.1 },
    }),
  ).toBe(
    'services waited longest for: cleaners 61 %, servers 22 %, link vault 9.0 %\n' +
      'the bottleneck (what more of them waited for than for anything else), by share of the time: servers 90 %, cleaners 10 %',
  ))
