import { readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../src/node/commands/serve.ts'
import { emptyFolder } from './speak.ts'

async function served(folder: string): Promise<string> {
  const { server, url } = await listen(folder, 0)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return url
}

test('a file that cannot be read costs one answer, not the server', async () => {
  const url = await served('/proc/self')
  // The address 0 of a process is never there to be read.
  await expect(fetch(`${url}mem`).then(answer => answer.text())).rejects.toThrow()
  expect((await fetch(`${url}comm`)).status).toBe(200)
})

test('where the last port there is is in use, no further one is tried', async () => {
  const folder = emptyFolder()
  const { server } = await listen(folder, 65_535).catch(() => ({ server: undefined }))
  onTestFinished(() => void server?.close())
  await expect(listen(folder, 65_535)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('readers that leave in the middle leave no file open', async () => {
  const folder = emptyFolder()
  const file = join(folder, 'large.bin')
  writeFileSync(file, Buffer.alloc(20_000_000))
  const url = await served(folder)
  const leave = (): Promise<void> =>
    new Promise(resolve =>
      get(`${url}large.bin`, answer => {
        answer.once('data', () => answer.destroy())
        answer.once('close', resolve)
      }),
    )
  for (let reader = 0; reader < 5; reader++) await leave()
  await expect.poll(() => opened().filter(name => name === file)).toEqual([])
})

test('no page elsewhere may put the dashboard into a frame, read its files or learn its address', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'index.html'), '')
  const { headers } = await fetch(await served(folder))
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
})

test('this machine is named in small letters or capitals, and no other name is answered', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'index.html'), '')
  const url = await served(folder)
  const { port } = new URL(url)
  const asked = (host: string, method = 'GET'): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request(url, { method, headers: { host } }, resolve).once('error', reject).end()
    })
  for (const host of [`localhost:${port}`, `LocalHost:${port}`, '127.0.0.1'])
    expect((await asked(host)).statusCode).toBe(200)
  for (const host of ['example.org', `localhost.example.org:${port}`, `127.0.0.1.example.org`])
    expect((await asked(host)).statusCode).toBe(421)
  const { statusCode, headers } = await asked(`localhost:${port}`, 'PUT')
  expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD'])
})

/** The files that this process holds open. */
function opened(): string[] {
  return readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return [] // the one that lists the folder
    }
  })
}
