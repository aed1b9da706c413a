/**
 * A replication followed without its reasons equals the one recorded with them, whether its fire is computed or
 * reused.
 */
import { expect, test } from 'vitest'
import { followInSteps, followReplication } from '../../src/run/follow.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { prepareAll } from '../../src/run/prepareAll.ts'
import { recordInSteps, recordReplication } from '../../src/run/record/record.ts'
import { reelFor } from '../../src/run/record/reel.ts'
import type { Course, Recording } from '../../src/run/record/recording.ts'
import { runReplication } from '../../src/run/replication.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from './scenario.ts'

const night = { seed: 'followed', replication: 0 }

function courseIn({ plan, frames, racks, services, history }: Omit<Recording, 'entries'>): Course {
  const { first, seconds, state } = history
  return { plan, frames, racks, services, history: { first, seconds, state } }
}

function sameAsRecorded(
  prepared: Prepared,
  { course, digest, impact }: ReturnType<typeof followReplication>,
): void {
  const recorded = recordReplication(prepared, night)
  expect(digest).toBe(recorded.digest)
  expect(digest).toBe(runReplication(prepared, night, createWorkspace(prepared)).digest)
  expect(impact).toEqual(recorded.impact)
  expect(course).toEqual(courseIn(recorded.recording))
}

test.each(['two-rooms.yaml', 'battery-room.yaml'])('%s', file => {
  const prepared = shipped(file)
  sameAsRecorded(prepared, followReplication(prepared, night))
})

test('a fire is met again by another recovery, and by no other site', () => {
  const first = shipped('two-rooms.yaml')
  const reel = reelFor(first)
  followReplication(first, night, reel)
  expect(reel.fires.size).toBe(1)
  const [other] = prepareAll([shipped('two-rooms.yaml', ['recovery.supply.stock=3']).scenario], [first])
  sameAsRecorded(other!, followReplication(other!, night, reelFor(other!, reel)))
  expect(reel.fires.size).toBe(1)
  const [wider] = prepareAll([
    shipped('two-rooms.yaml', ['buildings.hut.rooms.left.racks={ count: 5, serversEach: 10 }']).scenario,
  ])
  sameAsRecorded(wider!, followReplication(wider!, night, reelFor(wider!, reel)))
  expect(reel.fires.size).toBe(2)
})

test('a record that was left in the middle is no part of what is run next with its memory', () => {
  const prepared = shipped('two-rooms.yaml')
  const reel = reelFor(prepared)
  const left = recordInSteps(prepared, { ...night, seed: 'left' }, reel)
  for (let step = 0; step < 30; step++) expect(left.next().done).toBe(false)
  sameAsRecorded(prepared, followReplication(prepared, night, reel))
  const recorded = recordReplication(prepared, night, reel)
  expect(recorded.ledger.count).toBe(recordReplication(prepared, night).ledger.count)
})

test.each([3, 30, 90])(
  'a fire that was left after %i steps is gone on with by a run that meets it',
  steps => {
    const prepared = shipped('two-rooms.yaml')
    const reel = reelFor(prepared)
    const left = followInSteps(prepared, night, reel)
    for (let step = 0; step < steps; step++) expect(left.next().done).toBe(false)
    const { fire } = reel.underWay
    const [other] = prepareAll([shipped('two-rooms.yaml', ['recovery.supply.stock=3']).scenario], [prepared])
    const next = reelFor(other!, reel)
    const leftToo = followInSteps(other!, night, next)
    for (let step = 0; step < 3; step++) expect(leftToo.next().done).toBe(false)
    expect(next.underWay.fire).toBe(fire)
    sameAsRecorded(other!, followReplication(other!, night, next))
    expect(fire!.abandoned).toBe(true)
    expect(fire!.steps.next().done).toBe(true)
    expect(reel.fires.size).toBe(1)
    expect(reel.underWay.fire).toBeUndefined()
  },
)

test('a fire that was left is not gone on with by a run of another one', () => {
  const prepared = shipped('two-rooms.yaml')
  const reel = reelFor(prepared)
  const left = followInSteps(prepared, { ...night, seed: 'left' }, reel)
  for (let step = 0; step < 30; step++) expect(left.next().done).toBe(false)
  const { fire } = reel.underWay
  sameAsRecorded(prepared, followReplication(prepared, night, reel))
  expect(fire!.abandoned).toBe(false)
  expect(reel.fires.size).toBe(1)
})
