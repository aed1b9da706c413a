/**
 * Why? for a service, a customer, a room or a building of a recorded incident: what happened to it, each with
 * its chain of causes.
 */
import type { Called } from '../../run/told/called.ts'
import { durationWords } from '../../run/told/durationWords.ts'
import { dataLossKind, serviceStates } from '../../run/record/recording.ts'
import type { Language } from '../../run/told/sentences.ts'
import type { Because } from '../../run/why/why.ts'
import { asWritten, labelsOf } from '../../scenario/called.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { because } from './because.ts'
import type { Incident } from '../incident.ts'
import { customerWaits, serviceWaits, type StillWaiting } from './stillWaiting.ts'
import { type ToldOf, toldOfService } from './toldOf.ts'
import { sharedBy } from './sharedBy.ts'
import { unbroken } from '../unbroken.ts'
import { serviceNumbered, type WhySubject } from './whyNamed.ts'
import { type Stayed, whyWords } from './whyWords.ts'

/** What happened, and why. */
export interface Happened {
  readonly seconds: number
  /** What happened to the subject, in words. */
  readonly what: string
  /** If it happened to several services of a customer: how many, and the one whose causes are given. */
  readonly services?: number
  readonly example?: string
  /** Latest first. */
  readonly because: readonly Because[]
}

export interface WhyAnswer {
  readonly of: WhySubject['of']
  readonly name: string
  /** What to know about it beforehand, in words; empty except for a service. */
  readonly about: string
  /** By time. */
  readonly happened: readonly Happened[]
}

/**
 * @param scenario the one that was run: things are called by its labels
 * @param named a label of the scenario in that language
 */
export function whyOf(
  incident: Incident,
  { of, row }: WhySubject,
  language: Language,
  scenario: Scenario,
  named = asWritten,
): WhyAnswer {
  const { recording } = incident
  const labels = labelsOf(scenario, language, named)
  if (of === 'room') {
    const name = labels('rooms', recording.plan.rooms[row]!.name)
    return { of, name, about: '', happened: ofRoom(incident, row, language, labels) }
  }
  if (of === 'building') {
    const name = labels('buildings', recording.plan.buildings[row]!.name)
    return { of, name, about: '', happened: ofBuilding(incident, row, language, labels) }
  }
  if (of === 'customer')
    return {
      of,
      name: incident.customers()[row]!,
      about: '',
      happened: ofCustomer(incident, row, language, labels),
    }
  const { services, racks, plan } = recording
  const name = incident.serviceName(row, language)
  const about = whyWords[language].service({
    product: labels('products', services.products[services.product[row]!]!),
    tier: labels('tiers', services.tiers[services.tier[row]!]!),
    policy: labels('policies', services.policies[services.policy[row]!]!),
    customer: incident.customers()[services.customer[row]!]!,
    room: labels('rooms', plan.rooms[racks.room[services.struckRack[row]!]!]!.name),
  })
  return {
    of,
    name,
    about: about + otherOfNumber(incident, { of, row }, language),
    happened: [
      ...ofService(incident, row, language, ofItself(incident, row), labels),
      ...serviceWaits(incident, row, language, labels).map(still => stillOf(incident, still, language)),
    ],
  }
}

/** A service may have a name that is another one's number: mentions the other. */
function otherOfNumber(incident: Incident, { row }: WhySubject, language: Language): string {
  const name = incident.serviceName(row, language)
  const other = serviceNumbered(incident, name)
  if (other === undefined || other.row === row) return ''
  return whyWords[language].byNumber(name, incident.serviceName(other.row, language))
}

function ofRoom(incident: Incident, room: number, language: Language, labels: Called): Happened[] {
  const told = incident
    .aboutRoom(room, Infinity)
    .toReversed()
    .map(row => inItsWords(incident, row, language, labels))
  const more = incident.moreRacks(room)
  if (more === undefined) return told
  const { moreRacks, days } = whyWords[language]
  const what = moreRacks(more.count, clock(more.last, days))
  return [...told, { seconds: more.first, what, because: [] }].sort((a, b) => a.seconds - b.seconds)
}

function ofBuilding(incident: Incident, building: number, language: Language, labels: Called): Happened[] {
  const told = incident.aboutBuilding(building).map(row => inItsWords(incident, row, language, labels))
  const alight = incident.roomsAlight(building)
  if (alight === undefined) return told
  const what = whyWords[language].lastRoom(alight.count, alight.of)
  return [...told, { seconds: alight.last, what, because: [] }].sort((a, b) => a.seconds - b.seconds)
}

/** The sentence of a ledger row, and its causes. */
function inItsWords(incident: Incident, row: number, language: Language, labels: Called): Happened {
  const [first, ...before] = because(incident, row, language, labels)
  return { seconds: first!.seconds, what: first!.sentence, because: before }
}

/** Words for the data that a service lost since its last copy. */
type LostSince = (language: Language, seconds: number) => string
function ofItself(incident: Incident, service: number): LostSince {
  return (language, seconds) => {
    const told = whyWords[language].dataOfLast.replace('{}', durationWords(seconds, language))
    const point = incident.lastPoint(service, language)
    return point === undefined ? told : `${told}${whyWords[language].further}${point}`
  }
}
/** For several services, which have lost more or less. */
const together: LostSince = language => whyWords[language].dataSince

/** @param lostSince undefined: it is told with others, and not named */
function ofService(
  incident: Incident,
  service: number,
  language: Language,
  lostSince: LostSince | undefined,
  labels: Called,
): Happened[] {
  return toldOfService(incident, service).map(told => {
    const { of, seconds, row } = told
    const chain = because(incident, row, language, labels)
    // What did not come about has no words besides those of its row.
    if (of === 'failover' || of === 'copy')
      return lostSince === undefined
        ? { seconds, what: whyWords[language].stayed[chain[0]!.kind as Stayed], because: chain }
        : { seconds, what: chain[0]!.sentence, because: chain.slice(1) }
    const what =
      of === 'data'
        ? dataLostIn(incident, service, language, lostSince ?? together)
        : stateIn(incident, told, language)
    return { seconds, what, because: chain }
  })
}

function stateIn({ recording }: Incident, { change }: ToldOf, language: Language): string {
  return whyWords[language].state[serviceStates[recording.history.state[change]!]!]
}

/** Its state at the end of the record. */
function stillOf(incident: Incident, { since, sentence }: StillWaiting, language: Language): Happened {
  const what = sentence + clock(since, whyWords[language].days)
  return { seconds: incident.record.recovery.time, what, because: [] }
}

function dataLostIn(
  { recording }: Incident,
  service: number,
  language: Language,
  lostSince: LostSince,
): string {
  const { dataLoss, dataLossSeconds } = recording.services
  if (dataLoss[service] === dataLossKind.permanent) return whyWords[language].dataGone
  return lostSince(language, dataLossSeconds[service]!)
}

/** Services of a customer to which the same happened. */
interface Together {
  /** Of the first of them in time. */
  told: Happened
  first: number
  /** Second at which it happened to the last. */
  last: number
  readonly services: Set<number>
}

/** What happened to its services, grouped by what they share; the first of each group in time is the example. */
function ofCustomer(incident: Incident, customer: number, language: Language, labels: Called): Happened[] {
  const { services } = incident.recording
  const groups = new Map<string, Together>()
  let all = 0
  for (let service = 0; service < services.count; service++) {
    if (services.customer[service] !== customer) continue
    all++
    for (const told of ofService(incident, service, language, undefined, labels)) {
      const key = `${told.what} ${sharedBy(told)}`
      const { seconds } = told
      const group = groups.get(key)
      if (group === undefined)
        groups.set(key, { told, first: service, last: seconds, services: new Set([service]) })
      else {
        group.services.add(service)
        group.last = Math.max(group.last, seconds)
        if (seconds < group.told.seconds) Object.assign(group, { told, first: service })
      }
    }
  }
  const { services: some, lastOf, days } = whyWords[language]
  const struckTogether = [...groups.values()]
    .map(({ told, first, last, services: struck }) => ({
      ...told,
      what:
        some(struck.size, all, told.what) +
        (last - told.seconds < 1 ? '' : lastOf.replace('{}', clock(last, days))),
      services: struck.size,
      example: incident.serviceName(first, language),
    }))
    .sort((a, b) => a.seconds - b.seconds)
  const waiting = customerWaits(incident, customer, language, labels).map(still => ({
    ...stillOf(incident, still, language),
    services: still.services,
    example: incident.serviceName(still.example, language),
  }))
  return [...struckTogether, ...waiting]
}

/** As text for a terminal. */
export function whyText(
  answer: WhyAnswer,
  of: Parameters<(typeof whyWords)[Language]['head']>[0],
  language: Language,
): string {
  const { head, nothing, days, steps } = whyWords[language]
  const told = answer.happened.map(({ seconds, what, because }) => {
    const causes = because.map(each => `    ${clock(each.seconds, days)}  ${each.sentence}\n`)
    return `\n${clock(seconds, days)}  ${what}\n${causes.join('')}`
  })
  const about = answer.about === '' ? '' : `${answer.about}\n`
  const text = `${answer.name}\n${about}${head(of)}\n${steps}\n${told.length === 0 ? `\n${nothing}\n` : told.join('')}`
  return language === 'en' ? text : unbroken(text)
}

/** `02:54:20`, `18 d 02:54:20`. */
function clock(seconds: number, days: string): string {
  const whole = Math.round(seconds)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = Math.floor(whole / 86_400)
  const time = [Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60, whole % 60].map(two).join(':')
  return day === 0 ? time : `${day} ${days} ${time}`
}
