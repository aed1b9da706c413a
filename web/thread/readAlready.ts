import type { Request } from './protocol.ts'
import type { Read } from './reading.ts'

/** A text that was read when the page was built is not read again; undefined if it is not as it was then. */
export function readAlready({
  set,
  strategy,
  ready,
}: Pick<Extract<Request, { do: 'run' }>, 'set' | 'strategy' | 'ready'>): Read | undefined {
  if (ready === undefined || set.length > 0 || strategy !== null) return undefined
  return { unedited: ready, scenario: ready, issues: [] }
}
