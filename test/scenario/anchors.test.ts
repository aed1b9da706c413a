import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScenario } from '../../src/scenario/read.ts'
import { waitsIn } from '../../src/scenario/waits.ts'
import { good, over, read, sentences } from './read.ts'

test('an anchor may stand for a value used twice', () => {
  const scenario = good(over('tiers:\n  a: &a { rto: 1 h, rpo: 1 h, mtpd: 2 d }\n  b: *a\n'))
  expect(scenario.tiers['b']).toEqual(scenario.tiers['a'])
})

test('<< takes over the keys of another map, or of several, that a map does not write itself', () => {
  const tiers = (text: string) =>
    over(`tiers:\n  normal: &usual { rto: 4 h, rpo: 2 h, mtpd: 3 d }\n  ${text}\n`)
  const late = (text: string) => good(tiers(text)).tiers['late']
  const written = { rto: 43_200, rpo: 7200, mtpd: 3 * 86_400, weight: 1 }
  expect(late('late: { <<: *usual, rto: 12 h }')).toEqual(written)
  expect(late('late: { rto: 12 h, <<: [*usual, { mtpd: 9 d, weight: 3 }] }')).toEqual({
    ...written,
    weight: 3,
  })
  expect(sentences(tiers('late: { <<: *usual, rto: 12 d }'))).toEqual([
    'scenarios/test.yaml:4:28 tiers.late.rto: the recovery time objective, 12 d, exceeds the maximum tolerable period of disruption, 3 d',
  ])
  expect(sentences(tiers('late: { <<: usual, rto: 12 h, rpo: 1 h, mtpd: 3 d }'))).toEqual([
    'scenarios/test.yaml:4:15: must be a map, is usual',
  ])
  expect(sentences(tiers('late: { <<: *usal, rto: 12 h, rpo: 1 h, mtpd: 3 d }'))).toEqual([
    'scenarios/test.yaml:4:15: names an anchor that does not exist',
  ])
})

test('anchors within anchors that would unfold to a billion values are refused', () => {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const body = level === 0 ? 'lol' : Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')
    return `l${level}: &l${level} [${body}]`
  })
  const result = readScenario(levels.join('\n'), { file: 'laughs.yaml' })
  expect(sentences(result).join()).toContain('unfolds to too many values: too many anchors within anchors')
})

test.each([
  ['lines', `a:\n${'- a\n'.repeat(900_000)}`],
  ['values of one line', `a: [${'b, '.repeat(900_000)}]`],
])('hundreds of thousands of %s are refused before they are read, and no anchor is blamed', (_, text) => {
  const said = sentences(readScenario(text, { file: 'rows.yaml' })).join()
  expect(said).toMatch(/has 90000\d lines or values, but a scenario may have at most 100000/)
  expect(said).not.toContain('anchor')
})

test('an anchor inside itself is nested too deeply', () => {
  expect(sentences(readScenario('a: &a [*a]', { file: 'x.yaml' })).join()).toContain('nested too deeply')
})

test('whatever the text, reading ends with a scenario or with issues, never with an exception', () => {
  const whole = readFileSync(new URL('../../scenarios/two-rooms.yaml', import.meta.url), 'utf8')
  const spoiled = fc
    .tuple(
      fc.nat(whole.length),
      fc.nat(40),
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('__proto__: 1', '{', ']', '*x', '&a', '!!js', '\t', '\n- ', ': ', '~', '-5 m'),
      ),
    )
    .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut))
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.string()), text => {
      const { scenario, issues } = read(text)
      expect(scenario === undefined).toBe(issues.length > 0)
      for (const issue of issues) expect(issue.message).not.toBe('')
    }),
    { numRuns: 300 },
  )
})

test('words that mean something to the language are plain names or refused', () => {
  const scenario = good(
    over(
      'tiers:\n  constructor: { rto: 1 h, rpo: 1 h, mtpd: 2 d }\n  toString: { rto: 1 h, rpo: 1 h, mtpd: 2 d }\n',
    ),
  )
  expect(Object.keys(scenario.tiers)).toEqual(['normal', 'constructor', 'toString'])
  expect(sentences(over('tiers:\n  __proto__: { rto: 1 h }\n'))).toEqual([
    'scenarios/test.yaml:3:3: this word cannot be a key',
  ])
  expect(sentences(over('ignition: { room: hut/constructor }\n')).join()).toContain(
    'there is no room "hut/constructor"',
  )
  expect(sentences(over('constructor: 1\n')).join()).toContain('unknown key "constructor"')
  for (const word of ['constructor', 'toString']) {
    expect(sentences(over(`ambient: { temperature: { ${word}: {} } }\n`)).join()).toContain(
      `"${word}" is not a distribution`,
    )
    expect(sentences(over(`sources: { cabinet: { growth: ${word} } }\n`)).join()).toContain(
      `must be a growth (slow, medium, fast, ultrafast, or such as "5 MW in 8 min"), is "${word}"`,
    )
  }
})

test('a building may be called by a word that every object has, and is waited for as any other', () => {
  const text = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  const waits = (word: string) => [...waitsIn(good(read(text.replaceAll(/\bhut\b/g, word)))).keys()]
  for (const word of ['constructor', 'toString'])
    expect(waits(word)).toEqual(waits('hut').map(name => name.replace('hut', word)))
})
