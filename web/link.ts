/** The state of the page in its address: a link shows the same scenario, edits, seed, moment, view, selection and language. */
import type { Inputs } from './inputs.ts'
import { type Selection, themes, type View, views } from './view.ts'

export interface Linked {
  readonly inputs: Inputs
  readonly view: View
  readonly seconds: number
}

/** As the part of the address behind `#`; what is as usual is left out. */
export function write({ inputs, view, seconds }: Linked): string {
  const words = new URLSearchParams()
  words.set('scenario', inputs.file)
  if (inputs.seed !== '1') words.set('seed', inputs.seed)
  if (inputs.strategy !== null) words.set('strategy', inputs.strategy)
  for (const [path, value] of Object.entries(inputs.edits)) words.append('set', `${path}=${value}`)
  if (seconds > 0) words.set('t', String(Math.round(seconds * 1000) / 1000))
  if (view.name !== 'site') words.set('view', view.name)
  if (view.selection !== null) words.set('select', `${view.selection.of}:${view.selection.row}`)
  if (view.colour !== 'state') words.set('colour', view.colour)
  if (view.theme !== 'auto') words.set('theme', view.theme)
  words.set('lang', view.language)
  return words.toString()
}

/** What cannot be read stays as it is: an address is written by anyone. */
export function read(hash: string, usual: Linked): Linked {
  const words = new URLSearchParams(hash.replace(/^#/, ''))
  const one = <Word extends string>(key: string, known: readonly Word[], otherwise: Word): Word =>
    known.find(word => word === words.get(key)) ?? otherwise
  const edits: Record<string, string> = {}
  for (const set of words.getAll('set')) {
    const equals = set.indexOf('=')
    if (equals > 0) edits[set.slice(0, equals)] = set.slice(equals + 1)
  }
  const seconds = Number(words.get('t'))
  return {
    inputs: {
      file: words.get('scenario') ?? usual.inputs.file,
      edits,
      strategy: words.get('strategy') ?? usual.inputs.strategy,
      seed: words.get('seed') ?? usual.inputs.seed,
    },
    view: {
      ...usual.view,
      name: one('view', views, usual.view.name),
      selection: selectionOf(words.get('select')),
      colour: one('colour', ['state', 'temperature'], usual.view.colour),
      theme: one('theme', themes, usual.view.theme),
      language: one('lang', ['en', 'fr'], usual.view.language),
    },
    seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 0,
  }
}

function selectionOf(text: string | null): Selection | null {
  const [, of, row] = /^(room|service|cause):(\d{1,9})$/.exec(text ?? '') ?? []
  return of === undefined ? null : { of: of as Selection['of'], row: Number(row) }
}
