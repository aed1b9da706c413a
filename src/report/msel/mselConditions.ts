/** What an inject waits for, or is held back by, for whoever reads the list on paper. */
import { eventPhrases } from '../../exercise/told/eventPhrases.ts'
import type { InjectSpec } from '../../exercise/setting.ts'
import { verbWords } from '../../exercise/told/verbWords.ts'
import { audiences } from '../../run/told/phrases.ts'
import type { Language } from '../../run/told/sentences.ts'
import { formatMeasure } from '../../scenario/field/measure.ts'

/** What a building, or a room by `building/room`, is called. */
export type Placed = (name: string) => string

const words = {
  en: {
    reserve: 'contingency',
    quoted: (verb: string) => `“${verb}”`,
    decision: (verb: string) => `the decision “${verb}”`,
    after: (what: string) => `after ${what}`,
    span: (seconds: number) => formatMeasure(seconds, 'duration'),
  },
  fr: {
    reserve: 'en réserve',
    quoted: (verb: string) => `« ${verb} »`,
    decision: (verb: string) => `la décision « ${verb} »`,
    after: (what: string) => `après ${what}`,
    span: (seconds: number) => formatMeasure(seconds, 'duration').replace('.', ',').replace(/d$/, 'j'),
  },
}

const inPlace = (said: string, ...places: readonly (string | undefined)[]): string => {
  const there = places.filter(place => place !== undefined)
  return there.length === 0 ? said : `${said} (${there.join(', ')})`
}

/** For example `2 min after the decision “call the fire brigade”`. */
export function whenSaid(inject: InjectSpec, language: Language, placed: Placed): string {
  const { at, after, contingency } = inject
  const w = words[language]
  if (contingency) return w.reserve
  if (after === undefined) return at === undefined ? '' : w.span(at)
  const what =
    after.event === undefined
      ? w.decision(verbWords(after.decision!, language))
      : eventSaid({ event: after.event, in: after.in }, language, placed)
  return `${after.delay > 0 ? `${w.span(after.delay)} ` : ''}${w.after(what)}`
}

export function eventSaid(event: InjectSpec['given'], language: Language, placed: Placed): string {
  if (event === undefined) return ''
  return inPlace(eventPhrases[language][event.event], event.in && placed(event.in))
}

export function unlessSaid(
  { unless, unlessIn, unlessTo }: InjectSpec,
  language: Language,
  placed: Placed,
): string {
  if (unless === undefined) return ''
  return inPlace(
    words[language].quoted(verbWords(unless, language)),
    unlessTo && audiences[language][unlessTo],
    unlessIn && placed(unlessIn),
  )
}
