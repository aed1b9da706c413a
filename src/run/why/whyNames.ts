/** Names for the subjects of all kinds of causes, in the reader's language. */
import type { Called } from '../told/called.ts'
import type { CauseKind } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { openingKinds } from '../../estate/site.ts'
import { workKinds } from '../../recovery/state/work.ts'
import { asNamed, between, fill, serviceName, subjectName } from '../told/names.ts'
import type { LaneKind, Language } from '../told/sentences.ts'
import { whyNouns, type WhyNouns } from './whyNouns.ts'

/** Name of the subject of a cause; its number, if its kind has no names. */
export function whyName(
  estate: Estate,
  kind: CauseKind,
  subject: number,
  language: Language,
  called = asNamed,
): string {
  if (isLane(kind)) return subjectName(estate, kind, subject, language, called)
  return names[nounOf[kind]]({ estate, subject, language, called, w: whyNouns[language] })
}

const isLane = (kind: CauseKind): kind is LaneKind => !Object.hasOwn(nounOf, kind)

/** What the subjects of causes are that are not on the timeline. */
const nounOf = {
  'burnt-out': 'room',
  smoke: 'room',
  heat: 'room',
  water: 'room',
  'room-dark': 'room',
  'opening-failed': 'opening',
  'rack-burnt': 'rack',
  'rack-sooted': 'rack',
  'rack-spoilt': 'rack',
  'lost-to-soot': 'rack',
  'rack-wet': 'rack',
  'rack-dark': 'rack',
  queued: 'pool',
  'queued-in-vain': 'pool',
  'task-done': 'work',
  shared: 'link',
  'read-from': 'copyThere',
  'copy-reached': 'copyThere',
  delivered: 'server',
  'copy-lost': 'copy',
  'copy-unreadable': 'copy',
  'copy-missing': 'copy',
  'service-destroyed': 'service',
  'service-off': 'service',
  'service-cut-off': 'service',
  'data-lost': 'service',
  'data-lost-since': 'service',
  restored: 'service',
  'restored-in-stream': 'service',
  failover: 'service',
  relocated: 'service',
  'not-verified': 'service',
  'changed-over': 'service',
  'service-up': 'service',
  'failed-back': 'service',
  'move-failed': 'service',
  'move-without-standby': 'service',
  'move-without-room': 'service',
  'move-cut-short': 'service',
  'copy-not-allowed': 'service',
  overtaken: 'service',
  'failover-failed': 'attempts',
} as const satisfies Readonly<Record<Exclude<CauseKind, LaneKind>, string>>

interface Subject {
  readonly estate: Estate
  readonly subject: number
  readonly language: Language
  readonly called: Called
  readonly w: WhyNouns
}

const names: Readonly<Record<(typeof nounOf)[keyof typeof nounOf], (of: Subject) => string>> = {
  room: ({ estate, subject, called }) => called('rooms', estate.site.rooms.name[subject]!),
  opening({ estate, subject, language, called, w }) {
    const { kind, roomA, roomB } = estate.site.openings
    const opening = w.openings[openingKinds[kind[subject]!]!]
    return `${opening} ${between(estate, [roomA[subject]!, roomB[subject]!], language, called)}`
  },
  rack: ({ estate, subject, called, w }) => rackName(estate, subject, w, called),
  pool({ estate, subject, language, called, w }) {
    const name = poolName(estate, subject, language, called)
    return subject < estate.policy.pools.name.length ? w.crew(name) : name
  },
  work({ estate, subject, called, w }) {
    const work = workKinds[subject]!
    return fill(w.works[work], called('pools', estate.policy.recovery.tasks[work].pool ?? ''))
  },
  link: ({ estate, subject, language, called }) => linkName(estate, subject, language, called),
  copy: ({ estate, subject, called, w }) => copyName(estate, subject, w, called),
  copyThere: ({ estate, subject, called, w }) =>
    subject < 0
      ? w.emergencyCopy
      : `${copyName(estate, subject, w, called)}${placeOf(estate, subject, w, called)}`,
  server: ({ w }) => w.server,
  service: ({ estate, subject, language, called }) => serviceName(estate, subject, language, called),
  attempts({ estate, subject, language, called, w }) {
    const { policy, population } = estate
    const attempts = policy.policies.failoverAttempts[population.services.policy[subject]!]!
    return fill(w.attempts(attempts), serviceName(estate, subject, language, called))
  },
}

/** Words that end in a preposition, before a name. */
const joined = (before: string, name: string): string => fill(`${before} {}`, name)

/** A crew, or the spare servers of another site. */
export function poolName(
  { policy, site }: Estate,
  pool: number,
  language: Language,
  called = asNamed,
): string {
  const { name } = policy.pools
  if (pool < name.length) return called('pools', name[pool]!)
  const other = site.otherSites.name[pool - name.length]
  return other === undefined ? String(pool) : joined(whyNouns[language].spare, called('otherSites', other))
}

/** A link of the scenario, the site's ingress, or the link of another site. */
function linkName({ policy, site }: Estate, link: number, language: Language, called: Called): string {
  const w = whyNouns[language]
  const { name } = policy.links
  const other = site.otherSites.name[link - name.length]
  return other === undefined
    ? `${w.link} ${called('links', name[link]!)}`
    : joined(`${w.link} ${w.of}`, called('otherSites', other))
}

function rackName({ site }: Estate, rack: number, w: WhyNouns, called: Called): string {
  const room = site.racks.room[rack]!
  const number = rack - site.racks.firstOfRoom[room]! + 1
  return joined(`${w.rack} ${number} ${w.of}`, called('rooms', site.rooms.name[room]!))
}

/** Name of a copy: that of its kind, which is the name of its protection, a slash, and its own. */
function copyName({ population, policy }: Estate, copy: number, w: WhyNouns, called: Called): string {
  const of = population.copies.kind[copy]
  if (of === undefined) return w.copy
  const name = policy.copyKinds.name[of]!
  const own = name.indexOf('/')
  return `${w.copy} ${called('policies', name.slice(0, own))}/${ownCopyName(name.slice(own + 1), w)}`
}

/** A copy without a name of its own is called by its medium and number, in the reader's language. */
function ownCopyName(name: string, { media }: WhyNouns): string {
  const [, medium, number] = /^(\w+) (\d+)$/.exec(name) ?? []
  return isMedium(medium, media) ? `${media[medium]} ${number}` : name
}

const isMedium = <Media extends object>(
  word: string | undefined,
  media: Media,
): word is keyof Media & string => word !== undefined && Object.hasOwn(media, word)

/** Where a copy stands, as far as the scenario says. */
function placeOf(
  { population: { copies }, site }: Estate,
  copy: number,
  w: WhyNouns,
  called: Called,
): string {
  const other = site.otherSites.name[copies.site[copy]!]
  if (other !== undefined) return joined(` ${w.at}`, called('otherSites', other))
  const room = site.racks.room[copies.rack[copy]!]
  return room === undefined ? '' : joined(` ${w.at}`, called('rooms', site.rooms.name[room]!))
}
