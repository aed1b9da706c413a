// Of the incidents kept beside others in the history, those near the present place are held as they were run.
import { expect, test } from 'vitest'
import { dropFarBesides } from '../../web/address/farBesides.ts'

test('a reader who keeps another B at every step has the last few held, and the present one; a place without B stays without', () => {
  const present = { seed: 0 }
  const left = new Map<number, { readonly steps: number; readonly other?: object | null | undefined }>([
    [1, { steps: 1, other: present }],
    [2, { steps: 2, other: null }],
  ])
  for (let visit = 3; visit <= 100; visit++) {
    left.set(visit, { steps: visit, other: { seed: visit } })
    dropFarBesides(left, visit, present)
  }
  const held = [...left].filter(([, { other }]) => other).map(([visit]) => visit)
  expect(held).toEqual([1, ...Array.from({ length: 11 }, (_, nth) => 90 + nth)])
  expect(left.get(2)).toEqual({ steps: 2, other: null })
  // Steps are held wherever the place is.
  expect(left.get(3)).toEqual({ steps: 3, other: undefined })
  // After Back and a step from there, what lay ahead is as far away.
  dropFarBesides(left, 3, present)
  expect([...left].filter(([, { other }]) => other)).toEqual([[1, { steps: 1, other: present }]])
})
