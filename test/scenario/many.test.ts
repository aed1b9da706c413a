// Two tables that do not match: every line is reported, and no message is a page long.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { misplaced } from '../../src/scenario/check/rooms.ts'
import { good, over, sentences } from './read.ts'

const count = 1500

/** Services in a list, with the needs of each. */
function named(needsOf: (nth: number) => string): string {
  const rows = Array.from(
    { length: count },
    (_, nth) =>
      `    - { name: s${nth}, customer: all, product: machine, tier: normal, policy: nightly, needs: [${needsOf(nth)}] }`,
  )
  return `population:\n  named:\n${rows.join('\n')}\n`
}

test('of a loop through hundreds of services the two ends are told', () => {
  const said = sentences(over(named(nth => `s${(nth + 1) % count}`)))
  const loop = said.filter(sentence => sentence.includes('needs itself'))
  expect(loop).toHaveLength(1)
  expect(loop[0]).toContain(`s0 > s1 > s2 > s3 > ${count + 1 - 8} more > `)
  expect(loop[0]).toMatch(new RegExp(` > s${count - 3} > s${count - 2} > s${count - 1} > s0$`))
})

test('of hundreds of names that are not there as many are told as are read, with the nearest one wherever there is one', () => {
  const said = sentences(over(named(nth => (nth < 150 ? `ss${nth}` : 'qqqqqqqqqq')))).filter(sentence =>
    sentence.includes('there is no named service'),
  )
  expect(said).toHaveLength(200)
  expect(said.filter(sentence => /"ss(\d+)" \(nearest: "s\1"\)$/.test(sentence))).toHaveLength(150)
})

test('thousands of strategies, each of which would be read as a whole scenario, are refused', () => {
  const rows = Array.from({ length: 5000 }, (_, nth) => `  s${nth}: { set: { horizon: 2 m } }`)
  expect(sentences(over(`strategies:\n${rows.join('\n')}`))).toEqual([
    'scenarios/test.yaml:3:3 strategies: must have at most 500 strategies',
  ])
}, 30_000)

test('of thousands of unknown keys the first are told with their nearest, and what else is wrong is still seen', () => {
  const rows = Array.from({ length: 20_000 }, (_, nth) => `namee${nth}: 1`)
  const said = sentences(over(`naem: x\nignition: { room: hut/nowhere }\n${rows.join('\n')}\n`))
  expect(said[0]).toBe('scenarios/test.yaml:2:1 naem: unknown key "naem" (nearest: "name")')
  expect(said[1]).toContain('hut/nowhere')
  expect(said).toHaveLength(201)
  expect(said.at(-1)).toBe('and 19802 more')
})

test('of more mistakes than a stack holds at once the first of each list are told', () => {
  const openings = '      - {}\n'.repeat(4900)
  const buildings = Array.from({ length: 19 }, (_, nth) => `  b${nth}:\n    openings:\n${openings}`)
  const said = sentences(over(`buildings:\n${buildings.join('')}`))
  expect(said[0]).toMatch(/^scenarios\/test\.yaml:3:3 buildings\.b0\.plan: is missing/)
  expect(said).toHaveLength(201)
  expect(said.at(-1)).toMatch(/and \d+ more$/)
}, 60_000)

const hut = good(over('')).buildings.hut!
const edge = fc.nat(40).map(tenths => tenths / 10)
const box = fc.record({
  at: fc.tuple(edge, edge),
  size: fc.tuple(edge, edge).map(([width, depth]): [number, number] => [width + 0.3, depth + 0.3]),
  storey: fc.tuple(fc.nat(4), fc.nat(2)).map(([first, more]) => ({ first, last: Math.min(4, first + more) })),
})

test('of rooms in any order each pair that shares floor on a storey is told once, by the later row', () => {
  const shares = (a: number, aSize: number, b: number, bSize: number) =>
    Math.min(a + aSize, b + bSize) - Math.max(a, b) > 0.001
  fc.assert(
    fc.property(fc.array(box, { maxLength: 9 }), boxes => {
      const rooms = boxes.map((each, nth) => ({ ...hut.rooms[0]!, ...each, id: `r${nth}` }))
      const wanted = rooms.flatMap((later, nth) =>
        rooms
          .slice(0, nth)
          .filter(
            ({ at, size, storey }) =>
              storey.first <= later.storey.last &&
              storey.last >= later.storey.first &&
              [0, 1].every(axis => shares(at[axis]!, size[axis]!, later.at[axis]!, later.size[axis]!)),
          )
          .map(({ id }) => `${nth} ${id}`),
      )
      const found = misplaced('hut', { ...hut, storeys: 5, rooms })
        .filter(({ complaint }) => complaint.sentence === 'overlaps {} on storey {}')
        .map(({ path, complaint: { values } }) => `${String(path[3])} ${values[0]}`)
      expect(found.toSorted()).toEqual(wanted.toSorted())
    }),
    { numRuns: 200 },
  )
})

test('of hundreds of rooms in one place some pairs are told, and not all looked for', () => {
  const rooms = Array.from({ length: 300 }, (_, nth) => ({ ...hut.rooms[0]!, id: `r${nth}` }))
  expect(misplaced('hut', { ...hut, rooms })).toHaveLength(2000)
})

test('mistakes in the rows of several lists go by the names of their own rows', () => {
  const rooms = ['left', 'right'].map(
    id => `{ id: ${id}, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], colour: red }`,
  )
  const doors = ['[left, right]', '[right, outside]', '[right, outside]'].map(
    between => `{ between: ${between}, kind: hole, colour: red }`,
  )
  const { issues } = over(
    `buildings: { hut: { rooms: [${rooms.join(', ')}], openings: [${doors.join(', ')}] } }`,
  )
  const paths = issues.map(({ path }) => path)
  for (const row of ['rooms.left', 'rooms.right', 'openings.left-right', 'openings.right-outside#2'])
    expect(paths).toContain(`buildings.hut.${row}.colour`)
})
