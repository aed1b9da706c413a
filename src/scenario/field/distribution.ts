/**
 * Reads a distribution as a planner writes it (`{ triangular: [10 min, 11 min, 12 min] }`), with every
 * complaint at its own key.
 */
import { type Complaint, say } from '../../base/complaint.ts'
import type { Distribution } from '../../base/distribution.ts'
import { isRecord } from '../../base/isRecord.ts'
import { nearestWord } from '../../base/nearest.ts'
import { shortened } from '../../base/quoted.ts'
import type { Sentence } from '../sentence.ts'
import { describe } from './measure.ts'
import { type Shape, shapes } from './shapes.ts'

/** Reads one number of the field's measure, or complains at `path` and gives undefined. */
export type ReadNumber = (
  written: unknown,
  path: readonly PropertyKey[],
  plain?: boolean,
) => number | undefined
export type Complain = (
  complaint: Complaint<Sentence>,
  path: readonly PropertyKey[],
  nearest?: string,
  key?: boolean,
) => void

const words = Object.keys(shapes) as Shape[]
const isShape = (key: string): key is Shape => Object.hasOwn(shapes, key)

type Parts = Record<string, number>

export function readDistribution(
  written: Readonly<Record<string, unknown>>,
  number: ReadNumber,
  complain: Complain,
): Distribution | undefined {
  const found = Object.keys(written).filter(isShape)
  for (const key of Object.keys(written))
    if (!isShape(key) && key !== 'min' && key !== 'max')
      complain(say('"{}" is not a distribution', key), [key], nearestWord(key, words), true)
  if (found.length === 0) {
    complainOfNone(written, complain)
    return undefined
  }
  if (found.length > 1) {
    complain(say('must be one distribution, is {}', found.join(' and ')), [found[1]!], undefined, true)
    return undefined
  }
  const kind = found[0]!
  const parts = readParts(kind, written[kind], number, complain)
  if (parts === undefined) return undefined
  const cut: { min?: number; max?: number } = {}
  for (const side of ['min', 'max'] as const) {
    if (written[side] === undefined) continue
    const value = number(written[side], [side])
    if (value === undefined) return undefined
    cut[side] = value
  }
  if (cut.min !== undefined && cut.max !== undefined && cut.min >= cut.max) {
    complain(say('min must be below max'), ['min'])
    return undefined
  }
  return { kind, ...parts, ...cut } as Distribution
}

/** Complains of a map without a distribution. An unknown key has been reported already. */
function complainOfNone(written: Readonly<Record<string, unknown>>, complain: Complain): void {
  const keys = Object.keys(written)
  if (keys.length === 0) complain(say('must be a number or a distribution, is an empty map'), [])
  else if (keys.every(key => key === 'min' || key === 'max')) {
    const ends = [written['min'] ?? 'least', written['max'] ?? 'most'].map(String).join(', ')
    complain(
      keys.length > 1
        ? say(
            '{} and {} only cut the tails off a distribution, but there is none: did you mean "uniform: [{}]"?',
            keys[0]!,
            keys[1]!,
            ends,
          )
        : say(
            '{} only cuts the tails off a distribution, but there is none: did you mean "uniform: [{}]"?',
            keys[0]!,
            ends,
          ),
      [],
    )
  }
}

function readParts(kind: Shape, body: unknown, number: ReadNumber, complain: Complain): object | undefined {
  const shape = shapes[kind]
  if (shape === 'weighted') return readWeighted(kind, body, number, complain)
  if (shape === 'values') {
    const values = readList(kind, body, number, complain)
    return values && { values }
  }
  if (Array.isArray(shape)) {
    const values = readList(kind, body, number, complain, shape)
    if (values === undefined) return undefined
    for (let at = 1; at < values.length; at++)
      if (values[at]! < values[at - 1]!) {
        complain(say('must rise: {}', shape.join(', ')), [kind, at])
        return undefined
      }
    return Object.fromEntries(shape.map((part, at) => [part, values[at]!]))
  }
  return readNamed(kind, shape as Readonly<Record<string, string>>, body, number, complain)
}

function readList(
  kind: Shape,
  body: unknown,
  number: ReadNumber,
  complain: Complain,
  parts?: readonly string[],
): number[] | undefined {
  if (!Array.isArray(body) || body.length === 0 || (parts !== undefined && body.length !== parts.length)) {
    complain(say('{} is a list: [{}]', kind, parts?.join(', ') ?? 'value, value, ...'), [kind])
    return undefined
  }
  const values = body.map((part, at) => number(part, [kind, at]))
  return values.includes(undefined) ? undefined : (values as number[])
}

function readNamed(
  kind: Shape,
  shape: Readonly<Record<string, string>>,
  body: unknown,
  number: ReadNumber,
  complain: Complain,
): Parts | undefined {
  const names = Object.keys(shape)
  if (!isRecord(body)) {
    complain(say('{} is a map: { {} }', kind, names.join(', ')), [kind])
    return undefined
  }
  let good = true
  for (const key of Object.keys(body))
    if (!Object.hasOwn(shape, key)) {
      complain(say('unknown key "{}"', shortened(key)), [kind, key], nearestWord(key, names), true)
      good = false
    }
  const parts: Parts = {}
  for (const name of names) {
    if (body[name] === undefined) {
      complain(say('{} needs {}', kind, name), [kind])
      good = false
      continue
    }
    const value = number(body[name], [kind, name], shape[name] === 'plain')
    if (value === undefined) good = false
    else {
      const complaint = unfit(value, shape[name]!, describe(body[name]))
      if (complaint === undefined) parts[name] = value
      else {
        complain(complaint, [kind, name])
        good = false
      }
    }
  }
  if (good && kind === 'lognormal' && parts['p95']! <= parts['median']!) {
    complain(say('p95 must be above the median'), [kind, 'p95'])
    good = false
  }
  return good ? parts : undefined
}

/**
 * Limit of shape parameters. Beyond it float64 cannot tell the values from a single one or from none, and drawing
 * takes for ever. Assumed.
 */
const mostOfShape = 1e6

function unfit(value: number, part: string, is: string): Complaint<Sentence> | undefined {
  if (part !== 'value' && value <= 0) return say('must be above 0, is {}', is)
  if (part === 'plain' && (value < 1 / mostOfShape || value > mostOfShape))
    return say('must be from {} to {}, is {}', 1 / mostOfShape, mostOfShape, is)
  return undefined
}

function readWeighted(
  kind: Shape,
  body: unknown,
  number: ReadNumber,
  complain: Complain,
): object | undefined {
  if (
    !Array.isArray(body) ||
    body.length === 0 ||
    !body.every(pair => Array.isArray(pair) && pair.length === 2)
  ) {
    complain(say('discrete is a list of pairs: [[value, weight], ...]'), [kind])
    return undefined
  }
  const values: [number, number][] = []
  let total = 0
  for (const [at, [value, weight]] of (body as [unknown, unknown][]).entries()) {
    const number_ = number(value, [kind, at, 0])
    const share = number(weight, [kind, at, 1], true)
    if (number_ === undefined || share === undefined) return undefined
    if (share < 0) {
      complain(say('a weight must be at least 0, is {}', describe(weight)), [kind, at, 1])
      return undefined
    }
    total += share
    values.push([number_, share])
  }
  if (total <= 0) {
    complain(say('the weights must not all be 0'), [kind])
    return undefined
  }
  return { values }
}
