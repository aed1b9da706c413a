/**
 * The injects of the timeline as a calendar (RFC 5545), for controllers' own devices. Injects that wait for a
 * condition or a controller have no time and are left out.
 */
import { basicUtc, instantOf } from './instant.ts'
import type { Language } from '../scenario/words/language.ts'
import { methodWords, seatWords } from './seatWords.ts'
import type { InjectSpec } from './setting.ts'
import type { ExerciseState } from './state.ts'

/** When the exercise is played in the real calendar. */
export interface Played {
  /** ISO 8601 with an offset. */
  readonly begins: string
  /** Second after ignition at which it is then; absent: the exercise begins. */
  readonly from?: number
  /** Seconds of the incident per second of real time; 1 plays it in real time. */
  readonly pace: number
}

const words = {
  en: {
    inject: (id: string, event: string) => `Inject ${id}: ${event}`,
    everybody: 'everybody',
    sent: (from: string, to: string, method: string, controller: string) =>
      `From ${from} to ${to}, ${method}. Controller: ${controller}.`,
    expected: (action: string) => `Expected: ${action}`,
  },
  fr: {
    inject: (id: string, event: string) => `Événement ${id} : ${event}`,
    everybody: 'tous',
    sent: (from: string, to: string, method: string, controller: string) =>
      `De : ${from}. À : ${to}, ${method}. Animateur : ${controller}.`,
    expected: (action: string) => `Attendu : ${action}`,
  },
}

/** Undefined: `begins` is not a valid time. */
export function mselCalendar(
  { setting, injects }: ExerciseState,
  { begins, from, pace }: Played,
  language: Language = 'en',
): string | undefined {
  const began = instantOf(begins)
  if (began === undefined) return undefined
  const { spec } = setting
  const title = setting.title[language]
  const w = words[language]
  const moment = (due: number): number => began.seconds + (due - (from ?? spec.from)) / pace
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Firebreak//Exercise//EN', 'CALSCALE:GREGORIAN']
  for (const [row, { id, due }] of injects.entries()) {
    const inject = spec.injects[row]!
    if (due === null) continue
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escaped(`${id}@${title}`)}`,
      `DTSTAMP:${basicUtc(began.seconds)}`,
      `DTSTART:${basicUtc(moment(due))}`,
      'DURATION:PT1M',
      `SUMMARY:${escaped(w.inject(id, inject.event[language]))}`,
      `DESCRIPTION:${escaped(describe(inject, language))}`,
      ...(inject.objective === undefined ? [] : [`CATEGORIES:${escaped(inject.objective)}`]),
      'END:VEVENT',
    )
  }
  lines.push('END:VCALENDAR')
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function describe({ from, to, method, controller, expected }: InjectSpec, language: Language): string {
  const w = words[language]
  const who = to.length === 0 ? w.everybody : to.map(role => seatWords[language][role]).join(', ')
  const action = expected === undefined ? '' : `\n${w.expected(expected[language])}`
  return w.sent(from[language], who, methodWords[language][method], controller[language]) + action
}

/** TEXT, section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n')
}

/** Folds lines at 75 octets, section 3.1, without cutting a character. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const sign of line) {
    const code = sign.codePointAt(0)!
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += size
  }
  return out
}
