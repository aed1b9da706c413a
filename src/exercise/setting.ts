/**
 * What does not change during an exercise: its spec with this replication's values, and the names of the
 * site.
 */
import { labelsOf } from '../scenario/called.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { roomKinds, suppressionKinds } from '../scenario/words/room.ts'
import { both, type Said } from '../scenario/words/language.ts'
import { type CopySites, copySitesOf } from '../run/copySites.ts'
import type { Decision } from '../run/told/phrases.ts'
import type { World } from '../run/world.ts'

export type ExerciseSpec = NonNullable<Resolved<Scenario>['exercise']>
export type InjectSpec = ExerciseSpec['injects'][number]
export type Role = ExerciseSpec['roles'][number]

/** What people call tiers, crews, buildings and rooms, by name. */
export interface Labels {
  readonly tiers: Readonly<Record<string, string>>
  readonly pools: Readonly<Record<string, string>>
  readonly buildings: Readonly<Record<string, string>>
  /** By `building/room`. */
  readonly rooms: Readonly<Record<string, string>>
}

/** A decision of the scenario, s after ignition. */
export interface Scripted {
  readonly at: number
  readonly choice: Extract<Decision, { do: 'prioritise' | 'set-dispatch' }>
}

export interface Setting {
  readonly spec: ExerciseSpec
  readonly title: Said
  /** Time of ignition, ISO 8601 with offset, if the scenario gives it. */
  readonly start: string | undefined
  readonly buildings: readonly string[]
  readonly rooms: readonly string[]
  /** Those of the rooms that have gas to release. */
  readonly gasRooms: readonly string[]
  /** Rooms and buildings with something that can be closed. */
  readonly openable: readonly string[]
  readonly policies: readonly string[]
  /** Those of the policies whose services can be failed over. */
  readonly failovers: readonly string[]
  readonly tiers: readonly string[]
  /** Weight of each tier in the order of recovery, and the dispatch rule, as in the scenario. */
  readonly tierWeights: readonly number[]
  readonly dispatch: string
  /** Changes of that order by the scenario itself at known times, where the table does not decide it. */
  readonly scripted: readonly Scripted[]
  readonly pools: readonly string[]
  /** Other sites, which copies may go to. */
  readonly otherSites: readonly string[]
  /** By policy: where its copies may go. */
  readonly copySites: Readonly<Record<string, CopySites>>
  readonly labels: Labels
  readonly hasSwitch: boolean
  /** Whether isolating the whole site upstream cuts any unit. */
  readonly isIsolated: boolean
  readonly hasFireboat: boolean
}

const gas = suppressionKinds.indexOf('gas')
const shaft = roomKinds.indexOf('shaft')

export function settingOf(scenario: Scenario, spec: ExerciseSpec, estate: World['estate']): Setting {
  const { site, population, policy } = estate
  const called = labelsOf(scenario)
  const calledAll = (of: string, names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(name => [name, called(of, name)]))
  return {
    spec,
    title: spec.title ?? both(scenario.name, scenario.name),
    start: scenario.start,
    buildings: site.buildings.name,
    rooms: site.rooms.name,
    gasRooms: site.rooms.name.filter((_, room) => site.rooms.suppression[room] === gas),
    openable: openableOf(site),
    policies: policy.policies.name,
    failovers: policy.policies.name.filter((_, row) => policy.policies.failoverAttempts[row]! > 0),
    tiers: population.tiers,
    tierWeights: Object.values(policy.tiers).map(({ weight }) => weight),
    dispatch: policy.recovery.dispatch,
    scripted: scriptedIn(site.decisions),
    pools: policy.pools.name,
    otherSites: site.otherSites.name,
    copySites: copySitesOf(estate),
    labels: {
      tiers: labelled(scenario.tiers),
      pools: labelled(scenario.recovery.pools),
      buildings: calledAll('buildings', site.buildings.name),
      rooms: calledAll('rooms', site.rooms.name),
    },
    hasSwitch: site.cutOff.exists,
    isIsolated: site.power.cutOff.includes(1),
    hasFireboat: site.intervention.water.fireboat.exists,
  }
}

function labelled(things: Readonly<Record<string, { readonly label?: string | undefined }>>) {
  const labels = Object.entries(things).map(([name, { label }]) => [name, label ?? name] as const)
  return Object.fromEntries(labels)
}

/** Decisions that wait for an event, or that one may forbid, have no time of their own. */
function scriptedIn(decisions: readonly Decision[]): Scripted[] {
  return decisions
    .flatMap((choice): Scripted[] => {
      const { at, unless } = choice
      if (at === undefined || unless !== undefined) return []
      return choice.do === 'prioritise' || choice.do === 'set-dispatch' ? [{ at, choice }] : []
    })
    .sort((a, b) => a.at - b.at)
}

/** Rooms where an opening is open or fans have dampers (a shaft has no fans), and their buildings. */
function openableOf({ rooms, buildings, openings }: World['estate']['site']): string[] {
  const isOpen = (_: number, opening: number): boolean => openings.openAtStart[opening]! > 0
  const isBlownInto = (room: number): boolean =>
    rooms.airChangesPerHour[room]! > 0 && rooms.kind[room] !== shaft
  const open = new Set([
    ...openings.roomA.filter(isOpen),
    ...openings.roomB.filter(isOpen),
    ...[...rooms.name.keys()].filter(isBlownInto),
  ])
  return [
    ...rooms.name.filter((_, room) => open.has(room)),
    ...buildings.name.filter((_, building) =>
      rooms.building.some((of, room) => of === building && open.has(room)),
    ),
  ]
}
