// Links: random cases of the shipped families. Expected answers come from formulas, sorting or counting, never from
// the code under test.
import * as fc from 'fast-check'
import { test } from 'vitest'
import { waterFilled } from '../answers.ts'
import { agrees, most, sum, whole } from './cases.ts'

test('shared equally', () =>
  fc.assert(
    fc.property(fc.array(whole(0, 40), { maxLength: 12 }), whole(1, 9), (sizesTB, link) => {
      const rising = sizesTB.toSorted((a, b) => a - b)
      const endOf = new Map<number, number>()
      rising.reduce((end, size, at) => {
        const next = end + ((size - (rising[at - 1] ?? 0)) * (rising.length - at)) / link
        endOf.set(size, next)
        return next
      }, 0)
      const ends = sizesTB.map(size => endOf.get(size)!)
      agrees(
        { sizesTB, linkTBperH: link },
        {
          finishH: ends,
          makespanH: most(ends),
          meanFinishH: ends.length === 0 ? 0 : sum(ends) / ends.length,
        },
      )
    }),
  ))

test('shared by weight, nobody above the cap, whenever they come', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ arrivalH: whole(0, 12), sizeTB: whole(1, 20), weight: whole(1, 4) }), {
        minLength: 1,
        maxLength: 9,
      }),
      whole(1, 9),
      fc.option(whole(1, 4)),
      (jobs, link, cap) =>
        agrees(
          { jobs, linkTBperH: link, perJobCapTBperH: cap },
          { finishH: waterFilled(jobs, link, cap ?? Infinity) },
        ),
    ),
  ))

test('crossed one after another: the narrowest holds a lone flow', () =>
  fc.assert(
    fc.property(
      fc.array(whole(1, 20), { minLength: 1, maxLength: 5 }),
      whole(0, 50),
      whole(0, 9),
      (links, size, start) =>
        agrees(
          {
            linksTBperH: Object.fromEntries(links.map((capacity, at) => [`l${at}`, capacity])),
            flows: [{ startH: start, sizeTB: size, route: links.map((_, at) => `l${at}`) }],
          },
          { finishH: [start + size / Math.min(...links)], makespanH: start + size / Math.min(...links) },
        ),
    ),
  ))
