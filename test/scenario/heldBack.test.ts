/** A fire brigade that is called, and that nothing but the fire ever lets in. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { heldBack } from '../../src/scenario/heldBack.ts'
import { readScenario } from '../../src/scenario/read.ts'

const twoRooms = readFileSync('scenarios/two-rooms.yaml', 'utf8')
const cut = '  - { do: cut-power, after: { event: brigade-arrived, delay: 10 min } }\n'

function notes(from: string, to: string): readonly string[] {
  const text = twoRooms.replace(from, to)
  expect(text === twoRooms).toBe(from === to)
  const { scenario, issues } = readScenario(text, { file: 'two-rooms.yaml', load: () => '' })
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return heldBack(scenario).map(({ message }) => message)
}

const shed = `  shed:
    plan: { x: 100 m, width: 6 m, depth: 6 m }
    storeyHeight: 3 m
    walls: { assembly: block-wall, rating: REI 60 }
    rooms: [{ id: only, kind: storage, at: [0 m, 0 m], size: [6 m, 6 m] }]

power:
`

test.each<[string, string, string, number]>([
  ['where a decision cuts all power', cut, cut, 0],
  ['where no decision cuts it', cut, '', 1],
  ['where one cuts it in the building', cut, cut.replace('cut-power,', 'cut-power, building: hut,'), 0],
  ['where the attack is ordered regardless', cut, cut.replace('cut-power', 'attack'), 0],
  [
    'where it is cut later, by a second hit',
    cut,
    '\nsecondHits: [{ kind: power-cut, at: 2 d, lasts: 12 h }]\n',
    0,
  ],
  [
    'where the brigade does not mind the power',
    `hoses: 2 }\n\ndecisions:\n  - { do: call-brigade, after: { event: alarm, delay: 3 min } }\n${cut}`,
    'hoses: 2, needsIsolation: false }\n\ndecisions:\n  - { do: call-brigade, after: { event: alarm, delay: 3 min } }\n',
    0,
  ],
  [
    'where nobody calls it',
    `  - { do: call-brigade, after: { event: alarm, delay: 3 min } }\n${cut}`,
    '  - { do: declare-disaster, at: 1 h }\n',
    0,
  ],
])('%s', (_, from, to, count) => {
  expect(notes(from, to)).toHaveLength(count)
})

test('the note names the building, and a cut elsewhere does not help', () => {
  const text = twoRooms.slice(twoRooms.indexOf('power:\n'), twoRooms.indexOf(cut) + cut.length)
  const cutThere = text.replace('power:\n', shed).replace('cut-power,', 'cut-power, building: shed,')
  expect(notes(text, cutThere)).toEqual([
    'nobody cuts the power of hut or orders an attack, and the fire brigade does not attack inside while the power is on: it waits until the fire takes the power',
  ])
})
