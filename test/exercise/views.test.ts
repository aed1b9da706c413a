// Goal: the participants' window contains what is known and nothing else. Method: the truth is changed without any
// report, and every byte of the window must stay the same; then its JSON is searched.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { facilitatorView } from '../../src/exercise/facilitatorView.ts'
import { participantView } from '../../src/exercise/participantView.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'
import { playHut } from './hut.ts'

function evening(seed = 'hut', until = 1200): Session {
  const session = playHut(seed)
  session.advance(400)
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    confidence: 0.6,
    choice: { do: 'call-brigade' },
  })
  session.do({
    kind: 'decide',
    role: 'facilities-liaison',
    player: 'Bo',
    confidence: 0.4,
    choice: { do: 'cut-power', building: undefined, where: 'upstream' },
  })
  session.do({ kind: 'hold', by: 'controller', inject: 'I3' })
  session.advance(until)
  return session
}

/** Everything is lost, and nobody has been told. */
function destroy({ world }: Session): void {
  const { fire, damage, fate, recovery } = world
  for (const column of [fire.rooms.upperK, fire.rooms.ignitedAt, fire.rooms.flashoverAt, fire.rooms.alarmAt])
    column.fill(987)
  fire.rooms.stage.fill(3)
  Object.assign(fire.incident, { brigadeArrivedAt: 1, outAt: 2 })
  damage.buildings.lostAt.fill(3)
  damage.racks.burntAt.fill(4)
  fate.outage.fill(1)
  fate.dataLoss.fill(2)
  recovery.phase.fill(1)
}

test('whatever becomes of the world, the participants see only what they were told', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 420, max: 5000 }), (seed, until) => {
      const session = evening(seed, until)
      const shown = JSON.stringify(participantView(session))
      const truth = JSON.stringify(facilitatorView(session).truth)
      destroy(session)
      expect(JSON.stringify(participantView(session))).toBe(shown)
      expect(JSON.stringify(facilitatorView(session).truth)).not.toBe(truth)
    }),
    { numRuns: 12 },
  )
})

test('looks younger than the status page is late are not shown', () => {
  const session = evening()
  const shown = JSON.stringify(participantView(session))
  const young = session.branch.looks.filter(({ seconds }) => seconds > session.now - 300)
  expect(young.length).toBeGreaterThan(2)
  for (const { buildings } of young) for (const building of buildings) Object.assign(building, { down: 31 })
  expect(JSON.stringify(participantView(session))).toBe(shown)
})

test('no word of the truth, of what is to come, or of how the game is made stands in the window', () => {
  const session = evening()
  const shown = JSON.stringify(participantView(session))
  const secrets = session.setting.spec.injects
    .filter((_, row) => session.state.injects[row]!.status !== 'sent')
    .map(({ event }) => event)
  expect(secrets.length).toBeGreaterThan(2)
  for (const secret of [...secrets, 'Send the guard', 'call the brigade']) expect(shown).not.toContain(secret)
  for (const key of [
    'effectAt',
    'actual',
    'destroyed',
    'dataLost',
    'burning',
    'powered',
    'wrong',
    'expected',
    'contingency',
    'held',
    'truth',
    'source":"made up',
  ])
    expect(shown).not.toContain(key)
  expect(shown).not.toContain(String(session.world.fire.rooms.ignitedAt.find(at => at > 0 && at < Infinity)))
})

test('what was told to one seat is not told to another', () => {
  const session = evening()
  const heard = (role?: 'scribe' | 'incident-commander') =>
    participantView(session, role).messages.map(({ id }) => id)
  expect(heard('incident-commander')).toContain('I1')
  expect(heard('scribe')).not.toContain('I1')
  expect(heard('scribe')).toContain('I2')
  expect(heard()).toContain('I1')
})

test('both views cross to another window as they are', () => {
  const session = evening()
  for (const view of [participantView(session), facilitatorView(session)])
    expect(structuredClone(view)).toEqual(view)
})

test('the console shows where copies were sold to stand, the facilitator where they stand', () => {
  const session = playHut()
  const { buildings, participants } = facilitatorView(session)
  expect(participants.backupConsole[0]!.declared.sameBuilding).toBe(60)
  expect(buildings[0]!.copies.actual).toEqual({ elsewhere: 0, otherBuilding: 0, sameBuilding: 60, none: 0 })
})

test('the status page falls silent with the building that hosts it', () => {
  const session = evening('hut', 460)
  expect(participantView(session).statusPage).toMatchObject({ silent: false, asOf: 120 })
  // The cut takes effect after five minutes; a building without stored power goes dark with it.
  session.advance(900)
  expect(session.world.damage.powerOffAt).toBeLessThan(900)
  expect(participantView(session).statusPage).toEqual({ silent: true, asOf: null, buildings: [] })
})

test('a building without services is on no screen of the table, and takes no row of another', () => {
  const session = new Session(shipped('exercises/battery-room.yaml'), { seed: '28', replication: 0 })
  session.advance(20 * 60)
  const { participants, buildings } = facilitatorView(session)
  expect(participants.statusPage.buildings.map(({ name }) => name)).toEqual(['center'])
  expect(participants.backupConsole.map(({ building }) => building)).toEqual(['center'])
  expect(buildings.map(({ truth: { name }, known: { down } }) => [name, down])).toEqual([
    ['center', expect.any(Number)],
    ['power-annex', null],
  ])
})

test('a building that people cut off is heard to be dark by its name; the site, and who may be warned of it, is not', () => {
  const room = shipped('exercises/battery-room.yaml', ['power.cutOff={ exists: true, works: 100 % }'])
  const session = new Session(room, { seed: '28', replication: 0 })
  session.do({
    kind: 'decide',
    role: 'facilities-liaison',
    player: 'Bo',
    choice: { do: 'cut-power', building: 'center', where: 'switch' },
  })
  session.advance(10 * 60)
  const { participants, buildings } = facilitatorView(session)
  const heard = participants.messages.filter(({ event }) => event === 'power-cut')
  expect(heard.map(({ text }) => text)).toEqual(['center is dark: its power is off'])
  expect(buildings.map(({ known }) => known.dark)).toEqual([true, false])
  // Power can still be cut in the annex.
  const annex = { do: 'cut-power', building: 'power-annex', where: 'switch' } as const
  const asked = session.do({ kind: 'decide', role: 'facilities-liaison', player: 'Bo', choice: annex })
  expect(asked).not.toHaveProperty('refused')
})
