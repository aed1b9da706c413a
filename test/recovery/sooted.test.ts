/** Racks with soot on them, once or again: what is cleaned, and which servers are lost to it. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { why } from '../../src/run/why/why.ts'
import { spentBy } from '../../src/recovery/told/spent.ts'
import { backHours, type Blow, campus, day, hour, recoverFrom } from './campus.ts'

const soot = (at: number): Blow => ({ racks: [0], at, what: 'soot' })
const dark = (at: number): Blow => ({ racks: [0], at, what: 'dark', again: true })
const cutOff = (at: number): Blow => ({ racks: [0], at, what: 'cut off' })

// All four servers of the rack are lost to soot whenever it is restarted after that.
test.each([
  ['sooted and dark', [], 1, 4],
  ['sooted again', [soot(90 * day)], 1, 4],
  ['cut off later', [cutOff(90 * day)], 1, 4],
  ['sooted and dark again', [soot(90 * day), dark(91 * day)], 2, 8],
  ['sooted while it is cleaned, and dark later', [soot(21 * hour), dark(91 * day)], 1, 4],
])('what was spent on a rack stays spent: %s', (_, later, cleaned, replaced) => {
  const estate = campus({ sootFailure: '100 %' })
  const { recovery } = recoverFrom(estate, [soot(500), dark(600), ...later])
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
  expect(recovery.engine.supplies.taken[0]).toBe(replaced)
})

// A share of the servers is lost to soot only where that is difficult to clean: all of it here.
test.each([
  ['light', ['light soot'], '100 %', 1, 0],
  ['difficult', ['soot'], '100 %', 1, 4],
  ['difficult, and all saved', ['soot'], '0 %', 1, 0],
  ['beyond cleaning, whatever is saved otherwise', ['heavy soot'], '0 %', 1, 4],
  ['that became so while nobody was there', ['light soot', 'worse soot'], '0 %', 1, 4],
  ['light after that, before anybody was there', ['heavy soot', 'light soot'], '0 %', 1, 4],
] as const)(
  'soot takes as many servers as its chloride does: %s',
  (_, soots, sootFailure, cleaned, replaced) => {
    const estate = campus({ sootFailure })
    const ledger = new Ledger()
    const blows = soots.map((what, nth): Blow => ({ racks: [0], at: 500 + nth, what }))
    const { recovery } = recoverFrom(estate, [...blows, dark(600)], { ledger })
    const spent = spentBy(recovery, estate)
    expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
    expect(recovery.engine.supplies.taken[0]).toBe(replaced)
    // Each service that came back with a new server is told why.
    const backs = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['service-up'])
    const told = backs.filter(row =>
      ledger.chain(row).some(each => ledger.kind[each] === cause['lost-to-soot']),
    )
    expect([backs.length, told.length]).toEqual([4, replaced])
    const because = told.flatMap(row => why(estate, ledger, row, 'en')).map(({ sentence }) => sentence)
    expect(
      because.filter(sentence => /lost servers to the chloride in the soot/.test(sentence)),
    ).toHaveLength(replaced)
  },
)

// Sooted lightly and dark, in a building with power: people come at 12 h, clean for 10 h and restart for 2 h; two crews set
// up a new server in an hour each.
test.each([
  ['light soot goes with the rest', 15, 'light soot', [24, 24, 24, 24], 1, 0],
  ['worse soot makes its cleaning begin again', 15, 'worse soot', [28, 28, 29, 29], 1, 4],
  ['worse soot after its cleaning is cleaned as well', 23.5, 'worse soot', [36.5, 36.5, 37.5, 37.5], 2, 4],
] as const)('a rack in repair: %s', (_, hours, what, back, cleaned, replaced) => {
  const estate = campus({ recovery: 'buildings: { west: { power: 0 h } }' })
  const light = { racks: [0], at: 500, what: 'light soot' } as const
  const story = recoverFrom(estate, [light, dark(600), { racks: [0], at: hours * hour, what }])
  expect(backHours(story, [0])).toEqual(back)
  const spent = spentBy(story.recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
})

test('a rack that was beyond cleaning, and is sooted lightly once its servers are new, keeps them', () => {
  const estate = campus()
  const again: Blow = { racks: [0], at: 90 * day, what: 'light soot' }
  const blows: Blow[] = [{ racks: [0], at: 500, what: 'heavy soot' }, dark(600), again, dark(91 * day)]
  const { recovery } = recoverFrom(estate, blows)
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([2, 4, 4])
})

// People are there at 12 h, and a crew cleans for 10 h; power is back at 48 h.
test.each([
  ['given up', 21, 0],
  ['given up', 30, 1],
  ['burnt', 21, 0],
  ['burnt', 30, 1],
  ['wet', 21, 1],
  ['wet', 30, 2],
] as const)(
  'what was cleaned is paid for though its repair is for nothing or begins again: %s after %i h',
  (what, hours, cleaned) => {
    const estate = campus()
    const { recovery } = recoverFrom(estate, [soot(500), dark(600), { racks: [0], at: hours * hour, what }])
    expect(spentBy(recovery, estate).cleaned[0]).toBe(cleaned)
  },
)

test('a sooted rack that ran on loses no server when it stops after its cleaning', () => {
  const estate = campus({ sootFailure: '100 %' })
  const { recovery } = recoverFrom(estate, [soot(500), cutOff(600), dark(20 * day)])
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([1, 0, 0])
})

test('nor is it cleaned again if it stops while it waits for its network', () => {
  const estate = campus({ sootFailure: '100 %', recovery: 'buildings: { west: { power: 0 h } }' })
  // Cleaned from 12 h to 22 h; its restart takes 2 h.
  const { recovery } = recoverFrom(estate, [soot(500), cutOff(600), dark(23 * hour)])
  expect(recovery.rackBackAt[0]).toBe(25 * hour)
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([1, 0, 0])
})

test('a wet rack that is sooted before it is dry is dried all the same, though cleaning takes no time', () => {
  const estate = campus({ cleaning: '0 s', recovery: 'buildings: { west: { power: 0 h } }' })
  // Dried for 24 h from when it is sooted, and restarted in 2 h.
  const blows: Blow[] = [{ racks: [0], at: 600, what: 'wet' }, soot(20 * hour)]
  expect(recoverFrom(estate, blows).recovery.rackBackAt[0]).toBe((20 + 24 + 2) * hour)
})

// Dark from the start, it waits for power from 12 h to 48 h, and is restarted from then to 50 h. A cleaning takes 10 h,
// after which all four servers are lost; two crews set up a new one in an hour each.
test.each([
  ['before its power is back', [20], [51, 51, 52, 52], 1, 4],
  ['so late that the power waits for the cleaning', [47], [60, 60, 61, 61], 1, 4],
  ['when it is being restarted', [49], [62, 62, 63, 63], 1, 4],
  ['while it is cleaned', [0.1, 21], [51, 51, 52, 52], 1, 4],
  ['after its cleaning', [0.1, 30], [51, 51, 52, 52], 2, 4],
])('sooted in repair, a rack comes back clean: %s', (_, hours, back, cleaned, replaced) => {
  const estate = campus({ sootFailure: '100 %' })
  const blows = [{ ...dark(600), again: false }, ...hours.map(at => soot(at * hour))]
  const story = recoverFrom(estate, blows)
  expect(backHours(story, [0])).toEqual(back)
  const spent = spentBy(story.recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
  expect(story.recovery.engine.supplies.taken[0]).toBe(replaced)
})

test('sooted while it runs without its network, a rack is not cleaned until it stops', () => {
  const blows = [cutOff(600), soot(20 * hour)]
  const running = recoverFrom(campus(), blows)
  expect(backHours(running, [0])).toEqual([24, 24, 24, 24])
  expect(spentBy(running.recovery, running.estate).cleaned[0]).toBe(0)
  const stopped = recoverFrom(campus(), [...blows, dark(90 * day)])
  expect(stopped.recovery.rackBackAt[0]! / hour - 90 * 24).toBe(12)
})
