/**
 * Keeps the steps of the inputs in this tab's storage, so that a reload, a crash or a visit elsewhere leaves
 * undo and redo as they were, and the letters typed last, which the address does not hold yet.
 */
import { type History, inputs } from '../inputs.ts'
import { opened } from '../session.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { apply, difference } from './patch.ts'
import { visitOnShow } from './places.ts'

const key = 'firebreak-steps'

/** Milliseconds after a change: most work that a crash costs. A named assumption. */
const soon = 1000

/** Strings above this length, such as texts of scenarios, are written once, as differences. */
const long = 300

export interface Standing {
  readonly source: ScenarioText
  readonly history: History
}

interface Written {
  /** The browser's entries it belongs to, see places.ts. */
  readonly visits: readonly number[]
  readonly standing: string
  /** The first difference is from an empty text, each further one from the text before it. */
  readonly texts: readonly ReturnType<typeof difference>[]
}

/** Steps of the browser's entry, as its tab left them; undefined: none, or of another entry. */
export function standing(): Standing | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Written | null
    const { visit = 0 } = (history.state ?? {}) as { visit?: number }
    return kept?.visits.includes(visit) ? unfolded(kept) : undefined
  } catch {
    return undefined
  }
}

/** Starts to keep the steps. */
export function keepSteps(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => write([visitOnShow()]), soon)
  }
  inputs.watch(later)
  later()
  addEventListener('pagehide', () => {
    const visit = visitOnShow()
    // A value being typed becomes a step. Whether it also becomes an entry of a page that is left is up to the browser.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    clearTimeout(waiting)
    write([visit, visitOnShow()])
  })
}

function write(visits: readonly number[]): void {
  const source = opened.get()
  try {
    sessionStorage.removeItem(key)
    const { now, done, undone } = inputs.get()
    if (source === null) return
    // If there is no room for all steps, the latest ones are kept.
    for (let most = done.length + undone.length; most > 0; most = Math.floor(most / 2)) {
      const history = { now, done: done.slice(-most), undone: undone.slice(-most) }
      if (stored(folded({ source, history }, visits))) return
    }
  } catch {
    // The browser keeps nothing: the address holds the inputs, without their steps.
  }
}

function stored(written: Written): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(written))
    return true
  } catch {
    return false
  }
}

/** Differences as written last, by text: after another step, only that of the new text is computed. */
let known: ReadonlyMap<string, { readonly before: string; readonly hunks: ReturnType<typeof difference> }> =
  new Map()

/** Names are those of the language spoken now. */
function folded({ source, history: { now, done, undone } }: Standing, visits: readonly number[]): Written {
  const texts = new Map<
    string,
    { readonly at: number; readonly before: string; readonly hunks: ReturnType<typeof difference> }
  >()
  let before = ''
  const short = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length <= long) return value
    const there = texts.get(value)
    if (there !== undefined) return { text: there.at }
    const was = known.get(value)
    const hunks = was?.before === before ? was.hunks : difference(before, value)
    texts.set(value, { at: texts.size, before, hunks })
    before = value
    return { text: texts.size - 1 }
  }
  const named = (steps: History['done']): unknown[] =>
    steps.map(({ name, ...step }) => ({ ...step, called: name() }))
  // What is on show comes last: it is the part that changes.
  const standing = JSON.stringify({ source, done: named(done), undone: named(undone), now }, short)
  known = texts
  return { visits, standing, texts: [...texts.values()].map(({ hunks }) => hunks) }
}

type Named = Omit<History['done'][number], 'name'> & { readonly called: string }

function unfolded({ standing, texts }: Written): Standing {
  const whole: string[] = []
  for (const hunks of texts) whole.push(apply(whole.at(-1) ?? '', hunks))
  const { source, now, done, undone } = JSON.parse(standing, (_, value: unknown) => {
    const { text } = Object(value) as { text?: unknown }
    return typeof text === 'number' ? whole[text] : value
  }) as Pick<Standing, 'source'> & Pick<History, 'now'> & Record<'done' | 'undone', readonly Named[]>
  const steps = (named: readonly Named[]): History['done'] =>
    named.map(({ called, ...step }) => ({ ...step, name: () => called }))
  return { source, history: { now, done: steps(done), undone: steps(undone) } }
}
