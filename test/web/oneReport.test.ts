// The page and the command line print the same report of the same exercise, in French too.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { exerciseNames } from '../../src/node/exercise/exerciseNames.ts'
import { exerciseFrom } from '../../src/node/exercise/exerciseFile.ts'
import { type NamesSaid, translatedNames } from '../../src/index.ts'
import { exercise } from '../../web/exercise/host.ts'
import type { ExerciseRequest, ExerciseTold } from '../../web/exercise/protocol.ts'
import { loadExercise, shippedExercises } from '../../web/exercise/shippedExercises.ts'
import { withShipped } from '../../web/exercise/tableNames.ts'
import { look } from '../../web/view.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'
import { learn, speak as speakOnPage, spoken } from '../../web/words/words.ts'
import { speak } from '../node/speak.ts'

beforeAll(() => learn('fr'))

const ask = (request: ExerciseRequest): Promise<ExerciseTold> =>
  exercise({ do: 'exercise', id: 1, language: 'fr', request }, () => {})

/** What the page calls things in the report of an exercise that it has just begun or opened. */
async function namesOnPage({ table, source }: ExerciseTold): Promise<NamesSaid> {
  await speakOnPage('fr')
  onTestFinished(() => look({ language: 'en' }))
  return translatedNames(await withShipped(table!, source!), spoken().words.labelled, spoken().language)
}

async function begin(
  file: string,
  decisions: string | null,
  edited = (text: string): string => text,
): Promise<ExerciseTold> {
  const source = await loadExercise(file)
  return ask({
    to: 'begin',
    source: { ...source, text: edited(source.text) },
    set: [],
    strategy: null,
    seed: null,
    pageSeed: '1',
    list: null,
    decisions: decisions === null ? null : { file: 'acts.yaml', text: decisions },
  })
}

test.each(shippedExercises)(
  '%s: things have the same French names on the page and at the terminal',
  async file => {
    const begun = await begin(file, null)
    const { session, texts } = exerciseFrom(`scenarios/${file}`, undefined, undefined)
    session.language = 'fr'
    const names = exerciseNames(session, texts)
    expect(names).toEqual(await namesOnPage(begun))
    expect(Object.keys(names['tiers']!).length).toBeGreaterThan(0)
    // Rooms that the exercise itself has put in.
    if (file === 'exercises/battery-room.yaml') {
      // A unit without a label that the exercise itself has moved.
      expect(names['powerUnits']).toMatchObject({ 'ups-south': 'Onduleur sud' })
      expect(names['rooms']).toMatchObject({
        'center/batteries': 'Local batteries (Centre de calcul)',
        'center/spares': 'Pièces de rechange (Centre de calcul)',
      })
    }
    session.language = 'en'
    expect(exerciseNames(session, texts)).toEqual({})
  },
)

const decisions = 'scenarios/exercises/decisions/battery-room.yaml'
const held = '2026-04-01'
const batteryRoom = 'exercises/battery-room.yaml'

/**
 * Two of the seven moments at which the report asks what could still be saved: it plays the evening anew for each decision
 * that is possible at each of them.
 */
const brief = (text: string): string => text.replace(/^( +moments: ).*/m, '$1[2 min, 20 min]')

/** What the command line writes of the battery room, as those decisions play it. */
let printed: string
const written: Record<string, string> = {}
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  mkdirSync(join(folder, 'exercises'))
  cpSync('scenarios/battery-room.yaml', join(folder, 'battery-room.yaml'))
  const scenario = join(folder, batteryRoom)
  const whole = readFileSync(`scenarios/${batteryRoom}`, 'utf8')
  expect(brief(whole)).not.toBe(whole)
  writeFileSync(scenario, brief(whole))
  const exercise = ['exercise', scenario, '--decisions', decisions]
  const played = await speak(...exercise, '--language', 'fr', '--held', held, '--out', join(folder, 'out'))
  expect(played).toMatchObject({ code: 0, err: '' })
  printed = played.out
  for (const name of ['exercise.json', 'after-action.json', 'after-action.html'])
    written[name] = readFileSync(join(folder, 'out', name), 'utf8')
  rmSync(folder, { recursive: true })
}, 300_000)

test('a file of decisions played on the page gives the report of the command line in French, and is watched from its beginning', async () => {
  const begun = await begin(batteryRoom, readFileSync(decisions, 'utf8'), brief)
  const { participants, marks, lookingBack } = begun.view!
  expect([participants.now, lookingBack, participants.decisions.length]).toEqual([0, true, 0])
  expect(marks.map(({ name }) => name)).toEqual(['début', 'before the cut'])
  const { file } = await ask({ to: 'save' })
  const { report } = await ask({ to: 'debrief', heldOn: held, names: await namesOnPage(begun) })
  expect(`${JSON.stringify(report!.data, null, 1)}\n`).toBe(written['after-action.json'])
  expect(report!.html).toBe(written['after-action.html'])
  for (const told of [written['after-action.html'], printed]) {
    expect(told).toContain('Classe 1')
    expect(told).not.toMatch(/Grade 1|grade-1/)
  }
  // What the page saves is opened again with all of it.
  const { view } = await ask({ to: 'open', file: 'exercise.json', text: file!.text })
  expect(view).toEqual(begun.view)
})

test('what the command line wrote of an exercise is opened on the page, by the same names, and saved as it was', async () => {
  const saved = written['exercise.json']!
  const names = await namesOnPage(await begin(batteryRoom, null, brief))
  expect(await namesOnPage(await ask({ to: 'open', file: 'exercise.json', text: saved }))).toEqual(names)
  expect((await ask({ to: 'save' })).file!.text).toBe(saved)
})

test('what is wrong with a file of decisions is said on the page as at the terminal, and no exercise begins', async () => {
  const script = (act: string): string => `decisions: firebreak/1\nacts: [${act}]`
  for (const [text, path, message] of [
    ['extends: two-rooms.yaml', '', 'is not a file of decisions'],
    ['number,time or condition,event', '', 'is not a file of decisions'],
    [
      script('{ at: 1 min, do: cut-power, where: switch, building: zentrum, role: operations }'),
      'acts.0.building',
      'there is no building "zentrum"',
    ],
    [script('{ at: 900 h, do: mark, name: late }'), 'acts.0.at', 'is after the exercise ends'],
  ] as const) {
    const { issues, table } = await begin(batteryRoom, text)
    expect(table).toBeUndefined()
    expect(issues).toHaveLength(1)
    expect(issues![0]).toMatchObject({ path, file: 'acts.yaml' })
    expect(issues![0]!.message).toContain(message)
    expect(frenchComplaint(issues![0]!)).not.toBe(issues![0]!.message)
  }
})
