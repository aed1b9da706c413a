import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Digest, digestOf, type Digestible } from '../../src/base/digest.ts'

test('it is SHA-256 of the stated bytes: mark, length as float64, then UTF-8 or little-endian words', () => {
  const float = (x: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeDoubleLE(x)
    return bytes
  }
  const bytes = Buffer.concat([
    Buffer.from('s '),
    float(3),
    Buffer.from('é!'),
    Buffer.from('n '),
    float(-1.5),
    Buffer.from('[object Uint16Array] '),
    float(4),
    Buffer.from([1, 0, 255, 1]),
    Buffer.from('l '),
    float(1),
    Buffer.from('true '),
    float(0),
  ])
  const expected = createHash('sha256').update(bytes).digest('hex')
  expect(digestOf('é!', -1.5, Uint16Array.of(1, 511), [true])).toBe(expected)
})

test('values that differ, or are divided otherwise, have other digests', () => {
  const values: Digestible[] = [
    'ab',
    ['a', 'b'],
    ['ab'],
    [['a'], 'b'],
    1,
    '1',
    0,
    -0,
    null,
    undefined,
    true,
    false,
    '',
    [],
    {},
    { a: 1 },
    { a: 1, b: 2 },
    { b: 1 },
    Int32Array.of(1),
    Uint32Array.of(1),
    Int32Array.of(1, 0),
    Float64Array.of(1),
    NaN,
  ]
  expect(new Set(values.map(value => digestOf(value))).size).toBe(values.length)
  expect(digestOf('a', 'b')).not.toBe(digestOf('ab'))
})

test('the order of keys does not matter, that of values and lists does', () => {
  expect(digestOf({ a: 1, b: [2, 3] })).toBe(digestOf({ b: [2, 3], a: 1 }))
  expect(digestOf({ a: [3, 2] })).not.toBe(digestOf({ a: [2, 3] }))
})

test('every not-a-number is the same one, in numbers and in arrays', () => {
  const odd = new Float64Array(BigUint64Array.of(0xfff8000000000001n, 0x3ff0000000000000n).buffer)
  const plain = Float64Array.of(NaN, 1)
  expect(digestOf(odd)).toBe(digestOf(plain))
  expect(digestOf(odd[0])).toBe(digestOf(NaN))
  expect(digestOf(new Float32Array(Uint32Array.of(0xffc00001).buffer))).toBe(digestOf(Float32Array.of(NaN)))
})

test('a view counts, not the buffer it looks at, and reading the digest does not end it', () => {
  const buffer = Int32Array.of(1, 2, 3, 4)
  expect(digestOf(buffer.subarray(1, 3))).toBe(digestOf(Int32Array.of(2, 3)))
  const digest = new Digest().add('a')
  const early = digest.hex()
  expect(early).toBe(digestOf('a'))
  expect(digest.add('b').hex()).toBe(digestOf('a', 'b'))
})
