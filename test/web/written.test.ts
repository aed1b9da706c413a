// A change at one place in a scenario's text changes that place only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { documentOf, type Path, put, valueOf, wordsOf } from '../../web/edit/written.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const files = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .sort((a, b) => a.text.length - b.text.length)

interface Place {
  readonly path: Path
  /** How it is written: the kinds of what it is in and of what that is in, whether each is the last, and its own. */
  readonly shape: string
}

function places(node: unknown, path: Path = [], shape = ''): Place[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }, at) =>
      places(value, [...path, String((key as { value: unknown }).value)], within(node, at, shape)),
    )
  if (isSeq(node))
    return node.items.flatMap((item, at) => places(item, [...path, at], within(node, at, shape)))
  if (!isScalar(node)) return []
  const noted = node.comment ? ' with a comment' : ''
  return [{ path, shape: `${shape}/${node.type}${noted}` }]
}

const within = (parent: YAMLMap | YAMLSeq, at: number, outside: string): string => {
  const kind = `${parent.flow ? 'flow ' : ''}${isMap(parent) ? 'map' : 'list'}`
  const last = at === parent.items.length - 1 ? ' (last)' : ''
  return `${outside.split('/').at(-1)}/${kind}${last}`
}

const comments = (text: string): number => text.match(/#/g)?.length ?? 0

/** Of each way of writing a place the first one, in the shortest scenario: the longest take longest to read. */
const known = new Set<string>()
const sampled = files.map(({ name, text }) => {
  const document = documentOf(text)!
  const some = places(document.contents).filter(({ shape }) => !known.has(shape) && known.add(shape))
  return { name, text, document, some: some.map(({ path }) => path) }
})

test('shipped scenarios have places of many shapes', () => expect(known.size).toBeGreaterThan(30))

describe.each(sampled.filter(({ some }) => some.length > 0))('$name', ({ text, document, some }) => {
  test('a changed value changes its own line, and no comment goes', () => {
    for (const path of some) {
      const changed = put(text, path, '7 h')
      expect(documentOf(changed)!.getIn(path)).toBe('7 h')
      expect(comments(changed)).toBe(comments(text))
      const scalar = document.getIn(path, true) as Node & { type?: string }
      if (scalar.type !== 'BLOCK_FOLDED') {
        const now = changed.split('\n')
        expect(text.split('\n').filter((line, at) => line !== now[at]).length).toBeLessThanOrEqual(1)
      }
    }
  })

  test('what is taken away and put back is there again', () => {
    for (const path of some.filter(each => typeof each.at(-1) === 'string')) {
      const value: unknown = document.getIn(path)
      const gone = put(text, path, undefined)
      expect(documentOf(gone)!.hasIn(path)).toBe(false)
      const back = documentOf(put(gone, path, value))!
      expect(back.getIn(path)).toEqual(value)
      const parent = path.slice(0, -1)
      const sorted = (of: unknown): unknown => {
        const node = isCollection(of) ? (of.toJSON() as object) : {}
        return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
      }
      expect(sorted(back.getIn(parent))).toEqual(sorted(document.getIn(parent)))
    }
  })
})

describe('places of every kind', () => {
  const text =
    'a: 1 # one\nb:\n  # of b\n  c: [x, y] # list\n  d:\n    - { id: p }\n    - id: q\n      n: 2\n# end\n'
  test.each<[Path, unknown, string]>([
    [['a'], '2 h', 'a: 2 h # one'],
    [['e'], { uniform: ['1 h', '2 h'] }, 'e: { uniform: [ 1 h, 2 h ] }'],
    [['b', 'c', 2], 'z, z', 'c: [x, y, "z, z"] # list'],
    [['b', 'd', 0, 'n'], 5, '- { id: p, n: 5 }'],
    [['b', 'd', 2], { id: 'r' }, '    - { id: r }'],
    [['b', 'd', 1, 'm'], true, '      n: 2\n      m: true'],
    [['b', 'f'], 'REI 60', '      n: 2\n  f: REI 60\n# end'],
    [['g', 'h', 'i'], 1, 'g: { h: { i: 1 } }'],
  ])('%j', (path, value, line) => {
    const changed = put(text, path, value)
    expect(changed).toContain(line)
    expect(comments(changed)).toBe(4)
    expect(documentOf(changed)!.toJS()).not.toEqual(documentOf(text)!.toJS())
  })
  test('the last entry of a list leaves an empty one', () =>
    expect(documentOf(put('a: [x]\nb: 1\n', ['a', 0], undefined))!.toJS()).toEqual({ a: [], b: 1 }))
  test('a text that is no YAML stays as it is', () => expect(put('a: [', ['a'], 1)).toBe('a: ['))
})

test('what is typed is read as a scenario would, and shown as typed', () => {
  for (const typed of ['30 min', 'REI 60', '{ uniform: [ 1 h, 2 h ] }', '[ a, b ]'])
    expect(wordsOf(valueOf(typed))).toBe(typed)
  expect(valueOf('12')).toBe(12)
  expect(valueOf('a: b: c')).toBe('a: b: c')
})

describe('aliases', () => {
  const bomb = `${'abcdefgh'
    .split('')
    .map(
      (each, nth, all) =>
        `${each}: &${each} [${Array(8)
          .fill(nth === 0 ? 'x' : `*${all[nth - 1]!}`)
          .join(', ')}]`,
    )
    .join('\n')}\n`

  test.each([
    ['unfold to too much', bomb],
    ['never end', 'a: &a [*a]\n'],
    ['lead nowhere', 'a: *b\n'],
    ['nest too deeply', `a: ${'['.repeat(50_000)}\n`],
  ])('a text whose parts %s is no document, and stays as it is', (_, text) => {
    expect(documentOf(text)).toBeUndefined()
    expect(put(text, ['a'], 1)).toBe(text)
    expect(valueOf(text.slice(3))).toBe(text.slice(3))
  })

  test('an anchor may be used any number of times', () => {
    const uses = Array.from({ length: 300 }, (_, nth) => `k${nth}: *a`).join('\n')
    const text = `a: &a { is: 1 }\n${uses}\n`
    expect(documentOf(text)).toBeDefined()
    expect(put(text, ['b'], 2)).toBe(`${text}b: 2\n`)
  })
})
