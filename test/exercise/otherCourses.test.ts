// The courses of one exercise beside each other: who decided what otherwise, and what came of it.
import { expect, test } from 'vitest'
import { afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { debrief, type Debrief } from '../../src/exercise/debrief/debrief.ts'
import { decidedOtherwise } from '../../src/exercise/debrief/otherCourses.ts'
import type { DecisionTaken } from '../../src/exercise/event.ts'
import type { Session } from '../../src/exercise/session.ts'
import { afterActionHtml } from '../../src/report/afterAction/afterActionHtml.ts'
import { afterActionText } from '../../src/report/afterAction/afterActionText.ts'
import { playHut } from './hut.ts'

const chief = { kind: 'decide', role: 'incident-commander', player: 'Ana' } as const
const lead = { kind: 'decide', role: 'data-recovery-lead', player: 'Bo' } as const

function debriefed(session: Session, language: 'en' | 'fr' = 'en'): Debrief {
  const nights = debrief(session, language)
  let step = nights.next()
  let most = 0
  while (step.done !== true) {
    expect(step.value.done).toBeLessThanOrEqual(step.value.total)
    most = step.value.done
    step = nights.next()
  }
  expect(most).toBeGreaterThan(0)
  return step.value
}

/** The first course calls the brigade and cuts the power late; the other copies early and never cuts. */
function twoCourses(): Session {
  const session = playHut()
  session.advance(120)
  session.do({ ...chief, choice: { do: 'call-brigade' } })
  session.mark('called')
  session.advance(600)
  session.do({ ...chief, choice: { do: 'cut-power', where: 'upstream' } })
  session.advance(900)
  session.do({ ...chief, choice: { do: 'emergency-copy' } })
  session.advance(Infinity)
  session.fork('early copy', 'called')
  session.advance(240)
  session.do({ ...lead, choice: { do: 'emergency-copy' } })
  session.advance(Infinity)
  return session
}

test('what another course came to is what its own report says, and what differs is that of the two reports, the other way round', () => {
  const session = twoCourses()
  const copied = debriefed(session)
  session.switchTo('main')
  const first = debriefed(session)
  expect(first.otherCourses.map(({ course }) => course)).toEqual(['early copy'])
  expect(copied.otherCourses.map(({ course }) => course)).toEqual(['main'])
  const figures = [
    'servicesDestroyed',
    'servicesWithDataLost',
    'outageHours',
    'costTotal',
    'costCustomers',
  ] as const
  const [there, here] = [first.otherCourses[0]!, copied.otherCourses[0]!]
  for (const figure of figures) {
    expect(there[figure]).toBe(copied.outcomes[0]![figure])
    expect(here[figure]).toBe(first.outcomes[0]![figure])
  }
  expect(there.outageHours).not.toBe(here.outageHours)
  expect(there.asPlayedLess!.hours).toBeCloseTo(-here.asPlayedLess!.hours, 6)
  // Only what was decided after they parted: the call is the same on both.
  const said = (of: typeof there): unknown[] =>
    of.otherwise.map(({ choice, here, there }) => [choice.do, here?.at, there?.at])
  expect(said(there)).toEqual([
    ['emergency-copy', 900, 240],
    ['cut-power', 600, undefined],
  ])
  expect(said(here)).toEqual([
    ['emergency-copy', 240, 900],
    ['cut-power', undefined, 600],
  ])
})

test('the report puts the courses side by side, in its language', () => {
  const session = twoCourses()
  const en = afterAction(debriefed(session))
  expect(afterActionText(en)).toMatch(
    /emergency copies of the whole site +22:04 Bo, data recovery lead +22:15 Ana, incident commander/,
  )
  const fr = afterActionHtml(afterAction(debriefed(session, 'fr'))).replace(/\s/g, ' ')
  expect(fr).toContain('<h3>Telle que jouée, comparée à : déroulement « tel que joué d’abord »</h3>')
  expect(fr).toMatch(/<td>22:04 Bo, [^<]+<\/td><td>22:15 Ana, [^<]+<\/td>/)
})

test('a course on which the same was decided has a row of its own, but no table of differences', () => {
  const session = playHut()
  session.advance(120)
  session.do({ ...chief, choice: { do: 'call-brigade' } })
  session.mark('called')
  session.advance(Infinity)
  session.fork('again', 'called')
  session.advance(Infinity)
  const report = afterAction(debriefed(session))
  expect(report.otherCourses[0]!.otherwise).toEqual([])
  expect(afterActionHtml(report)).toContain('The same was decided on both courses.')
  const text = afterActionText(report)
  expect(text).toMatch(/^course “as first played” /m)
  expect(text).not.toMatch(/^decision +as played +course/m)
})

const taken = (at: number, choice: DecisionTaken['choice'], player = 'Ana'): DecisionTaken => ({
  number: 1,
  at,
  effectAt: at,
  role: 'operations',
  player,
  choice,
})

test('a decision taken twice on one course and once on the other is left over once', () => {
  const copy = { do: 'emergency-copy' } as const
  expect(decidedOtherwise([taken(1, copy), taken(5, copy)], [taken(2, copy)])).toEqual([
    { choice: copy, here: taken(1, copy), there: taken(2, copy) },
    { choice: copy, here: taken(5, copy) },
  ])
  expect(decidedOtherwise([taken(1, copy)], [{ ...taken(1, copy), number: 4, confidence: 0.5 }])).toEqual([])
  expect(decidedOtherwise([taken(1, copy)], [taken(1, copy, 'Bo')])).toHaveLength(1)
  expect(decidedOtherwise([], [])).toEqual([])
})
