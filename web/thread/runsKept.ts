/** Runs told to the page, by scenario, seed and replication: where an input is set back, the run before is told again. */
import type { Tale } from './recording.ts'

/** All of it but the memory, which the next run overwrites. */
type KeptRun = Omit<Tale, 'memory'>

/** Bytes of columns that are kept: six runs of Strasbourg, whose populations take as much again where policies differ. */
const mostBytes = 24_000_000

/** The run used last comes last. */
const byKey = new Map<string, KeptRun & { readonly bytes: number }>()
/** Bytes of all runs kept. */
let all = 0

export function runKept(key: string): KeptRun | undefined {
  const run = byKey.get(key)
  if (run === undefined) return undefined
  byKey.delete(key)
  byKey.set(key, run)
  return run
}

/** Keeps a run, and as many of those before it as there is room for. */
export function keepRun(key: string, { told, ...others }: KeptRun): void {
  const { happened } = told
  // Of what happened, the columns of services are in that memory.
  const own = { ...told, happened: { ...happened, services: structuredClone(happened.services) } }
  const bytes = bytesIn(own)
  byKey.set(key, { ...others, told: own, bytes })
  all += bytes
  for (const [oldest, { bytes: freed }] of byKey) {
    if (all <= mostBytes) return
    byKey.delete(oldest)
    all -= freed
  }
}

/** Bytes of all columns in a record. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce((sum: number, each) => sum + bytesIn(each), 0)
}
