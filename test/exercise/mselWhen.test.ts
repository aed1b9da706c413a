// What the column of times says: durations from the start of the exercise, and no time of day.
import { expect, test } from 'vitest'
import { readMselCsv } from '../../src/exercise/msel/mselCsv.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'

const timed = (when: string) => readMselCsv(`number,time or condition,event\n1,"${when}",x\n`, 'injects.csv')

test.each([
  ['1 h 30 min', 5400],
  ['1 h 30', 5400],
  ['1h30', 5400],
  ['1\u00A0h\u00A030\u00A0min', 5400],
  ['0 h 40', 2400],
  ['1 hour 5 minutes', 3900],
  ['1 heure 5 mn', 3900],
  ['2 min 30 s', 150],
  ['20 h 18 min', 73_080],
  ['1 h 0 min 10 s', 3610],
  ['12h', 43_200],
])('hours and minutes written together are one time from the start: %j', (when, at) => {
  expect(timed(when).issues).toEqual([])
  expect(timed(when).injects[0]!.at).toBe(at)
})

test('so is a delay', () => {
  expect(timed('after alarm + 1 h 30 min').injects[0]!.after).toMatchObject({ event: 'alarm', delay: 5400 })
})

test('what an inject waits for is read as the page and the printed list show it', () => {
  const after = (when: string) => timed(when.replaceAll('"', '""')).injects[0]?.after
  const called = { decision: 'call-brigade', delay: 120 }
  expect(after('après «\u00a0Appeler les sapeurs-pompiers\u00a0» + 2 min')).toMatchObject(called)
  expect(after('2 min après la décision «\u00a0appeler les sapeurs-pompiers\u00a0»')).toMatchObject(called)
  expect(after('2 min after the decision “call the fire brigade”')).toMatchObject(called)
  expect(after('after “Call the fire brigade” + 2 min')).toMatchObject(called)
  expect(after('après "évacuer"')).toMatchObject({ decision: 'evacuate', delay: 0 })
  expect(after("après l'arrivée des sapeurs-pompiers + 1 min")).toMatchObject({
    event: 'brigade-arrived',
    delay: 60,
  })
  expect(after('1,5 min après l’extinction du feu')).toMatchObject({ event: 'fire-out', delay: 90 })
  const lost = { event: 'building-lost', in: 'SBG2', delay: 300 }
  expect(after('après la perte d’un bâtiment (SBG2) + 5 min')).toMatchObject(lost)
  expect(after('after the loss of a building (SBG2) + 5 min')).toMatchObject(lost)
  expect(timed('après «\u00a0Appeler le voisin\u00a0» + 2 min').issues).toHaveLength(1)
})

test.each([
  '00:40',
  '0:40',
  '20:18',
  '20:18:00',
  '8:18 pm',
  '20h18',
  '00 h 40',
  'à 20h18',
  '10/03/2021 00:40',
])('a time of day is refused with what a time counts from: %j', when => {
  const { issues } = timed(when)
  expect(issues).toMatchObject([{ path: 'time or condition', line: 2 }])
  expect(issues[0]!.message).toBe(
    `counts from the start of the exercise: write how long after it, such as "5 min" or "1 h 30 min", is "${when}"`,
  )
  expect(frenchComplaint(issues[0]!)).toContain('se compte depuis le début de l’exercice')
})

test.each(['1h5', '1h75', '5 min 1 h', 'min', '1,5 h 30', 'after alarm + 20:18', 'h min'])(
  'what is neither stays refused: %j',
  when => {
    expect(timed(when).issues).toHaveLength(1)
    expect(timed(when).issues[0]!.message).not.toContain('counts from')
  },
)

test('what is neither a time nor a condition is refused with an example of each', () => {
  const { issues } = timed('when it burns')
  expect(issues).toMatchObject([{ path: 'time or condition', line: 2 }])
  expect(issues[0]!.message).toBe(
    'must be a time such as "10 min" or a condition such as "after flashover + 2 min", is "when it burns"',
  )
  expect(timed('after flashover + 2 min').issues).toEqual([])
  // French lists are read as well, and so is what French complaints give as an example.
  expect(timed('après flashover + 2 min').issues).toEqual([])
})
