/** Begins an exercise: a shipped one, the scenario on show, a saved file, or one that an earlier visit left open. */
import { unread } from '../files/refused.ts'
import { assignments, inputs } from '../inputs.ts'
import { opened } from '../session.ts'
import { withBeside } from '../shipped.ts'
import { messageOf } from '../browser/unreached.ts'
import { exerciseWords } from '../words/exerciseWords.ts'
import { ask, holdOwn } from './ask.ts'
import { type Desk, put } from './desk.ts'
import { mistaken } from './mistaken.ts'
import { heldElsewhere, hold } from './held.ts'
import { anew, keptClock, keptPace, ownPlace, takeOver } from './kept.ts'
import { untranslated, type ExerciseRequest } from './protocol.ts'
import { loadExercise } from './shippedExercises.ts'
import { wish, type WishedFiles } from './wished.ts'

/** What a reader chooses for an exercise before it begins. */
export interface Wished extends WishedFiles {
  /** null: the exercise's own seed, or else the page's. */
  readonly seed: string | null
}

/** Begins an exercise shipped with the product. */
export async function beginShipped(file: string, wished: Wished): Promise<void> {
  const begun = await busily(async () => {
    const source = await loadExercise(file)
    return { to: 'begin', source, set: [], strategy: null, pageSeed: inputs.get().now.seed, ...wished }
  })
  if (begun) begin()
}

/** The next exercise is begun without the files of this one. */
function begin(): void {
  wish({ list: null, decisions: null })
  anew()
}

/** Begins an exercise from the scenario on show, with its edits. */
export async function beginShown(wished: Wished): Promise<void> {
  const { now } = inputs.get()
  const file = opened.get()
  if (file === null) return
  const begun = await busily(async () => {
    const source = now.text === null ? file : await withBeside(file.file, now.text)
    return {
      to: 'begin',
      source,
      set: assignments(now),
      strategy: now.strategy,
      pageSeed: now.seed,
      ...wished,
    }
  })
  if (begun) begin()
}

/** Resumes an exercise kept by an earlier visit, unless it runs in another tab. */
export async function goOn(place: string): Promise<void> {
  const begun = await busily(async () => {
    // A duplicated tab begins with the place of the tab that it is a copy of, whose exercise goes on there.
    const own = ownPlace()
    if (own !== undefined && (await heldElsewhere([own])).has(own)) anew()
    const text = (await hold(place)) ? takeOver(place) : null
    if (text === null) return { refused: { en: exerciseWords.en.elsewhere, fr: exerciseWords.fr.elsewhere } }
    await holdOwn()
    return { to: 'open', file: 'exercise.json', text, until: keptClock() }
  })
  const pace = keptPace()
  if (begun && pace !== undefined) await ask({ to: 'pace', pace })
}

export async function open(file: File): Promise<void> {
  const begun = await busily(async () => {
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return { issues: [unread(file.name)] }
    const other = mistaken('exercise', file.name, text)
    return other === undefined ? { to: 'open', file: file.name, text } : { issues: [other] }
  })
  if (begun) anew()
}

type WhyNot = Partial<Pick<Desk, 'refused' | 'issues'>>

/**
 * @param request may find out why nothing can be begun
 * @returns whether an exercise was begun
 */
async function busily(request: () => Promise<ExerciseRequest | WhyNot>): Promise<boolean> {
  let begun = false
  put({ busy: true, issues: [], refused: null })
  try {
    const asked = await request()
    if ('to' in asked) begun = (await ask(asked)).table !== undefined
    else put(asked)
  } catch (error) {
    put({ refused: untranslated(messageOf(error)) })
  }
  put({ busy: false })
  return begun
}
