/**
 * Words of a text table for the figures of a report: one name per figure, with its unit where a reader needs
 * it.
 */
import { metricUnits } from '../impact/metrics.ts'
import { figure } from './figure.ts'
import type { Comparison } from './observed.ts'

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

const buildingFigure: Readonly<Record<string, string>> = {
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
}
const curve: Readonly<Record<string, string>> = { servicesUp: 'services up', dataRestored: 'data back' }
const time: Readonly<Record<string, string>> = { min: ', min', h: ', h', d: ', days' }

export type Headline = keyof typeof headline

/** A metric with the unit of its time: "fire out, min". */
export function metricLabel(name: Headline): string {
  return headline[name] + (time[metricUnits[name]] ?? '')
}

/** `buildings.SBG2.lostMinutes` as "SBG2 lost, min"; `curves.servicesUp.byProduct.vps on day 33` as "services up, vps, day 33". */
export function observedLabel(key: string): string {
  const [path = '', day] = key.split(' on ')
  const [first = '', second = '', third, ...rest] = path.split('.')
  const told =
    first === 'buildings'
      ? `${second} ${buildingFigure[third ?? ''] ?? third}`
      : first === 'curves'
        ? [curve[second] ?? second, ...rest].join(', ').replaceAll('_', ' ')
        : Object.hasOwn(headline, first)
          ? metricLabel(first as Headline)
          : path
  return day === undefined ? told : `${told}, ${day}`
}

/** "at most 15", "90 to 102", "4 to 5 of 12", "92 %". */
export function observedWords({
  seen: { state, values, atMost, of },
  unit,
}: Pick<Comparison, 'seen' | 'unit'>): string {
  if (state !== undefined) return state
  if (values.length === 0) return 'unknown'
  const bounds = [...new Set([Math.min(...values), Math.max(...values)])].map(value => figure(value, unit))
  return `${atMost ? 'at most ' : ''}${bounds.join(' to ')}${of === undefined ? '' : ` of ${of}`}`
}
