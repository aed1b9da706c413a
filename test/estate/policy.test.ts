import { expect, test } from 'vitest'
import { compilePolicy } from '../../src/estate/compilePolicy.ts'
import { approaches, media, places } from '../../src/estate/policy.ts'
import { campus } from '../fate/campus.ts'
import { shipped, valuesOf } from './estateOf.ts'

const scenario = shipped('strasbourg-2021')
const policy = compilePolicy(scenario, valuesOf(scenario))

test('copies of the policies are numbered through, each with its policy, medium, place and repository', () => {
  const { copyKinds, policies, repositories } = policy
  const row = copyKinds.name.indexOf('managed-backup/veeam')
  expect(policies.name[copyKinds.policy[row]!]).toBe('managed-backup')
  expect(media[copyKinds.medium[row]!]).toBe('backup')
  expect(places[copyKinds.place[row]!]).toBe('same-building')
  expect(repositories[copyKinds.repository[row]!]).toBe('local-backup')
  expect([copyKinds.periodSeconds[row], copyKinds.lagSeconds[row], copyKinds.incrementals[row]]).toEqual([
    86_400, 10_800, 6,
  ])
  expect(copyKinds.repository[copyKinds.name.indexOf('own-copy/own')]).toBe(-1)
  expect(copyKinds.lastRestoreTestDays[row]).toBe(Infinity)
  expect(copyKinds.lastRestoreTestDays[copyKinds.name.indexOf('state-plan/standby')]).toBe(90)
  for (let kind = 1; kind < copyKinds.count; kind++)
    expect(copyKinds.policy[kind]!).toBeGreaterThanOrEqual(copyKinds.policy[kind - 1]!)
})

test.each([
  ['', 0.85],
  [', lastRestoreTest: 366 d', 0.95],
  [', lastRestoreTest: 367 d', 0.85],
  [', lastRestoreTest: 30 d, restoreSuccess: 70 %', 0.7],
])('a restore succeeds more often if one was tested within a year: %s', (written, expected) => {
  const estate = campus({ copies: `[{ medium: backup, place: another-site${written} }]` })
  expect([...estate.policy.copyKinds.restoreSuccess]).toEqual([expected])
})

test('a policy without failover never tries', () => {
  const { name, failoverAttempts, failoverSuccess, approach } = policy.policies
  expect(failoverAttempts[name.indexOf('ftp-backup')]).toBe(0)
  const state = name.indexOf('state-plan')
  expect([failoverAttempts[state], failoverSuccess[state], approaches[approach[state]!]]).toEqual([
    3,
    0.95,
    'warm-standby',
  ])
})

test('units of a pool are steps over time: the middle of what is known', () => {
  const { name, firstStep, stepSeconds, stepUnits } = policy.pools
  const row = name.indexOf('technicians')
  expect([...stepSeconds.subarray(firstStep[row], firstStep[row + 1])]).toEqual(
    [0.5, 9, 15].map(days => days * 86_400),
  )
  expect([...stepUnits.subarray(firstStep[row], firstStep[row + 1])]).toEqual([
    (16 + 48) / 2,
    (35 + 113) / 2,
    (54 + 162) / 2,
  ])
})

test('a repository is read over its link; the way into the site is the last link', () => {
  const { links, repositories, repositoryLink } = policy
  expect(links.name).toEqual(['vault', 'state-vault', 'ingress'])
  expect(links.bytesPerS[0]).toBe(5e9)
  expect(links.streamBytesPerS[1]).toBe(250e6 / 1)
  expect(links.name[repositoryLink[repositories.indexOf('state')]!]).toBe('state-vault')
})
