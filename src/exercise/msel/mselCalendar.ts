/**
 * The injects of the timeline as a calendar (RFC 5545), for controllers' own devices. Injects that wait for a
 * condition or a controller have no time and are left out.
 */
import { digestOf } from '../../base/digest.ts'
import { basicUtc, instantOf, localOf } from '../instant.ts'
import type { Language } from '../../scenario/words/language.ts'
import { methodWords, seatWords } from '../told/seatWords.ts'
import type { InjectSpec } from '../setting.ts'
import type { ExerciseState } from '../state.ts'

/** When the exercise is played in the real calendar. */
export interface Played {
  /**
   * ISO 8601. Without an offset the calendar has local times (RFC 5545, section 3.3.5, form 1): those of the clock on the
   * wall wherever it is opened.
   */
  readonly begins: string
  /** The night that is played. */
  readonly seed: string
  /** Second after ignition at which it is then; absent: the exercise begins. */
  readonly from?: number
  /** Seconds of the incident per second of real time; 1 plays it in real time. */
  readonly pace: number
}

const words = {
  en: {
    inject: (id: string, event: string) => `Inject ${id}: ${event}`,
    skipped: (id: string, event: string) => `Inject ${id}, skipped: ${event}`,
    everybody: 'everybody',
    sent: (from: string, to: string, method: string, controller: string) =>
      `From ${from} to ${to}, ${method}. Controller: ${controller}.`,
    expected: (action: string) => `Expected: ${action}`,
    local: 'The time is that of the clock on the wall, wherever this calendar is opened.',
  },
  fr: {
    inject: (id: string, event: string) => `Événement ${id} : ${event}`,
    skipped: (id: string, event: string) => `Événement ${id}, sauté : ${event}`,
    everybody: 'tous',
    sent: (from: string, to: string, method: string, controller: string) =>
      `De : ${from}. À : ${to}, ${method}. Animateur : ${controller}.`,
    expected: (action: string) => `Attendu : ${action}`,
    local: 'L’heure indiquée est l’heure locale, où que ce calendrier soit ouvert.',
  },
}

/** Digits of a digest that tell events apart: 128 bits, as in a UUID. */
const uidDigits = 32

/** Undefined: `begins` is not a valid time. */
export function mselCalendar(
  { setting, injects }: ExerciseState,
  { begins, seed, from, pace }: Played,
  language: Language = 'en',
): string | undefined {
  const placed = instantOf(begins)
  const began = placed ?? localOf(begins)
  if (began === undefined) return undefined
  const isLocal = placed === undefined
  const { spec } = setting
  const w = words[language]
  const moment = (due: number): string => {
    const utc = basicUtc(began.seconds + (due - (from ?? spec.from)) / pace)
    return isLocal ? utc.replace('Z', '') : utc
  }
  /**
   * Section 3.8.4.7, RFC 7986 section 5.3. A calendar made again during play, or in another language, replaces the one before
   * it; that of another day or another night is added.
   */
  const uid = (id: string): string =>
    digestOf(id, begins.slice(0, 10), seed, setting.title.en).slice(0, uidDigits)
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Firebreak//Exercise//EN', 'CALSCALE:GREGORIAN']
  for (const [row, { id, due, status, sentAt }] of injects.entries()) {
    const inject = spec.injects[row]!
    if (due === null) continue
    const isSkipped = status === 'skipped'
    lines.push(
      'BEGIN:VEVENT',
      `UID:${uid(id)}@firebreak`,
      `DTSTAMP:${basicUtc(began.seconds)}`,
      `DTSTART:${moment(sentAt ?? due)}`,
      'DURATION:PT1M',
      `SUMMARY:${escaped(w[isSkipped ? 'skipped' : 'inject'](id, inject.event[language]))}`,
      // Section 3.8.1.11. Left out, it would stay in the calendars that have it from before.
      ...(isSkipped ? ['STATUS:CANCELLED'] : []),
      `DESCRIPTION:${escaped(describe(inject, language) + (isLocal ? `\n${w.local}` : ''))}`,
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
