/**
 * The connection to the queue, a Redis or Valkey server. Short absences are waited out; a longer one is a
 * failure outside.
 */
import type { Redis } from 'ioredis'
import type { Flag } from '../command.ts'
import { type CommandComplaint, said } from '../complaints.ts'
import { BadInput, OutsideFailed } from '../failure.ts'
import type { Given } from '../given.ts'

/** How long a lost server is waited for: a restart takes less. */
const patienceMs = 15_000
/** How long the first connection may take. */
const firstPatienceMs = 5_000

/** Where an address with a password is given: every user of a machine can read the words of a command. */
const variable = 'FIREBREAK_QUEUE'

export const queueFlag = {
  type: 'string',
  value: '[URL]',
  help: said(
    'leave the replications to firebreak worker processes, here or elsewhere: redis://localhost:6379 (without URL: the address in the variable {})',
    variable,
  ),
  lone: true,
  check: text => (text === '' ? undefined : expectAddress(text)),
} as const satisfies Flag

/** The queue that --queue asks for; undefined without it, whatever the variable says: a plain run stays here. */
export function queueIn(given: Given): string | undefined {
  if (!given.has('queue')) return undefined
  const address = addressIn(given)
  if (address === undefined)
    throw new BadInput([
      said('--queue needs an address: --queue redis://localhost:6379, or the variable {}', variable),
    ])
  return address
}

/** The value of --queue, else of the variable, if either was given. */
export function addressIn(given: Given): string | undefined {
  const written = given.text('queue') || undefined
  const address = written ?? (process.env[variable] || undefined)
  if (address !== undefined) expectAddress(address, written === undefined ? variable : '--queue')
  return address
}

export interface Connection {
  readonly redis: Redis
  /** Rejects with OutsideFailed when the server has been away for too long. */
  readonly gone: Promise<never>
  /** Host and port, without anything else in the address. */
  readonly name: string
  close(): void
}

export async function connect(address: string): Promise<Connection> {
  expectAddress(address)
  const name = new URL(address).host
  const Client = await driver()
  const redis = new Client(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null, // BullMQ asks for it
    retryStrategy: times => Math.min(100 * times, 1000),
  })
  /** What the server said last, if anything. */
  let last: CommandComplaint | string | undefined
  redis.on('error', (error: Error) => (last = withHint(error.message || String(error))))
  await firstContact(
    redis,
    () =>
      new OutsideFailed(
        last === undefined ? said('no queue at {}', name) : said('no queue at {}: {}', name, last),
      ),
  )
  const absence = watched(
    redis,
    () =>
      new OutsideFailed(
        last === undefined
          ? said('the queue at {} is gone', name)
          : said('the queue at {} is gone: {}', name, last),
      ),
  )
  return {
    redis,
    gone: absence.gone,
    name,
    close() {
      absence.forget()
      redis.disconnect()
    },
  }
}

/** Resolves when the server answers; gives up at its first error, or after a while. */
async function firstContact(redis: Redis, failure: () => OutsideFailed): Promise<void> {
  const connected = redis.connect()
  connected.catch(() => {}) // it goes on trying
  const failed = new Promise<never>((_, reject) => {
    setTimeout(() => reject(failure()), firstPatienceMs).unref()
    redis.once('error', () => reject(failure()))
  })
  failed.catch(() => {})
  try {
    await Promise.race([connected, failed])
  } catch (error) {
    redis.disconnect()
    throw error instanceof OutsideFailed ? error : failure()
  }
}

/** A promise that rejects once the server has been away for too long. */
function watched(redis: Redis, failure: () => OutsideFailed): { gone: Promise<never>; forget: () => void } {
  let timer: NodeJS.Timeout | undefined
  const back = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const gone = new Promise<never>((_, reject) => {
    redis.on('close', () => (timer ??= setTimeout(() => reject(failure()), patienceMs)))
  })
  gone.catch(() => {}) // heard by whoever races with it
  redis.on('ready', back)
  return {
    gone,
    forget() {
      redis.removeAllListeners('close')
      back()
    },
  }
}

/** What a server says of a password, with where to write it (the replies of Redis and Valkey begin with a word). */
function withHint(reply: string): CommandComplaint | string {
  if (/^NOAUTH\b/.test(reply))
    return said(
      '{} (write the password in the address: redis://:PASSWORD@host:6379, best in the variable {})',
      reply,
      variable,
    )
  if (/^WRONGPASS\b|invalid password|invalid username-password/.test(reply))
    return said(
      '{} (the address has another password than the server: redis://USER:PASSWORD@host:6379, with %40 for an @ in it)',
      reply,
    )
  return reply
}

/** Throws BadInput unless the address can be that of a queue. */
function expectAddress(address: string, source = '--queue'): void {
  const hasHost = /^rediss?:\/\//.test(address) && URL.canParse(address) && new URL(address).hostname !== ''
  if (hasHost && isDecodable(address) && hasDatabase(address)) return
  throw new BadInput([
    said('{} must be an address such as redis://localhost:6379, is {}', source, withoutSecret(address)),
  ])
}

/** Redis knows its databases by number, the first without one. */
const hasDatabase = (address: string): boolean => /^(?:\/\d*)?$/.test(new URL(address).pathname)

/** Names and passwords are written as in every URL: a percent sign begins a code. */
function isDecodable(address: string): boolean {
  try {
    return decodeURIComponent(address) !== ''
  } catch {
    return false
  }
}

/** What stands before the host may be a password, which nobody wants in a log. */
const withoutSecret = (address: string): string => address.replace(/^([^/]*\/\/)?.*@/s, '$1...@')

async function driver(): Promise<typeof Redis> {
  try {
    return (await import('ioredis')).Redis
  } catch (error) {
    throw missing(error)
  }
}

/** The packages of the queue are optional: whoever uses no queue does not need them. */
export function missing(error: unknown): unknown {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    ? new OutsideFailed(said('--queue needs the packages bullmq and ioredis: npm install bullmq ioredis'))
    : error
}
