/** A Redis server for one test, on a port that is free, without persistence. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
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
  const folder = emptyFolder()
  let port = anyPort()
  let child: ChildProcess | undefined
  const server: Server = {
    get address() {
      return `redis://127.0.0.1:${port}`
    },
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
        child.once('close', () => {
          child = undefined
          reject(new Error(`no server on port ${port}`))
        })
        child.stdout!.on('data', text => /[Rr]eady to accept connections/.test(String(text)) && resolve())
      }),
  }
  onTestFinished(() => server.stop())
  for (let more = 20; ; more--)
    try {
      await server.start()
      return server
    } catch (taken) {
      if (more === 0) throw taken
      port = anyPort()
    }
}

/**
 * Below those that systems give to whoever connects (Linux from 32768, IANA from 49152): one of these could be taken
 * while a server is stopped for a moment, also by those who try to connect to it again.
 */
const anyPort = (): number => randomInt(10_000, 32_768)
