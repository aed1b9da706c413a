/** All parameters of a scenario in effect: those written in its files, those changed since, and defaults. */
import { type FormNode, scenarioForm, segmentsOf, sourceText } from '../../src/index.ts'
import { wordsOf } from '../edit/written.ts'
import type { Wanted } from '../thread/protocol.ts'
import { readOnce, scenarioAlone } from '../thread/reading.ts'
import { below, isDistribution, variantOf } from './below.ts'
import { intervalOf, type Parameter, parametersOf } from './parameters.ts'

/** If the text cannot be read, only the parameters written in it. */
export function parametersInEffect({ source, set, strategy }: Wanted): Parameter[] {
  const inFiles = parametersOf(source)
  const read = readOnce(source)
  const changed = scenarioAlone({ source, set, strategy }, read)
  if (read.source === undefined || changed.source === undefined) return inFiles
  const written = new Map(inFiles.map(each => [each.path, each]))
  const plain = JSON.parse(sourceText(changed.source)) as unknown
  return [...leavesOf(scenarioForm, plain, { segments: [], usual: false })].flatMap(
    ({ segments, value, usual }): Parameter[] => {
      const path = segments.join('.')
      if (path === 'schema') return []
      const there = written.get(path)
      const words = wordsOf(value)
      if (!usual && there?.written === words) return [there]
      return [
        {
          path,
          segments,
          written: words,
          interval: intervalOf(value),
          standing: usual ? 'default' : 'changed',
          comment: '',
          file: there?.file ?? '',
          line: there?.line ?? 0,
        },
      ]
    },
  )
}

interface Place {
  readonly segments: readonly string[]
  /** Whether it is a default of the schema because nothing is written. */
  readonly usual: boolean
}

interface LeafValue extends Place {
  readonly value: unknown
}

type Plain = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Leaves in the order of the text, with defaults after what is written beside them. @param node undefined
 * where the schema allows anything
 */
function* leavesOf(
  node: FormNode | undefined,
  value: unknown,
  { segments, usual }: Place,
): Generator<LeafValue> {
  const within = (key: string): Place => ({ segments: [...segments, key], usual })
  if (value === undefined) {
    if (node?.default !== undefined) yield* leavesOf(node, node.default, { segments, usual: true })
    return
  }
  if (isMap(value) && !isDistribution(node, Object.keys(value))) {
    const group = variantOf(node, key => value[key])
    const keys = new Set([
      ...Object.keys(value),
      ...(group?.type === 'group' ? Object.keys(group.fields) : []),
    ])
    for (const key of keys) yield* leavesOf(below(group, key), value[key], within(key))
  } else if (Array.isArray(value) && !value.every(item => typeof item !== 'object')) {
    const names = segmentsOf(value)
    for (const [row, each] of value.entries())
      yield* leavesOf(below(node, names[row]!), each, within(names[row]!))
  } else if (!(usual && Array.isArray(value) && value.length === 0)) yield { segments, value, usual }
}
