import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parallelViewFactor, perpendicularViewFactor } from '../../src/estate/viewFactor.ts'

type Row = [width: number, height: number, x: number, y: number, separation: number, factor: number]
const tables = JSON.parse(
  readFileSync(new URL('../validation/fire/tables.json', import.meta.url), 'utf8'),
) as {
  view_factors: { point_parallel: { values: Row[] }; point_perpendicular: { values: Row[] } }
  separation_solver: { phi: number; separation_m: number }
  br187_enclosing_rectangle_office_commercial_168kW_m2: { sample: Record<string, number> }
  br187_enclosing_rectangle_reduced_84kW_m2: { sample: Record<string, number> }
}
const sight = ([width, height, x, y]: Row) => ({ left: -x, right: width - x, bottom: -y, top: height - y })

test.each(tables.view_factors.point_parallel.values)(
  'a parallel rectangle %d x %d seen from (%d, %d) at %d m fills %d of the view',
  (...row) => {
    expect(parallelViewFactor(sight(row), row[4])).toBeCloseTo(row[5], 8)
  },
)

test.each(tables.view_factors.point_perpendicular.values)(
  'a perpendicular rectangle %d x %d seen from (%d, %d) at %d m fills %d of the view',
  (...row) => {
    expect(perpendicularViewFactor(sight(row), row[4])).toBeCloseTo(row[5], 8)
  },
)

test('10 m x 2 m opposite its centre fills 0.15 of the view at the published separation', () => {
  const { phi, separation_m } = tables.separation_solver
  expect(parallelViewFactor({ left: -5, right: 5, bottom: -1, top: 1 }, separation_m)).toBeCloseTo(phi, 6)
})

test('a parallel and a perpendicular receiver at the same point close the half-space of a wall without end', () => {
  const wall = { left: -1e6, right: 1e6, bottom: 0, top: 1e6 }
  expect(parallelViewFactor(wall, 1)).toBeCloseTo(0.5, 5)
  expect(perpendicularViewFactor(wall, 1)).toBeCloseTo(0.5, 5)
})

/** Separation, m, at which the emitter of this many kW/m2 gives 12.6 kW/m2 opposite its centre (BR 187). */
function separation(width: number, height: number, emitterKwM2: number, share: number): number {
  const factor = 12.6 / (emitterKwM2 * share)
  const half = { left: -width / 2, right: width / 2, bottom: -height / 2, top: height / 2 }
  let near = 0.01
  let far = 1000
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2
    if (parallelViewFactor(half, middle) > factor) near = middle
    else far = middle
  }
  return near
}

test.each([
  ['office and commercial', 168, tables.br187_enclosing_rectangle_office_commercial_168kW_m2.sample],
  ['reduced', 84, tables.br187_enclosing_rectangle_reduced_84kW_m2.sample],
] as const)(
  'BR 187 enclosing rectangles, %s load: every boundary distance within half a metre',
  (_, kw, sample) => {
    const entries = Object.entries(sample)
    expect(entries.length).toBeGreaterThan(50)
    for (const [name, distance] of entries) {
      const [, height, width, percent] = /^(\d+)x(\d+)@(\d+)%$/.exec(name)!.map(Number)
      const boundary = Math.max(1, separation(width!, height!, kw, percent! / 100) / 2)
      expect(Math.abs(boundary - distance), name).toBeLessThanOrEqual(0.5)
    }
  },
)
