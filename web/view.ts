/** How the incident is viewed: nothing here changes a result. */
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

/** Views with a clock of their own, independent of the incident's. */
export const played: ReadonlySet<ViewName> = new Set<ViewName>(['exercise', 'after-action'])

/** Views that depend on the moment of the incident's clock. */
export const followsMoment: ReadonlySet<ViewName> = new Set<ViewName>(['site', 'timeline', 'services'])

/** Views in which something can be selected: on a small screen only these leave room for its details. */
export const selecting: ReadonlySet<ViewName> = new Set<ViewName>([
  'site',
  'timeline',
  'services',
  'customers',
])

const letters: Readonly<Partial<Record<ViewName, string>>> = { exercise: 'e', 'after-action': 'a' }

/** The key that shows a view: its letter, or its position among the others. */
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
  /** Meaning of the plan's colours. */
  readonly colour: 'state' | 'temperature'
  /** Services as cells in one picture, or as rows of a table. */
  readonly services: 'cells' | 'table'
  /** Scale of the time axis: the first hours stretched, or all hours equal. */
  readonly axis: 'stretched' | 'even'
  /** Moments that the reader has pinned, in order: lines that stay in every chart over time, and the ends of loops. */
  readonly pins: readonly number[]
  /** Whether the inputs panel is open. */
  readonly inputs: boolean
  /** Whether single-letter shortcuts are on: people who dictate to their computer turn them off. */
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
  pins: [],
  inputs: false,
  letters: true,
})

export function look(change: Partial<View>): void {
  view.set({ ...view.get(), ...change })
}

/** The moment that all views share, seconds after ignition. */
export const moment = store(0)

/** Most moments that can be pinned: an address holds them all. A named assumption. */
export const mostPins = 20

/** Pins the moment on show, or removes its pin. */
export function pin(): void {
  const { pins } = view.get()
  const now = Math.round(moment.get())
  if (isPinned()) look({ pins: pins.filter(each => each !== now) })
  else if (canPin()) look({ pins: [...pins, now].sort((a, b) => a - b) })
}

export const isPinned = (): boolean => view.get().pins.includes(Math.round(moment.get()))

/** Whether the moment on show can be pinned, or its pin removed. */
export const canPin = (): boolean => isPinned() || view.get().pins.length < mostPins
