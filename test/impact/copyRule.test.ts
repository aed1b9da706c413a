import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMet, ruleDigits, type RuledCopy, ruleVerdict } from '../../src/impact/copyRule.ts'
import { ruleCount } from '../../src/impact/ruleCount.ts'
import { media, places } from '../../src/estate/policy.ts'
import { campus } from '../recovery/campus.ts'

const nightly: RuledCopy = {
  medium: 'backup',
  place: 'another-site',
  immutable: true,
  offline: false,
  credentials: 'operator',
  testedDays: 90,
}
const failed = (copies: readonly RuledCopy[]): string[] => {
  const verdict = ruleVerdict(copies)
  return ruleDigits.filter(digit => !verdict[digit].met)
}

describe('three copies, two media, one elsewhere, one sealed, none untested', () => {
  test('are kept by a replica and an immutable backup on another site, both tested', () => {
    expect(failed([{ ...nightly, medium: 'replica', immutable: false }, nightly])).toEqual([])
  })

  test.each<[string, readonly RuledCopy[], readonly string[], RegExp]>([
    ['no copy', [], ['copies', 'media', 'elsewhere', 'sealed', 'tested'], /no copy apart/],
    ['one copy', [nightly], ['copies'], /one copy/],
    [
      'a snapshot on the disks of the data',
      [nightly, { ...nightly, medium: 'snapshot', place: 'same-rack' }],
      ['copies'],
      /one copy apart/,
    ],
    [
      'its only seal a snapshot on the disks of the data',
      [
        { ...nightly, immutable: false },
        { ...nightly, medium: 'archive', immutable: false },
        { ...nightly, medium: 'snapshot', place: 'same-rack', testedDays: Infinity },
      ],
      ['sealed'],
      /can be changed/,
    ],
    [
      'live disks alone',
      [nightly, nightly].map(copy => ({ ...copy, medium: 'replica' as const })),
      ['media'],
      /live disks alone/,
    ],
    [
      'one building',
      [nightly, nightly].map(copy => ({ ...copy, place: 'same-building' as const })),
      ['elsewhere'],
      /building of the data/,
    ],
    [
      'another building of the site',
      [nightly, { ...nightly, place: 'another-building' as const }].map(copy => ({
        ...copy,
        place: 'another-building' as const,
      })),
      ['elsewhere'],
      /which one fire may reach/,
    ],
    [
      'copies that can be changed',
      [nightly, nightly].map(copy => ({ ...copy, immutable: false })),
      ['sealed'],
      /can be changed/,
    ],
    ['a test too long ago', [nightly, { ...nightly, testedDays: 800 }], ['tested'], /within 800 days/],
    ['no test at all', [nightly, { ...nightly, testedDays: Infinity }], ['tested'], /never been restored/],
  ])('%s', (_, copies, digits, why) => {
    const verdict = ruleVerdict(copies)
    expect(failed(copies)).toEqual(digits)
    expect(verdict[digits[0] as (typeof ruleDigits)[number]].because).toMatch(why)
  })

  test('do not tell a building by its name as another one: it may be that of the data', () => {
    const because = (places: string): string => {
      const estate = campus({ policies: `kept: { copies: [${places}] }`, mix: '{ kept: 100 % }' })
      return ruleCount(estate).verdicts[0]!.elsewhere.because
    }
    const [byName, another] = ['west', 'another-building'].map(
      place => `{ id: ${place}, medium: backup, place: ${place} }`,
    )
    expect(because(byName!)).toBe(
      'the furthest copy stands in a building of the same site by its name, which may be that of the data',
    )
    expect(because(`${byName}, ${another}`)).toMatch(/in another building of the same site/)
  })

  test('are sealed by what is offline, whatever else cannot be changed', () => {
    const sealed = (...copies: RuledCopy[]) => ruleVerdict(copies).sealed.because
    const tape = { ...nightly, offline: true, credentials: 'vault' }
    expect([sealed(nightly, tape), sealed(nightly, { ...nightly, credentials: 'customer' })]).toEqual([
      'a copy is offline',
      'a copy is immutable',
    ])
  })

  test('say whose credentials all copies answer to', () => {
    expect(ruleVerdict([nightly, nightly]).sealed.because).toMatch(/credentials of operator/)
    expect(ruleVerdict([nightly, { ...nightly, credentials: 'customer' }]).sealed.because).not.toMatch(
      /credentials/,
    )
  })

  test('one copy more fails no digit that was kept, as long as it is tested', () =>
    fc.assert(
      fc.property(fc.array(copy, { maxLength: 4 }), copy, (copies, more) => {
        const before = ruleVerdict(copies)
        const after = ruleVerdict([...copies, { ...more, testedDays: 1 }])
        for (const digit of ruleDigits) if (before[digit].met) expect(after[digit].met).toBe(true)
      }),
    ))
})

const copy: fc.Arbitrary<RuledCopy> = fc.record({
  medium: fc.constantFrom(...media),
  place: fc.constantFrom(...places),
  immutable: fc.boolean(),
  offline: fc.boolean(),
  credentials: fc.constantFrom('operator', 'customer'),
  testedDays: fc.constantFrom(1, 300, 900, Infinity),
})

describe('customers', () => {
  const kept = `{ id: near, medium: replica, place: another-building, lastRestoreTest: 30 d }, { id: far, medium: backup, place: another-site, immutable: true, lastRestoreTest: 30 d }`
  const told = '{ id: told, medium: backup, place: same-building, declared: another-building }'

  test('keep it if all their services do', () => {
    const all = ruleCount(campus({ policies: `kept: { copies: [${kept}] }`, mix: '{ kept: 100 % }' }))
    expect(all).toMatchObject({ customers: 12, met: 12, inOneBuilding: 0, toldOtherwise: 0 })
    expect(isMet(all.verdicts[0]!)).toBe(true)
  })

  test('fail the digits some service of theirs fails, and are counted once', () => {
    const estate = campus({
      policies: `kept: { copies: [${kept}] }, told: { copies: [${told}] }`,
      mix: '{ kept: 50 %, told: 50 % }',
    })
    const { customer, policy } = estate.population.services
    const found = ruleCount(estate)
    // By hand: customers with a service under the second policy.
    const second = new Set(customer.filter((_, service) => policy[service] === 1))
    expect(second.size).toBeGreaterThan(0)
    expect(second.size).toBeLessThan(12)
    expect(found.met).toBe(12 - second.size)
    expect(found.inOneBuilding).toBe(second.size)
    expect(found.toldOtherwise).toBe(second.size)
    expect(found.unmet).toEqual({
      copies: second.size,
      media: 0,
      elsewhere: second.size,
      sealed: second.size,
      tested: second.size,
    })
  })

  test('without any copy have all their data in one building', () =>
    expect(ruleCount(campus())).toMatchObject({ met: 0, inOneBuilding: 12, toldOtherwise: 0 }))
})
