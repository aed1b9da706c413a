/** How it is looked at: nothing here changes a result. */
import { store } from './store.ts'

export const views = [
  'brief',
  'site',
  'timeline',
  'services',
  'customers',
  'strategies',
  'sensitivity',
  'exercise',
  'after-action',
  'edit',
  'sources',
] as const
export type ViewName = (typeof views)[number]

/** Views with a clock of their own: the incident's is not theirs. */
export const played: ReadonlySet<ViewName> = new Set<ViewName>(['exercise', 'after-action'])

/** Views that show the moment of the incident's clock. */
export const followsMoment: ReadonlySet<ViewName> = new Set<ViewName>(['site', 'timeline', 'services'])

/** Views in which something can be selected: on a small screen only these give room to what is said of it. */
export const selecting: ReadonlySet<ViewName> = new Set<ViewName>([
  'site',
  'timeline',
  'services',
  'customers',
])

const letters: Readonly<Partial<Record<ViewName, string>>> = { exercise: 'e', 'after-action': 'a' }

/** The key that shows a view: its letter, or its place among the others. */
export function keyOf(name: ViewName): string {
  return letters[name] ?? String(views.filter(each => !played.has(each)).indexOf(name) + 1)
}

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export type Selection =
  | { readonly of: 'building'; readonly row: number }
  | { readonly of: 'room'; readonly row: number }
  | { readonly of: 'service'; readonly row: number }
  | { readonly of: 'cause'; readonly row: number }
  | { readonly of: 'customer'; readonly row: number }

export interface View {
  readonly name: ViewName
  readonly selection: Selection | null
  readonly language: 'en' | 'fr'
  readonly theme: Theme
  /** What the plan's colours stand for. */
  readonly colour: 'state' | 'temperature'
  /** Services as a picture of all of them, or row by row. */
  readonly services: 'cells' | 'table'
  /** Of the time axis: the first hours stretched, or every hour alike. */
  readonly axis: 'stretched' | 'even'
  /** Whether the inputs are open. */
  readonly inputs: boolean
  /** Single-letter shortcuts can be switched off, for those who speak to their computer. */
  readonly letters: boolean
}

export const view = store<View>({
  name: 'site',
  selection: null,
  language: 'en',
  theme: 'auto',
  colour: 'state',
  services: 'cells',
  axis: 'stretched',
  inputs: false,
  letters: true,
})

export function look(change: Partial<View>): void {
  view.set({ ...view.get(), ...change })
}

/** The one moment all views show, seconds after ignition. */
export const moment = store(0)
