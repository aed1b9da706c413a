/**
 * The state of the page in its address: a link shows the same scenario, edits, seed, moment, view, selection
 * and language.
 */
import type { Inputs } from '../inputs.ts'
import { mostPins, type Selection, themes, type View, views } from '../view.ts'

/** Inputs as an address holds them: an edited text is packed as a patch. */
export interface LinkedInputs extends Omit<Inputs, 'text'> {
  readonly patch: string | null
}

/** Marks a text kept on the disk of the link's author; never occurs in a packed text. */
export const keptMark = '~'

export interface Linked {
  readonly inputs: LinkedInputs
  /** Inputs of B, the incident compared with. */
  readonly beside: LinkedInputs | null
  readonly view: View
  readonly seconds: number
  /** Replications of the campaign of A, on show or under way, and of B's campaign; 0: none. */
  readonly runs: number
  readonly besideRuns: number
}

/** Writes the part of the address after `#`; most defaults are left out. */
export function write({ inputs, beside, view, seconds, runs, besideRuns }: Linked): string {
  const words = wordsOf(inputs, runs)
  if (beside !== null) words.set('b', wordsOf(beside, besideRuns).toString())
  if (seconds > 0) words.set('t', String(Math.round(seconds * 1000) / 1000))
  if (view.name !== 'site') words.set('view', view.name)
  if (view.selection !== null) words.set('select', `${view.selection.of}:${view.selection.row}`)
  if (view.colour !== 'state') words.set('colour', view.colour)
  if (view.services !== 'cells') words.set('services', view.services)
  if (view.axis !== 'stretched') words.set('axis', view.axis)
  if (view.pins.length > 0) words.set('pins', view.pins.join(','))
  if (view.theme !== 'auto') words.set('theme', view.theme)
  words.set('lang', view.language)
  return words.toString()
}

function wordsOf({ file, patch, seed, run, strategy, edits }: LinkedInputs, runs: number): URLSearchParams {
  const words = new URLSearchParams()
  words.set('scenario', file)
  if (patch !== null) words.set('text', patch)
  if (seed !== '1') words.set('seed', seed)
  if (run !== 1) words.set('run', String(run))
  if (strategy !== null) words.set('strategy', strategy)
  for (const [path, value] of Object.entries(edits)) words.append('set', `${path}=${value}`)
  if (runs > 1) words.set('runs', String(runs))
  return words
}

/** Most replications a link can start: as many as the page offers. */
const mostRuns = 1000

/** Reads an address. Anyone can write one: whatever cannot be read keeps its default. */
export function read(hash: string, usual: Linked): Linked {
  const words = new URLSearchParams(hash.replace(/^#/, ''))
  const one = <Word extends string>(key: string, known: readonly Word[], otherwise: Word): Word =>
    known.find(word => word === words.get(key)) ?? otherwise
  const seconds = Number(words.get('t'))
  const other = words.get('b')
  const named = new URLSearchParams(other ?? '')
  const beside = named.get('scenario') ? named : null
  return {
    inputs: inputsOf(words, usual.inputs),
    beside: beside === null ? usual.beside : inputsOf(beside, usual.inputs),
    view: {
      ...usual.view,
      name: one('view', views, usual.view.name),
      selection: selectionOf(words.get('select')),
      colour: one('colour', ['state', 'temperature'], usual.view.colour),
      services: one('services', ['cells', 'table'], usual.view.services),
      axis: one('axis', ['stretched', 'even'], usual.view.axis),
      pins: pinsIn(words),
      theme: one('theme', themes, usual.view.theme),
      language: one('lang', ['en', 'fr'], usual.view.language),
    },
    seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 0,
    runs: runsIn(words) ?? usual.runs,
    besideRuns: (beside && runsIn(beside)) ?? usual.besideRuns,
  }
}

function runsIn(words: URLSearchParams): number | undefined {
  const runs = Number(words.get('runs'))
  return Number.isInteger(runs) && runs > 1 && runs <= mostRuns ? runs : undefined
}

function pinsIn(words: URLSearchParams): number[] {
  const texts = words.get('pins')?.split(',') ?? []
  const pins = texts.filter(text => /^\d{1,9}$/.test(text)).map(Number)
  return [...new Set(pins)].sort((a, b) => a - b).slice(0, mostPins)
}

/** Whether a text is the number of a run that there can be. */
export const isRun = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

function runIn(words: URLSearchParams): number | undefined {
  const run = words.get('run') ?? ''
  return isRun(run) ? Number(run) : undefined
}

function inputsOf(words: URLSearchParams, usual: LinkedInputs): LinkedInputs {
  const edits: Record<string, string> = {}
  for (const set of words.getAll('set')) {
    const equals = set.indexOf('=')
    if (equals > 0) edits[set.slice(0, equals)] = set.slice(equals + 1)
  }
  return {
    file: words.get('scenario') || usual.file,
    patch: words.get('text') ?? usual.patch,
    edits,
    strategy: words.get('strategy') ?? usual.strategy,
    seed: words.get('seed') ?? usual.seed,
    run: runIn(words) ?? usual.run,
  }
}

function selectionOf(text: string | null): Selection | null {
  const [, of, row] = /^(building|room|service|cause|customer):(\d{1,9})$/.exec(text ?? '') ?? []
  return of === undefined ? null : { of: of as Selection['of'], row: Number(row) }
}
