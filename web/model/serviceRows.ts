/**
 * Rows of the table of services: filtered by words, sorted by a column. Typed arrays, without an object for
 * each service.
 */
import { dataAge, dataLossKind } from '../../src/index.ts'
import { lossesOf } from './customers.ts'
import { statesNow } from './incident.ts'
import { customerName, policyName, productName, roomName, tierName } from './names.ts'
import type { Shown } from '../session.ts'

export const columns = [
  'service',
  'product',
  'customer',
  'room',
  'tier',
  'policy',
  'state',
  'from',
  'outage',
  'data',
] as const
export type Column = (typeof columns)[number]

/** Sort keys and texts of the table's columns. */
export interface ServiceTable {
  readonly count: number
  /** Sort key of a service in a column. */
  key(column: Column, service: number): number
  /** Whether each word (lower case) occurs in one of the service's texts, or is its number. */
  matches(service: number, words: readonly string[]): boolean
  readonly words: Readonly<Record<'product' | 'room' | 'tier' | 'policy', readonly string[]>>
  customer(service: number): string
  state(service: number): number
}

/** The states are those of the moment that was asked for last: see `statesNow`. */
export function serviceTable(
  shown: Shown,
  seconds: number,
  said: { readonly states: readonly string[]; readonly gone: string; readonly elsewhere: string },
): ServiceTable {
  const { recording } = shown
  const { services, plan, racks } = recording
  const { outages } = lossesOf(shown)
  const { states } = statesNow(recording, seconds)
  const words = {
    product: services.products.map((_, row) => productName(shown, row)),
    room: plan.rooms.map(({ name }) => roomName(shown.scenario, name)),
    tier: services.tiers.map(name => tierName(shown, name)),
    policy: services.policies.map((_, row) => policyName(shown, row)),
  }
  const rankOf = (list: readonly string[]): number[] => {
    const order = list.map((_, row) => row).sort((a, b) => (list[a]! < list[b]! ? -1 : 1))
    return list.map((_, row) => order.indexOf(row))
  }
  const ranks = {
    product: rankOf(words.product),
    room: rankOf(words.room),
    tier: rankOf(words.tier),
    policy: rankOf(words.policy),
  }
  const room = (service: number): number => {
    const rack = services.struckRack[service]!
    return rack < 0 ? -1 : racks.room[rack]!
  }
  const keys: Readonly<Record<Column, (service: number) => number>> = {
    service: service => service,
    product: service => ranks.product[services.product[service]!]!,
    customer: service => services.customer[service]!,
    room: service => (room(service) < 0 ? -1 : ranks.room[room(service)]!),
    tier: service => ranks.tier[services.tier[service]!]!,
    policy: service => ranks.policy[services.policy[service]!]!,
    state: service => states[service]!,
    from: service => outages.from[service]!,
    outage: service => outages.longest[service]!,
    data: service => dataAge(services, service),
  }
  const lower = (list: readonly string[]): string[] => list.map(word => word.toLowerCase())
  const low = {
    product: lower(words.product),
    // By its name in the scenario as well.
    room: lower([...plan.rooms.map(({ name }, row) => `${words.room[row]} ${name}`), said.elsewhere]),
    tier: lower(words.tier),
    policy: lower(words.policy),
    state: lower(said.states),
  }
  const gone = said.gone.toLowerCase()
  return {
    count: services.count,
    key: (column, service) => keys[column](service),
    matches: (service, asked) =>
      asked.every(
        word =>
          low.product[services.product[service]!]!.includes(word) ||
          low.room[room(service) < 0 ? low.room.length - 1 : room(service)]!.includes(word) ||
          low.tier[services.tier[service]!]!.includes(word) ||
          low.policy[services.policy[service]!]!.includes(word) ||
          low.state[states[service]!]!.includes(word) ||
          (services.dataLoss[service] === dataLossKind.permanent && gone.includes(word)) ||
          customerName(shown, services.customer[service]!).toLowerCase().includes(word) ||
          String(service + 1) === word,
      ),
    words,
    customer: service => customerName(shown, services.customer[service]!),
    state: service => states[service]!,
  }
}

/** Which services are listed, and in which order. */
export interface Listing {
  /** Words that a service is found by. */
  readonly asked: string
  /** -1: any. */
  readonly state: number
  readonly by: Column
  readonly descending: boolean
}

export const everyService: Listing = { asked: '', state: -1, by: 'service', descending: false }

/** Whether states decide which services are listed, or in which order. */
export const followsStates = ({ asked, state, by }: Listing): boolean =>
  asked !== '' || state >= 0 || by === 'state'

export function rowsOf(table: ServiceTable, { asked, state, by, descending }: Listing): Int32Array {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const keys = new Float64Array(table.count)
  let found = 0
  // Key and row in one number, small enough to be exact in a double; equal keys keep the order of the rows.
  for (let service = 0; service < table.count; service++) {
    if (state >= 0 && table.state(service) !== state) continue
    if (words.length > 0 && !table.matches(service, words)) continue
    const key = Math.min(table.key(by, service), mostSeconds)
    keys[found++] = (descending ? mostSeconds - key : key + 1) * table.count + service
  }
  const sorted = keys.subarray(0, found).sort()
  return Int32Array.from(sorted, key => key % table.count)
}

/** Above any time of an incident, below 2^53 / 10 million services. */
const mostSeconds = 400_000_000
