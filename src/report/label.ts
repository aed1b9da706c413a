/**
 * Words of a text table for the figures of a report: one name per figure, with its unit where a reader needs
 * it.
 */
import { buildingStates, metricUnits } from '../scenario/words/figures.ts'
import type { Called } from '../run/told/called.ts'
import { asNamed } from '../run/told/names.ts'
import type { Language } from '../run/told/sentences.ts'
import { frenchHeadline } from './french/headline.ts'
import type { Comparison } from './observed.ts'
import { type Tongue, tongues } from './tongue.ts'
import { unbroken } from './unbroken.ts'

/** Metrics shown first, in this order. */
export const headline = {
  customersHit: 'customers hit',
  servicesDown: 'services down',
  servicesDestroyed: 'services destroyed',
  servicesWithDataLost: 'services with data lost for good',
  customersWithDataLost: 'customers with data lost for good',
  serversBurnt: 'servers burnt',
  roomsBurnt: 'rooms burnt',
  buildingsDestroyed: 'buildings destroyed',
  smokeAllFloorsMinutes: 'smoke on all floors',
  groundFloorInvolvedMinutes: 'ground floor involved',
  buildingFlashoverMinutes: 'building flashover',
  buildingLostMinutes: 'building lost',
  powerOffMinutes: 'power off, whole site',
  underControlMinutes: 'under control',
  fireOutMinutes: 'fire out',
  firstServersBackDays: 'first servers back',
  publicDataPlatformBackHours: 'public data platform back',
  recoveryMedianHours: 'half of the services back',
  recoveryP95Hours: '95 % of the services back',
  recoveryLastHours: 'last service back',
  outageP95Hours: '95 % out at most',
  rtoMetShare: 'recovery time objective met',
  rpoMetShare: 'RPO met, where disks or newest data were lost',
  mtpdBreaches: 'services down longer than tolerable',
  costTotal: "operator's loss",
  costCustomers: "customers' loss",
} as const satisfies Partial<Record<keyof typeof metricUnits, string>>

const buildingFigure = {
  states: 'ends',
  rooms: 'rooms',
  roomsBurnt: 'rooms burnt',
  serversBurnt: 'servers burnt',
  racksBurnt: 'racks burnt',
  racksSooted: 'racks sooted',
  racksWet: 'racks wet',
  racksDark: 'racks dark',
  flashoverMinutes: 'flashover, min',
  lostMinutes: 'lost, min',
  writtenOffDays: 'written off, days',
  serversUp: 'servers up',
} as const
const curve = { servicesUp: 'services up', dataRestored: 'data back' } as const
const parts = { byProduct: 'products', byTier: 'tiers', byPolicy: 'policies' } as const
const time = {
  en: { min: ', min', h: ', h', d: ', days' },
  fr: { min: ', min', h: ', h', d: ', jours' },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

export type Headline = keyof typeof headline

const inFrench: Readonly<Record<Headline, string>> = frenchHeadline

/** What a metric is called, without its unit. */
export const metricCalled = (name: Headline, language: Language): string =>
  language === 'en' ? headline[name] : unbroken(inFrench[name])

/** A metric with the unit of its time: "fire out, min". */
export function metricLabel(name: Headline, language: Language = 'en'): string {
  const units: Readonly<Record<string, string>> = time[language]
  return metricCalled(name, language) + (units[metricUnits[name]] ?? '')
}

/** `buildings.SBG2.lostMinutes` as "SBG2 lost, min"; `curves.servicesUp.byProduct.vps on day 33` as "services up, vps, day 33". */
export function observedLabel(key: string, t = tongues.en, called = asNamed): string {
  const [path = '', day] = key.split(/ on day (?=[\d.]+$)/)
  const [first = '', second = '', third = '', ...rest] = path.split('.')
  const told =
    first === 'buildings'
      ? `${called('buildings', second)} ${isKey(buildingFigure, third) ? t.say(buildingFigure[third]) : third}`
      : first === 'curves'
        ? [
            isKey(curve, second) ? t.say(curve[second]) : second,
            ...rest.map(name => partOf(third, name, called)),
          ].join(', ')
        : isKey(headline, first)
          ? metricLabel(first, t.language)
          : path
  return day === undefined ? told : `${told}, ${t.say('day {}', day)}`
}

/** One of the products, tiers or protections that a curve is drawn for; without a label, by the words of its key. */
function partOf(by: string, name: string, called: Called): string {
  const told = isKey(parts, by) ? called(parts[by], name) : name
  return told === name ? name.replaceAll('_', ' ') : told
}

const isKey = <Of extends object>(of: Of, key: string): key is keyof Of & string => Object.hasOwn(of, key)

const isBuildingState = (state: string): state is (typeof buildingStates)[number] =>
  buildingStates.some(known => known === state)

/** "at most 15", "90 to 102", "4 to 5 of 12", "92 %". */
export function observedWords(
  { seen: { state, values, atMost, of }, unit }: Pick<Comparison, 'seen' | 'unit'>,
  { say, figure }: Tongue = tongues.en,
): string {
  if (state !== undefined) return isBuildingState(state) ? say(state) : state
  if (values.length === 0) return say('unknown')
  const [low, high] = [Math.min(...values), Math.max(...values)].map(value => figure(value, unit))
  const bounds = low === high ? low! : say('{} to {}', low!, high!)
  const among = of === undefined ? bounds : say('{} of {}', bounds, of)
  return atMost ? say('at most {}', among) : among
}
