// The page and the command line print the same report of the same exercise, in French too.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { exerciseNames } from '../../src/node/exerciseNames.ts'
import { exerciseFrom } from '../../src/node/exerciseFile.ts'
import { type NamesSaid, translatedNames } from '../../src/index.ts'
import { exercise } from '../../web/exercise/host.ts'
import type { ExerciseRequest, ExerciseTold } from '../../web/exercise/protocol.ts'
import { loadExercise, shippedExercises } from '../../web/exercise/shippedExercises.ts'
import { withShipped } from '../../web/exercise/tableNames.ts'
import { look } from '../../web/view.ts'
import { learn, speak as speakOnPage, spoken } from '../../web/words/words.ts'
import { speak } from '../node/speak.ts'

beforeAll(() => learn('fr'))

const ask = (request: ExerciseRequest): Promise<ExerciseTold> =>
  exercise({ do: 'exercise', id: 1, language: 'fr', request }, () => {})

/** What the page calls things in the report of an exercise that it has just begun or opened. */
async function namesOnPage({ table, source }: ExerciseTold): Promise<NamesSaid> {
  await speakOnPage('fr')
  onTestFinished(() => look({ language: 'en' }))
  return translatedNames(await withShipped(table!, source!), spoken().words.labelled)
}

test.each(shippedExercises)(
  '%s: things have the same French names on the page and at the terminal',
  async file => {
    const source = await loadExercise(file)
    const begun = await ask({
      to: 'begin',
      source,
      set: [],
      strategy: null,
      seed: null,
      pageSeed: '1',
      list: null,
    })
    const { session, texts } = exerciseFrom(`scenarios/${file}`, undefined, undefined, 'fr')
    session.language = 'fr'
    const names = exerciseNames(session, texts)
    expect(names).toEqual(await namesOnPage(begun))
    expect(Object.keys(names['tiers']!).length).toBeGreaterThan(0)
    session.language = 'en'
    expect(exerciseNames(session, texts)).toEqual({})
  },
)

test('a report in French has the same bytes from the page and from the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const out = join(folder, 'out')
  const file = 'scenarios/exercises/battery-room.yaml'
  const decisions = 'scenarios/exercises/decisions/battery-room.yaml'
  const held = '2026-04-01'
  const asked = ['exercise', file, '--decisions', decisions, '--language', 'fr', '--held', held, '--out', out]
  const played = await speak(...asked)
  expect(played).toMatchObject({ code: 0, err: '' })
  const written = (name: string): string => readFileSync(join(out, name), 'utf8')
  const opened = await ask({ to: 'open', file: 'exercise.json', text: written('exercise.json') })
  const names = await namesOnPage(opened)
  const { report } = await ask({ to: 'debrief', heldOn: held, names })
  expect(written('after-action.json')).toBe(`${JSON.stringify(report!.data, null, 1)}\n`)
  expect(written('after-action.html')).toBe(report!.html)
  for (const told of [report!.html, played.out]) {
    expect(told).toContain('Classe 1')
    expect(told).not.toMatch(/Grade 1|grade-1/)
  }
})
