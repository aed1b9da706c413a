import { expect, test } from 'vitest'
import { meansRoom } from '../../src/estate/meant.ts'
import { estateOf, shipped } from './estateOf.ts'

const { site } = estateOf(shipped('strasbourg-2021'))
const meant = (reference: string): string[] =>
  site.rooms.name.filter((_, room) => meansRoom(site, reference, room))

test('a building means its rooms, a name means one, and a name with a storey one on each', () => {
  expect(meant('SBG4')).toEqual(['SBG4/64A', 'SBG4/64B', 'SBG4/64C', 'SBG4/64D', 'SBG4/energy-4'])
  expect(meant('SBG2/hall-3-south')).toEqual(['SBG2/hall-3-south'])
  expect(meant('SBG3/hall-{storey}-north')).toEqual([1, 2, 3, 4].map(storey => `SBG3/hall-${storey}-north`))
  expect(meant('SBG3/hall-{storey}')).toEqual([])
})
