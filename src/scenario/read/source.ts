/** Overlays the files of a scenario into one tree: `extends: other.yaml` puts this file over that one. */
import { argument, knownOptions } from '../../base/argument.ts'
import { type Complaint, say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import type { Sentence } from '../sentence.ts'
import { type LocatedMap, overlay } from './located.ts'
import { parseYaml } from './yaml.ts'

/**
 * The text of a file that is extended, at once (a promise is refused), or why it cannot be read.
 * @param relative path of the file relative to the folder of the first one, with `/`
 */
export type Load = (relative: string) => string | Issue

export interface ReadOptions {
  /** The name of the file in issues; `scenario.yaml` if left out. */
  readonly file?: string | undefined
  readonly load?: Load
}

/** Why a reader that has only what people open cannot read a file that is extended, and what they can open instead. */
export const notOpened: Issue = {
  path: 'extends',
  ...told(say('it is not here: "firebreak run --out" puts all files into as-run.yaml')),
}

const maxFiles = 20

export const unnamed = 'scenario.yaml'

export function readSource(
  text: string,
  options: ReadOptions,
): { readonly root?: LocatedMap; readonly issues: readonly Issue[] } {
  knownOptions(options, ['file', 'load'])
  const { file = unnamed, load } = options
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return readOver(text, file.slice(folder.length), [])

  function readOver(text: string, relative: string, above: readonly string[]): ReturnType<typeof readSource> {
    const { root, issues } = parseYaml(text, above.length === 0 ? file : join('', folder + relative))
    if (root === undefined) return { issues }
    if (root.kind !== 'map')
      return {
        issues: [...issues, { path: '', ...told(say('must be a map of keys and values')), ...root.at }],
      }
    const extended = root.entries.get('extends')
    if (extended === undefined) return { root, issues }
    const own: LocatedMap = {
      ...root,
      entries: new Map([...root.entries].filter(([key]) => key !== 'extends')),
    }
    const chain = [...above, relative]
    const refuse = (complaint: Complaint<Sentence>) => ({
      issues: [...issues, { path: 'extends', ...told(complaint), ...extended.value.at }],
    })
    const { value } = extended
    if (value.kind !== 'scalar' || typeof value.value !== 'string')
      return refuse(say('must be the name of a file'))
    if (load === undefined) return refuse(say('other files cannot be read here'))
    if (/^(?:\/|[a-z][a-z\d+.-]*:\/\/)/i.test(value.value))
      return refuse(say('must be a file, named from the folder of this one, is "{}"', value.value))
    const other = join(relative, value.value)
    if (chain.includes(other)) return refuse(say('extends itself: {}', [...chain, other].join(' > ')))
    if (chain.length >= maxFiles) return refuse(say('extends more than {} files', maxFiles))
    const loaded = load(other)
    argument(
      typeof loaded === 'string' || typeof loaded?.message === 'string',
      'load gives the text of a file, or an issue, at once: a promise is not awaited',
    )
    if (typeof loaded !== 'string')
      return refuse({
        ...say('cannot read {}: {}', join('', folder + other), loaded.message),
        ...(loaded.complaint !== undefined && { because: loaded.complaint }),
      })
    const below = readOver(loaded, other, chain)
    const all = [...below.issues, ...issues]
    return below.root === undefined
      ? { issues: all }
      : { root: overlay(below.root, own) as LocatedMap, issues: all }
  }
}

/** Resolves a path written in the file `from`; the result is relative to the same folder as `from`. */
function join(from: string, written: string): string {
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...written.split('/')])
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return (written.startsWith('/') ? '/' : '') + parts.join('/')
}
