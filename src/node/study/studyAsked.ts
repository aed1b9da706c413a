/** What a sensitivity study is asked for: its method, outputs and inputs, all complaints at once. */
import {
  columnOf,
  columnsOf,
  defaultSizes,
  type Method,
  methods,
  outputNames,
  type Prepared,
  prepare,
} from '../../index.ts'
import { countOf } from '../count.ts'
import { said } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import type { Given } from '../given.ts'
import { unknown, unknownAmong } from '../options.ts'
import { asFarAsGood, changed, readScenarioFile } from '../scenarioFile.ts'

const defaultMethod: Method = 'morris'
export const defaultTop = 6
export const defaultOutputs = ['servicesWithDataLost', 'recoveryMedianHours', 'costTotal']

/** Complains of options of the other methods in a threshold search, and of its options without one. */
export function expectOneQuestion(given: Given): void {
  const search = given.has('threshold')
  const foreign = search ? ['method', 'size', 'top', 'input', 'output'] : ['until', 'replications']
  const issues = foreign
    .filter(name => given.has(name))
    .map(name => said(search ? '--{} does not go with --threshold' : '--{} goes with --threshold', name))
  if (issues.length > 0) throw new BadInput(issues)
}

/** The method, and its size. */
export function methodIn(given: Given): { readonly method: Method; readonly size: number } {
  const size = given.text('size')
  const [method, counted] = together(
    () => methodOf(given.text('method') ?? defaultMethod),
    () => (size === undefined ? undefined : sizeOf(size)),
  )
  return { method, size: counted ?? defaultSizes[method] }
}

export function methodOf(text: string): Method {
  const found = methods.find(method => method === text)
  if (found === undefined) throw new BadInput([said('{}: {}', '--method', unknown('method', text, methods))])
  return found
}

/** How many inputs are examined one by one: a screening looks at all. */
export function topIn(given: Given): number {
  const text = given.text('top')
  if (text === undefined) return defaultTop
  const top = countOf('top', text)
  if ((given.text('method') ?? defaultMethod) === 'morris')
    throw new BadInput([said('--top goes with --method sobol or tornado')])
  return top
}

export function sizeOf(text: string): number {
  return countOf('size', text, 2)
}

/**
 * The scenario that is studied, and the outputs and inputs that were asked for; complains of all of them at
 * once.
 */
export function subjectOf(file: string, given: Given) {
  const read = readScenarioFile(file)
  const [settings, named] = [given.all('set'), given.text('strategy')]
  let made: Prepared | undefined
  const [source, , outputs, inputs] = together(
    () => {
      const { scenario, source: of } = changed(read, settings, named)
      made = prepare(scenario)
      return of
    },
    () => {
      const good = made === undefined ? asFarAsGood(read, settings, named) : undefined
      if (good !== undefined) made = prepare(good)
    },
    () => made && outputsOf(made, given.all('output')),
    () => made && inputsOf(made, given),
  )
  return { prepared: made!, source, outputs: outputs!, inputs }
}

function outputsOf(prepared: Prepared, given: readonly string[]): readonly string[] {
  if (given.length === 0) return defaultOutputs
  const columns = columnsOf(prepared)
  const strange = given.filter(name => columnOf(columns, name) === undefined)
  const issues = unknownAmong('--output', 'output', strange, outputNames(columns))
  const unstated = given
    .filter(name => columns.unstated?.includes(columnOf(columns, name) ?? ''))
    .map(name =>
      said(
        '--output: {} is not stated: no activity of the scenario says what an outage costs customers',
        name,
      ),
    )
  if (issues.length + unstated.length > 0) throw new BadInput([...issues, ...unstated])
  return [...new Set(given)]
}

/** Paths of the inputs at or below those asked for; undefined if none was asked for. */
function inputsOf({ inputs }: Prepared, given: Given): readonly string[] | undefined {
  const wanted = given.all('input')
  if (wanted.length === 0) return undefined
  const paths = inputs.map(({ path }) => path)
  const below = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}.`)
  const strange = wanted.filter(prefix => !paths.some(path => below(path, prefix)))
  const issues = unknownAmong('--input', 'uncertain input', strange, [
    ...new Set([...paths, ...paths.flatMap(partsAbove)]),
  ])
  if (issues.length > 0) throw new BadInput(issues)
  return paths.filter(path => wanted.some(prefix => below(path, prefix)))
}

/** What stands above a path: `recovery` and `recovery.tasks` above `recovery.tasks.verify`. */
function partsAbove(path: string): string[] {
  const keys = path.split('.')
  return keys.slice(1).map((_, nth) => keys.slice(0, nth + 1).join('.'))
}
