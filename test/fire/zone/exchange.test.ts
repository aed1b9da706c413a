// The radiation of a room, against enclosures whose answer is known: Siegel and Howell, and the laws any has to obey.
import { describe, expect, test } from 'vitest'
import { room } from '../../../src/fire/zone/enclosure.ts'
import { exchange } from '../../../src/fire/zone/exchange.ts'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { network, roomOf, type Sizes } from './rooms.ts'

interface Box {
  readonly sizes?: Sizes
  readonly interface?: number
  readonly emissivity?: readonly [number, number, number, number]
  readonly upper?: number
  readonly lower?: number
  /** Open share of ceiling, upper wall, lower wall and floor. */
  readonly open?: readonly [number, number, number, number]
  readonly fireW?: number
}

const [CEILING, UPPER_WALL, LOWER_WALL, FLOOR, UPPER_GAS, LOWER_GAS] = [0, 1, 2, 3, 4, 5]

/** A cube of 2 m whose smoke begins half way up, black, clear and closed unless told otherwise. */
function exchanged(of: Box) {
  const { sizes = [2, 2, 2] } = of
  const [width, depth, height] = sizes
  // The second of two rooms, so that each value is its own.
  const compiled = compileNetwork(network(roomOf([9, 8, 7]), { rooms: [roomOf([9, 8, 7]), roomOf(sizes)] }))
  compiled.emissivity.set([0.1, 0.2, 0.3, 0.4, ...(of.emissivity ?? [1, 1, 1, 1])])
  Object.assign(room, { width, depth, height, interface: of.interface ?? height / 2 })
  Object.assign(room, { upperAbsorption: of.upper ?? 0, lowerAbsorption: of.lower ?? 0 })
  Object.assign(room, { fireW: of.fireW ?? 0, fireX: width / 3, fireY: depth / 4, fireZ: height / 5 })
  room.open.set(of.open ?? [0, 0, 0, 0])
  exchange(compiled, 1)
  const areas = Array.from(room.between)
  const between = (i: number, j: number) => areas[6 * i + j]!
  const outside = Array.from(room.outside)
  return {
    between,
    outside,
    fire: Array.from(room.fire),
    fireOut: room.fireOut,
    /** All that a body exchanges with others and the outside, m2. */
    sum: (i: number) =>
      [0, 1, 2, 3, 4, 5].reduce((sum, j) => sum + (j === i ? 0 : between(i, j)), outside[i]!),
  }
}

const odd: Box = {
  sizes: [5, 3, 2.4],
  interface: 1.7,
  emissivity: [0.9, 0.7, 0.8, 0.5],
  upper: 0.6,
  lower: 0.1,
}

describe('a black cube of clear air, divided at half its height', () => {
  const cube = exchanged({})

  test('sees its floor from its ceiling by 0.1998', () =>
    expect(cube.between(CEILING, FLOOR) / 4).toBeCloseTo(0.1998, 3))

  test('sees from its ceiling the upper half of its walls as what a plate at half the height does not', () => {
    // Opposite squares of 2 m, 1 m apart: 0.41525 (Howell C-11).
    expect(cube.between(CEILING, UPPER_WALL) / 4).toBeCloseTo(1 - 0.41525, 3)
    expect(cube.between(CEILING, LOWER_WALL) / 4).toBeCloseTo(0.41525 - 0.1998, 3)
  })

  test('is the same upside down', () => {
    expect(cube.between(FLOOR, LOWER_WALL)).toBeCloseTo(cube.between(CEILING, UPPER_WALL), 12)
    expect(cube.between(FLOOR, UPPER_WALL)).toBeCloseTo(cube.between(CEILING, LOWER_WALL), 12)
  })

  test('sees all of itself and nothing else: a wall sees its own other sides', () => {
    expect(cube.sum(CEILING)).toBeCloseTo(4, 9)
    expect(cube.sum(FLOOR)).toBeCloseTo(4, 9)
    // Of the 8 m2 of a wall, what goes to the lids of its half goes twice, and the rest to itself.
    const own = 8 - 2 * cube.between(CEILING, UPPER_WALL)
    expect(cube.sum(UPPER_WALL)).toBeCloseTo(8 - own, 9)
    expect(cube.sum(LOWER_WALL)).toBeCloseTo(8 - own, 9)
    expect([cube.sum(UPPER_GAS), cube.sum(LOWER_GAS)]).toEqual([0, 0])
  })
})

describe('two plates a metre apart, a hundred metres wide', () => {
  const wide = (of: Box) => exchanged({ sizes: [100, 100, 1], ...of })

  test('exchange A / (1 / e1 + 1 / e2 - 1)', () => {
    const { between } = wide({ emissivity: [0.8, 0, 0, 0.5] })
    expect(between(CEILING, FLOOR) / 1e4).toBeCloseTo(1 / (1 / 0.8 + 1 / 0.5 - 1), 2)
  })

  test('through grey gas lose what it absorbs: exp(-0.3 x 0.5 m) of each layer', () => {
    const { between } = wide({ upper: 0.3, lower: 0.3, emissivity: [1, 1, 1, 1] })
    expect(between(CEILING, FLOOR) / between(FLOOR, CEILING)).toBe(1)
    expect(between(CEILING, FLOOR) / wide({}).between(CEILING, FLOOR)).toBeCloseTo(Math.exp(-0.3), 9)
  })

  test('open to the outside exchange nothing with each other', () => {
    const { between, outside } = wide({ open: [1, 0, 0, 0] })
    expect(between(CEILING, FLOOR)).toBe(0)
    expect(outside[FLOOR]! / wide({}).between(CEILING, FLOOR)).toBeCloseTo(1, 9)
  })
})

/** Howell C-11: two opposite rectangles of a by b, c apart. */
function opposite(a: number, b: number, c: number): number {
  const [x, y] = [a / c, b / c]
  const [p, q] = [Math.sqrt(1 + x * x), Math.sqrt(1 + y * y)]
  const log = Math.log((p * p * (q * q)) / (1 + x * x + y * y)) / 2
  const arcs = x * q * Math.atan(x / q) + y * p * Math.atan(y / p) - x * Math.atan(x) - y * Math.atan(y)
  return (2 / (Math.PI * x * y)) * (log + arcs)
}

describe('a room of 5 x 3 m, 2.4 m high, with its interface at 1.7 m', () => {
  const black: Box = { sizes: [5, 3, 2.4], interface: 1.7 }
  const clear = exchanged(black)

  test('sees by opposite plates 0.7, 1.7 and 2.4 m apart, and by what goes past them', () => {
    expect(clear.between(CEILING, FLOOR) / 15).toBeCloseTo(opposite(5, 3, 2.4), 4)
    expect(clear.between(CEILING, UPPER_WALL) / 15).toBeCloseTo(1 - opposite(5, 3, 0.7), 3)
    expect(clear.between(FLOOR, LOWER_WALL) / 15).toBeCloseTo(1 - opposite(5, 3, 1.7), 3)
    const [down, up] = [opposite(5, 3, 0.7), opposite(5, 3, 1.7)]
    expect(clear.between(CEILING, LOWER_WALL) / 15).toBeCloseTo(down - opposite(5, 3, 2.4), 3)
    expect(clear.between(FLOOR, UPPER_WALL) / 15).toBeCloseTo(up - opposite(5, 3, 2.4), 3)
    // From wall to wall goes what crosses the interface and neither comes from nor reaches a lid.
    const across = 1 - down - up + opposite(5, 3, 2.4)
    expect(clear.between(UPPER_WALL, LOWER_WALL) / 15).toBeCloseTo(across, 3)
  })

  /** Mean of the ways along both sides of the room over a difference in height, m. */
  const way = (rise: number, width: number, depth: number) =>
    (Math.hypot(rise, width) + Math.hypot(rise, depth)) / 2

  test.each([
    // Middle of the upper wall at 2.05 m, of the lower one at 0.85 m; to a wall it is half a room away.
    ['ceiling and upper wall', CEILING, UPPER_WALL, way(0.35, 2.5, 1.5), 1],
    ['ceiling and lower wall', CEILING, LOWER_WALL, way(1.55, 2.5, 1.5), 0.7 / 1.55],
    ['ceiling and floor', CEILING, FLOOR, 2.4, 0.7 / 2.4],
    ['upper and lower wall', UPPER_WALL, LOWER_WALL, way(1.2, 5, 3), 0.35 / 1.2],
    ['upper wall and floor', UPPER_WALL, FLOOR, way(2.05, 2.5, 1.5), 0.35 / 2.05],
    ['lower wall and floor', LOWER_WALL, FLOOR, way(0.85, 2.5, 1.5), 0],
  ] as const)('has smoke between %s along the way from middle to middle', (_, i, j, beam, upper) => {
    const smoke = exchanged({ ...black, upper: 0.6, lower: 0.1 })
    const passed = Math.exp(-beam * (0.6 * upper + 0.1 * (1 - upper)))
    expect(smoke.between(i, j) / clear.between(i, j)).toBeCloseTo(passed, 9)
  })

  test('a wall sends to its own other sides half a room on either side away', () => {
    const { between } = exchanged({ ...black, upper: 0.6 })
    const lids = clear.between(UPPER_WALL, CEILING) * (1 - Math.exp(-0.6 * way(0.35, 2.5, 1.5)))
    const floor =
      clear.between(UPPER_WALL, FLOOR) * (1 - Math.exp(-0.6 * way(2.05, 2.5, 1.5) * (0.35 / 2.05)))
    const lower = clear.between(UPPER_WALL, LOWER_WALL) * (1 - Math.exp(-0.6 * way(1.2, 5, 3) * (0.35 / 1.2)))
    const own = (2 * 8 * 0.7 - clear.sum(UPPER_WALL)) * (1 - Math.exp(-0.6 * (2.5 + 1.5)))
    expect(between(UPPER_WALL, UPPER_GAS)).toBeCloseTo(lids + floor + lower + own, 6)
  })
})

describe('the layers', () => {
  test('exchange what crosses the interface and one takes in of the other', () => {
    const [clear, smoke] = [exchanged({}), exchanged({ upper: 0.8, lower: 0.3 })]
    const half = (rise: number) => Math.hypot(rise, 1)
    const pairs = [
      // Between the surfaces of a cube of 2 m: the way from middle to middle, and its part in each layer.
      [CEILING, LOWER_WALL, half(1.5), 1 / 1.5],
      [CEILING, FLOOR, 2, 1 / 2],
      [UPPER_WALL, LOWER_WALL, Math.hypot(1, 2), 1 / 2],
      [UPPER_WALL, FLOOR, half(1.5), 0.5 / 1.5],
    ] as const
    const crossing = pairs.reduce((sum, [i, j, beam, part]) => {
      const taken = (1 - Math.exp(-0.8 * beam * part)) * (1 - Math.exp(-0.3 * beam * (1 - part)))
      return sum + clear.between(i, j) * taken
    }, 0)
    expect(smoke.between(UPPER_GAS, LOWER_GAS)).toBeCloseTo(crossing, 9)
  })

  test('send out through an opening what they send on the wall around it', () => {
    const { outside } = exchanged({ upper: 1e4, lower: 1e4, open: [0, 0.25, 0.5, 0] })
    expect(outside.map(area => Number(area.toFixed(6)))).toEqual([0, 0, 0, 0, 2, 4])
  })
})

describe('smoke so thick that nothing passes it', () => {
  const thick = exchanged({ upper: 1e4, lower: 1e4, emissivity: [0.9, 0.8, 0.7, 0.6] })

  test('takes all that surfaces send, each with its own layer', () => {
    expect(thick.between(CEILING, UPPER_GAS)).toBeCloseTo(0.9 * 4, 9)
    expect(thick.between(UPPER_WALL, UPPER_GAS)).toBeCloseTo(0.8 * 8, 9)
    expect(thick.between(LOWER_WALL, LOWER_GAS)).toBeCloseTo(0.7 * 8, 9)
    expect(thick.between(FLOOR, LOWER_GAS)).toBeCloseTo(0.6 * 4, 9)
    for (const [i, j] of [
      [CEILING, FLOOR],
      [CEILING, UPPER_WALL],
      [FLOOR, UPPER_GAS],
      [CEILING, LOWER_GAS],
    ] as const)
      expect(thick.between(i, j)).toBeCloseTo(0, 9)
  })

  test('has each wall by its own height', () => {
    const { between } = exchanged({ sizes: [5, 3, 2.4], interface: 1.7, upper: 1e4, lower: 1e4 })
    // Sixteen metres around, 0.7 and 1.7 m high.
    expect(between(UPPER_WALL, UPPER_GAS)).toBeCloseTo(11.2, 9)
    expect(between(LOWER_WALL, LOWER_GAS)).toBeCloseTo(27.2, 9)
  })

  test('over clear air shines down through the interface on floor and lower wall', () => {
    const { between } = exchanged({ upper: 1e4 })
    // What the floor sees of the interface, and what a plate a metre above it does not see of the wall.
    expect(between(FLOOR, UPPER_GAS) / 4).toBeCloseTo(0.41525, 3)
    expect(between(FLOOR, LOWER_WALL) / 4).toBeCloseTo(1 - 0.41525, 3)
    expect(between(LOWER_WALL, UPPER_GAS) / 4).toBeCloseTo(1 - 0.41525, 3)
    expect([between(CEILING, FLOOR), between(FLOOR, LOWER_GAS), between(UPPER_GAS, LOWER_GAS)]).toEqual([
      0, 0, 0,
    ])
  })
})

describe('whatever the room', () => {
  const openings: Box['open'] = [0.1, 0.2, 0.3, 0.05]

  test('exchange is mutual, and none is negative', () => {
    const { between } = exchanged({ ...odd, open: openings })
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++) {
        expect(between(i, j)).toBe(between(j, i))
        expect(between(i, j)).toBeGreaterThanOrEqual(0)
      }
  })

  test('a surface behind clear air exchanges no more than it emits, the whole of it if others are black', () => {
    const clear = { ...odd, upper: 0, lower: 0 }
    const grey = exchanged({ ...clear, emissivity: [0.9, 1, 1, 1] })
    expect(grey.sum(CEILING)).toBeCloseTo(0.9 * 15, 9)
    const dull = exchanged(clear)
    expect(dull.sum(CEILING)).toBeLessThan(0.9 * 15)
  })

  test('the heat of a fire is all found: in surfaces, in both layers, and outside', () => {
    const { fire, fireOut } = exchanged({ ...odd, open: openings, fireW: 1e6, lower: 0.4 })
    expect(fire.reduce((sum, watts) => sum + watts, fireOut) / 1e6).toBeCloseTo(1, 9)
    for (const watts of [...fire, fireOut]) expect(watts).toBeGreaterThan(0)
  })

  test('what is open of a wall exchanges with the outside what it did with the others', () => {
    const [closed, holed] = [exchanged({}), exchanged({ open: [0, 0, 0.25, 0] })]
    for (const k of [CEILING, UPPER_WALL, FLOOR]) {
      expect(holed.between(k, LOWER_WALL)).toBeCloseTo(0.75 * closed.between(k, LOWER_WALL), 9)
      expect(holed.outside[k]).toBeCloseTo(0.25 * closed.between(k, LOWER_WALL), 9)
    }
    expect(holed.between(CEILING, FLOOR)).toBeCloseTo(closed.between(CEILING, FLOOR), 9)
  })

  test('of a fire in a black room of clear air each surface has what its rays send, and an opening its share', () => {
    const closed = exchanged({ fireW: 1e6 })
    const holed = exchanged({ fireW: 1e6, open: [0, 0, 0.25, 0] })
    expect(closed.fire.reduce((sum, watts) => sum + watts, 0)).toBeCloseTo(1e6, 3)
    expect(holed.fireOut).toBeCloseTo(0.25 * closed.fire[LOWER_WALL]!, 3)
    expect(holed.fire[LOWER_WALL]).toBeCloseTo(0.75 * closed.fire[LOWER_WALL]!, 3)
  })
})
