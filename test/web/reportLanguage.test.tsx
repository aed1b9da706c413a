// A report stays in the language it was made in, all of it, whatever the page is read in.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { afterAction, type AfterAction, atTable, debrief, type Language } from '../../src/index.ts'
import { nameBy } from '../../web/exercise/tableNames.ts'
import { look } from '../../web/view.ts'
import { Courses } from '../../web/views/afterAction/afterActionCourses.tsx'
import { Consequences } from '../../web/views/afterAction/afterActionDecisions.tsx'
import { Duties, Findings, Plan } from '../../web/views/afterAction/afterActionFindings.tsx'
import { Objectives, Outcomes, Overview } from '../../web/views/afterAction/afterActionOverview.tsx'
import { Savable } from '../../web/views/afterAction/afterActionSavable.tsx'
import { learn, ReadIn, speak } from '../../web/words/words.ts'
import { playHut } from '../exercise/hut.ts'
import { textOf } from './fixture.ts'

beforeEach(async () => {
  await learn('fr')
  await speak('en')
})

function made(language: Language): AfterAction {
  const session = playHut()
  nameBy({ ...atTable(session), verbs: {}, offered: {} })
  session.advance(60)
  session.do({ kind: 'decide', role: 'incident-commander', player: 'Ana', choice: { do: 'call-brigade' } })
  session.advance(Infinity)
  const nights = debrief(session, language)
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  return afterAction(night.value)
}

const parts = [Overview, Objectives, Outcomes, Courses, Consequences, Savable, Findings, Plan, Duties]
const read = (report: AfterAction): string =>
  textOf(
    render(
      <ReadIn value={report.language}>
        {parts.map((Part, at) => (
          <Part key={at} report={report} />
        ))}
      </ReadIn>,
    ),
  )

test('a report reads the same whatever the language of the page', async () => {
  onTestFinished(() => look({ language: 'en' }))
  const [english, french] = [made('en'), made('fr')]
  const before = [read(english), read(french)]
  await speak('fr')
  expect([read(english), read(french)]).toEqual(before)
  expect(before[0]).toContain('Areas for improvement')
  expect(before[0]).not.toMatch(/Objectifs|Salle|Décisions/)
  expect(before[1]).toContain('Objectifs')
  expect(before[1]).not.toMatch(/Objectives|Strengths|Call the fire brigade/)
})
