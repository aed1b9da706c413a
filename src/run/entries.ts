/** The timeline of an incident: the rows of the ledger that people would write down, by lane. */
import type { Ledger } from '../base/ledger.ts'
import { causes, type CauseKind } from '../estate/cause.ts'
import type { Entry } from './recording.ts'

const lanes: Partial<Record<CauseKind, Entry['lane']>> = {
  ignition: 'fire',
  'room-ignited': 'fire',
  flashover: 'fire',
  'barrier-failed': 'fire',
  'facade-ignited': 'fire',
  'building-lost': 'fire',
  'power-cut': 'power',
  'power-lost': 'power',
  'cooling-lost': 'cooling',
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

/** Of alarms only the first of each room is told; everything else as often as it happened. In time order. */
export function entriesOf(ledger: Ledger, name: (kind: CauseKind, subject: number) => string): Entry[] {
  const { kind, subject, time } = ledger
  const entries: Entry[] = []
  const alarmed = new Set<number>()
  for (let row = 0; row < ledger.count; row++) {
    const word = causes[kind[row]!]!
    const lane = lanes[word]
    if (lane === undefined) continue
    if (word === 'alarm' && alarmed.has(subject[row]!)) continue
    if (word === 'alarm') alarmed.add(subject[row]!)
    entries.push({ lane, seconds: time[row]!, cause: row, kind: word, subject: name(word, subject[row]!) })
  }
  return entries.sort((a, b) => a.seconds - b.seconds || a.cause - b.cause)
}
