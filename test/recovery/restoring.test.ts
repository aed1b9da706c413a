/** A service is shown as restoring from when its server is ready until its restore ends. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { serviceStates } from '../../src/recovery/recovery.ts'
import { campus, hour, on, recoverFrom } from './campus.ts'

const copy =
  '{ medium: backup, place: another-site, period: 1 h, lag: 0 s, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: safe }'

/**
 * Hours and states of the services of rack 0, in order of restore. The rack burns after an hour, servers are ready at
 * 14 h and 15 h, and 36 GB take an hour.
 */
function told(verifyFailure: string, restoring: string, ledger?: Ledger): [number, string | undefined][][] {
  const estate = campus({
    policies: `kept: { copies: [${copy}], verifyFailure: ${verifyFailure} }`,
    mix: '{ kept: 100 % }',
    repositories: '{ safe: { unusable: 0 %, link: vault } }',
    recovery: 'maxTries: 2',
    restoring,
  })
  const stories = new Map(on(estate, 0).map(service => [service, [] as [number, string | undefined][]]))
  const add = (service: number, seconds: number, state: number): void =>
    void stories.get(service)?.push([seconds / hour, serviceStates[state]])
  recoverFrom(estate, [{ racks: [0], at: hour, what: 'burnt' }], {
    transitions: { add, rack() {} },
    ...(ledger && { ledger }),
  })
  return [...stories.values()].sort(([, , [a] = [0]], [, , [b] = [0]]) => a - b)
}

test.each([undefined, new Ledger()])('restoring lies between its server and its return (%o)', ledger => {
  const story = (stands: number): [number, string][] => [
    [1, 'down'],
    [1, 'destroyed'],
    [stands, 'restoring'],
    // An hour to read, an hour to verify.
    [stands + 2, 'up'],
  ]
  expect(told('0 %', '', ledger)).toEqual([story(14), story(14), story(15), story(15)])
})

test.each([undefined, new Ledger()])('a restore that comes to nothing ends it (%o)', ledger => {
  const stories = told('100 %', 'emptyReplacement: false', ledger)
  for (const [nth, [, burnt, starts, ends, ...more]] of stories.entries()) {
    expect(burnt).toEqual([1, 'destroyed'])
    expect(starts).toEqual([nth < 2 ? 14 : 15, 'restoring'])
    // Two points are read and verified.
    expect(ends).toEqual([starts![0] + 4, 'down'])
    expect(more).toEqual([])
  }
  const [empty] = told('100 %', '', ledger)
  expect(empty!.map(([, state]) => state)).toEqual(['down', 'destroyed', 'restoring', 'restored-empty'])
})

/** Hours for which each service of rack 0 reads a copy like this. */
function reading(like: string, repositories: string): number[] {
  const estate = campus({
    policies: `kept: { copies: [{ medium: backup, place: another-site, lag: 0 s, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 %, ${like} }] }`,
    mix: '{ kept: 100 % }',
    repositories,
    vault: '1 GB/s',
    stream: '100 MB/s',
  })
  const since = new Map<number, number>()
  const hours: number[] = []
  const add = (service: number, seconds: number, state: number): void => {
    if (serviceStates[state] === 'restoring') since.set(service, seconds)
    if (serviceStates[state] === 'up') hours.push((seconds - since.get(service)!) / hour - 1)
  }
  recoverFrom(estate, [{ racks: [0], at: hour, what: 'burnt' }], { transitions: { add, rack() {} } })
  return hours.sort((a, b) => a - b)
}

test('a restore reads the full copy and what changed since: 3 % a day, by default, of each increment', () => {
  const plain = reading('period: 24 h, repository: safe', '{ safe: { unusable: 0 %, link: vault } }')
  expect(plain).toEqual([1, 1, 1, 1])
  const chained = reading(
    'period: 24 h, incrementals: 6, repository: safe',
    '{ safe: { unusable: 0 %, link: vault } }',
  )
  expect(chained).toHaveLength(4)
  for (const hours of chained) expect((hours - 1) / 0.03).toBeCloseTo(Math.round((hours - 1) / 0.03), 1)
  expect(chained.at(-1)).toBeGreaterThan(1.02)
  expect(chained.at(-1)).toBeLessThan(1.19)
})

test('a copy whose repository names no link is not held down by the links of others', () => {
  // 36 GB each, two at a time over the other site's 100 MB/s; the vault's 10 MB/s each would take an hour.
  for (const repositories of ['{ safe: { unusable: 0 % } }', '{}'])
    for (const hours of reading(
      repositories === '{}' ? 'period: 24 h' : 'period: 24 h, repository: safe',
      repositories,
    ))
      expect(hours).toBeCloseTo(0.2, 9)
})
