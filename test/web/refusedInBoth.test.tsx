// What is refused, or fails, is told in the language that the page has by then.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { desk, nothing, put } from '../../web/exercise/desk.ts'
import { type ExerciseRequest, untranslated } from '../../web/exercise/protocol.ts'
import { put as putInSession, putFailed, session } from '../../web/session.ts'
import { Problems } from '../../web/shell/problems.tsx'
import { look } from '../../web/view.ts'
import { Refusal } from '../../web/views/exercise/exerciseRefusal.tsx'
import { speak } from '../../web/words/words.ts'
import { texts } from '../exercise/hut.ts'
import { textOf } from './fixture.ts'

beforeEach(async () => {
  desk.set(nothing)
  onTestFinished(() => {
    look({ language: 'en' })
    desk.set(nothing)
  })
  await speak('fr')
})

const { [texts.main]: text = '', ...beside } = texts.files
const hut = { file: texts.main, text, beside }
const begin = { to: 'begin', set: [], strategy: null, seed: null, list: null, decisions: null } as const
const call = {
  to: 'decide',
  role: 'incident-commander',
  player: 'Ana',
  choice: { do: 'call-brigade' },
} as const

/** Asks in French for what is refused; told in French, and once the page has been turned to English. */
async function told(...asked: readonly ExerciseRequest[]): Promise<readonly string[]> {
  // No exercise stays open for other tests.
  vi.resetModules()
  const { exercise } = await import('../../web/exercise/host.ts')
  for (const request of asked) {
    const { refused = null } = await exercise(
      { do: 'exercise', id: 1, language: 'fr', request },
      () => undefined,
    )
    put({ refused })
  }
  const shown = (): string => textOf(render(<Refusal />)).replaceAll(/\s+/g, ' ')
  const french = shown()
  await speak('en')
  return [french, shown()]
}

test.each<[of: string, asked: ExerciseRequest[], fr: string, en: string]>([
  [
    'a course whose name is taken',
    [
      { ...begin, source: hut, pageSeed: '1' },
      { to: 'mark', name: 'un' },
      { to: 'rewind', name: 'un' },
      { to: 'fork', name: 'nuit B' },
      { to: 'fork', name: 'nuit B' },
    ],
    'Refusé il y a déjà un déroulement « nuit B »',
    'Refused there is already a course “nuit B”',
  ],
  [
    'a second call',
    [{ ...begin, source: hut, pageSeed: '1' }, call, call],
    'Refusé c’est déjà décidé',
    'Refused was decided already, at 22:00',
  ],
  [
    'a scenario without an exercise',
    [
      {
        ...begin,
        source: { file: 'two-rooms.yaml', text: beside['two-rooms.yaml']!, beside: {} },
        pageSeed: '1',
      },
    ],
    'ce scénario n’a pas de partie « exercise »',
    'this scenario has no “exercise” section',
  ],
  ['what is asked of no exercise', [call], 'aucun exercice n’est ouvert', 'no exercise is open'],
])('%s', async (_, asked, fr, en) => {
  const [french, english] = await told(...asked)
  expect(french).toContain(fr)
  expect(english).toContain(en)
  expect(english).not.toContain('Refusé ')
})

test('a connection that is lost, at the desk and on the page', async () => {
  const message = 'Failed to fetch dynamically imported module: http://127.0.0.1/assets/lead.js'
  onTestFinished(() => putInSession({ failed: null }))
  put({ refused: untranslated(message) })
  putFailed(new TypeError(message))
  const shown = (): string[] =>
    [<Refusal />, <Problems issues={[]} failed={session.get().failed} stale={false} />].map(each =>
      textOf(render(each)),
    )
  for (const said of shown()) expect(said).toContain('La connexion est perdue')
  await speak('en')
  for (const said of shown()) expect(said).toContain('There is no connection')
})
