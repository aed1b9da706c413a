import { expect, test } from 'vitest'
import { Fingerprint } from '../../src/base/fingerprint.ts'

const bytesOf = (fingerprint: Fingerprint): number[] =>
  fingerprint
    .hex()
    .match(/.{8}/g)!
    .flatMap(lane => [6, 4, 2, 0].map(at => parseInt(lane.slice(at, at + 2), 16)))

test('one column is MurmurHash3_x86_128: the verification value of SMHasher', () => {
  // Keys of 0, 1, 2, ... bytes with seeds 256, 255, ...; then a digest of all digests (SMHasher, KeysetTest.cpp).
  const digests = Array.from({ length: 256 }, (_, length) =>
    bytesOf(new Fingerprint(256 - length).add(Uint8Array.from({ length }, (_, byte) => byte))),
  )
  const [a, b, c, d] = bytesOf(new Fingerprint().add(Uint8Array.from(digests.flat())))
  expect((a! | (b! << 8) | (c! << 16) | (d! << 24)) >>> 0).toBe(0xb3ece62a)
})

test('wherever a column lies in memory, and whatever its type', () => {
  const bytes = Uint8Array.from({ length: 99 }, (_, byte) => 7 * byte)
  const shifted = new Uint8Array(100)
  shifted.set(bytes, 1)
  const whole = new Fingerprint().add(bytes).hex()
  expect(new Fingerprint().add(shifted.subarray(1)).hex()).toBe(whole)
  expect(new Fingerprint().add(new Uint16Array(bytes.buffer, 0, 48)).hex()).toBe(
    new Fingerprint().add(bytes.subarray(0, 96)).hex(),
  )
})

test('one value, the order of columns and where one ends make a difference', () => {
  const print = (...columns: readonly number[][]): string =>
    columns.reduce((so, column) => so.add(Int32Array.from(column)), new Fingerprint()).hex()
  const prints = [
    print([1, 2], [3]),
    print([1], [2, 3]),
    print([3], [1, 2]),
    print([1, 2], [4]),
    print([1, 2]),
  ]
  expect(new Set(prints).size).toBe(prints.length)
})
