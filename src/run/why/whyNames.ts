/** Names for the subjects of all kinds of causes, in the reader's language. */
import type { Called } from '../told/called.ts'
import type { CauseKind } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { openingKinds } from '../../estate/site.ts'
import { workKinds } from '../../recovery/state/work.ts'
import { asNamed, between, fill, serviceName, subjectName } from '../told/names.ts'
import type { Language } from '../told/sentences.ts'
import { whyNouns, type WhyNouns } from './whyNouns.ts'

/** The number of the subject where its kind has no names. */
export function whyName(
  estate: Estate,
  kind: CauseKind,
  subject: number,
  language: Language,
  called = asNamed,
): string {
  const { site, population, policy } = estate
  const w = whyNouns[language]
  switch (kind) {
    case 'burnt-out':
    case 'smoke':
    case 'heat':
    case 'water':
    case 'room-dark':
      return called('rooms', site.rooms.name[subject]!)
    case 'opening-failed': {
      const { kind: kinds, roomA, roomB } = site.openings
      const opening = w.openings[openingKinds[kinds[subject]!]!]
      return `${opening} ${between(estate, [roomA[subject]!, roomB[subject]!], language, called)}`
    }
    case 'rack-burnt':
    case 'rack-sooted':
    case 'rack-wet':
    case 'rack-dark':
      return rackName(estate, subject, w, called)
    case 'queued':
    case 'queued-in-vain':
      return subject < policy.pools.name.length
        ? w.crew(poolName(estate, subject, language, called))
        : poolName(estate, subject, language, called)
    case 'task-done': {
      const work = workKinds[subject]!
      return fill(w.works[work], called('pools', policy.recovery.tasks[work].pool ?? ''))
    }
    case 'shared':
      return linkName(estate, subject, language, called)
    case 'read-from':
    case 'copy-reached':
      return subject < 0
        ? w.emergencyCopy
        : `${copyName(estate, subject, w, called)}${placeOf(estate, subject, w, called)}`
    case 'delivered':
      return w.server
    case 'copy-lost':
    case 'copy-unreadable':
    case 'copy-missing':
      return copyName(estate, subject, w, called)
    case 'service-destroyed':
    case 'service-off':
    case 'service-cut-off':
    case 'data-lost':
    case 'data-lost-since':
    case 'restored':
    case 'restored-in-stream':
    case 'failover':
    case 'relocated':
    case 'not-verified':
    case 'changed-over':
    case 'service-up':
    case 'failed-back':
    case 'move-failed':
    case 'move-without-standby':
    case 'move-without-room':
    case 'move-cut-short':
    case 'copy-not-allowed':
    case 'overtaken':
      return serviceName(estate, subject, language, called)
    case 'failover-failed': {
      const attempts = policy.policies.failoverAttempts[population.services.policy[subject]!]!
      return fill(w.attempts(attempts), serviceName(estate, subject, language, called))
    }
    default:
      return subjectName(estate, kind, subject, language, called)
  }
}

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
  return other === undefined ? String(pool) : `${whyNouns[language].spare} ${called('otherSites', other)}`
}

/** A link of the scenario, the site's ingress, or the link of another site. */
function linkName({ policy, site }: Estate, link: number, language: Language, called: Called): string {
  const w = whyNouns[language]
  const { name } = policy.links
  const other = site.otherSites.name[link - name.length]
  return other === undefined
    ? `${w.link} ${called('links', name[link]!)}`
    : `${w.link} ${w.of} ${called('otherSites', other)}`
}

function rackName({ site }: Estate, rack: number, w: WhyNouns, called: Called): string {
  const room = site.racks.room[rack]!
  return `${w.rack} ${rack - site.racks.firstOfRoom[room]! + 1} ${w.of} ${called('rooms', site.rooms.name[room]!)}`
}

/** A copy's kind has the name of its protection, a slash, and its own. */
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
  if (other !== undefined) return ` ${w.at} ${called('otherSites', other)}`
  const room = site.racks.room[copies.rack[copy]!]
  return room === undefined ? '' : ` ${w.at} ${called('rooms', site.rooms.name[room]!)}`
}
