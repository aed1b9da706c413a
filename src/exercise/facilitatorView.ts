/** Truth and knowledge side by side, injects, marks and branches: for the facilitator's window only. */
import type { CopiesOfBuilding } from '../run/copiesShown.ts'
import { type BuildingTruth, type Truth, truthOf } from '../run/truth.ts'
import type { Divergence, Mark } from './branch.ts'
import { type Coming, comingOf } from './coming.ts'
import { conditionsOf } from './due.ts'
import { type InLanguage, inLanguage } from '../scenario/field/said.ts'
import type { DecisionTaken, Event, Refusal } from './event.ts'
import { type ParticipantView, participantView } from './participantView.ts'
import { happenedIn } from './play.ts'
import { saidDark } from './power.ts'
import type { Session } from './session.ts'
import type { InjectSpec } from './setting.ts'
import type { InjectState } from './state.ts'

export interface BuildingSideBySide {
  readonly truth: BuildingTruth
  readonly known: {
    /** Rooms whose alarm the panel shows. */
    readonly alarms: readonly string[]
    readonly flashover: boolean
    readonly lost: boolean
    /** Reported without power, alone or with the whole site, and not restored since. */
    readonly dark: boolean
    /** Services that do not answer according to the status page; null: it shows nothing. */
    readonly down: number | null
  }
  readonly copies: CopiesOfBuilding
}

/** The facilitator's window as data. */
export interface FacilitatorView {
  readonly kind: 'facilitator'
  /** Seed of the night being played. */
  readonly seed: string
  /** What the participants' window shows now. */
  readonly participants: ParticipantView
  readonly truth: Truth
  readonly buildings: readonly BuildingSideBySide[]
  readonly injects: readonly (InjectState & {
    readonly spec: InLanguage<InjectSpec>
    readonly comes: Coming | null
  })[]
  /** The first of those that go out by themselves at a time that is known. */
  readonly next: string | undefined
  readonly decisions: readonly DecisionTaken[]
  readonly refusals: readonly InLanguage<Refusal>[]
  /** Places in the record, row by row: of one moment, they say what came first. */
  readonly entered: Readonly<Record<'messages' | 'decisions' | 'refusals' | 'notes', readonly number[]>>
  readonly branch: string
  readonly branches: readonly {
    readonly name: string
    readonly from: { readonly branch: string; readonly at: number } | undefined
    readonly until: number
    /** The first decision that it does not share with the course it left. */
    readonly first: DecisionTaken | undefined
  }[]
  readonly marks: readonly Mark[]
  readonly lookingBack: boolean
  readonly divergences: readonly Divergence[]
}

/** Events up to where a course left another are those of that one. */
function firstDecided(
  { branches }: Session,
  { branch, at }: NonNullable<FacilitatorView['branches'][number]['from']>,
  events: readonly Event[],
): DecisionTaken | undefined {
  const shared = new Set(branches.find(({ name }) => name === branch)?.events)
  const own = events.find(event => event.type === 'decided' && event.at >= at && !shared.has(event))
  return own?.type === 'decided' ? own.decision : undefined
}

function enteredIn(
  events: readonly Event[],
  messages: ParticipantView['messages'],
): FacilitatorView['entered'] {
  const heard = new Map<string, number>()
  const decisions: number[] = []
  const refusals: number[] = []
  const notes: number[] = []
  for (const [place, event] of events.entries())
    if (event.type === 'learned') heard.set(event.message.id, place)
    else if (event.type === 'sent') heard.set(event.inject, place)
    else if (event.type === 'decided') decisions.push(place)
    else if (event.type === 'refused') refusals.push(place)
    else if (event.type === 'noted') notes.push(place)
  return {
    messages: messages.map(({ id }) => heard.get(id)!),
    decisions,
    refusals,
    notes,
  }
}

/** The facilitator's window at this moment, in the language of the session. */
export function facilitatorView(session: Session): FacilitatorView {
  const { state, setting, branch, copies, now, language } = session
  const conditions = conditionsOf(state, happenedIn(session.world))
  const play = { now, until: setting.spec.until }
  const comes = state.injects.map((inject, row) =>
    comingOf(inject, setting.spec.injects[row]!, conditions, play),
  )
  const specs = inLanguage(setting.spec.injects, language)
  const participants = participantView(session)
  const truth = truthOf(session.world)
  const about = (event: string, name: string): boolean =>
    state.messages.some(message => message.event === event && message.subject === name)
  return {
    kind: 'facilitator',
    seed: session.choice.seed,
    participants,
    truth,
    buildings: truth.buildings.map((building, row) => {
      const shown = participants.statusPage.buildings.find(({ name }) => name === building.name)
      return {
        truth: building,
        known: {
          alarms: state.messages
            .filter(
              ({ event, subject }) => event === 'alarm' && subject?.startsWith(`${building.name}/`) === true,
            )
            .map(({ subject }) => subject!),
          flashover: about('flashover', building.name),
          lost: about('building-lost', building.name),
          dark: saidDark(state, now, building.name),
          down: shown === undefined ? null : shown.services - shown.answering,
        },
        copies: copies[row]!,
      }
    }),
    injects: state.injects.map((inject, row) => ({ ...inject, spec: specs[row]!, comes: comes[row]! })),
    next: state.injects[first(comes)]?.id,
    decisions: state.decisions,
    refusals: inLanguage(state.refusals, language),
    entered: enteredIn(session.events, participants.messages),
    branch: branch.name,
    branches: session.branches.map(({ name, from, until, events }) => ({
      name,
      from,
      until,
      first: from && firstDecided(session, from, events),
    })),
    marks: branch.marks,
    lookingBack: session.lookingBack,
    divergences: session.divergences,
  }
}

/** The earliest, of several the first in the list; -1: the time of none is known. */
function first(comes: readonly (Coming | null)[]): number {
  const times = comes.map(each => (each !== null && 'at' in each ? each.at : Infinity))
  const earliest = Math.min(...times)
  return earliest === Infinity ? -1 : times.indexOf(earliest)
}
