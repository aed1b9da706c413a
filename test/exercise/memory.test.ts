// Goal: however many courses are played, their memory stays bounded and no mark is lost.
import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { bytesHeld } from '../../src/run/keptWorld.ts'
import { shipped } from '../run/scenario.ts'

test('four courses of a night with 120,000 services hold less than 100 MB of snapshots together, and every mark is met again', () => {
  const session = new Session(shipped('exercises/night-shift.yaml'), { seed: '4', replication: 0 })
  for (const minute of [20, 60, 120]) {
    session.advance(60 * minute)
    session.mark(`minute ${minute}`)
  }
  session.advance(Infinity)
  for (const [course, mark] of [
    ['second', 'minute 20'],
    ['third', 'minute 20'],
    ['fourth', 'minute 60'],
  ] as const) {
    session.switchTo('main')
    expect(session.fork(course, mark)).toBe(true)
    session.do({
      kind: 'decide',
      role: 'incident-commander',
      player: 'Ana',
      confidence: 1,
      choice: { do: 'cut-power', building: undefined, where: 'upstream' },
    })
    session.advance(Infinity)
    session.mark('end')
  }
  const worlds = new Set(session.branches.flatMap(({ snapshots }) => snapshots.map(({ world }) => world)))
  expect(bytesHeld([...worlds])).toBeLessThan(100e6)
  for (const { name, marks } of session.branches) {
    session.switchTo(name)
    for (const mark of marks) expect(session.rewind(mark.name), `${name}: ${mark.name}`).toBe(true)
  }
  expect(session.divergences).toEqual([])
})
