/**
 * Finds decisions that can never have an effect: about equipment that does not exist, or with a count of 0.
 */
import { say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { openedTo, openingsOf, type RoomReference, roomsMeant, roomsOf, siteNames } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { hidesNames, type Nameless, namesOf } from './names.ts'
import { abroad } from './protection.ts'

type Decision = Scenario['decisions'][number]
type Path = readonly PropertyKey[]
type RoomRow = Scenario['buildings'][string]['rooms'][number]

export function decisions(scenario: Scenario, nameless: Nameless): Finding[] {
  const about = (list: readonly Decision[], path: Path): Finding[] =>
    list.flatMap((decision, row) => inVain(scenario, nameless, decision, [...path, row]))
  return [
    ...about(scenario.decisions, ['decisions']),
    ...about(scenario.exercise?.plan ?? [], ['exercise', 'plan']),
  ]
}

function inVain(scenario: Scenario, nameless: Nameless, decision: Decision, path: Path): Finding[] {
  const at = (key: string, complaint: Finding['complaint'], nearest?: string): Finding[] => [
    { path: [...path, key], complaint, nearest, vain: true },
  ]
  switch (decision.do) {
    case 'start-fireboat':
      return scenario.intervention.water.fireboat.exists
        ? []
        : at('do', say('does nothing: there is no fireboat'))
    case 'cut-power':
      if (decision.where === 'switch')
        return scenario.power.cutOff.exists
          ? []
          : at('where', say('does nothing: the site has no cut-off switch'), 'upstream')
      return decision.building === undefined && !hidesNames(nameless, 'power') && !isIsolated(scenario)
        ? at('do', uncut(scenario))
        : []
    case 'release-gas': {
      if (hidesNames(nameless, 'buildings') || hasGas(scenario, decision.room)) return []
      const known = namesOf(scenario, 'room').filter(name => hasGas(scenario, name))
      return at(
        'room',
        say('has no gas to release: {}', decision.room),
        nearestWord(decision.room, known) ?? known[0],
      )
    }
    case 'orderly-shutdown': {
      const { room } = decision
      if (room === undefined || hidesNames(nameless, 'buildings') || hasRacks(scenario, room)) return []
      const known = namesOf(scenario, 'room').filter(name => hasRacks(scenario, name))
      return at('room', say('has no computers to shut down: {}', room), nearestWord(room, known) ?? known[0])
    }
    case 'close-openings': {
      const place = decision.room ?? decision.building
      const none = place !== undefined && !hidesNames(nameless, 'buildings') && !opens(scenario, place)
      return none
        ? at(decision.room === undefined ? 'building' : 'room', say('has nothing to close: {}', place))
        : []
    }
    case 'preemptive-failover': {
      if (hidesNames(nameless, 'policies')) return []
      const able = Object.entries(scenario.policies).flatMap(([name, { failover }]) =>
        failover === undefined ? [] : [name],
      )
      const { policy } = decision
      if (policy === undefined)
        return able.length > 0 ? [] : at('do', say('does nothing: no policy has a failover'))
      if (able.includes(policy) || !Object.hasOwn(scenario.policies, policy)) return []
      return at(
        'policy',
        say('does nothing: policy {} has no failover', policy),
        nearestWord(policy, able) ?? able[0],
      )
    }
    case 'emergency-copy':
      return hidesNames(nameless, 'policies') || hidesNames(nameless, 'otherSites')
        ? []
        : unsent(scenario, decision).flatMap(({ complaint }) =>
            at(['to', 'policy'].find(key => key in decision) ?? 'do', complaint),
          )
    case 'add-units':
      return decision.units === 0 ? at('units', say('must be at least {}, is {}', 1, 0)) : []
    case 'buy-servers':
      return decision.servers === 0 ? at('servers', say('must be at least {}, is {}', 1, 0)) : []
    default:
      return []
  }
}

/** Why no policy meant allows copies where they would go; without any other site they go wherever the uplink leads. */
function unsent(
  scenario: Scenario,
  { policy, to }: Extract<Decision, { do: 'emergency-copy' }>,
): readonly Finding[] {
  const sites = siteNames(scenario)
  if (to !== undefined && !sites.includes(to)) return []
  const kept = Object.entries(scenario.policies).flatMap(([name, { jurisdictions }]) =>
    policy === undefined || name === policy ? [jurisdictions] : [],
  )
  const findings = kept.map(allowed =>
    sites.length === 0 && allowed === undefined ? [] : abroad(scenario, allowed, to ?? 'another-site', []),
  )
  return findings.every(({ length }) => length > 0) ? (findings[0] ?? []) : []
}

function uncut({ power }: Scenario): Finding['complaint'] {
  return Object.keys(power.units).length === 0
    ? say(
        'does nothing: no power unit is described that could be cut: write the feed of the site under power.units',
      )
    : say('does nothing: isolation cuts off no power unit of the site')
}

/**
 * Whether isolation upstream takes any unit down. Batteries and generators stay live unless the scenario says
 * otherwise.
 */
function isIsolated({ power }: Scenario): boolean {
  return Object.values(power.units).some(
    ({ kind, survivesIsolation }) => !(survivesIsolation ?? (kind === 'ups' || kind === 'generator')),
  )
}

/** Also true if the room does not exist, which is reported elsewhere. */
function hasGas({ buildings }: Scenario, reference: string): boolean {
  const rooms = roomsMeant(buildings, reference)
  return rooms.length === 0 || rooms.some(each => rowOf(buildings, each)?.suppression === 'gas')
}

function hasRacks({ buildings }: Scenario, reference: string): boolean {
  const rooms = roomsMeant(buildings, reference)
  return rooms.length === 0 || rooms.some(each => rowOf(buildings, each)?.racks !== undefined)
}

function rowOf(buildings: Scenario['buildings'], { building, room }: RoomReference) {
  return roomsOf(buildings[building]!).find(({ id }) => id === room)?.row
}

/** Whether an opening can be open, and be shut then: a hole only if it has a shutter that closes on the alarm. */
const canBeShut = ({ kind, open, closesOnAlarm }: NonNullable<RoomRow['opening']>): boolean =>
  open !== 0 && (kind !== 'hole' || closesOnAlarm)

/** Whether the opening between a shaft and its rooms can be shut, and at least one of its ends is meant. */
function shaftOpens(row: RoomRow, id: string, isMeant: (room: string) => boolean): boolean {
  if (row.opening === undefined || !canBeShut(row.opening)) return false
  const others = openedTo(row)
  return others.some(isMeant) || (others.length > 0 && isMeant(id))
}

/**
 * Whether anything in a room or building can be open and be shut: louvres of the facade, openings, dampers of fans,
 * what joins a shaft to its rooms, or links to another building.
 */
function opens({ buildings, gaps }: Scenario, place: string): boolean {
  const rooms = roomsMeant(buildings, place)
  const name = rooms[0]?.building
  const building = name === undefined ? undefined : buildings[name]
  if (building === undefined || building.ventilation.louvres !== 0) return true
  const meant = new Set(rooms.map(({ room }) => room))
  const within = `${name}/`
  const isMeant = (room: string): boolean =>
    meant.has(room.startsWith(within) ? room.slice(within.length) : room)
  return (
    (building.ventilation.airChanges !== 0 && rooms.some(each => rowOf(buildings, each)?.kind !== 'shaft')) ||
    openingsOf(building).some(({ between, row }) => canBeShut(row) && between.some(isMeant)) ||
    roomsOf(building).some(({ id, row }) => shaftOpens(row, id, isMeant)) ||
    gaps.some(({ links }) =>
      links.some(
        link =>
          canBeShut(link) &&
          link.between.some(end =>
            roomsMeant(buildings, end).some(each => each.building === name && isMeant(each.room)),
          ),
      ),
    )
  )
}
