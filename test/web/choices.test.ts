// The inputs as edits of a scenario: they set valid values, and show what they set.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, double, property } from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mixOf, mixPath, mixText, rebalanced } from '../../web/model/mix.ts'
import { scenarioOf } from '../../web/thread/reading.ts'
import { changedInputs, choicesOf, standing } from '../../web/shell/choices.ts'
import { type Choice, chosenSaid } from '../../web/shell/inputChoice.ts'
import { en } from '../../web/words/en.ts'
import { mixWords } from '../../web/words/mixesWords.ts'
import { speak, spoken } from '../../web/words/words.ts'

const file = 'strasbourg-2021.yaml'
const text = readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8')
const read = (edits: Readonly<Record<string, string>>) =>
  scenarioOf({
    source: { file, text, beside: {} },
    set: Object.entries(edits).map(([path, value]) => `${path}=${value}`),
    strategy: null,
  })
const written = read({}).scenario!
const sum = (mix: Readonly<Record<string, number>>): number =>
  Object.values(mix).reduce((total, percent) => total + percent, 0)

describe('the mix of a product', () => {
  test('is as written until it is edited', () => {
    const mix = mixOf(written, {}, 'vps')
    expect(mix).toMatchObject({ none: 40, 'own-copy': 22, 'vps-backup': 10, 'block-storage': 0 })
    expect(sum(mix)).toBeCloseTo(100, 9)
  })
  test('the others make room in proportion', () =>
    expect(rebalanced({ a: 50, b: 30, c: 20 }, 'a', 75)).toEqual({ a: 75, b: 15, c: 10 }))
  test('where the others are nothing, the first of them takes the rest', () =>
    expect(rebalanced({ a: 100, b: 0, c: 0 }, 'a', 40)).toEqual({ a: 40, b: 60, c: 0 }))
  test('whatever is typed, it stays a hundred and says what it means', () =>
    assert(
      property(
        array(double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 9 }),
        double({ min: -10, max: 200, noNaN: true }),
        (shares, percent) => {
          const before = Object.fromEntries(shares.map((share, nth) => [`p${nth}`, share]))
          const after = rebalanced(before, 'p1', percent)
          expect(sum(after)).toBeCloseTo(100, 6)
          expect(Object.values(after).every(share => share >= 0)).toBe(true)
        },
      ),
    ))
  test('an edit is a sound scenario, and is shown as it was typed', () => {
    const edits = { [mixPath('vps')]: mixText(rebalanced(mixOf(written, {}, 'vps'), 'own-copy', 70.3)) }
    const { scenario, issues } = read(edits)
    expect(issues).toEqual([])
    expect(scenario!.products['vps']!.policies['own-copy']).toBeCloseTo(0.703, 9)
    expect(mixOf(written, edits, 'vps')['own-copy']).toBe(70.3)
  })
  test('a protection may be called by several words, and by letters of any language', () => {
    const named = {
      ...written,
      policies: { none: {}, 'été du soir': {}, constructor: {} },
    } as unknown as typeof written
    const mix = rebalanced(mixOf(named, {}, 'vps'), 'été du soir', 70)
    expect(mix).toEqual({ none: 30, 'été du soir': 70, constructor: 0 })
    expect(mixOf(named, { [mixPath('vps')]: mixText(mix) }, 'vps')).toEqual(mix)
    const policy = (edits: Readonly<Record<string, string>>): Choice =>
      choicesOf(named, edits, en).find(({ id }) => id === 'policy')!
    expect(policy(policy({}).edits('été du soir')).value).toBe('été du soir')
  })
  test('an edit that is no mix is not heard', () =>
    expect(mixOf(written, { [mixPath('vps')]: '<b>' }, 'vps')).toEqual(mixOf(written, {}, 'vps')))
})

describe('choices', () => {
  const chosen: Readonly<Record<string, string>> = {
    ignition: 'SBG4/energy-4',
    suppression: 'gas',
    floors: 'REI 120',
    brigade: '7',
    cut: '30',
    policy: 'own-copy',
    stock: '900',
    'crew-technicians': '40',
  }
  test.each(Object.entries(chosen))('%s sets a sound scenario and shows %s', (id, value) => {
    const choice = choicesOf(written, {}, en).find(each => each.id === id)!
    expect([choice.value, choice.changed]).toEqual(['', false])
    const edits = choice.edits(value)
    expect(read(edits).issues).toEqual([])
    const again = choicesOf(written, edits, en).find(each => each.id === id)!
    expect([again.value, again.changed]).toEqual([value, true])
    expect(Object.keys(edits).every(path => choice.paths.includes(path))).toBe(true)
  })
  test('rooms and buildings are called as elsewhere on the page, while the edit keeps their paths', () => {
    const [ignition, suppression, floors] = ['ignition', 'suppression', 'floors'].map(id =>
      choicesOf(written, { 'ignition.room': 'SBG2/battery-2' }, en).find(each => each.id === id)!,
    )
    const option = ignition!.options!.find(({ value }) => value === 'SBG2/battery-2')!
    expect(option.label.replaceAll('\u00a0', ' ')).toBe('Battery room of energy room no. 2 (SBG2)')
    expect(suppression!.label).toBe(`Suppression, ${option.label}`)
    expect(floors!.label).toBe('Floor rating, SBG2')
  })
  test.each([
    ['{ triangular: [8 min, 13 min, 20 min] }', '8–20'],
    ['{ lognormal: { median: 10 min, p95: 20 min } }', en.input.asWritten],
    ['7 min', '7'],
  ])('a brigade that travels %s is shown with its ends, if it has any', (travel, shown) => {
    const { scenario } = read({ 'intervention.brigade.travel': travel })
    expect(choicesOf(scenario!, {}, en).find(({ id }) => id === 'brigade')!.written).toBe(shown)
  })
  test('in French, a time has a decimal comma in its field and in the name of its step', async () => {
    const { scenario } = read({ 'intervention.brigade.travel': '90 s' })
    onTestFinished(() => speak('en'))
    await speak('fr')
    const { words } = spoken()
    const brigade = (edits: Readonly<Record<string, string>>): Choice =>
      choicesOf(scenario!, edits, words).find(({ id }) => id === 'brigade')!
    expect(brigade({}).written).toBe('1,5')
    expect(chosenSaid(brigade(brigade({}).edits('2.5')))).toBe('2,5 min')
  })
  test('crews are shown from the fewest to the most on duty, and begin when the first of them do', () => {
    const crew = choicesOf(written, {}, en).find(({ id }) => id === 'crew-technicians')!
    expect(crew.written).toBe('16–162')
    expect(choicesOf(written, {}, en).find(({ id }) => id === 'stock')!.written).toBe('1,000–2,000')
    const { scenario } = read(crew.edits('40'))
    expect(scenario!.recovery.pools['technicians']!.units).toEqual([{ from: 12 * 3600, units: 40 }])
    const drawn = { 'recovery.pools.technicians.units': '[{ from: { uniform: [1 h, 2 h] }, units: 3 }]' }
    const ids = choicesOf(read(drawn).scenario!, {}, en).map(({ id }) => id)
    expect(ids).not.toContain('crew-technicians')
    expect(ids).toContain('crew-cleaners')
  })
  test('one policy for all is not shown where a product has another', () => {
    const policy = choicesOf(written, {}, en).find(({ id }) => id === 'policy')!
    const edits = { ...policy.edits('own-copy'), [mixPath('vps')]: '{ none: 100 % }' }
    expect(choicesOf(written, edits, en).find(({ id }) => id === 'policy')!.value).toBe('')
  })
  test.each(['1e9', '-5', '0.5'])('a time of %s min stays as it was typed, refused or not', typed => {
    const cut = choicesOf(written, {}, en).find(({ id }) => id === 'cut')!
    const again = choicesOf(written, cut.edits(typed), en).find(({ id }) => id === 'cut')!
    expect([again.value, again.changed]).toEqual([typed, true])
  })
  test.each([
    ['2 h', '120'],
    ['90 s', '1.5'],
    ['1 d', '1440'],
    ['soon', ''],
  ])('a time edited as %s elsewhere is shown in minutes', (edit, value) => {
    const edits = { 'intervention.brigade.travel': edit }
    expect(choicesOf(written, edits, en).find(({ id }) => id === 'brigade')!.value).toBe(value)
  })
})

test('an input within something wider that a link sets is shown as the link has it', () => {
  const edits = { 'recovery.supply': '{ stock: 5 }' }
  const shown = (id: string): string =>
    standing(written, read(edits).scenario!, edits, en).find(choice => choice.id === id)!.written
  expect([shown('stock'), shown('crew-technicians')]).toEqual(['5', '16–162'])
})

describe('the number beside the inputs', () => {
  const count = (edits: Readonly<Record<string, string>>): number => changedInputs(written, edits, en)
  const chosen = (id: string, value: string): Record<string, string> =>
    choicesOf(written, {}, en)
      .find(choice => choice.id === id)!
      .edits(value)
  test('is one for another room, whatever paths that sets', () => {
    expect(Object.keys(chosen('ignition', 'SBG3/energy-3')).length).toBeGreaterThan(1)
    expect(count(chosen('ignition', 'SBG3/energy-3'))).toBe(1)
    expect(count({ ...chosen('ignition', 'SBG3/energy-3'), ...chosen('cut', '30') })).toBe(2)
  })
  test('is one for a policy of all products, one for each product mixed, one for a path of the editor', () => {
    expect(count(chosen('policy', 'none'))).toBe(1)
    expect(count({ [mixPath('vps')]: '{ none: 60 %, own-copy: 40 % }' })).toBe(1)
    expect(
      count({
        [mixPath('vps')]: '{ none: 60 %, own-copy: 40 % }',
        [mixPath(Object.keys(written.products).find(product => product !== 'vps')!)]: '{ none: 100 % }',
        horizon: '9 d',
      }),
    ).toBe(3)
    expect(count({})).toBe(0)
  })
})

test('a step says a share of a mix as exactly as it is set', () => {
  const set = { product: 'VPS', policy: 'backup', percent: 12.5 }
  expect(mixWords.en.step(set)).toBe('VPS: 12.5 % backup')
  expect(mixWords.fr.step({ ...set, percent: 33.3 })).toBe('VPS\u00a0: 33,3\u00a0% backup')
})
