/** A replica in this site depends on its rack: it goes down and comes back with it. */
import { describe, expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { routes } from '../../src/recovery/recovery.ts'
import { type Blow, campus, day, hour, on, recoverFrom, type Story, west } from './campus.ts'

const pair = (place: string, lag = '60 s'): string =>
  `{ id: pair-${place}, medium: replica, place: ${place}, period: 0 s, lag: ${lag}, restoreSuccess: 100 % }`

/** The west has power again after 300 h; its services fail over in ten minutes to replicas in the other building. */
const site = (copies = [pair('yard')], named = 'yard: { power: 20 h }', westHours = 300) =>
  campus({
    policies: `paired: { approach: hot-standby, copies: [${copies.join(', ')}], failover: { success: 100 %, attempts: 1, time: 10 min } }, bare: { approach: none }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: app, customer: C, product: machine, tier: urgent, policy: paired, in: [west/left] }]',
    recovery: `buildings: { west: { power: ${westHours} h }, ${named} }`,
    stock: 100,
  })

const ups = (estate: ReturnType<typeof site>, blows: readonly Blow[]) => {
  const app = west
    .flatMap(rack => on(estate, rack))
    .find(service => estate.policy.policies.name[estate.population.services.policy[service]!] === 'paired')!
  const told: (readonly [hours: number, up: boolean])[] = []
  const story: Story = recoverFrom(estate, blows, {
    horizon: 60 * day,
    streams: new Streams('replicas', 0),
    transitions: {
      add: (service, seconds, state) =>
        void (service === app && told.push([seconds / hour, state !== 2 && state !== 3])),
      rack() {},
    },
  })
  const copy = estate.population.copies.firstCopy[app]!
  return { told, story, app, replica: estate.population.copies.rack[copy]! }
}

const estate = site()
const { replica } = ups(estate, [])
const dark = (racks: readonly number[], at: number): Blow => ({ racks, at: at * hour, what: 'dark' })

describe('a service that runs on its replica', () => {
  test('goes down when the rack of the replica does, and comes back with whichever is first', () => {
    const { told } = ups(estate, [dark(west, 1), dark([replica], 2)])
    const [first, there, again, back, ...home] = told
    expect([first, there, again]).toEqual([
      [1, false],
      [1 + 1 / 6, true],
      [2, false],
    ])
    // The replica's rack is restarted two hours after its power is back, and the service fails over again.
    expect(back).toEqual([22 + 1 / 6, true])
    expect(home.every(([, up]) => up)).toBe(true)
  })

  test('and when it burns, with the data of its own disks, once these have power', () => {
    const { told, story, app } = ups(estate, [
      dark(west, 1),
      { racks: [replica], at: 2 * hour, what: 'burnt' },
    ])
    expect(told.slice(0, 3).map(([, up]) => up)).toEqual([false, true, false])
    expect(story.recovery.backAt[app]! / hour).toBeGreaterThan(300)
  })

  test('goes home at once if its home stands by then', () => {
    const { told } = ups(site(undefined, ''), [dark(west, 1), dark([replica], 310)])
    expect(told.slice(0, 4)).toEqual([
      [1, false],
      [1 + 1 / 6, true],
      [310, false],
      [310, true],
    ])
  })
})

test('a failover that is under way ends when the rack of the replica goes', () => {
  const { told } = ups(estate, [dark(west, 1), dark([replica], 1.1)])
  expect(told).toEqual([[1, false], [22 + 1 / 6, true], expect.anything()])
})

test('a move home that was under way ends with what ran elsewhere: the next one takes its time anew', () => {
  const { told } = ups(site(undefined, 'yard: { power: 20 h }', 48), [
    dark(west, 1),
    dark([replica], 100),
    { ...dark(west, 110), again: true },
  ])
  // The home rack is ready some time after 48 h, and the service is there at once when the replica goes. It fails over
  // again, and moves home ten days after the next restart.
  expect(told.slice(2, 5)).toEqual([
    [100, false],
    [100, true],
    [110, false],
  ])
  expect(told[5]).toEqual([110 + 1 / 6, true])
  const home = told[6]!
  expect(home[0]).toBeGreaterThanOrEqual(112 + 240)
})

test('a replica that is struck with the service is failed over to when its rack is back', () => {
  const { told } = ups(estate, [dark([...west, replica], 1)])
  expect(told.slice(0, 2)).toEqual([
    [1, false],
    [22 + 1 / 6, true],
  ])
})

test.each(['60 s', '0 s'])(
  'but not one that went first: what was written since is not on it, be it %s behind',
  lag => {
    const { told } = ups(site([pair('yard', lag)]), [dark([replica], 1), dark(west, 2)])
    expect(told[0]).toEqual([2, false])
    expect(told[1]![0]).toBeGreaterThan(300)
  },
)

/**
 * Its rack burns at 1 h, and a server replaces it at 14 h: declared an hour later, 11 h on the way, an hour to
 * provision. Each read takes an hour, and an hour until verification fails. The replica's rack has power again at 20 h
 * and is restarted by 22 h.
 */
describe('what no restore brings back is failed over to a replica that was out', () => {
  const vain = (restoring: string, more = '', hits = '[]') =>
    campus({
      policies: `paired: { approach: hot-standby, verifyFailure: 100 %, copies: [${[pair('yard'), more].filter(Boolean).join(', ')}], failover: { success: 100 %, attempts: 1, time: 10 min } }, bare: { approach: none }`,
      mix: '{ bare: 100 % }',
      named: '[{ name: app, customer: C, product: machine, tier: urgent, policy: paired, in: [west/left] }]',
      recovery: 'maxTries: 1\n  buildings: { yard: { power: 20 h } }',
      secondHits: hits,
      restoring,
    })
  const backup =
    '{ id: tape, medium: backup, place: another-site, period: 1 h, lag: 0 s, restoreSuccess: 100 %, jobSuccess: 100 % }'
  const home = (of: ReturnType<typeof vain>): number => of.population.services.rack[ups(of, []).app]!
  const burnt = (of: ReturnType<typeof vain>, more: readonly Blow[] = []): readonly Blow[] => [
    { racks: [home(of)], at: hour, what: 'burnt' },
    dark([ups(of, []).replica], 1),
    ...more,
  ]
  const comesTo = (of: ReturnType<typeof vain>, more: readonly Blow[] = []) =>
    whatBecomes(of, burnt(of, more))
  const whatBecomes = (of: ReturnType<typeof vain>, blows: readonly Blow[]) => {
    const { story, app } = ups(of, blows)
    const { backAt, dataBackAt, route } = story.recovery
    return { at: backAt[app]! / hour, withData: dataBackAt[app] === backAt[app], route: routes[route[app]!] }
  }

  test('as soon as it is back, though its new server begins to read from it at that moment', () => {
    // Read from 22 h to 23 h, and failed over to in ten minutes.
    expect(comesTo(vain(''))).toEqual({ at: 22 + 1 / 6, withData: true, route: 'failover' })
  })

  test.each(['dark', 'burnt'] as const)('but not where its rack is %s while it is failed over to', what => {
    const of = vain('')
    const struck = { racks: [ups(of, []).replica], at: 22.1 * hour, what }
    // A rack that lost its power is restarted in two hours; one that burns leaves nothing to wait for.
    expect(comesTo(of, [{ ...struck, again: what === 'dark' }])).toEqual(
      what === 'burnt'
        ? { at: 22.1, withData: false, route: 'rebuild' }
        : { at: (24.1 * hour + 600) / hour, withData: true, route: 'failover' },
    )
  })

  const early = 'point: reachable-first'
  test('when it comes back, where all else has failed before', () => {
    expect(comesTo(vain(early, backup))).toEqual({ at: 22 + 1 / 6, withData: true, route: 'failover' })
  })

  test('and without one the service is back empty as soon as nothing is left to try', () => {
    const lost = { at: 19, withData: false, route: 'rebuild' }
    const none = vain(early, backup)
    const { replica } = ups(none, [])
    expect(comesTo(none, [{ racks: [replica], at: 19 * hour, what: 'burnt' }])).toEqual(lost)
    expect(comesTo(vain(early, backup, '[{ kind: write-off, building: yard, at: 19 h }]'))).toEqual(lost)
  })

  test('nor does it wait for one whose rack had stopped before, which does not hold what was written since', () => {
    const of = vain(early, backup)
    const [first, second] = burnt(of)
    const stopped = (at: number) => whatBecomes(of, [first!, { ...second!, at }])
    // The disaster is declared an hour after the first rack went, so its server is there a second before 14 h, and the
    // backup has failed its verification two hours later.
    expect(stopped(hour - 1)).toEqual({ at: (16 * hour - 1) / hour, withData: false, route: 'rebuild' })
    expect(stopped(hour + 1)).toEqual({ at: 22 + 1 / 6, withData: true, route: 'failover' })
  })

  test('or when the attempts to fail over have failed, too', () => {
    const text = vain(early, backup)
    const { failoverSuccess, ...policies } = text.policy.policies
    const never = { ...policies, failoverSuccess: failoverSuccess.map(() => 0) }
    const estate = { ...text, policy: { ...text.policy, policies: never } }
    // A failed attempt costs half an hour.
    expect(comesTo(estate)).toEqual({ at: 22.5, withData: false, route: 'rebuild' })
  })
})
