/** `firebreak worker`: computes jobs of a queue until it is stopped. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Command, exits } from '../command.ts'
import { engineIdentity } from '../engine.ts'
import { said } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import type { Given } from '../given.ts'
import { languageIn } from '../options.ts'
import { addressIn, connect, type Connection, queueFlag } from '../queue/connection.ts'
import { openWorker } from '../queue/jobs.ts'
import { Member, strangers } from '../queue/member.ts'
import { tell } from '../tell.ts'
import type { Terminal } from '../terminal.ts'
import { threadsFor, workersFlag, workersIn } from '../workers.ts'

/** Time between two looks for campaigns of other engines. */
const lookEveryMs = 2000
/** Time that threads have to leave the queue in good order at the end. */
const closeMs = 2000

export const worker: Command = {
  name: 'worker',
  summary: 'join the campaigns of a queue: firebreak run FILE --queue URL',
  operands: '',
  arity: [0, 0],
  flags: {
    queue: {
      ...queueFlag,
      help: 'where the campaigns are: redis://localhost:6379 (without it: the address in the variable FIREBREAK_QUEUE)',
    },
    workers: { ...workersFlag, help: 'threads (default: one per core)' },
  },
  async run({ given, terminal }) {
    const [address, asked] = together(
      () => expectAddress(given),
      () => workersIn(given),
      () => languageIn(given),
    )
    const count = threadsFor(asked, Infinity)
    const connection = await connect(address)
    try {
      const left = new AbortController()
      const forget = terminal.onInterrupt(() => left.abort())
      const members = Array.from({ length: count }, () => new Member(connection))
      const workers = await Promise.all(members.map(member => openWorker(connection, job => member.run(job))))
      tell(
        terminal,
        count === 1
          ? said('a thread for the queue at {} (Ctrl-C leaves it)', connection.name)
          : said('{} threads for the queue at {} (Ctrl-C leaves it)', count, connection.name),
      )
      try {
        await Promise.race([tellStrangers(connection, terminal, left.signal), connection.gone])
        // Jobs under way are finished first.
        await Promise.race([Promise.all(workers.map(each => each.close())), connection.gone])
      } finally {
        forget()
        left.abort()
        await Promise.race([
          Promise.all(workers.map(each => each.close(true))),
          wait(closeMs, undefined, { ref: false }),
        ])
        await Promise.all(members.map(member => member.close()))
      }
    } finally {
      connection.close()
    }
    return exits.good
  },
}

/** Tells, once of each, which campaigns this engine leaves alone, until the signal comes. */
async function tellStrangers(connection: Connection, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const told = new Set<string>()
  while (!signal.aborted) {
    for (const { digest, engine, name } of await strangers(connection)) {
      if (told.has(digest)) continue
      told.add(digest)
      tell(
        terminal,
        said(
          'the campaign of "{}" needs Firebreak {}; this worker is {} and leaves it alone',
          name,
          engine,
          engineIdentity(),
        ),
      )
    }
    await wait(lookEveryMs, undefined, { signal }).catch(() => {})
  }
}

function expectAddress(given: Given): string {
  const address = addressIn(given)
  if (address === undefined)
    throw new BadInput([
      said('--queue is missing: firebreak worker --queue URL, or the variable FIREBREAK_QUEUE'),
    ])
  return address
}
