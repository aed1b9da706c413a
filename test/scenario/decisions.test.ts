// Decisions without any effect are reported on reading, at their place, with what was probably meant.
import { expect, test } from 'vitest'
import { applySet, applySetAlone, strategy } from '../../src/scenario/read.ts'
import { good, over, sentences } from './read.ts'

const decided = (decision: string, more = ''): string[] =>
  sentences(over(`decisions: [{ at: 5 min, ${decision} }]\n${more}`))

const it = 'kind: it, size: [6 m, 6 m], racks: { count: 3, serversEach: 10 }, sources: [cabinet]'
const rooms = `{ id: left, at: [0 m, 0 m], ${it} }, { id: right, at: [6 m, 0 m], suppression: gas, ${it} }`
const gas = `buildings: { hut: { rooms: [${rooms}] } }`
const shut = 'buildings: { hut: { openings: [] } }'
const fans = 'buildings: { hut: { openings: [], ventilation: { kind: mechanical, airChanges: 6 } } }'
const shaft = `{ id: riser, kind: shaft, at: [0 m, 0 m], size: [6 m, 6 m] }, { id: right, at: [6 m, 0 m], ${it} }`
/** A building's fans supply its rooms, but not its shafts. */
const besideShaft = `buildings: { hut: { openings: [], ventilation: { airChanges: 6 }, rooms: [${shaft}] } }\nignition: { room: hut/right }\npopulation: { customers: 6, services: 30 }`
/** A shaft that opens to one of two rooms, and perhaps to the sky. */
const beside = (more: string) =>
  `buildings: { hut: { openings: [], rooms: [{ id: left, at: [0 m, 0 m], ${it} }, { id: right, at: [6 m, 0 m], ${it} }, { id: riser, kind: shaft, at: [12 m, 0 m], size: [2 m, 6 m], ${more} }], plan: { width: 14 m } } }`
const joined = (open: string, to = 'right') =>
  beside(`opensTo: [${to}], opening: { kind: duct, width: 1 m, height: 1 m, open: ${open} }`)
const hole = (more = 'closesOnAlarm: false') =>
  beside(`opensTo: [right], opening: { kind: hole, area: 1 m2, ${more} }`)
const standby =
  'policies: { kept: { approach: warm-standby, copies: [{ medium: replica, place: same-building, period: 0 s }], failover: {} } }'

/** Two sites abroad, one of them near, and a policy that keeps its copies at home. */
const abroad = 'otherSites: { count: 2, jurisdiction: Swiss, named: { near: { jurisdiction: France } } }'
const athome = `jurisdiction: France\npolicies: { nightly: { jurisdictions: [France] } }`

test.each([
  ['do: start-fireboat', '', 'do: does nothing: there is no fireboat'],
  [
    'do: cut-power, where: switch',
    '',
    'where: does nothing: the site has no cut-off switch (nearest: "upstream")',
  ],
  [
    'do: cut-power',
    'power: { units: { mains: { survivesIsolation: true } } }',
    'do: does nothing: isolation cuts off no power unit of the site',
  ],
  [
    'do: cut-power',
    'power: { units: { mains: }, serves: { hut: } }',
    'do: does nothing: no power unit is described that could be cut: write the feed of the site under power.units',
  ],
  ['do: release-gas, room: hut/left', gas, 'room: has no gas to release: hut/left (nearest: "hut/right")'],
  ['do: release-gas, room: hut/left', '', 'room: has no gas to release: hut/left'],
  ['do: close-openings, room: hut/left', shut, 'room: has nothing to close: hut/left'],
  ['do: close-openings, building: hut', shut, 'building: has nothing to close: hut'],
  ['do: close-openings, room: hut/riser', besideShaft, 'room: has nothing to close: hut/riser'],
  ['do: close-openings, room: hut/left', joined('100 %'), 'room: has nothing to close: hut/left'],
  ['do: close-openings, room: hut/left', beside('openTop: true'), 'room: has nothing to close: hut/left'],
  ['do: close-openings, room: hut/right', joined('0 %'), 'room: has nothing to close: hut/right'],
  ['do: close-openings, room: hut/riser', beside('openTop: true'), 'room: has nothing to close: hut/riser'],
  ['do: close-openings, room: hut/right', hole(), 'room: has nothing to close: hut/right'],
  [
    'do: orderly-shutdown, room: hut/riser',
    beside('openTop: true'),
    'room: has no computers to shut down: hut/riser (nearest: "hut/right")',
  ],
  ['do: preemptive-failover', '', 'do: does nothing: no policy has a failover'],
  [
    'do: preemptive-failover, policy: nightly',
    standby,
    'policy: does nothing: policy nightly has no failover (nearest: "kept")',
  ],
  [
    'do: emergency-copy, policy: nightly, to: site 2',
    `${abroad}\n${athome}`,
    'to: the policy allows France only, but site 2 is in Swiss',
  ],
  [
    'do: emergency-copy, policy: nightly',
    `otherSites: { jurisdiction: Swiss }\n${athome}`,
    'policy: the policy allows France only, but another-site is in Swiss',
  ],
  [
    'do: emergency-copy',
    'otherSites: { count: 2, named: { near: { backup: false }, far: { backup: false } } }',
    'do: no other site holds backups',
  ],
  ['do: emergency-copy', `otherSites: { count: 0 }\n${athome}`, 'do: there is no other site'],
  ['do: add-units, pool: crew, units: 0', '', 'units: must be at least 1, is 0'],
  ['do: buy-servers, servers: 0', '', 'servers: must be at least 1, is 0'],
])('%s', (decision, more, issue) => {
  const verb = /do: ([\w-]+)/.exec(decision)![1]
  const said = decided(decision, more).map(sentence => sentence.replace(/^\S+ /, ''))
  expect(said).toEqual([`decisions.${verb}.${issue}`])
})

test.each([
  ['to an allowed site', 'to: near', `${abroad}\n${athome}`],
  ['to the allowed one of several', '', `${abroad}\n${athome}`],
  [
    'that one policy of several allows',
    'to: site 2',
    `${abroad}\njurisdiction: France\n${standby.replace('{', '{ nightly: { jurisdictions: [France] },')}`,
  ],
  [
    'to a site that holds no backups, by name',
    'to: near',
    'otherSites: { named: { near: { backup: false } } }',
  ],
  ['over the uplink alone', '', 'otherSites: { count: 0 }'],
])('an emergency copy %s has an effect', (_, where, more) => {
  expect(decided(`do: emergency-copy, ${where}`, more)).toEqual([])
})

test('the place is that of the word', () => {
  expect(decided('do: cut-power, where: switch')[0]).toMatch(/^scenarios\/test\.yaml:2:/)
})

test('a decision that has an effect may be in vain under a strategy that takes away what it needs', () => {
  const [fails, gone] = [
    'do: preemptive-failover, at: 1 h, policy: kept',
    'do: release-gas, at: 1 h, room: hut/right',
  ]
  const less =
    'less: { set: { policies.kept: { approach: none }, buildings.hut.rooms.right.suppression: none } }'
  const text = `decisions: [{ ${fails} }, { ${gone} }]\n${standby}\n${gas}\nstrategies: { ${less} }`
  const read = over(text)
  expect(sentences(read)).toEqual([])
  expect(sentences(strategy(read.source!, 'less'))).toEqual([])
  // One that the strategy itself brings is in vain wherever it is read.
  const own = 'more: { set: { decisions: [{ do: start-fireboat, at: 1 h }] } }'
  expect(sentences(over(`strategies: { ${own} }`))).toEqual([
    expect.stringContaining('start-fireboat.do: does nothing: there is no fireboat'),
  ])
})

test('or with settings that do, but not one that is set', () => {
  const [fails, gone] = [
    'do: preemptive-failover, at: 1 h, policy: kept',
    'do: release-gas, at: 1 h, room: hut/right',
  ]
  const less = 'less: { set: { tiers.normal.weight: 2 } }'
  const { source } = over(
    `decisions: [{ ${fails} }, { ${gone} }]\n${standby}\n${gas}\nstrategies: { ${less} }`,
  )
  const taken = ['policies.kept={ approach: none }', 'buildings.hut.rooms.right.suppression=none']
  for (const read of [applySet(source!, taken), applySetAlone(source!, taken)]) {
    expect(sentences(read)).toEqual([])
    expect(sentences(strategy(read.source!, 'less'))).toEqual([])
  }
  const brought = [...taken, 'decisions=[{ at: 1 h, do: release-gas, room: hut/left }]']
  for (const read of [applySet(source!, brought), applySetAlone(source!, brought)])
    expect(sentences(read)).toEqual([expect.stringContaining('has no gas to release: hut/left')])
})

test('in the plan of an exercise, too', () => {
  expect(sentences(over('exercise: { plan: [{ do: start-fireboat, at: 1 h }] }\n'))).toEqual([
    expect.stringContaining('exercise.plan.start-fireboat.do: does nothing: there is no fireboat'),
  ])
})

test.each([
  ['do: start-fireboat', 'intervention: { water: { fireboat: { exists: true } } }'],
  ['do: cut-power, where: switch', 'power: { cutOff: { exists: true } }'],
  ['do: cut-power, building: hut', 'power: { units: { mains: { survivesIsolation: true } } }'],
  ['do: release-gas, room: hut/right', gas],
  ['do: orderly-shutdown, room: hut/left', ''],
  ['do: orderly-shutdown, building: hut', ''],
  ['do: close-openings, room: hut/left', ''],
  ['do: close-openings', shut],
  ['do: close-openings, room: hut/right', fans],
  ['do: close-openings, building: hut', fans],
  ['do: close-openings, room: hut/right', joined('100 %')],
  ['do: close-openings, room: hut/right', joined('100 %', 'hut/right')],
  ['do: close-openings, room: hut/riser', joined('100 %')],
  ['do: close-openings, building: hut', joined('100 %')],
  ['do: close-openings, room: hut/right', hole('closesOnAlarm: true')],
  ['do: preemptive-failover', standby],
  ['do: preemptive-failover, policy: kept', standby],
])('%s with %s is good', (decision, more) => {
  good(over(`decisions: [{ at: 5 min, ${decision} }]\n${more}`))
})
