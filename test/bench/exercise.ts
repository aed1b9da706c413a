/**
 * A ninety-minute exercise of the Strasbourg night: time to rewind to any mark, and memory of the whole
 * session.
 */
import { readFileSync } from 'node:fs'
import type { Session as Played } from '../../src/index.ts'
import { prepare, readScenario, Session } from './engine.ts'

export interface ExerciseFigures {
  readonly services: number
  readonly marks: number
  readonly snapshots: number
  /** Slowest of all visits; each mark is visited five times, coming from a distant one. */
  readonly rewindMs: number
  /** Mean over all single visits: the typical wait of a facilitator. */
  readonly meanRewindMs: number
  /**
   * Bytes that the played session, including its estate, added to the heap and the buffers of the process.
   */
  readonly sessionBytes: number
}

const folder = new URL('../../scenarios/exercises/', import.meta.url)
const file = 'night-shift.yaml'
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const minutesBetweenMarks = 7
const visits = 5

/** @param collect collects garbage */
export function exerciseFigures(collect: () => void): ExerciseFigures {
  const { scenario } = readScenario(read(file), { file, load: read })
  const prepared = prepare(scenario!)
  const before = heldBytes(collect)
  const session = new Session(prepared, { seed: '4', replication: 0 })
  playNight(session)
  const sessionBytes = heldBytes(collect) - before
  const marks = session.branch.marks.map(({ name }) => name)
  const times = marks.map((_, turn) => {
    const name = marks[(turn * 13) % marks.length]!
    return Array.from({ length: visits }, () => {
      session.rewind(marks[(turn * 13 + 17) % marks.length]!)
      const began = performance.now()
      session.rewind(name)
      return performance.now() - began
    })
  })
  if (session.divergences.length > 0) throw new Error('a mark was not met again')
  const all = times.flat()
  return {
    services: session.world.fate.outage.length,
    marks: marks.length,
    snapshots: session.branch.snapshots.length,
    rewindMs: Math.max(...all),
    meanRewindMs: all.reduce((sum, one) => sum + one, 0) / all.length,
    sessionBytes,
  }
}

function playNight(session: Played): void {
  const { spec } = session.setting
  const decisions = [
    [7, { do: 'call-brigade' }],
    [21, { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined }],
    [42, { do: 'cut-power', building: undefined, where: 'upstream' }],
  ] as const
  for (let minute = 0; 60 * minute < spec.until; minute += minutesBetweenMarks) {
    session.advance(60 * minute + 13)
    const choice = decisions.find(([at]) => at === minute)?.[1]
    if (choice !== undefined)
      session.do({ kind: 'decide', role: 'incident-commander', player: 'Ana', confidence: 1, choice })
    session.mark(`minute ${minute}`)
  }
  session.advance(Infinity)
  session.mark('end')
}

function heldBytes(collect: () => void): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
