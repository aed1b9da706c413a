// Lost data is explained by what took it: a failed verification, purged copies, or jobs that were never good.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { besidesOfCustomer } from '../../src/report/why/toldOf.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { hut } from '../run/hut.ts'

function toldOf(assignments: readonly string[]) {
  const prepared = hut(assignments)
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const subject = whySubject(night, 'service 1')
  if (typeof subject === 'string') throw new Error(subject)
  const { happened } = whyOf(night, subject, 'en', prepared.scenario)
  return { lost: happened.filter(({ what }) => what.startsWith('data ')), back: happened.at(-1)! }
}

const verified = (failure: string) => [
  `policies.p.verifyFailure=${failure}`,
  'recovery.maxTries=2',
  'recovery.tasks.verify.time=1 h',
  'recovery.restoring.cutOver=6 min',
]

test('data that never passes its verification is gone when the last try fails, and because of that', () => {
  const { lost, back } = toldOf(verified('100 %'))
  expect(lost.map(({ what }) => what)).toEqual(['data gone for good'])
  const [{ because, seconds }] = lost as [(typeof lost)[number]]
  expect(because.slice(0, 3).map(({ kind }) => kind)).toEqual(['data-lost', 'not-verified', 'restored'])
  expect(because[1]!.seconds).toBe(seconds)
  expect(because.filter(({ kind }) => kind === 'not-verified')).toHaveLength(2)
  // An hour after it was read, and 6 min before the service is back without its data.
  expect(seconds - because[2]!.seconds).toBe(3600)
  expect(back.what).toBe('running again, without its data')
  expect(back.seconds - seconds).toBeCloseTo(360, 1)
  expect(back.because.slice(0, 3).map(({ kind }) => kind)).toEqual([
    'service-up',
    'changed-over',
    'not-verified',
  ])
  expect(back.because.map(({ sentence }) => sentence)).not.toContain('ver had verified the data')
})

test('data that passes is verified before the service is changed over to it', () => {
  const { lost, back } = toldOf(verified('0 %'))
  expect(lost.map(({ because: [, by] }) => by!.kind)).toEqual(['service-destroyed'])
  const [, changedOver, checked] = back.because
  expect(changedOver!.kind).toBe('changed-over')
  expect(checked!.sentence).toBe('ver had verified the data')
  expect(changedOver!.seconds - checked!.seconds).toBeCloseTo(360, 1)
})

const purge = (at: string) => `secondHits=[{ kind: purge-copy, repository: shelf, at: ${at} }]`

test.each([
  ['3 h', 3 * 3600],
  ['0 s', 20],
])('copies that are wiped at %s are why the data is gone, and when', (at, seconds) => {
  const { lost } = toldOf([purge(at), 'recovery.supply.stock=0', 'recovery.supply.starts=1 d'])
  expect(lost.map(told => [told.what, told.seconds])).toEqual([['data gone for good', seconds]])
  expect(lost[0]!.because.map(({ sentence }) => sentence)).toEqual([
    'the data of service 1 (machine) was gone for good',
    'the copy p/c was lost',
    'a second hit: copies in shelf wiped',
  ])
})

test('where an older copy is left, the data since that is gone when the newer ones are wiped', () => {
  const old =
    '{ id: old, medium: archive, place: another-site, period: 7 d, lag: 2 h, retention: 60 d, jobSuccess: 100 %, restoreSuccess: 100 % }'
  const recent =
    '{ id: c, medium: backup, place: another-site, period: 1 h, lag: 0 h, retention: 14 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: shelf }'
  const { lost } = toldOf([`policies.p.copies=[${recent}, ${old}]`, purge('3 h'), 'recovery.supply.stock=0'])
  expect(lost.map(told => told.seconds)).toEqual([3 * 3600])
  expect(lost[0]!.because.map(({ kind }) => kind)).toEqual(['data-lost-since', 'copy-lost', 'second-hit'])
})

test('a copy of which no job was good is told to have never been made, and not to be unreadable', () => {
  const copy = (jobs: string, restores: string) =>
    `policies.p.copies=[{ id: c, medium: backup, place: another-site, period: 24 h, lag: 2 h, retention: 14 d, jobSuccess: ${jobs}, restoreSuccess: ${restores} }]`
  const second = (assignment: string) => toldOf([assignment]).lost[0]!.because[1]!.sentence
  expect(second(copy('0 %', '100 %'))).toBe('the copy p/c had never been made: no job had succeeded')
  expect(second(copy('100 %', '0 %'))).toBe('the copy p/c could not be read')
})

test('whose data is on the replica it runs on has lost none for good, though no copy can be read', () => {
  const { lost, back } = toldOf([
    'policies.p={ approach: hot-standby, copies: [{ id: c, medium: replica, place: another-site, period: 0 s, lag: 1 min, restoreSuccess: 0 % }], failover: { success: 100 %, time: 10 min } }',
    'otherSites.spareServers=20',
    'recovery.restoring.failBack=1 d',
  ])
  expect(lost).toEqual([])
  expect(back.what).toBe('running as usual again')
})

test('newest data that the replica lacked is told of once: with the failover, or by itself if the service was back by another', () => {
  const prepared = hut([
    'policies.live={ approach: hot-standby, copies: [{ medium: replica, place: another-site, period: 0 s, lag: 5 min }], failover: { success: 100 %, time: 10 min } }',
    'products.linked={ serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { live: 100 % }, needs: [directory] }',
    'products.alone={ serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { live: 100 % } }',
    'population={ customers: 3, services: 3, named: [{ name: directory, customer: a, product: machine, tier: normal, policy: p }, { name: linked one, customer: b, product: linked, tier: normal, policy: live }, { name: lone one, customer: c, product: alone, tier: normal, policy: live }] }',
    'otherSites.spareServers=20',
  ])
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const toldOfOne = (name: string) => {
    const subject = whySubject(night, name)
    if (typeof subject === 'string') throw new Error(subject)
    const told = whyOf(night, subject, 'en', prepared.scenario).happened
    const sentences = told.flatMap(({ because }) => because.map(({ sentence }) => sentence))
    const failovers = sentences.filter(sentence => sentence.includes(' failed over '))
    const lost = told.filter(({ what }) => what.startsWith('data '))
    const besides = besidesOfCustomer(night, night.recording.services.customer[subject.row]!)
    return { failovers, lost, besides: besides.map(({ of }) => of) }
  }
  const lone = toldOfOne('lone one')
  expect(lone.failovers).toEqual(['lone one failed over to its replica, with data that was 5 min old'])
  expect([lone.lost, lone.besides]).toEqual([[], []])
  const linked = toldOfOne('linked one')
  expect(linked.failovers).toEqual(['linked one failed over to its replica, with data that was 5 min old'])
  expect(linked.lost.map(({ what }) => what)).toEqual(['data of the last 5 min gone'])
  expect(linked.besides).toEqual(['data'])
})
