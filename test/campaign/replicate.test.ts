import { expect, test } from 'vitest'
import { Gathering } from '../../src/campaign/gathering.ts'
import { replicate } from '../../src/campaign/replicate.ts'
import { campaignReport } from '../../src/report/campaignReport.ts'
import { simulate } from '../../src/report/incident.ts'
import { createWorkspace, runReplication } from '../../src/run/replication.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('two-rooms.yaml')

test('replications in any order give the same report', () => {
  const campaign = replicate(prepared, { seed: 'order', replications: 6 })
  const workspace = createWorkspace(prepared)
  const backwards = new Gathering(6)
  for (const replication of [5, 2, 0, 4, 1, 3])
    backwards.add(replication, runReplication(prepared, { seed: 'order', replication }, workspace).impact)
  const { digest, seed } = campaign
  const ordered = JSON.stringify(campaignReport(prepared, campaign))
  expect(JSON.stringify(campaignReport(prepared, { seed, digest, gathered: backwards }))).toBe(ordered)
})

test('another seed gives another digest, the same seed the same', () => {
  const digest = (seed: string): string => replicate(prepared, { seed, replications: 2 }).digest
  expect(digest('a')).toBe(digest('a'))
  expect(digest('a')).not.toBe(digest('b'))
})

test('the recorded incident reports what a campaign of one replication reports', () => {
  const campaign = replicate(prepared, { seed: '1', replications: 1 })
  expect(simulate(prepared, { seed: '1', replication: 0 }).report).toEqual(campaignReport(prepared, campaign))
})

test('a campaign that is told to stop keeps what it has', () => {
  const campaign = replicate(prepared, { seed: '1', replications: 50, onProgress: done => done < 3 })
  expect(campaign.gathered.size).toBe(3)
})
