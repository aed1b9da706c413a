/** The timeline of an incident: the rows of the ledger that people would note down, by lane. */
import type { Ledger } from '../../base/ledger.ts'
import { causes, type CauseKind } from '../../estate/cause.ts'
import type { Decision } from './phrases.ts'
import type { Entry } from '../record/recording.ts'
import type { LaneKind } from './sentences.ts'

const lanes: Readonly<Record<LaneKind, Entry['lane']>> = {
  ignition: 'fire',
  'room-ignited': 'fire',
  'lit-again': 'fire',
  'not-lit': 'fire',
  flashover: 'fire',
  'smoke-explosive': 'fire',
  'barrier-failed': 'fire',
  'facade-ignited': 'fire',
  'building-lost': 'fire',
  'power-cut': 'power',
  'power-lost': 'power',
  'cooling-lost': 'cooling',
  'air-shut-out': 'cooling',
  'thermal-shutdown': 'cooling',
  'network-lost': 'network',
  alarm: 'people',
  brigade: 'people',
  decision: 'people',
  suppression: 'fire',
  'second-hit': 'fire',
  'written-off': 'recovery',
  gate: 'recovery',
}

/** Lane by kind of cause, in the order of `causes`. Most kinds, and so most rows of a ledger, have none. */
const laneOfKind = causes.map(word => (lanes as Partial<Record<CauseKind, Entry['lane']>>)[word])

/**
 * Kinds of which only the first row of a subject is shown: every task that waited has a row for its gate and for the
 * decision that opened it. A gate may open again, after another cut.
 */
const once: ReadonlySet<CauseKind> = new Set(['alarm', 'decision', 'gate', 'written-off'])

/** An entry before it is put into words. */
export interface Marked extends Omit<Entry, 'kind' | 'sentence'> {
  readonly kind: LaneKind
  readonly subject: number
}

/** In order of time. A decision to inform the public stands in a lane of its own. */
export function entriesOf(ledger: Ledger, decisions: readonly Decision[]): Marked[] {
  const { kind, subject, time } = ledger
  const entries: Marked[] = []
  const told = new Set<string>()
  for (let row = 0; row < ledger.count; row++) {
    const lane = laneOfKind[kind[row]!]
    if (lane === undefined) continue
    const word = causes[kind[row]!]!
    if (once.has(word)) {
      const key = `${word} ${subject[row]!} ${word === 'gate' ? Math.round(time[row]!) : ''}`
      if (told.has(key)) continue
      told.add(key)
    }
    const tells = word === 'decision' && decisions[subject[row]!]?.do === 'communicate'
    entries.push({
      lane: tells ? 'communication' : lane,
      seconds: time[row]!,
      cause: row,
      kind: word as LaneKind,
      subject: subject[row]!,
    })
  }
  return entries.sort((a, b) => a.seconds - b.seconds || a.cause - b.cause)
}
