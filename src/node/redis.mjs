// Finds a Redis or Valkey server for the tests of distributed campaigns, or installs one.
import { env } from 'node:process'
import { install, onPath, packageOf, starts } from './programs.mjs'

/** The path of a server that starts, or undefined: REDIS_SERVER_PATH, or a usual name on PATH. */
export function findRedis() {
  if (env.REDIS_SERVER_PATH) {
    if (starts(env.REDIS_SERVER_PATH)) return env.REDIS_SERVER_PATH
    throw new Error(`REDIS_SERVER_PATH is ${env.REDIS_SERVER_PATH}, which does not start`)
  }
  return onPath(['redis-server', 'valkey-server'])
}

/** Finds or installs a server; throws an Error with the remedy if neither is possible. */
export async function installRedis() {
  if (await install('Redis', packageOf('redis-server'), findRedis)) return
  throw new Error(
    'no redis-server: install it with the package manager, or set REDIS_SERVER_PATH to its executable',
  )
}
