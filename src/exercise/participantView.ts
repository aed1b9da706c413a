/**
 * What people at the table see: what they were told, what they decided, and what their screens show. It reads
 * messages, decisions, delayed looks at running services, and the declared copies; never the world. Plain
 * data, for a window of its own.
 */
import type { CopiesOfBuilding, Shelter } from '../run/copiesShown.ts'
import type { Truth } from '../run/truth.ts'
import { type InLanguage, inLanguage } from '../scenario/field/said.ts'
import type { Language } from '../scenario/words/language.ts'
import { type ClockShown, clocksShown } from './duties.ts'
import type { DecisionTaken, Message, Note } from './event.ts'
import type { Session } from './session.ts'
import type { Role, Setting } from './setting.ts'

/** The status page, as of some time ago; or silent. */
export interface StatusPage {
  readonly silent: boolean
  /** Seconds after ignition; null before the first look. */
  readonly asOf: number | null
  readonly buildings: readonly {
    readonly name: string
    readonly services: number
    readonly answering: number
  }[]
}

/** A decision as known to those who took it: that it was given, not when it takes effect. */
export type DecisionShown = Omit<DecisionTaken, 'effectAt'>

export type MessageShown = InLanguage<Message>

/** The participants' window as data: nothing in it is known to the facilitator alone. */
export interface ParticipantView {
  readonly kind: 'participant'
  readonly title: string
  readonly start: string | undefined
  readonly now: number
  readonly until: number
  readonly pace: number
  readonly paused: boolean
  /** Whether what comes next has been played before. */
  readonly lookingBack: boolean
  readonly roles: readonly Role[]
  readonly objectives: readonly { readonly id: string; readonly text: string }[]
  readonly messages: readonly MessageShown[]
  readonly decisions: readonly DecisionShown[]
  readonly notes: readonly Note[]
  readonly clocks: readonly ClockShown[]
  readonly statusPage: StatusPage
  /** The backup console: the declared locations of copies. */
  readonly backupConsole: readonly {
    readonly building: string
    readonly services: number
    readonly declared: Shelter
  }[]
}

/**
 * @param role of the seat that looks; absent: the whole table, as on the projector
 * @param language of who looks
 */
export function participantView(
  session: Session,
  role?: Role,
  language: Language = session.language,
): ParticipantView {
  const { now, state, setting, pace, paused, lookingBack, branch, copies } = session
  // What is learnt in one slice of time comes in the order of its sources.
  const heard = state.messages
    .filter(({ to }) => role === undefined || to.length === 0 || to.includes(role))
    .sort((a, b) => a.at - b.at)
  return {
    kind: 'participant',
    title: setting.title[language],
    start: setting.start,
    now,
    until: setting.spec.until,
    pace,
    paused,
    lookingBack,
    roles: setting.spec.roles,
    objectives: inLanguage(setting.spec.objectives, language),
    messages: inLanguage(heard, language),
    decisions: state.decisions.map(({ effectAt: _, ...shown }) => shown),
    notes: state.notes,
    clocks: clocksShown(state, language),
    statusPage: statusPage(setting, branch.looks, now),
    // A building without services has nothing to show.
    backupConsole: copies.filter(({ services }) => services > 0).map(shownOf),
  }
}

function shownOf({
  building,
  services,
  declared,
}: CopiesOfBuilding): ParticipantView['backupConsole'][number] {
  return { building, services, declared }
}

function statusPage({ spec, buildings }: Setting, looks: readonly Truth[], now: number): StatusPage {
  const { delay, hostedIn } = spec.statusPage
  const host = hostedIn === undefined ? -1 : buildings.indexOf(hostedIn)
  const latest = looks.findLast(({ seconds }) => seconds <= now)
  const silent = host >= 0 && latest?.buildings[host]?.powered === 0
  const look = looks.findLast(({ seconds }) => seconds <= now - delay)
  if (silent || look === undefined) return { silent, asOf: null, buildings: [] }
  return {
    silent,
    asOf: look.seconds,
    buildings: look.buildings
      .filter(({ services }) => services > 0)
      .map(({ name, services, down }) => ({ name, services, answering: services - down })),
  }
}
