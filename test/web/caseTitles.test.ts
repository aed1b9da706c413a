// The titles of the validation cases are told in French too.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figureNamed, frenchTitles, titledIn } from '../../web/words/caseTitles.ts'

const folder = join(import.meta.dirname, '../validation')
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.json'))
  .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { id?: unknown; title?: unknown })
  .filter(({ id, title }) => typeof id === 'string' && typeof title === 'string')

test('every case that has a title has a French one, and no title is of a case that is gone', () =>
  expect(Object.keys(frenchTitles).sort()).toEqual(cases.map(({ id }) => String(id)).sort()))

test('a title says the same numbers in both languages', () => {
  // Of a title's own words only: "two", "10 ACH" and the like are words in one of the languages.
  const numbers = (text: string): string[] =>
    [
      ...text
        .replaceAll('\u202f', '')
        .replaceAll(/(\d),(\d)/g, '$1.$2')
        .matchAll(/\d+(?:\.\d+)?/g),
    ]
      .map(([number]) => String(Number(number)))
      .sort()
  for (const { id, title } of cases) {
    const english = String(title).replaceAll(/\bm[23]\b|t\^2/g, '')
    expect(numbers(frenchTitles[String(id)]!), String(id)).toEqual(numbers(english))
  }
})

test('only the titles are translated', () => {
  const given = { o1: { title: 'one', source: 's' }, new: { title: 'two', source: 't' } }
  expect(titledIn('en', given)).toBe(given)
  expect(titledIn('fr', given)).toEqual({ o1: { title: frenchTitles['o1'], source: 's' }, new: given.new })
})

test.each([
  ['S layer height', 'S, hauteur de la couche'],
  ['HALL whole curve', 'HALL, courbe entière'],
  ['HALL time to 300 C', 'HALL, temps jusqu’à 300\u00a0°C'],
  ['energy released', 'énergie dégagée'],
  ['makespanH', 'makespanH'],
])('the figure "%s" in French', (name, french) => {
  expect(figureNamed('en', name)).toBe(name)
  expect(figureNamed('fr', name)).toBe(french)
})
