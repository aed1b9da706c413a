import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { altered, fetched } from '../../web/foretold.ts'
import { pack, unpack } from '../../web/model/packed.ts'
import { run } from '../../web/thread/onShow.ts'
import { loadShipped, readyOf } from '../../web/shipped.ts'

const weigh = (bytes: Uint8Array): number => gzipSync(bytes).length
const again = (value: unknown): unknown => unpack(pack(value, weigh).buffer)

test('a run is the same unpacked as it was packed', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const told = await run({
    do: 'run',
    source,
    set: [],
    strategy: null,
    seed: '1',
    ready: readyOf.get(source)!,
  })
  expect(told.happened!.history.first.length).toBeGreaterThan(1)
  expect(again(told)).toEqual(told)
})

test('what rises and what jumps, across the whole range, and what JSON has no word for', () => {
  const value = {
    rising: Int32Array.from({ length: 5000 }, (_, row) => 3 * row),
    jumping: Int32Array.of(-(2 ** 31), 2 ** 31 - 1, 0, -1),
    empty: new Int32Array(0),
    bytes: Uint8Array.of(255, 0, 1),
    narrow: Uint16Array.from({ length: 5000 }, (_, row) => (20 * row) % 65_536),
    parts: [{ of: Float64Array.of(Math.PI, -0, Infinity) }, { of: Float32Array.of(0.1) }],
    never: Infinity,
    words: ['é', '', null, true],
  }
  expect(again(value)).toEqual(value)
  expect(() => again({ other: Int16Array.of(1) })).toThrow('Int16Array')
  expect(pack({ rising: value.rising }, weigh).length).toBeGreaterThan(20_000)
  expect(weigh(pack({ rising: value.rising }, weigh))).toBeLessThan(500)
})

test('a run that is not the one the page was built with is not read, and that is told; one that is missing is only missing', async () => {
  const body = gzipSync(pack({ report: null }, weigh))
  let status = 200
  const server = createServer((_, answer) => answer.writeHead(status).end(body)).listen(0, '127.0.0.1')
  onTestFinished(() => {
    altered.set(false)
    server.close()
  })
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const digestOf = (bytes: Uint8Array): string =>
    `sha256-${createHash('sha256').update(bytes).digest('base64')}`
  expect(await fetched({ address, integrity: digestOf(body) })).toEqual({ report: null })
  const integrity = digestOf(gzipSync('another'))
  status = 404
  await expect(fetched({ address, integrity })).rejects.toThrow()
  expect(altered.get()).toBe(false)
  status = 200
  await expect(fetched({ address, integrity })).rejects.toThrow()
  expect(altered.get()).toBe(true)
})
