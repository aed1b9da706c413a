/** What an inject waits for, or is held back by, for whoever reads the list on paper. */
import type { InjectSpec } from '../exercise/setting.ts'
import { verbPhrases } from '../exercise/verbWords.ts'
import { eventOf, unlessOf, whenOf } from '../exercise/mselWhen.ts'
import type { Language } from '../run/sentences.ts'
import { formatMeasure } from '../scenario/field/measure.ts'
import type { conditions } from '../scenario/words/trigger.ts'

/** They follow "après". A place follows in brackets: its name has no article. */
const happened: Readonly<Record<(typeof conditions)[number], string>> = {
  alarm: 'l’alarme fumée',
  'brigade-called': 'l’appel aux sapeurs-pompiers',
  'brigade-arrived': 'l’arrivée des sapeurs-pompiers',
  flashover: 'l’embrasement généralisé',
  'building-lost': 'la perte du bâtiment',
  'power-cut': 'la coupure du courant',
  'under-control': 'la maîtrise du feu',
  'fire-out': 'l’extinction du feu',
  access: 'la réouverture du site',
  'services-down': 'l’arrêt de services',
}

const audiences: Readonly<Record<NonNullable<InjectSpec['unlessTo']>, string>> = {
  authorities: 'autorités',
  customers: 'clients',
  press: 'presse',
}

const inPlace = (said: string, ...places: readonly (string | undefined)[]): string => {
  const there = places.filter(place => place !== undefined)
  return there.length === 0 ? said : `${said} (${there.join(', ')})`
}

const span = (seconds: number): string =>
  formatMeasure(seconds, 'duration').replace('.', ',').replace(/d$/, 'j')

const quoted = (verb: string): string =>
  `« ${(verbPhrases.fr as Readonly<Record<string, string>>)[verb] ?? verb} »`

/** For example `2 min après la décision « appeler les sapeurs-pompiers »`. In English it is as in the CSV. */
export function whenSaid(inject: InjectSpec, language: Language): string {
  const { at, after, contingency } = inject
  if (language === 'en') return whenOf(inject)
  if (contingency) return 'en réserve'
  if (after === undefined) return at === undefined ? '' : span(at)
  const what =
    after.event === undefined
      ? `la décision ${quoted(after.decision!)}`
      : inPlace(happened[after.event], after.in)
  return `${after.delay > 0 ? `${span(after.delay)} ` : ''}après ${what}`
}

export function eventSaid(event: InjectSpec['given'], language: Language): string {
  if (event === undefined || language === 'en') return eventOf(event)
  return inPlace(happened[event.event], event.in)
}

export function unlessSaid(inject: InjectSpec, language: Language): string {
  const { unless, unlessIn, unlessTo } = inject
  if (unless === undefined || language === 'en') return unlessOf(inject)
  return inPlace(quoted(unless), unlessTo && audiences[unlessTo], unlessIn)
}
