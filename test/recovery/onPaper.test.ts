/** More incidents against answers computed on paper, see `byHand.ts` for what is usual. All times are h:min:s. */
import { expect, test } from 'vitest'
import { night, nightly, replica, service } from './byHand.ts'

const usual = 'running as usual again'

/** Clock and words of each thing that happened to a service, without causes. */
const heads = (of: ReturnType<typeof night>, name: string): string[] =>
  of.told(name).map(([clock, what]) => `${clock} ${what}`)
const backAt = (of: ReturnType<typeof night>, names: string): (string | undefined)[] =>
  Array.from(names, name => of.told(name).find(([, what]) => what === usual)?.[0])
const inOrder = (of: ReturnType<typeof night>, names: string): string[] =>
  backAt(of, names)
    .map(clock => clock ?? 'never')
    .sort((a, b) => a.localeCompare(b))
const cut = (id: string, at: string, lasts: string): string =>
  `{ id: ${id}, kind: power-cut, building: yard, at: ${at}, lasts: ${lasts} }`

test('nights whose job failed, four kept, in chains of a full and two increments', () => {
  const copy = nightly(', incrementals: 2, retention: 4 d').replace('jobSuccess: 100', 'jobSuccess: 50')
  const nights = Array.from({ length: 40 }, (_, seed) =>
    night({ services: [service('a')], seed: `${seed}`, policy: `copies: [${copy}]` }),
  ).filter(of => of.told('a').length > 0)
  const lost = nights.map(of => /data (.*) gone/.exec(heads(of, 'a')[1]!)?.[1] ?? 'for good')
  // 21 h since 01:00, and 24 for each job that failed: 21, 45, 69 and 93 h. Half the nights the first was good.
  const hours = ['of the last 21 h', 'of the last 45 h', 'of the last 2.9 d', 'of the last 3.9 d', 'for good']
  expect(lost.filter(each => !hours.includes(each) && !each.startsWith('gone'))).toEqual([])
  const newest = lost.filter(each => each === hours[0]).length
  // 20 of 40, four standard errors of 3.2.
  expect(Math.abs(newest - nights.length / 2)).toBeLessThan(13)
  // Three percent of the data change in a day: 1 h, and 108 s for each increment that is read.
  const back = nights.map(of => backAt(of, 'a')[0]).filter(clock => clock !== undefined)
  expect([...new Set(back)].sort()).toEqual(['15:00:20', '15:02:08', '15:03:56'])
})

test('a wipe at 2:00 leaves what cannot be changed, and what is held back elsewhere', () => {
  const wiped = (copies: string) =>
    night({
      services: [service('a')],
      policy: `copies: [${copies}]`,
      secondHits: '{ kind: purge-copy, at: 2 h, repository: vault }',
    })
  const back = ['13:00:20 being restored', `15:00:20 ${usual}`]
  expect(heads(wiped(nightly(', immutable: true')), 'a').slice(1)).toEqual([
    '00:00:20 data of the last 21 h gone; last point: Saturday 01:00, in the last window (01:00-01:01)',
    ...back,
  ])
  // Of a copy that is held back for 30 h, last night's is not out yet.
  const held = nightly(', hold: 30 h').replace('medium', 'id: far, medium').replace('vault', 'far')
  expect(heads(wiped(`${nightly()}, ${held}`), 'a').slice(1)).toEqual([
    '02:00:00 data of the last 45 h gone; last point: Friday 01:00, in the window before the last (01:00-01:01)',
    ...back,
  ])
})

test('batches of two go to the heavier tier first; two factories share an order', () => {
  const services = ['a', 'b'].map(name => service(name))
  const high = ['c', 'd'].map(name => service(name, { tier: 'high' }))
  const of = night({
    services: [...services, ...high],
    tiers:
      'normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 1 }, high: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 5 }',
    dispatch: 'criticality',
    stock: '0',
    batch: '2',
    pipe: '100 MB/s',
  })
  // Made by 03:00:20 and 05:00:20, there 20 h later, and 4 h to set up, read and verify.
  expect(backAt(of, 'abcd')).toEqual(['29:00:20', '29:00:20', '27:00:20', '27:00:20'])
  const two = night({
    services: [...services, service('c'), service('d')],
    stock: '0',
    pipe: '100 MB/s',
    factory:
      '{ share: 50 %, rate: 24 /day, transport: 20 h }, other: { share: 50 %, rate: 12 /day, transport: 10 h }',
  })
  // One an hour, 20 h away: 22:00:20 and 23:00:20. One in two hours, 10 h away: 13:00:20 and 15:00:20.
  expect(inOrder(two, 'abcd')).toEqual(['17:00:20', '19:00:20', '26:00:20', '27:00:20'])
})

test('three flows on a link of 25 MB/s, of 10 MB/s at most: the last one gets no more than that', () => {
  const services = [service('a'), service('b'), service('c', { more: ', data: 72 GB' })]
  // 36 GB at 25/3 MB/s: 72 min; then 36 GB more at 10 MB/s.
  expect(backAt(night({ services, pipe: '25 MB/s' }), 'abc')).toEqual(['15:12:20', '15:12:20', '16:12:20'])
  // One verifier: an hour each from 14:00:20 on.
  const verified = night({
    services: services.slice(0, 2),
    pipe: '100 MB/s',
    verify: '{ time: 1 h, pool: crew }',
  })
  expect(inOrder(verified, 'ab')).toEqual(['15:00:20', '16:00:20'])
})

test('what is needed in another building to run, to start, and after a failover', () => {
  const of = (needed: string, secondHits: string, policy?: string) =>
    night({
      services: [
        service('a', { more: `, neededTo: ${needed}` }),
        service('d', { in: 'yard', more: ', needs: [a]' }),
      ],
      secondHits,
      ...(policy && { policy }),
    })
  expect(heads(of('run', ''), 'd')).toEqual(['00:00:20 down', `15:00:20 ${usual}`])
  expect(heads(of('start', ''), 'd')).toEqual([])
  // People come at 12:00 and restart the rack by 14:00, or by 16:00 if the power is back at 14:00.
  expect(heads(of('start', cut('one', '2 h', '3 h')), 'd')).toEqual(['02:00:00 down', `15:00:20 ${usual}`])
  expect(backAt(of('start', cut('one', '2 h', '12 h')), 'd')).toEqual(['16:00:00'])
  const standby = `approach: hot-standby, copies: [${replica}], failover: { success: 100 %, attempts: 1, time: 30 min, wasted: 1 h }`
  expect(heads(of('run', '', standby), 'd')).toEqual(['00:00:20 down', `00:30:20 ${usual}`])
})

test('a second cut during a restart begins it again; a building given up sends its disks to new servers', () => {
  const services = [service('d', { in: 'yard' })]
  // Restarted from 12:00 on, cut off at 13:00 for 4 h, and 2 h from then.
  const again = night({ services, secondHits: `${cut('one', '2 h', '3 h')}, ${cut('two', '13 h', '4 h')}` })
  expect(heads(again, 'd')).toEqual(['02:00:00 down', `19:00:00 ${usual}`])
  // Servers from stock are there since 11:00:20, so 2 h to set one up; nothing is read.
  const lost = night({
    services,
    secondHits: `${cut('one', '2 h', '20 h')}, { kind: write-off, building: yard, at: 13 h }`,
  })
  expect(heads(lost, 'd')).toEqual(['02:00:00 down', `15:00:00 ${usual}`])
})

test('a replica next door that stops is failed over to once its rack runs again, and read as well', () => {
  const next = replica.replace('another-site', 'another-building')
  const of = night({
    services: [service('a')],
    policy: `approach: hot-standby, copies: [${next}], failover: { success: 100 %, attempts: 1, time: 30 min, wasted: 1 h }`,
    secondHits: cut('one', '5 h', '20 h'),
  })
  // The server is ready at 13:00:20; power at 25:00, restarted by 27:00. Failed over to by 27:30; read and verified in
  // an hour each by 29:00, and ten days later it goes back.
  expect(heads(of, 'a').slice(-4)).toEqual([
    '05:00:00 down',
    '13:00:20 being restored',
    '27:30:00 running elsewhere',
    `269:00:00 ${usual}`,
  ])
  const [there, home] = of.told('a').slice(-2)
  expect(there![2]).toContain('27:30:00 a failed over to its replica')
  expect(home![2]).toContain('269:00:00 a went back to its own place, 10 d after that was ready')
  expect(home![2].filter(cause => cause.includes('changed over'))).toEqual([])
  expect(of.told('a')[1]![2]).toContain(
    '00:30:20 a failed over to its replica, with data that was 10 min old',
  )
})

test('of whom goes next door nothing is told of another site, whether it gets there or is home first', () => {
  const next = replica.replace('another-site', 'another-building')
  const causes = (time: string): string[] =>
    night({
      services: [service('a')],
      policy: `approach: hot-standby, copies: [${next}], failover: { success: 100 %, attempts: 1, time: ${time} }`,
    })
      .told('a')
      .flatMap(([, , sentences]) => sentences)
  // Its new server is ready at 13:00:20; its data is read from next door and verified in an hour each.
  const homeFirst = causes('60 h')
  expect(homeFirst).toContain('15:00:20 until then a was on its way elsewhere, for 15 h')
  // An empty server is ready at 13:00:20, and it goes back to that ten days later.
  const thereFirst = causes('30 min')
  expect(thereFirst).toContain('253:00:20 a went back to its own place, 10 d after that was ready')
  expect([...homeFirst, ...thereFirst].filter(cause => / sites?\b/.test(cause))).toEqual([])
})

test('by penalty, whoever will cost most comes first, though it does not yet', () => {
  // The highest steps count: 1,000, 100 and 50 euro an hour. The first of them begins after 12 h, an hour later.
  const of = night({
    services: ['a', 'b', 'c'].map((name, nth) => service(name, { more: `, activity: ${'yxz'[nth]}` })),
    activities:
      'x: { outage: [{ from: 0 h, perHour: 10 € }, { from: 12 h, perHour: 1000 € }] }, y: { outage: [{ from: 0 h, perHour: 100 € }] }, z: { outage: [{ from: 0 h, perHour: 50 € }] }',
    provision: '{ time: 2 h, pool: crew }',
    pipe: '100 MB/s',
    dispatch: 'penalty',
  })
  expect(backAt(of, 'abc')).toEqual(['17:00:20', '15:00:20', '19:00:20'])
})

test('what a dependent loses with another, to the cent, and its breach to the second', () => {
  const of = (mtpd: string) =>
    night({
      services: [
        service('a', { tier: 'other' }),
        service('d', { in: 'yard', more: ', needs: [a], activity: x' }),
      ],
      tiers: `normal: { rto: 10 h, rpo: 24 h, mtpd: ${mtpd} }, other: { rto: 48 h, rpo: 24 h, mtpd: 7 d }`,
      activities:
        'x: { outage: [{ from: 0 h, perHour: 100 € }, { from: 10 h, perHour: 300 € }], dataLossPerHour: 7 €, permanentLoss: 5000 € }',
    })
  // Down for 15 h without a loss of its data: 10 h at 100, 5 h at 300.
  const met = of('54000 s')
  expect([met.figure('mtpdBreaches'), met.figure('costCustomers')]).toEqual([0, 2500])
  // Of the two, one is back within its RTO.
  expect([of('53999 s').figure('mtpdBreaches'), met.figure('rtoMetShare')]).toEqual([1, 0.5])
})

test('without a copy: an empty server, and the price of data that is gone', () => {
  const of = night({
    services: [service('a', { more: ', activity: x' })],
    policy: 'approach: none',
    activities:
      'x: { outage: [{ from: 0 h, perHour: 100 € }, { from: 10 h, perHour: 300 € }], dataLossPerHour: 7 €, permanentLoss: 5000 € }',
  })
  expect(heads(of, 'a').slice(1)).toEqual([
    '00:00:20 data gone for good',
    '13:00:20 running again, without its data',
  ])
  // 13 h: 10 at 100, 3 at 300.
  expect(of.figure('costCustomers')).toBe(1000 + 900 + 5000)
})
