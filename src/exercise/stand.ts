/**
 * A branch as played at the moment of looking back: the table may continue meanwhile, and the session with
 * it.
 */
import type { Event } from './event.ts'
import type { Session } from './session.ts'
import type { Setting } from './setting.ts'
import type { ExerciseState } from './state.ts'

export interface Stand extends Pick<Session, 'setting' | 'choice' | 'now'> {
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly state: ExerciseState
  readonly branch: string
  readonly events: readonly Event[]
  readonly divergences: number
  readonly digest: string
}

/** The state at the end of the branch: a session that looks back first goes to the end of what was played. */
export function standOf(session: Session): Stand {
  const { name } = session.branch
  if (session.lookingBack) session.switchTo(name)
  const { setting, choice, now, state, events, prepared, divergences } = session
  return {
    setting,
    choice,
    now,
    scenario: { name: prepared.scenario.name, digest: prepared.digest },
    state,
    branch: session.branch.name,
    events,
    divergences: divergences.filter(({ branch }) => branch === session.branch.name).length,
    digest: session.digest(),
  }
}

/**
 * What things are called, by kind (`tiers`, `pools`, `policies`, `buildings`, `rooms`, `products`, `links`, `otherSites`,
 * `powerUnits`, `coolingUnits`) and name; those left out have their labels.
 */
export type NamesSaid = Readonly<Record<string, Readonly<Record<string, string>>>>

export function namedStand(stand: Stand, names: NamesSaid): Stand {
  const setting = namedSetting(stand.setting, names)
  return { ...stand, setting, state: { ...stand.state, setting } }
}

export function namedSetting(setting: Setting, { tiers, pools, buildings, rooms }: NamesSaid): Setting {
  const own = setting.labels
  const labels = {
    tiers: { ...own.tiers, ...tiers },
    pools: { ...own.pools, ...pools },
    buildings: { ...own.buildings, ...buildings },
    rooms: { ...own.rooms, ...rooms },
  }
  return { ...setting, labels }
}
