/** Incidents in which services wait for each other, against times computed on paper, see `byHand.ts` for what is usual. */
import { expect, test } from 'vitest'
import { night, nightly, service, type Written } from './byHand.ts'

const three = ['a', 'b', 'c'].map(name => service(name))
const tiers =
  'normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 1 }, high: { rto: 10 h, rpo: 1 h, mtpd: 7 d, weight: 5 }'
const high = (name: string, more = ''): string => service(name, { tier: 'high', more })
const byCrew = { provision: '{ time: 2 h, pool: crew }' }
const crewOf = (units: number): string => `[{ from: 0 h, units: ${units} }]`

function backAt(written: Written): string[] {
  const of = night(written)
  return written.services.map(text => {
    const name = /name: (\w+)/.exec(text)![1]!
    return of.told(name).find(([, what]) => what === 'running as usual again')?.[0] ?? 'never'
  })
}

/** Where it is open who comes first, the times are compared in their order. */
test.each<readonly [string, Written, readonly string[]]>([
  [
    // Two are set up by 13:00:20 and read by 15:00:20; the third by then, and read alone; then an hour each to verify.
    'two people set servers up and verify',
    { services: three, crew: crewOf(2), ...byCrew, verify: '{ time: 1 h, pool: crew }' },
    ['16:00:20', '16:00:20', '17:00:20'],
  ],
  [
    // The third begins at 14:00:00. 0.2 GB of the second are left at 16:00:00: 40 s at half the link, then 35.8 GB alone.
    'two more come at 14:00',
    { services: three, crew: '[{ from: 0 h, units: 1 }, { from: 14 h, units: 3 }]', ...byCrew },
    ['15:00:20', '17:00:40', '18:00:20'],
  ],
  [
    // The first reads alone until 14:00:00; 0.2 GB in a third of the link are 60 s; 35.8 GB in a half are 7,160 s.
    'two more are called for 12:00',
    { services: three, ...byCrew, decisions: '{ do: add-units, pool: crew, units: 2, at: 12 h }' },
    ['15:01:00', '17:00:20', '17:00:20'],
  ],
  [
    // Three together read 108 GB in 3 h.
    'one person verifies',
    { services: three, verify: '{ time: 1 h, pool: crew }' },
    ['17:00:20', '18:00:20', '19:00:20'],
  ],
  [
    'eight on three people, the heavier tier first',
    {
      services: Array.from('abcde')
        .map(name => service(name))
        .concat(Array.from('xyz').map(name => high(name))),
      tiers,
      dispatch: 'criticality',
      crew: crewOf(3),
      ...byCrew,
      pipe: '1 GB/s',
    },
    ['15:00:20', '15:00:20', '15:00:20', '17:00:20', '17:00:20', '17:00:20', '19:00:20', '19:00:20'],
  ],
])('%s', (_, written, times) => {
  expect(backAt(written).sort()).toEqual(times)
})

test.each<readonly [string, Written, readonly string[]]>([
  [
    // Of the others, one is made an hour, from 1:00:20 on, and is 20 h away.
    'the only server in stock goes to the heavier tier',
    { services: [service('a'), high('b')], tiers, dispatch: 'criticality', stock: '1' },
    ['26:00:20', '15:00:20'],
  ],
  [
    // A third of 10 MB/s while there are three; two get no more than 4 MB/s: 24 GB in 6,000 s.
    'streams of 4 MB/s on a link of 10 MB/s',
    { services: [...three.slice(0, 2), service('c', { more: ', data: 12 GB' })], stream: '4 MB/s' },
    ['16:40:20', '16:40:20', '15:00:20'],
  ],
  [
    // Set up first, it is ready at 15:00:20 and waits.
    'a heavier tier that needs a lighter one',
    {
      services: [service('a'), high('b', ', needs: [a]')],
      tiers,
      dispatch: 'criticality',
      ...byCrew,
    },
    ['17:00:20', '17:00:20'],
  ],
  [
    'whose time is up first comes first',
    { services: [service('a'), high('b')], tiers, dispatch: 'edf', ...byCrew },
    ['17:00:20', '15:00:20'],
  ],
  [
    // 3.6 GB are read in 6 min.
    'whose recovery is shorter comes first',
    { services: [service('a'), service('b', { more: ', data: 3.6 GB' })], dispatch: 'spt', ...byCrew },
    ['17:00:20', '14:06:20'],
  ],
  [
    // Made at 4:00:20, there at 24:00:20, set up by 26:00:20; 72 GB take 2 h.
    'a batch of three for two',
    { services: three.slice(0, 2), stock: '0', batch: '3' },
    ['29:00:20', '29:00:20'],
  ],
  [
    'declared at 10 min',
    { services: [service('a')], decisions: '{ do: declare-disaster, at: 10 min }' },
    ['14:10:00'],
  ],
  [
    // Power is back at 5:00, and a restart takes 2 h.
    'people are let in at 4:00',
    {
      services: [service('d', { in: 'yard' })],
      secondHits: '{ kind: power-cut, building: yard, at: 2 h, lasts: 3 h }',
      decisions: '{ do: release-building, building: yard, at: 4 h }',
    },
    ['07:00:00'],
  ],
  [
    // 72 GB at 10 MB/s: c is back at 16:00:20; b is dark from 14:00 to 15:00 and restarted by 17:00.
    'three in a chain, the middle one dark on its own',
    {
      services: [
        service('a', { more: ', needs: [b]' }),
        service('b', { in: 'yard', more: ', needs: [c]' }),
        service('c', { more: ', data: 72 GB' }),
      ],
      secondHits: '{ kind: power-cut, building: yard, at: 14 h, lasts: 1 h }',
      pipe: '30 MB/s',
    },
    ['17:00:00', '17:00:00', '16:00:20'],
  ],
  // One after the other: 4 h.
  [
    'two servers each, set up by one person',
    { services: [service('a')], serversEach: '2', ...byCrew },
    ['17:00:20'],
  ],
])('%s', (_, written, times) => {
  expect(backAt(written)).toEqual(times)
})

test('a job that was under way when its rack burnt is not there; members of a group go back to before the oldest', () => {
  const evening = nightly().replace('01:00-01:01', '20:00-20:01').replace('lag: 1 h', 'lag: 3 h')
  const lost = (of: ReturnType<typeof night>, name: string): string => of.told(name)[1]![1]
  const straddling = night({ services: [service('a')], policy: `copies: [${evening}]` })
  expect(lost(straddling, 'a')).toMatch(/^data of the last 26 h gone; last point: Friday 20:00/)
  // Saturday's 13:00 is newer than 01:00, the newest of the other.
  const group = night({
    services: [service('a'), service('b').replace('policy: kept', 'policy: other').replace('of b', 'of a')],
    serversEach: '1, consistency: customer',
    policy: `copies: [${nightly()}] }, other: { copies: [${nightly().replace('01:00-01:01', '13:00-13:01')}]`,
  })
  expect(lost(group, 'a')).toMatch(/^data of the last 21 h gone/)
  expect(lost(group, 'b')).toMatch(
    /^data of the last 33 h gone; point older than its own last, as its group is restored together: Friday 13:00/,
  )
})
