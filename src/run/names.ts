/** What the subject of a cause is called, in the reader's language. */
import type { CauseKind } from '../estate/cause.ts'
import { customerNames } from '../estate/customers.ts'
import type { Estate } from '../estate/estate.ts'
import { openingKinds } from '../estate/site.ts'
import { gateOf } from '../recovery/layout.ts'
import { type Nouns, nouns } from './nouns.ts'
import { audiences, decided, type Decision, type SecondHit, struck } from './phrases.ts'
import type { Language } from './sentences.ts'

/** A name for people; the number itself where the kind has no better one. */
export function subjectName(estate: Estate, kind: CauseKind, subject: number, language: Language): string {
  const { site, population, policy } = estate
  const w = nouns[language]
  const room = (row: number): string => (row < 0 ? w.outside : site.rooms.name[row]!)
  const pair = (what: string, a: number, b: number): string =>
    `${what} ${w.between} ${room(a)} ${w.and} ${room(b)}`
  switch (kind) {
    case 'ignition':
    case 'room-ignited':
    case 'lit-again':
    case 'flashover':
    case 'burnt-out':
    case 'smoke':
    case 'heat':
    case 'water':
    case 'alarm':
    case 'suppression':
    case 'air-shut-out':
    case 'room-dark':
    case 'thermal-shutdown':
    case 'network-lost':
      return room(subject)
    case 'barrier-failed':
      return pair(
        site.barriers.kind[subject] === 1 ? w.floor : w.wall,
        site.barriers.roomA[subject]!,
        site.barriers.roomB[subject]!,
      )
    case 'opening-failed':
      return pair(
        w.openings[openingKinds[site.openings.kind[subject]!]!],
        site.openings.roomA[subject]!,
        site.openings.roomB[subject]!,
      )
    case 'facade-ignited':
      return pair(w.gap, site.facings.from[subject]!, site.facings.to[subject]!)
    case 'brigade':
      return w.brigade[subject] ?? String(subject)
    case 'power-cut':
      return subject < 0 ? w.site : site.buildings.name[subject]!
    case 'power-lost':
      return site.power.name[subject]!
    case 'cooling-lost':
      return site.cooling.name[subject]!
    case 'rack-burnt':
    case 'rack-sooted':
    case 'rack-wet':
    case 'rack-dark':
      return rackName(estate, subject, w)
    case 'building-lost':
    case 'written-off':
      return site.buildings.name[subject]!
    case 'second-hit': {
      const hit = site.secondHits[subject]!
      return hit.label ?? fill(struck[language][hit.kind], struckBy(hit) ?? w.site)
    }
    case 'decision': {
      const decision = site.decisions[subject]!
      return fill(decided[language][decision.do], concerned(decision, language) ?? w.site)
    }
    case 'queued':
    case 'task-done':
      return poolName(estate, subject, w)
    case 'gate': {
      const { gate, building } = gateOf(estate, subject)
      return fill(w.gates[gate], building < 0 ? w.site : site.buildings.name[building]!)
    }
    case 'delivered':
      return w.server
    case 'copy-lost':
    case 'copy-unreadable': {
      const of = population.copies.kind[subject]
      return of === undefined ? w.copy : `${w.copy} ${policy.copyKinds.name[of]!}`
    }
    default:
      return serviceName(estate, subject, w)
  }
}

/** Names of all customers, by row. */
export function customersOf({ population }: Estate): string[] {
  return customerNames(population.customers)
}

/** A name is put in as it is, whatever signs it has; French "de le" and "à le" become one word. */
export function fill(phrase: string, name: string): string {
  const joined = /^(.* |)(de|à) \{\}(.*)$/su.exec(phrase)
  const article = /^(les?) (.*)$/su.exec(name)
  if (joined === null || article === null) return phrase.replace('{}', () => name)
  const [, before, joint, after] = joined
  const [, which, noun] = article
  return `${before}${contracted[`${joint} ${which}`]} ${noun}${after}`
}

const contracted: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
}

/** What a decision concerns; undefined: the whole site. */
function concerned(decision: Decision, language: Language): string | undefined {
  switch (decision.do) {
    case 'communicate':
      return audiences[language][decision.to]
    case 'prioritise':
      return decision.tier
    case 'add-units':
      return decision.pool
    case 'buy-servers':
      return String(decision.servers)
    case 'release-gas':
      return decision.room
    case 'close-openings':
      return decision.room ?? decision.building
    default:
      return 'building' in decision ? decision.building : undefined
  }
}

/** What a second hit strikes; undefined: the whole site. */
function struckBy(hit: SecondHit): string | undefined {
  if (hit.kind === 're-ignition') return hit.room
  return hit.kind === 'purge-copy' ? hit.repository : hit.building
}

function poolName(estate: Estate, pool: number, w: Nouns): string {
  const { name } = estate.policy.pools
  if (pool < name.length) return name[pool]!
  const site = estate.site.otherSites.name[pool - name.length]
  return site === undefined ? String(pool) : `${w.spare} ${site}`
}

function rackName({ site }: Estate, rack: number, w: Nouns): string {
  const room = site.racks.room[rack]!
  return `${w.rack} ${rack - site.racks.firstOfRoom[room]! + 1} ${w.of} ${site.rooms.name[room]!}`
}

function serviceName({ population }: Estate, service: number, w: Nouns): string {
  // A pattern (`state application {1..20}`) names many: each has a name of its own besides.
  let shared: string | undefined
  for (const [name, rows] of population.named) {
    if (!rows.includes(service)) continue
    if (rows.length === 1) return name
    shared ??= name
  }
  if (shared !== undefined) return shared
  return `${w.service} ${service + 1} (${population.products[population.services.product[service]!]!})`
}
