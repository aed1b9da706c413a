// Cost: random cases of the shipped families. Expected answers come from formulas, sorting or counting, never from the
// code under test.
import * as fc from 'fast-check'
import { test } from 'vitest'
import { agrees, sum, whole } from './cases.ts'

test('of an outage is the sum of its hours', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(whole(1, 30), whole(0, 9000)), { minLength: 1, maxLength: 6 }),
      fc.array(whole(0, 120), { maxLength: 6 }),
      fc.boolean(),
      (drawnSteps, outagesH, open) => {
        let from = 0
        const steps = drawnSteps.map(([length, perH], at) => {
          const step = {
            fromH: from,
            toH: open && at === drawnSteps.length - 1 ? null : from + length,
            perH,
          }
          from += length
          return step
        })
        const rate = (hour: number): number =>
          steps.find(({ fromH, toH }) => hour >= fromH && hour < (toH ?? Infinity))?.perH ?? 0
        agrees(
          { steps, outagesH },
          { cost: outagesH.map(hours => sum(Array.from({ length: hours }, (_, hour) => rate(hour)))) },
        )
      },
    ),
  ))

test('of an outage counts each step that it reaches, whatever the order of the steps', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ fromH: whole(0, 30), length: whole(0, 30), perH: whole(0, 9000) }), {
        maxLength: 6,
      }),
      fc.array(whole(0, 80), { maxLength: 6 }),
      (drawn, outagesH) => {
        const steps = drawn.map(({ fromH, length, perH }) => ({ fromH, toH: fromH + length, perH }))
        const reached = (hours: number): number =>
          sum(steps.map(({ fromH, toH, perH }) => Math.max(0, Math.min(hours, toH) - fromH) * perH))
        agrees({ steps, outagesH }, { cost: outagesH.map(reached) })
      },
    ),
  ))

test('of an outage: a step without an end lasts until the next begins', () => {
  const steps = [
    { fromH: 4, perH: 1000 },
    { fromH: 0, perH: 100 },
  ]
  agrees({ steps, outagesH: [1, 4, 6] }, { cost: [100, 400, 2400] })
})

test('the front: nobody is as good in everything and better in something, equals stay together', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 12 }), points => {
      const designs = points.map(([costK, recoveryH, lossH], at) => ({
        name: `d${at}`,
        costK,
        recoveryH,
        lossH,
      }))
      const total = (design: (typeof designs)[number]): number =>
        design.costK + design.recoveryH + design.lossH
      const beaten = (one: (typeof designs)[number]): boolean =>
        designs.some(
          two =>
            two.costK <= one.costK &&
            two.recoveryH <= one.recoveryH &&
            two.lossH <= one.lossH &&
            total(two) < total(one),
        )
      agrees({ designs }, { front: designs.filter(design => !beaten(design)).map(({ name }) => name) })
    }),
  ))
