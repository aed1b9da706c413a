import { deflateRawSync } from 'node:zlib'
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { apply, difference, goesWith, isWhole, pack, unpack } from '../../web/address/patch.ts'

const text = array(constantFrom('a', 'b', 'c', 'd: 1', ''), { maxLength: 30 }).map(lines => lines.join('\n'))

test('what differs, laid over one text, gives the other', () =>
  assert(property(text, text, (from, to) => apply(from, difference(from, to)) === to)))

test('a text of very many lines is laid over another', () => {
  const to = '\n'.repeat(300_000)
  expect(apply('', difference('', to)) === to).toBe(true)
})

test('one changed line is one hunk', () =>
  expect(difference('a\nb\nc\nd', 'a\nb\nX\nd')).toEqual([[2, 1, ['X']]]))

test('lines changed far apart are hunks of their own', () =>
  expect(difference('a\nb\nc\nd\ne', 'A\nb\nc\nd\nE')).toEqual([
    [0, 1, ['A']],
    [4, 1, ['E']],
  ]))

test('packed for an address and unpacked it is the same', async () => {
  const from = Array.from({ length: 500 }, (_, line) => `key-${line}: ${line} min`).join('\n')
  const to = from.replace('key-7: 7 min', 'key-7: 9 h # é').replace('key-400: 400 min\n', '')
  const code = await pack(from, to)
  expect(code).toMatch(/^\w+\.[\w-]+$/)
  expect(code.length).toBeLessThan(120)
  expect(await unpack(from, code)).toBe(to)
})

test.each(['', '!', 'AAAA', 'q1YqzgYA'])('a damaged code "%s" gives nothing', async code =>
  expect(await unpack('a', code)).toBeUndefined(),
)

test('a code goes with the text it was made over, and with no other; of one that names none nobody knows', async () => {
  const code = await pack('a\nb', 'a\nc')
  expect(goesWith('a\nb', code)).toBe(true)
  expect(goesWith('a\nB', code)).toBe(false)
  expect(await unpack('a\nB', code)).toBeUndefined()
  const old = code.slice(code.indexOf('.') + 1)
  expect(await unpack('a\nb', old)).toBe('a\nc')
})

test('a text that was packed whole needs no other', async () => {
  const code = await pack('', 'a: 1')
  expect(isWhole(code)).toBe(true)
  expect(isWhole(await pack('a: 2', 'a: 1'))).toBe(false)
  expect(await unpack('', code)).toBe('a: 1')
})

/** A code without the name of a text, made of any hunks. */
const codeOf = (hunks: string): string => deflateRawSync(hunks).toString('base64url')

test('a code that would unfold to more than any scenario is damaged', async () => {
  const most = 4_000_000 - '[[0,1,[""]]]'.length
  const [largest, larger] = [most, most + 1].map(size => codeOf(`[[0,1,["${'a'.repeat(size)}"]]]`))
  expect(larger!.length).toBeLessThan(30_000)
  expect((await unpack('a', largest!))?.length).toBe(most)
  expect(await unpack('a', larger!)).toBeUndefined()
})

test('hunks that no comparison makes, one upon the other, are damaged', async () => {
  expect(await unpack('a\nb\nc', codeOf('[[0,1,["x"]],[2,1,["z"]]]'))).toBe('x\nb\nz')
  expect(await unpack('a\nb\nc', codeOf('[[0,0,["x"]],[0,0,["x"]]]'))).toBeUndefined()
  expect(await unpack('a\nb\nc', codeOf('[[2,1,["x"]],[0,1,["x"]]]'))).toBeUndefined()
})
