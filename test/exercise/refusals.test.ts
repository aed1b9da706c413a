// Goal: an order that makes no sense, or that the site cannot carry out, is refused with its reason.
import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { shipped } from '../run/scenario.ts'
import { playHut, texts } from './hut.ts'

test('orders without sense are refused: numbers nobody can order, gas where there is none, and after the end', () => {
  const session = playHut()
  const asked = (choice: object): string => {
    const answer = session.do({
      kind: 'decide',
      role: 'incident-commander',
      player: 'Ana',
      confidence: 1,
      choice: choice as { do: 'call-brigade' },
    })
    return 'refused' in answer ? answer.refused : 'done'
  }
  for (const servers of [0, -1, 1.5, 1e9, Infinity, NaN])
    expect(asked({ do: 'buy-servers', servers })).toMatch(/whole number/)
  const [pool] = session.setting.pools
  expect(asked({ do: 'buy-servers', servers: 1e9 })).toMatch(/ from 1 to \d{1,3}(,\d{3})+$/)
  for (const units of [0, 1.5, 1e9]) expect(asked({ do: 'add-units', pool, units })).toMatch(/whole number/)
  const [tier] = session.setting.tiers
  for (const weight of [-1, 1e9, NaN])
    expect(asked({ do: 'prioritise', tier, weight })).toMatch(/a weight from 0/)
  const bare = session.setting.rooms.find(room => !session.setting.gasRooms.includes(room))!
  expect(asked({ do: 'release-gas', room: bare })).toBe(`there is no gas to release in ${bare}`)
  expect(asked({ do: 'preemptive-failover' })).toBe('nothing on the site can be failed over')
  expect(asked({ do: 'preemptive-failover', policy: 'nightly' })).toBe(
    'there is nothing to fail over to for nightly',
  )
  expect(asked({ do: 'buy-servers', servers: 10 })).toBe('done')
  session.advance(Infinity)
  const refused = session.state.refusals.length
  expect(asked({ do: 'call-brigade' })).toBe('the exercise is over')
  // A refusal after the end is not part of the exercise.
  expect(session.state.refusals).toHaveLength(refused)
})

test('what cannot be cut or closed is refused with a sentence', () => {
  const asked = (more: string, choice: object): string => {
    const [main, files] = ['own.yaml', texts.files]
    const read = readScenario(`extends: hut.yaml\n${more}`, { file: main, load: name => files[name]! })
    const session = new Session(prepare(read.scenario!), { seed: 'hut', replication: 0 })
    const command = { kind: 'decide', role: 'incident-commander', player: 'Ana', confidence: 1 } as const
    const answer = session.do({ ...command, choice: choice as { do: 'attack' } })
    return 'refused' in answer ? answer.refused : 'done'
  }
  const shut = 'buildings: { hut: { openings: [] } }'
  const left = { do: 'close-openings', room: 'hut/left' }
  expect(asked(shut, left)).toBe('there is nothing to close in hut/left')
  expect(asked(shut, { do: 'close-openings', building: 'hut' })).toBe('there is nothing to close in hut')
  expect(asked('', left)).toBe('done')
  expect(asked('otherSites: { count: 0 }', { do: 'emergency-copy', to: 'moon' })).toBe(
    'there is no site "moon"; there are none',
  )
  const fans = 'buildings: { hut: { openings: [], ventilation: { airChanges: 6 } } }'
  expect(asked(fans, left)).toBe('done')
  expect(asked(fans, { do: 'close-openings', building: 'hut' })).toBe('done')
  const live = 'power: { units: { mains: { survivesIsolation: true } } }\ndecisions: []'
  const cut = { do: 'cut-power', where: 'upstream' }
  expect(asked(live, cut)).toBe('isolation cuts off no power unit of the site')
  expect(asked(live, { ...cut, building: 'hut' })).toBe('done')
})

test('gas of a room is there once', () => {
  const prepared = shipped('exercises/battery-room.yaml')
  const session = new Session(prepared, { seed: '1', replication: 0 })
  const release = (room: string) =>
    session.do({
      kind: 'decide',
      role: 'facilities-liaison',
      player: 'Ana',
      confidence: 1,
      choice: { do: 'release-gas', room },
    })
  expect(release('center/hall-2')).toHaveProperty('events')
  expect(release('center/hall-2')).toMatchObject({ refused: expect.stringContaining('was decided already') })
  expect(release('center/hall-1')).toHaveProperty('events')
})

test('power ordered cut at the grid can still be ordered cut at the switch, once, while nobody knows it off', () => {
  const prepared = shipped('exercises/battery-room.yaml')
  const session = new Session(prepared, { seed: '169', replication: 0 })
  session.advance(600)
  const cut = (where: 'switch' | 'upstream', building?: string) =>
    session.do({
      kind: 'decide',
      role: 'facilities-liaison',
      player: 'Bo',
      choice: { do: 'cut-power', building, where },
    })
  const again = { refused: expect.stringContaining('was decided already') }
  expect(cut('upstream')).toHaveProperty('events')
  expect(cut('upstream', 'center')).toMatchObject(again)
  expect(cut('switch')).toHaveProperty('events')
  expect(cut('switch')).toMatchObject(again)
  session.advance(900)
  expect(cut('switch', 'center')).toMatchObject({ refused: expect.any(String) })
})

test('copies that no policy allows where they would go are refused; if one does, they are made', () => {
  const two =
    '{ count: 2, jurisdiction: here, named: { lee: { backup: false }, luff: { jurisdiction: there } } }'
  const asked = (policies: string, choice: object, sites = two): string =>
    orders(policies, [choice], sites)[0]!
  const orders = (policies: string, choices: readonly object[], sites = two): string[] => {
    const [main, files] = ['own.yaml', texts.files]
    const abroad = `jurisdiction: here
otherSites: ${sites}
policies: { ${policies} }`
    const read = readScenario(`extends: hut.yaml\n${abroad}`, { file: main, load: name => files[name]! })
    const session = new Session(prepare(read.scenario!), { seed: 'hut', replication: 0 })
    const command = { kind: 'decide', role: 'incident-commander', player: 'Ana', confidence: 1 } as const
    return choices.map(choice => {
      const answer = session.do({ ...command, choice: { do: 'emergency-copy', ...choice } })
      return 'refused' in answer ? answer.refused : 'done'
    })
  }
  const kept = 'nightly: { jurisdictions: [here] }'
  expect(asked(kept, { policy: 'nightly' })).toBe('no other site may hold copies of nightly')
  expect(asked(kept, { policy: 'nightly', to: 'luff' })).toBe('copies of nightly may not stand at luff')
  expect(asked(kept, { policy: 'nightly', to: 'lee' })).toBe('done')
  expect(asked(kept, {})).toBe('no other site may hold copies of anything here')
  expect(asked(`${kept}, free: { copies: [] }`, {})).toBe('done')
  expect(asked(`${kept}, free: { copies: [] }`, { to: 'luff' })).toBe('done')
  expect(asked('', { policy: 'nightly' })).toBe('done')
  // Where no other site is described, they leave for one that is not, which lies nowhere.
  expect(asked('', { policy: 'nightly' }, '{ count: 0 }')).toBe('done')
  expect(asked(kept, { policy: 'nightly' }, '{ count: 0 }')).toBe('no other site may hold copies of nightly')

  // What may stand at only one of the sites is left out of an order to the other.
  const [toLuff, toLee, toAny, again] = orders(`${kept}, free: { copies: [] }`, [
    { to: 'luff' },
    { to: 'lee' },
    {},
    { to: 'lee' },
  ])
  expect([toLuff, toLee, toAny]).toEqual(['done', 'done', 'done'])
  expect(again).toContain('was decided already')
})

test('after copies of all that has none elsewhere, a policy can still be copied by its name, once', () => {
  const session = playHut()
  const copy = (of: { building?: string; policy?: string; to?: string }) =>
    session.do({
      kind: 'decide',
      role: 'data-recovery-lead',
      player: 'Cy',
      choice: { do: 'emergency-copy', ...of },
    })
  const again = { refused: expect.stringContaining('was decided already') }
  expect(copy({})).toHaveProperty('events')
  expect(copy({})).toMatchObject(again)
  expect(copy({ building: 'hut' })).toMatchObject(again)
  expect(copy({ policy: 'nightly' })).toHaveProperty('events')
  expect(copy({ policy: 'nightly', building: 'hut' })).toMatchObject(again)
})
