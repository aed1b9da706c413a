/** A participants' window: it shows what it is told, and asks. It never meets the engine. */
import type { ParticipantView } from '../../src/index.ts'
import { store } from '../store.ts'
import { look } from '../view.ts'
import { channelName, type DecisionAsked, type Spoken, type Table } from './protocol.ts'

export interface Seat {
  readonly view: ParticipantView | null
  readonly table: Table | null
  readonly refused: string | null
}

export const seat = store<Seat>({ view: null, table: null, refused: null })

let channel: BroadcastChannel | undefined
const answers = new Map<string, (refused: string | undefined) => void>()

/** Says that it is there, and listens from then on. */
export function sitDown(): void {
  if (channel !== undefined) return
  channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    switch (data.kind) {
      case 'shown':
        look({ language: data.language })
        seat.set({ ...seat.get(), view: data.view, table: data.table })
        return
      case 'ended':
        seat.set({ view: null, table: null, refused: null })
        return
      case 'answered':
        answers.get(data.number)?.(data.refused)
        answers.delete(data.number)
        return
      default:
    }
  })
  channel.postMessage({ kind: 'hello' } satisfies Spoken)
}

/** Resolves with the reason where it was refused. */
export function askDecision(decision: DecisionAsked): Promise<string | undefined> {
  const number = crypto.randomUUID()
  return new Promise(resolve => {
    answers.set(number, refused => {
      seat.set({ ...seat.get(), refused: refused ?? null })
      resolve(refused)
    })
    channel?.postMessage({ kind: 'asked', number, decision } satisfies Spoken)
  })
}
