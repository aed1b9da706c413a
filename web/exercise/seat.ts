/** A participants' window: it shows what it receives and sends decisions. It has no access to the engine. */
import type { Language } from '../../src/index.ts'
import { store } from '../store.ts'
import { look } from '../view.ts'
import { seatWords } from '../words/exerciseSeatWords.ts'
import { speak } from '../words/words.ts'
import {
  channelName,
  type DecisionAsked,
  type ForSeats,
  type InEach,
  type Spoken,
  type Table,
  unique,
} from './protocol.ts'
import { nameBy } from './tableNames.ts'

export interface Seat {
  readonly seats: ForSeats | null
  readonly table: Table | null
  readonly refused: InEach<string> | null
  /** The facilitator's window has been left, and this is the last that it showed. */
  readonly waits?: boolean
}

const empty: Seat = { seats: null, table: null, refused: null }
export const seat = store<Seat>(empty)

/** Where a window keeps its language: another window of the same browser may have another one. */
const chosen = 'firebreak-seat-language'

/** The language chosen in this window, until which it speaks that of the facilitator. */
function ownLanguage(): Language | undefined {
  try {
    const kept = sessionStorage.getItem(chosen)
    return kept === 'en' || kept === 'fr' ? kept : choice
  } catch {
    return choice
  }
}

/** Where the browser keeps nothing, or has no room for it. */
let choice: Language | undefined

export async function chooseLanguage(language: Language): Promise<void> {
  choice = language
  keep(chosen, language)
  await speak(language)
}

/** Where a window keeps who sits at it. */
const sitting = { seat: 'firebreak-seat', name: 'firebreak-seat-name' }

/** The seat and the name of this window before it was reloaded; empty: none. */
export function satBefore(what: keyof typeof sitting): string {
  try {
    return sessionStorage.getItem(sitting[what]) ?? ''
  } catch {
    return ''
  }
}

export const sitAs = (what: keyof typeof sitting, said: string): void => keep(sitting[what], said)

function keep(where: string, what: string): void {
  try {
    sessionStorage.setItem(where, what)
  } catch {
    // Once reloaded, the window is as it was opened.
  }
}

let channel: BroadcastChannel | undefined
/** The facilitator's window it follows: the one that opened it, otherwise the first it hears from. */
let desk: string | undefined
/** Milliseconds in which the desk that opened this window answers if it still exists. */
const answersWithin = 1500
const answers = new Map<string, (refused: InEach<string> | undefined) => void>()
/** Runs while the desk owes a sign of life. */
let silence: ReturnType<typeof setTimeout> | undefined
const unanswered: InEach<string> = { en: seatWords.en.unanswered, fr: seatWords.fr.unanswered }

/** Announces the window and starts listening. */
export function sitDown(): void {
  if (channel !== undefined) return
  channel = new BroadcastChannel(channelName)
  desk = openedBy()
  channel.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    switch (data.kind) {
      case 'shown':
        desk ??= data.desk
        if (data.desk !== desk) return
        clearTimeout(silence)
        look({ theme: data.theme })
        void speak(ownLanguage() ?? data.language).catch(() => undefined)
        nameBy(data.table)
        seat.set({ ...seat.get(), seats: data.seats, table: data.table, waits: false })
        return
      case 'ended':
      case 'left':
        if (data.desk === desk) leaveDesk(data.kind === 'ended')
        return
      case 'answered':
        answers.get(data.number)?.(data.refused)
        return
      default:
    }
  })
  channel.postMessage({ kind: 'hello' } satisfies Spoken)
  setTimeout(() => {
    if (seat.get().seats !== null) return
    followAnother()
    channel?.postMessage({ kind: 'hello' } satisfies Spoken)
  }, answersWithin)
}

function openedBy(): string | undefined {
  const [kind, of] = window.name.split(' ')
  return kind === channelName ? of : undefined
}

function followAnother(): void {
  desk = undefined
  window.name = ''
}

/** Answers all waiting decisions: the window that should have answered is gone. */
function leaveDesk(isEnded: boolean): void {
  clearTimeout(silence)
  for (const answer of answers.values()) answer(unanswered)
  seat.set(isEnded ? empty : { ...seat.get(), waits: true })
  followAnother()
}

/** What was said of the last decision would be taken for an answer to the one that begins. */
export function forgetRefusal(): void {
  if (seat.get().refused !== null) seat.set({ ...seat.get(), refused: null })
}

/** Resolves with the reason if refused. */
export function askDecision(decision: DecisionAsked): Promise<InEach<string> | undefined> {
  const number = unique()
  return new Promise(resolve => {
    answers.set(number, refused => {
      answers.delete(number)
      seat.set({ ...seat.get(), refused: refused ?? null })
      resolve(refused)
    })
    if (desk === undefined) {
      leaveDesk(false)
      return
    }
    channel?.postMessage({ kind: 'asked', desk, number, decision } satisfies Spoken)
    expectSignOfLife()
  })
}

/** A crashed window does not say that it is gone; one that is there answers a greeting, however busy its engine is. */
function expectSignOfLife(): void {
  clearTimeout(silence)
  silence = setTimeout(() => {
    leaveDesk(false)
    channel?.postMessage({ kind: 'hello' } satisfies Spoken)
  }, answersWithin)
  channel?.postMessage({ kind: 'hello' } satisfies Spoken)
}
