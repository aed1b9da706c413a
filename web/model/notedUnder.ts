/** What is noted of a scenario under each of its strategies, and not of it as written. */
import { inPieces } from '../thread/pieces.ts'
import type { Request } from '../thread/protocol.ts'
import { scenarioAlone } from '../thread/reading.ts'
import { type Noted, noted } from './noted.ts'

type Asked = Pick<Extract<Request, { do: 'noted' }>, 'source' | 'set' | 'side'>

type Under = Readonly<Record<string, Noted>>

const newest = { a: 0, b: 0 }

/**
 * By the name of the strategy; those of which nothing is noted are left out. Given up, and empty, as soon as its
 * side asks anew: that has then turned to other inputs.
 */
export async function notedUnder(asked: Asked): Promise<Under> {
  const own = ++newest[asked.side]
  return (await inPieces(steps(asked), () => own === newest[asked.side])) ?? {}
}

function* steps({ source, set }: Omit<Asked, 'side'>): Generator<void, Under> {
  const under = (strategy: string | null): ReturnType<typeof scenarioAlone> =>
    scenarioAlone({ source, set, strategy })
  const { scenario: written } = under(null)
  if (written === undefined) return {}
  const found: Record<string, Noted> = {}
  for (const name of Object.keys(written.strategies)) {
    yield
    const { scenario } = under(name)
    if (scenario === undefined) continue
    const told = noted(scenario, written)
    if (told.notes.length + told.promises.length > 0) found[name] = told
  }
  return found
}
