/** A Redis server for one test, on a free port, without persistence. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { findRedis } from '../../src/node/redis.mjs'
import { emptyFolder } from './speak.ts'

export interface Server {
  readonly address: string
  /** Ends it at once, with all its data. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** @param more options of redis-server */
export async function redisServer(...more: string[]): Promise<Server> {
  const path = findRedis()
  if (path === undefined) throw new Error('no redis-server: run node src/node/setup.mjs --redis')
  const [port, folder] = [await freePort(), emptyFolder()]
  let child: ChildProcess | undefined
  const server: Server = {
    address: `redis://127.0.0.1:${port}`,
    async stop() {
      if (child === undefined) return
      const ended = new Promise(resolve => child!.once('close', resolve))
      child.kill('SIGKILL')
      await ended
      child = undefined
    },
    start: () =>
      new Promise((resolve, reject) => {
        const options = [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--dir',
          folder,
          '--save',
          '',
          ...more,
        ]
        child = spawn(path, options, { stdio: ['ignore', 'pipe', 'ignore'] })
        child.once('error', reject)
        child.stdout!.on('data', text => /[Rr]eady to accept connections/.test(String(text)) && resolve())
      }),
  }
  await server.start()
  onTestFinished(() => server.stop())
  return server
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
