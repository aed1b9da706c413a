// Disruptions of an activity against a count of what is out, second by second.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figures, hour, type Outage } from './oneActivity.ts'

/**
 * Counts second by second how many are out. Length from the first second with too many to the last return, and the
 * longest stretch of such seconds.
 */
function counted(outages: readonly (readonly number[])[], spare: number) {
  const isOut = (times: readonly number[], second: number): boolean =>
    times.some((down, nth) => nth % 2 === 0 && down <= second && second < times[nth + 1]!)
  const tooMany = Array.from(
    { length: 140 },
    (_, second) => outages.filter(times => isOut(times, second)).length > spare,
  )
  let [longest, run] = [0, 0]
  for (const bad of tooMany) {
    run = bad ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return { length: tooMany.lastIndexOf(true) + 1 - tooMany.indexOf(true), longest }
}

/** Going down and coming back, alternately: seconds in rising order. */
const times = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 2, maxLength: 5 }).map(gaps =>
  gaps
    .slice(0, gaps.length & ~1)
    .reduce((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [0])
    .slice(1),
)

test('the disruptions are those of a count by the second', () => {
  return fc.assert(
    fc.property(
      fc.array(times, { minLength: 1, maxLength: 6 }),
      fc.array(times, { maxLength: 2 }),
      fc.integer({ min: 1, max: 6 }),
      (own, needed, least) => {
        const asked = Math.min(least, own.length)
        const needs = needed.map((_, nth) => own.length + nth)
        const outages = [...own, ...needed] as unknown as Outage[]
        const ownSpare = own.length - asked
        // Needed services weigh more than all that can be spared.
        const weighed = [...own, ...needed.flatMap(each => Array.from({ length: ownSpare + 1 }, () => each))]
        const { length, longest } = counted(weighed, ownSpare)
        const within = (seconds: number) =>
          figures(
            { leastCapacity: asked / own.length, needs, rtoSeconds: seconds, mtpdSeconds: seconds },
            outages,
          )!
        const found = within(longest)
        expect(found.customersHit).toBe(longest === 0 ? 0 : 1)
        if (longest === 0) return
        expect(found.backMedianHours * hour).toBeCloseTo(length, 6)
        expect(found).toMatchObject({ rtoMetShare: 1, mtpdBreaches: 0 })
        expect(within(longest - 1)).toMatchObject({ rtoMetShare: 0, mtpdBreaches: 1 })
      },
    ),
    { numRuns: 500 },
  )
})

test('and so they are if services that lost their data stay out from the outage on in which they did', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(times, fc.option(fc.nat({ max: 1 }), { nil: undefined })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 6 }),
      (drawn, least) => {
        const asked = Math.min(least, drawn.length)
        const outages = drawn.map(([each]) => each)
        const lostIn = drawn.map(([each, nth]) => (nth === undefined ? undefined : (2 * nth) % each.length))
        const lost = Object.fromEntries(
          lostIn.flatMap((at, service) => (at === undefined ? [] : [[service, outages[service]![at]!]])),
        )
        const withData = outages.map((each, service) =>
          lostIn[service] === undefined
            ? each
            : [...each.slice(0, lostIn[service]), each[lostIn[service]]!, Infinity],
        )
        const spare = drawn.length - asked
        const { longest } = counted(withData, spare)
        const isHit = longest > 0
        const isBack = withData.filter(each => each.at(-1) === Infinity).length <= spare
        const within = (rtoSeconds: number) =>
          figures(
            { leastCapacity: asked / drawn.length, rtoSeconds },
            outages as unknown as Outage[],
            0,
            0,
            lost,
          )!
        expect(within(longest).customersHit).toBe(Number(isHit))
        expect(within(longest).backMedianHours).toEqual(
          counted(outages, spare).longest === 0 ? NaN : expect.any(Number),
        )
        expect(within(longest).rtoMetShare).toBe(isHit ? Number(isBack) : NaN)
        if (isHit) expect(within(longest - 1).rtoMetShare).toBe(0)
      },
    ),
    { numRuns: 500 },
  ))
