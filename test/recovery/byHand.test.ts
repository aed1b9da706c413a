/** Whole incidents, from the file to the sentences, against answers computed on paper. All times are h:min:s. */
import { expect, test } from 'vitest'
import { night, nightly, replica, service } from './byHand.ts'

const destroyed = '00:00:20 a was destroyed with its server'
/** Of the rack that burnt, up to the server's delivery: 20 s + 1 h + 10 h. */
const delivered = [
  '11:00:20 a server was delivered, after a wait of 10 h',
  '01:00:20 the disaster was declared, after a wait of 60 min',
  '00:00:20 rack 1 of Left (west) burnt',
  '00:00:00 the fire began in Left (west)',
]
const usual = 'running as usual again'
const lastNight = 'last point: Saturday 01:00, in the last window (01:00-01:01)'

/** Clock and words of each thing that happened to a service, without causes. */
const heads = (of: ReturnType<typeof night>, name: string): string[] =>
  of.told(name).map(([clock, what]) => `${clock} ${what}`)
const backAt = (of: ReturnType<typeof night>, names: string): (string | undefined)[] =>
  Array.from(names, name => of.told(name).find(([, what]) => what === usual)?.[0])
/** The same, earliest first, where it is open who comes first. */
const inOrder = (of: ReturnType<typeof night>, names: string): string[] =>
  backAt(of, names)
    .map(clock => clock ?? 'never')
    .sort((a, b) => a.localeCompare(b))

test('copies are purged while one is read: the older one elsewhere is read from that second on, and each cause is told', () => {
  const noon = nightly().replace('01:00-01:01', '13:00-13:01')
  const old = nightly().replace('medium', 'id: old, medium').replace('vault', 'far')
  const of = night({
    services: [service('a')],
    policy: `copies: [${noon}, ${old}]`,
    secondHits: '{ kind: purge-copy, at: 810 min, repository: vault }',
  })
  // Read from 13:00:20 to 14:00:20 but for the purge; then 13:30 + 1 h + 1 h. 22:00 less 01:00 is 21 h.
  expect(of.told('a').slice(2)).toEqual([
    ['13:30:00', `data of the last 21 h gone; ${lastNight}`, expect.anything()],
    [
      '15:30:00',
      usual,
      [
        '15:30:00 a was back',
        '15:30:00 a was changed over to its new server',
        '14:30:00 the data of a was restored, at the full bandwidth of one restore, which took 60 min',
        '13:30:00 its data was to come from the copy kept/old at lee',
        '13:30:00 the copy kept/backup 1 was lost',
        '13:00:20 its data was to come from the copy kept/backup 1 at lee',
        ...delivered,
      ],
    ],
  ])
})

test('the only copy is purged a second before it has been read: the server comes empty, and why is told', () => {
  const purge = (at: string) =>
    night({ services: [service('a')], secondHits: `{ kind: purge-copy, at: ${at}, repository: vault }` })
  // Read from 13:00:20 to 14:00:20 = 50,420 s; what has been read is on the server.
  expect(backAt(purge('50420 s'), 'a')).toEqual(['15:00:20'])
  const late = purge('50419 s')
  const empty = late.told('a').find(([, what]) => what === 'running again, without its data')
  expect(empty).toEqual([
    '14:00:19',
    'running again, without its data',
    [
      '14:00:19 a was back',
      '14:00:19 a was changed over to its new server',
      '14:00:19 the copy kept/backup 1 was lost',
      '13:00:20 its data was to come from the copy kept/backup 1 at lee',
      ...delivered,
    ],
  ])
  expect(heads(late, 'a')).toContain('14:00:19 data gone for good')
  // One that waits in a building without power until 20 h, wiped at 14:00.
  const waiting = night({
    services: [service('a')],
    policy: `copies: [${nightly().replace('another-site', 'yard')}]`,
    decisions: '{ do: cut-power, building: yard, at: 5 min }',
    secondHits: '{ kind: purge-copy, at: 14 h, repository: vault }',
  })
  const bare = waiting.told('a').find(([, what]) => what === 'running again, without its data')
  expect(bare!.slice(2)).toEqual([
    [
      '14:00:00 a was back',
      '14:00:00 a was changed over to its new server',
      '14:00:00 the copy kept/backup 1 was lost',
      '13:00:20 its data was to come from the copy kept/backup 1 at Hall (yard)',
      ...delivered,
    ],
  ])
  // An immutable copy is not purged.
  const kept = night({
    services: [service('a')],
    policy: `copies: [${nightly(', immutable: true')}]`,
    secondHits: '{ kind: purge-copy, at: 2 h, repository: vault }',
  })
  expect(backAt(kept, 'a')).toEqual(['15:00:20'])
})

test('failovers: an attempt that fails, one spare server for two, and the way home', () => {
  const failover = (approach: string, success: number, spareServers = '4', services = [service('a')]) =>
    night({
      services,
      spareServers,
      policy: `approach: ${approach}, copies: [${replica}], failover: { success: ${success} %, attempts: 2, time: 30 min, wasted: 1 h }`,
    })
  // A warm standby waits for the declaration, 01:00:20, and wastes 2 x 1 h; the server is set up meanwhile.
  const failed = failover('warm-standby', 0)
  expect(failed.told('a')[2]).toEqual([
    '03:00:20',
    '2 attempts to fail a over failed, which took 2 h',
    ['01:00:20 the disaster was declared, after a wait of 60 min', destroyed, ...delivered.slice(2)],
  ])
  expect(backAt(failed, 'a')).toEqual(['15:00:20'])
  expect(heads(failed, 'a')[1]).toBe('00:00:20 data of the last 10 min gone')
  // A hot one does not wait: 20 s + 30 min. Its server is ready at 13:00:20, and it goes home 10 d = 240 h later.
  const hot = failover('hot-standby', 100)
  expect(heads(hot, 'a').slice(-2)).toEqual(['00:30:20 running elsewhere', `253:00:20 ${usual}`])
  const two = failover('hot-standby', 100, '1', [service('a'), service('b')])
  expect(inOrder(two, 'ab')).toEqual(['15:00:20', '253:00:20'])
})

test('a point fails its verification twice, or as often as points may be tried', () => {
  const of = (failure: string, maxTries: string, seed?: string) =>
    night({
      services: [service('a')],
      policy: `copies: [${nightly()}], verifyFailure: ${failure}`,
      maxTries,
      ...(seed && { seed }),
    })
  // 13:00:20 + 2 x (1 h + 1 h): no third point may be tried.
  expect(heads(of('100 %', '2'), 'a').slice(2)).toEqual([
    '17:00:20 data gone for good',
    '17:00:20 running again, without its data',
  ])
  expect(heads(of('100 %', '3'), 'a').at(-1)).toBe('19:00:20 running again, without its data')
  // One night in eight fails twice and passes then: back at 13:00:20 + 3 x 2 h, with a point two nights older than
  // 21 h: 69 h = 2.9 d.
  const nights = ['1', '2', '3', '4', '5', '6', '7', '8'].map(seed => heads(of('50 %', '3', seed), 'a'))
  const third = nights.filter(lines => lines.at(-1) === `19:00:20 ${usual}`)
  expect(third.length).toBeGreaterThan(0)
  for (const lines of third)
    expect(lines).toContain(
      '17:00:20 data of the last 2.9 d gone; last point: Thursday 01:00, in the window 2 before the last (01:00-01:01)',
    )
})

test('one that needs one that needs another: all clocks', () => {
  const of = night({
    services: [
      service('a'),
      service('b', { more: ', data: 72 GB, needs: [a]' }),
      service('c', { more: ', needs: [b]' }),
      service('d', { in: 'yard', more: ', needs: [c]' }),
    ],
  })
  // From 13:00:20 three share 10 MB/s: 108 GB until a and c have 36 GB, 3 h; the other 36 GB of b take an hour more.
  // Verified: a and c at 17:00:20, b at 18:00:20; c was there before b, and d was never down by itself.
  expect(backAt(of, 'abcd')).toEqual(['17:00:20', '18:00:20', '18:00:20', '18:00:20'])
  const [, , back] = of.told('d').at(-1)!
  expect(back.slice(0, 6)).toEqual([
    '18:00:20 d was back',
    '18:00:20 c was back',
    '18:00:20 b was back',
    '18:00:20 b was changed over to its new server',
    '17:00:20 the data of b was restored, which took 4 h',
    // Alone it takes 2 h.
    '13:00:20 the link pipe was shared with others, which cost 2 h',
  ])
})

test.each([
  ['edf', '19:00:20', '17:00:20', '15:00:20'],
  ['criticality', '19:00:20', '15:00:20', '17:00:20'],
  ['wspt', '19:00:20', '15:00:20', '17:00:20'],
  ['penalty', '15:00:20', '19:00:20', '17:00:20'],
])('one crew sets up three servers by the rule %s', (dispatch, ...back) => {
  // RTO 30, 20, 10 h: c, b, a. Weights 1, 5, 3, equal times: b, c, a. 100, 10, 50 euro an hour: a, c, b. One in
  // 2 h from 11:00:20 on, and each has 2 h of its own after that, as 100 MB/s of link are enough for 10 MB/s each.
  const of = night({
    services: [
      service('a', { tier: 'one', more: ', activity: x' }),
      service('b', { tier: 'two', more: ', activity: y' }),
      service('c', { tier: 'three', more: ', activity: z' }),
    ],
    tiers:
      'normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d }, one: { rto: 30 h, rpo: 1 h, mtpd: 40 h, weight: 1 }, two: { rto: 20 h, rpo: 1 h, mtpd: 40 h, weight: 5 }, three: { rto: 10 h, rpo: 1 h, mtpd: 40 h, weight: 3 }',
    activities:
      'x: { outage: [{ from: 0 h, perHour: 100 € }] }, y: { outage: [{ from: 0 h, perHour: 10 € }] }, z: { outage: [{ from: 0 h, perHour: 50 € }] }',
    provision: '{ time: 2 h, pool: crew }',
    pipe: '100 MB/s',
    dispatch,
  })
  expect(backAt(of, 'abc')).toEqual(back)
})

test('one crew sets up servers and decides: the most critical service is not held up by what waits', () => {
  const of = night({
    services: [service('a'), service('b', { tier: 'urgent' }), service('c')],
    tiers:
      'urgent: { rto: 20 h, rpo: 1 h, mtpd: 7 d, weight: 5 }, normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 1 }',
    provision: '{ time: 2 h, pool: crew }',
    decide: '{ time: 1 h, pool: crew }',
    pipe: '100 MB/s',
    dispatch: 'criticality',
  })
  // Its server is ready at 13:00:20, the decision made at 14:00:20, and 2 h of its own follow.
  expect(backAt(of, 'b')).toEqual(['16:00:20'])
})

test('two services on each of two servers, and a crew that comes at 14:00', () => {
  const shared = {
    services: ['a', 'b', 'c', 'd'].map(name => service(name)),
    serversEach: '0.5',
    serversInRack: '2',
    provision: '{ time: 2 h, pool: crew }',
  }
  // 13:00:20 and 15:00:20; the two on a server read at 5 MB/s each, 2 h, done before the next two begin.
  expect(inOrder(night(shared), 'abcd')).toEqual(['16:00:20', '16:00:20', '18:00:20', '18:00:20'])
  // 14 + 2 and 16 + 2, then the same 3 h.
  const late = night({ ...shared, crew: '[{ from: 14 h, units: 1 }]' })
  expect(inOrder(late, 'abcd')).toEqual(['19:00:00', '19:00:00', '21:00:00', '21:00:00'])
})

test('a second crew from 12:00 on: two restores overlap by 20 s of work', () => {
  const of = night({
    services: [service('a'), service('b')],
    provision: '{ time: 2 h, pool: crew }',
    decisions: '{ do: add-units, pool: crew, units: 1, at: 12 h }',
  })
  // The first reads alone from 13:00:20 to 14:00:00, 35.8 GB; its last 0.2 GB take 40 s at half the rate. The
  // second then has 35.8 GB left: 14:00:40 + 3,580 s.
  expect(inOrder(of, 'ab')).toEqual(['15:00:40', '16:00:20'])
})

test('four streams of 10 MB/s on a link of 30; batches of two; a stock that runs out for good', () => {
  const services = ['a', 'b', 'c', 'd'].map(name => service(name))
  // 36 GB at 7.5 MB/s: 80 min. Two streams are held to 10 MB/s each.
  expect(backAt(night({ services, pipe: '30 MB/s' }), 'abcd')).toEqual(Array(4).fill('15:20:20'))
  expect(backAt(night({ services: services.slice(2), pipe: '30 MB/s' }), 'cd')).toEqual([
    '15:00:20',
    '15:00:20',
  ])
  // One from stock. Two are made from 01:00:20 to 03:00:20, arrive 20 h later, are ready at 25:00:20 and share the link.
  const batch = night({ services: services.slice(1), stock: '1', batch: '2' })
  expect(inOrder(batch, 'bcd')).toEqual(['15:00:20', '28:00:20', '28:00:20'])
  const none = night({ services: services.slice(2), stock: '1', factory: '{ share: 100 %, rate: 0 /day }' })
  expect(['c', 'd'].flatMap(name => heads(none, name))).toContain(
    '1440:00:00 still down at day 60: waits for a server from the supply, since 01:00:20',
  )
})

test('what 15 hours cost, to the cent, and a breach to the second', () => {
  const of = (rto: string, mtpd: string, window = '01:00-01:01') =>
    night({
      services: [service('a', { more: ', activity: x' })],
      policy: `copies: [${nightly().replace('01:00-01:01', window)}]`,
      tiers: `normal: { rto: ${rto}, rpo: 24 h, mtpd: ${mtpd} }`,
      activities:
        'x: { outage: [{ from: 0 h, perHour: 100 € }, { from: 10 h, perHour: 300 € }], dataLossPerHour: 7 €, permanentLoss: 5000 € }',
    })
  const met = of('15 h', '54000 s')
  expect([met.figure('mtpdBreaches'), met.figure('rtoMetShare')]).toEqual([0, 1])
  const late = of('53999 s', '53999 s')
  expect([late.figure('mtpdBreaches'), late.figure('rtoMetShare')]).toEqual([1, 0])
  // Rack 5,000 and ten servers of 1,300; 36 m2 of floor at 2,500; response 50,000 + 16; a voucher of 150; 15/24 of a day at 1.50.
  expect(met.figure('costTotal')).toBeCloseTo(18_000 + 90_000 + 50_016 + 150 + 0.9375, 9)
  expect(met.figure('costInsured')).toBeCloseTo(0.9 * (18_000 + 90_000), 9)
  // 10 h at 100, 5 h at 300; 7 for each hour since the point, begun in the minute after 01:00, 21 h before the fire.
  const data = met.figure('costCustomers')! - 1_000 - 1_500
  expect(data / 7).toBeCloseTo(met.figure('dataLossP50Hours')!, 9)
  expect(data / 7).toBeGreaterThan(21 + (20 - 60) / 3600)
  expect(data / 7).toBeLessThanOrEqual(21 + 20 / 3600)
})

test('held back for 30 h, the point of two nights before is the newest', () => {
  // 01:00 + 1 h + 30 h: last night's is passed on at 08:00 tomorrow, the one before at 08:00 today.
  const of = night({ services: [service('a')], policy: `copies: [${nightly(', hold: 30 h')}]` })
  expect(heads(of, 'a')[1]).toBe(
    '00:00:20 data of the last 45 h gone; last point: Friday 01:00, in the window before the last (01:00-01:01)',
  )
})
