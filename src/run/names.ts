/** What the subject of a cause is called, in the reader's language. */
import type { CauseKind } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { openingKinds } from '../estate/site.ts'
import { type GateKind, gateOf, poolNames } from '../recovery/layout.ts'
import type { Language } from './sentences.ts'

interface Words {
  readonly wall: string
  readonly floor: string
  readonly between: string
  readonly and: string
  readonly outside: string
  readonly gap: string
  readonly rack: string
  readonly of: string
  readonly service: string
  readonly copy: string
  readonly site: string
  readonly server: string
  readonly openings: Readonly<Record<(typeof openingKinds)[number], string>>
  readonly brigade: readonly string[]
  readonly gates: Readonly<Record<GateKind, string>>
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    wall: 'the wall',
    floor: 'the floor',
    between: 'between',
    and: 'and',
    outside: 'the outside',
    gap: 'the gap',
    rack: 'rack',
    of: 'of',
    service: 'service',
    copy: 'the copy',
    site: 'the whole site',
    server: 'a server',
    openings: {
      door: 'the door',
      window: 'the window',
      louvre: 'the louvre',
      hole: 'the hole',
      duct: 'the duct',
    },
    gates: {
      access: 'access',
      power: 'the power',
      network: 'the network',
      declaration: 'the declaration of a disaster',
      part: 'a part',
    },
    brigade: ['called', 'arrived', 'water on the fire', 'fire under control', 'fire out'],
  },
  fr: {
    wall: 'le mur',
    floor: 'le plancher',
    between: 'entre',
    and: 'et',
    outside: 'l’extérieur',
    gap: 'l’intervalle',
    rack: 'la baie',
    of: 'de',
    service: 'le service',
    copy: 'la copie',
    site: 'tout le site',
    server: 'un serveur',
    openings: {
      door: 'la porte',
      window: 'la fenêtre',
      louvre: 'la grille',
      hole: 'la trémie',
      duct: 'la gaine',
    },
    gates: {
      access: 'l’accès',
      power: 'l’électricité',
      network: 'le réseau',
      declaration: 'la déclaration du sinistre',
      part: 'une partie',
    },
    brigade: ['appelés', 'arrivés', 'eau sur le feu', 'feu circonscrit', 'feu éteint'],
  },
}

/** A name for people; the number itself where the kind has no better one. */
export function subjectName(estate: Estate, kind: CauseKind, subject: number, language: Language): string {
  const { site, population, policy } = estate
  const w = words[language]
  const room = (row: number): string => (row < 0 ? w.outside : site.rooms.name[row]!)
  const pair = (what: string, a: number, b: number): string =>
    `${what} ${w.between} ${room(a)} ${w.and} ${room(b)}`
  switch (kind) {
    case 'ignition':
    case 'room-ignited':
    case 'flashover':
    case 'burnt-out':
    case 'smoke':
    case 'heat':
    case 'water':
    case 'alarm':
    case 'suppression':
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
      return subject < 0 ? w.site : site.power.name[subject]!
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
    case 'second-hit':
      return site.secondHits[subject]?.label ?? site.secondHits[subject]?.kind ?? String(subject)
    case 'decision':
      return site.decisions[subject]?.do ?? String(subject)
    case 'queued':
    case 'task-done':
      return poolNames(estate)[subject] ?? String(subject)
    case 'gate': {
      const { gate, building } = gateOf(estate, subject)
      return `${w.gates[gate]}${building < 0 ? '' : ` ${w.of} ${site.buildings.name[building]!}`}`
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

function rackName({ site }: Estate, rack: number, w: Words): string {
  const room = site.racks.room[rack]!
  return `${w.rack} ${rack - site.racks.firstOfRoom[room]! + 1} ${w.of} ${site.rooms.name[room]!}`
}

function serviceName({ population }: Estate, service: number, w: Words): string {
  for (const [name, rows] of population.named) if (rows.includes(service)) return name
  return `${w.service} ${service + 1} (${population.products[population.services.product[service]!]!})`
}
