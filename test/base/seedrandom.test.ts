import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import known from '../validation/seedrandom-known-answers.json' with { type: 'json' }

const { values } = known
const first3 = (random: () => number) => [random(), random(), random()]

test('seedrandom draws what it is published to draw, in each of its algorithms', () => {
  expect(seedrandom('hello.')()).toBe(values["default('hello.')"])
  expect(seedrandom('hello.').quick()).toBe(values["default('hello.').quick()"])
  expect(seedrandom('hello.').int32()).toBe(values["default('hello.').int32()"])
  expect(first3(seedrandom('firebreak'))).toEqual(values["default('firebreak') first 3"])
  expect(first3(seedrandom.alea('firebreak'))).toEqual(values["alea('firebreak') first 3"])
  expect(first3(seedrandom.xor128('firebreak'))).toEqual(values["xor128('firebreak') first 3"])
  expect(first3(seedrandom.xorwow('firebreak'))).toEqual(values.xorwow)
  expect(first3(seedrandom.xorshift7('firebreak'))).toEqual(values.xorshift7)
  expect(first3(seedrandom.tychei('firebreak'))).toEqual(values.tychei)
  expect(first3(seedrandom.xor4096('firebreak'))).toEqual(values.xor4096)
})
