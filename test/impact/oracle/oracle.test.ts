/**
 * Compares every figure of the impact of random campuses with plain loops over the columns it is computed
 * from.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { never } from '../../../src/damage/damage.ts'
import { ruleDigits } from '../../../src/impact/copyRule.ts'
import { curveHours } from '../../../src/impact/grid.ts'
import type { MetricName } from '../../../src/scenario/words/figures.ts'
import { ruleCount } from '../../../src/impact/ruleCount.ts'
import { groupsIn, hitsOf, metricsOf, quantile, sharesAt } from './impact.ts'
import { rulesOf } from './rules.ts'
import { buildingsStand, serversUp } from './buildings.ts'
import { incident, lived } from './incident.ts'

/** Equal, up to rounding when sums are taken in another order. */
function same(found: number, expected: number, of: string): void {
  if (!Number.isFinite(expected)) expect(found, of).toBe(expected)
  else expect(Math.abs(found - expected), of).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

/** The quantile of a group is the largest of its bucket, a bucket 1/128 of its values wide. */
function nearly(foundHours: number, exactSeconds: number, of: string): void {
  if (!Number.isFinite(exactSeconds)) expect(foundHours, of).toBe(exactSeconds)
  else {
    expect(foundHours * 3600 - exactSeconds, of).toBeGreaterThanOrEqual(-1e-6)
    expect(foundHours * 3600 - exactSeconds, of).toBeLessThanOrEqual(exactSeconds / 128 + 1e-6)
  }
}

test('every figure, curve and cost is what plain loops over the columns come to', () => {
  fc.assert(
    fc.property(incident, drawn => {
      const { estate, after, horizon, services, racksTold, impact } = lived(drawn)
      const { exact, lists, costs } = metricsOf(estate, after, services, horizon)
      for (const [name, value] of Object.entries(exact)) same(impact.metrics[name as MetricName], value, name)
      for (const [name, { of, share }] of Object.entries(lists))
        expect(impact.metrics[name as MetricName], name).toBe(quantile(of, share) / 3600)
      expect(Object.keys(impact.metrics).sort()).toEqual(
        [...Object.keys(exact), ...Object.keys(lists)].sort(),
      )
      for (const [part, value] of Object.entries(costs))
        same(impact.costs[part as keyof typeof costs], value, part)

      const hits = hitsOf(after, services, horizon)
      const { objectives, services: columns } = estate.population
      const groups = groupsIn(estate)
      expect(impact.groups).toHaveLength(groups.length)
      for (const [row, { name, has }] of groups.entries()) {
        const own = hits.filter(({ service }) => has(service))
        const tier = (service: number): number => columns.tier[service]!
        const figures = impact.groups[row]!
        same(figures.down, own.length, name)
        same(figures.destroyed, own.filter(({ kind }) => kind === 1).length, name)
        same(figures.dataLost, own.filter(({ age }) => age === Infinity).length, name)
        const inTime = own.filter(
          ({ service, length, outages, age }) =>
            length < Infinity &&
            age < Infinity &&
            outages.every(each => each <= objectives.rtoSeconds[tier(service)]!),
        )
        const setBack = own.filter(
          ({ service, age }) => after.fate.lostAt[service] !== never || (age > 0 && age < Infinity),
        )
        const fresh = setBack.filter(({ service, age }) => age <= objectives.rpoSeconds[tier(service)]!)
        same(figures.rtoMetShare, inTime.length / own.length, name)
        same(figures.rpoMetShare, fresh.length / setBack.length, name)
        const lengths = own.map(({ length }) => length)
        nearly(figures.recoveryMedianHours, quantile(lengths, 0.5), name)
        nearly(figures.recoveryP95Hours, quantile(lengths, 0.95), name)
      }

      const hours = curveHours(horizon)
      for (const at of new Set([0, 1, 2, 7, 13, 24, 36, 47, 49, 52, 90, hours.length - 1])) {
        if (at >= hours.length) continue
        const second = hours[at]! * 3600
        for (const [row, { name, has }] of groups.entries()) {
          const shares = sharesAt(
            after,
            services,
            hits.filter(({ service }) => has(service)),
            second,
          )
          const cell = at * groups.length + row
          expect(impact.servicesUp[cell], `${name} up at ${hours[at]} h`).toBe(Math.fround(shares.up))
          expect(impact.dataRestored[cell], `${name} data at ${hours[at]} h`).toBe(Math.fround(shares.data))
        }
        serversUp(estate, racksTold, second).forEach((share, building) =>
          expect(impact.buildings[building]!.serversUp[at]).toBe(Math.fround(share)),
        )
      }
      buildingsStand(estate, after, impact)

      const rule = ruleCount(estate)
      const slow = rulesOf(estate)
      const { customers, met, inOneBuilding, toldOtherwise } = rule
      expect({ customers, met, inOneBuilding, toldOtherwise }).toEqual({
        customers: slow.customers,
        met: slow.met,
        inOneBuilding: slow.inOneBuilding,
        toldOtherwise: slow.toldOtherwise,
      })
      for (const digit of ruleDigits) expect(rule.unmet[digit], digit).toBe(slow.unmet(digit))
    }),
    { numRuns: 100 },
  )
})
