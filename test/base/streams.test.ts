import * as fc from 'fast-check'
import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { bits, openUnit, stableKey, Streams, uniform } from '../../src/base/streams.ts'
import { threefry } from '../../src/base/threefry.ts'

test.each([
  ['zeros', [0, 0], [0, 0], '6b200159 99ba4efe'],
  ['ones', [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '1cb996fc bb002be7'],
  ['digits of pi', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], 'c4923a9c 483df7a0'],
] as const)("threefry2x32-20 gives Random123's known answer for %s", (_, [k0, k1], [c0, c1], expected) => {
  const words = threefry(k0, k1, c0, c1).map(word => word.toString(16).padStart(8, '0'))
  expect(words.join(' ')).toBe(expected)
})

test.each([
  ['', 0],
  ['\u4321', 0xa0f7b07a],
  ['\u4321\u8765', 0xf55b516b],
])('stableKey is MurmurHash3_x86_32 of the code units, low byte first: %j', (name, expected) => {
  expect(stableKey(name)).toBe(expected)
})

test('names that differ in one letter get keys that differ in half their bits, and few of many collide', () => {
  const keys = new Set<number>()
  let flipped = 0
  for (let i = 0; i < 100_000; i++) {
    keys.add(stableKey(`vm-${i}`))
    let changed = stableKey(`vm-${i}`) ^ stableKey(`vm-${i}x`)
    for (; changed !== 0; changed &= changed - 1) flipped++
  }
  // 1.16 collisions are expected, and 16 of 32 bits to flip, with a standard error below 0.01.
  expect(keys.size).toBeGreaterThan(100_000 - 8)
  expect(flipped / 100_000).toBeCloseTo(16, 1)
})

test('uniform and bits are the words of the block at (key, index)', () => {
  const stream = new Streams('seed', 3).of('purpose')
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (key, index) => {
      const [first, second] = threefry(stream.k0, stream.k1, key, index)
      expect(bits(stream, key, index)).toBe(first)
      const whole = BigInt(first >>> 6) * 0x4000000n + BigInt(second >>> 6)
      expect(uniform(stream, key, index)).toBe(Number(2n * whole + 1n) / 2 ** 53)
    }),
  )
})

test('bits are the first word of the block of a key and an index', () => {
  const stream = new Streams('seed', 9).of('bulk')
  for (const key of [0, 7, 0xfedcba98])
    expect(bits(stream, key, 3)).toBe(threefry(stream.k0, stream.k1, key, 3)[0])
})

test('uniforms lie strictly between 0 and 1, whatever the words', () => {
  const ends = [0, 0xffffffc0, 0xffffffff]
  for (const first of ends)
    for (const second of ends) {
      const u = openUnit(first, second)
      expect(u > 0 && u < 1).toBe(true)
    }
})

test('uniforms are even, and neighbours in key, index, purpose, replication and seed are unrelated', () => {
  const n = 40_000
  const base = new Streams('seed', 0).of('a')
  const others: [string, (i: number) => number][] = [
    ['key', i => uniform(base, i + 1)],
    ['index', i => uniform(base, i, 1)],
    ['purpose', i => uniform(new Streams('seed', 0).of('b'), i)],
    ['replication', i => uniform(new Streams('seed', 1).of('a'), i)],
    ['seed', i => uniform(new Streams('seee', 0).of('a'), i)],
  ]
  const counts = Array.from({ length: 16 }, () => 0)
  for (let i = 0; i < n; i++) counts[Math.floor(16 * uniform(base, i))]!++
  const chi2 = counts.reduce((sum, count) => sum + (count - n / 16) ** 2 / (n / 16), 0)
  // With 15 degrees of freedom, 44.3 is exceeded once in 10,000 times.
  expect(chi2).toBeLessThan(44.3)
  for (const [, draw] of others.slice(0, 2))
    expect(Math.abs(correlation(n, i => uniform(base, i), draw))).toBeLessThan(4)
  for (const [, draw] of others.slice(2))
    expect(Math.abs(correlation(2_000, i => uniform(base, i), draw))).toBeLessThan(4)
})

/** Correlation in units of its standard error. */
function correlation(n: number, a: (i: number) => number, b: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += (a(i) - 0.5) * (b(i) - 0.5)
  return (12 * sum) / Math.sqrt(n)
}

test('adding, dropping or reordering things never moves the draw of another', () => {
  const names = fc.uniqueArray(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(names, names, fc.nat(1000), (some, more, replication) => {
      const draw = (all: readonly string[]) => {
        const stream = new Streams('seed', replication).of('arrival')
        return new Map(all.map(name => [name, uniform(stream, stableKey(name))]))
      }
      const alone = draw(some)
      const among = draw([...more, ...some].reverse())
      for (const name of some) expect(among.get(name)).toBe(alone.get(name))
    }),
  )
})

test('a purpose is a purpose in whatever order purposes are asked for', () => {
  const one = new Streams('seed', 5)
  const other = new Streams('seed', 5)
  other.of('first')
  other.sequence('between')()
  expect(other.of('second')).toEqual(one.of('second'))
  const draws = one.sequence('people')
  expect([draws(), draws()]).toEqual(first2(other.sequence('people')))
})
const first2 = (draw: () => number) => [draw(), draw()]

test('the key words come from seedrandom, and sequences are its alea', () => {
  const words = seedrandom('["hello."]')
  const [k0, k1] = threefry(words.int32(), words.int32(), 7, stableKey('smoke'))
  expect(new Streams('hello.', 7).of('smoke')).toEqual({ k0: k0 | 0, k1: k1 | 0 })
  expect(new Streams('hello.', 7).sequence('smoke')()).toBe(seedrandom.alea('["hello.",7,"smoke"]')())
})

test('seeds that repeat one another are different seeds', () => {
  const first = (seed: string): number => uniform(new Streams(seed, 0).of('draw'), 7)
  const seeds = ['1', '11', '111', '12', '1212', '']
  expect(new Set(seeds.map(first)).size).toBe(seeds.length)
})
