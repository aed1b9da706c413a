import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Growable } from '../../src/base/growable.ts'
import { pack, PackError, unpack } from '../../src/base/pack.ts'
import { copyTable, table } from '../../src/base/table.ts'

const cars = (count: number) =>
  table(count, {
    doors: Uint8Array,
    owner: Int32Array,
    price: Float64Array,
    year: Uint16Array,
    weight: Float32Array,
  })

test('columns lie in one buffer, aligned to 8 bytes, and start at 0', () => {
  const made = cars(3)
  expect(made.buffer.byteLength).toBe(8 + 16 + 24 + 8 + 16)
  for (const column of [made.doors, made.owner, made.price, made.year, made.weight]) {
    expect(column.buffer).toBe(made.buffer)
    expect(column.byteOffset % 8).toBe(0)
    expect([...column]).toEqual([0, 0, 0])
  }
  expect(made.count).toBe(3)
})

test('a column cannot take the name of the count or the buffer', () => {
  expect(() => table(1, { count: Int32Array })).toThrow('a column cannot be called "count"')
  expect(() => table(-1, { doors: Uint8Array })).toThrow('0 rows or more')
})

test('a copy has the same rows and its own buffer', () => {
  const made = cars(2)
  made.owner.set([5, -1])
  const copy = copyTable(made)
  made.owner[0] = 9
  expect([...copy.owner]).toEqual([5, -1])
  expect(copy.buffer).not.toBe(made.buffer)
  expect(copy.year).toBeInstanceOf(Uint16Array)
})

test('what was packed is unpacked: rows, types, names and text', () => {
  const header = { format: 'garage', version: 4 }
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }),
      fc.string({ unit: 'binary' }),
      (owners, text) => {
        const made = cars(owners.length)
        made.owner.set(owners)
        made.price.set(owners.map(owner => owner / 7))
        const buffer = pack({ cars: made, none: table(0, {}) }, { ...header, text: { name: [text] } })
        const { tables, text: read } = unpack(structuredClone(buffer), header)
        expect(read).toEqual({ name: [text] })
        expect(Object.keys(tables)).toEqual(['cars', 'none'])
        const { buffer: _, ...columns } = tables['cars']!
        const { buffer: __, ...expected } = made
        expect(columns).toEqual(expected)
        expect({ ...copyTable(tables['cars']!), buffer: undefined }).toEqual({ ...made, buffer: undefined })
      },
    ),
  )
})

test('what is something else or of another version is refused with a sentence', () => {
  const buffer = pack({}, { format: 'garage', version: 3 })
  expect(() => unpack(buffer, { format: 'garage', version: 4 })).toThrow(
    'garage format 3, this engine reads 4',
  )
  expect(() => unpack(buffer, { format: 'house', version: 3 })).toThrow(new PackError('not a house'))
  expect(() => unpack(new ArrayBuffer(3), { format: 'garage', version: 3 })).toThrow('not a garage')
  expect(() => unpack(new ArrayBuffer(64), { format: 'garage', version: 3 })).toThrow('not a garage')
  const full = pack({ cars: cars(50) }, { format: 'garage', version: 3 })
  expect(() => unpack(full.slice(0, full.byteLength - 8), { format: 'garage', version: 3 })).toThrow(
    'garage is cut short',
  )
})

test('a growable column keeps what is pushed, whatever its first room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(20), (values, room) => {
      const column = new Growable(Int32Array, room)
      values.forEach((value, at) => expect(column.push(value)).toBe(at))
      expect([...column.view()]).toEqual(values)
      expect([...column.copy()]).toEqual(values)
      if (values.length === 0) return
      column.set(0, 42)
      expect(column.at(0)).toBe(42)
      column.truncate(1)
      expect([...column.view()]).toEqual([42])
      expect(() => column.at(1)).toThrow('position 1 of 1')
      expect(() => column.truncate(2)).toThrow('cannot cut')
    }),
  )
})
