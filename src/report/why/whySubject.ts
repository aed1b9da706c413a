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

/** An incident, and how it is told of. */
interface Telling {
  readonly incident: Incident
  readonly language: Language
  readonly labels: Called
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
  const labels = labelsOf(scenario, language, named)
  const telling = { incident, language, labels }
  const { plan } = incident.recording
  switch (of) {
    case 'room': {
      const name = labels('rooms', plan.rooms[row]!.name)
      return { of, name, about: '', happened: ofRoom(telling, row) }
    }
    case 'building': {
      const name = labels('buildings', plan.buildings[row]!.name)
      return { of, name, about: '', happened: ofBuilding(telling, row) }
    }
    case 'customer':
      return { of, name: incident.customers()[row]!, about: '', happened: ofCustomer(telling, row) }
    case 'service': {
      const waits = serviceWaits(incident, row, language, labels).map(still => stillOf(telling, still))
      return {
        of,
        name: incident.serviceName(row, language),
        about: aboutService(telling, row) + otherOfNumber(telling, row),
        happened: [...ofService(telling, row, ofItself(telling, row)), ...waits],
      }
    }
  }
}

function aboutService({ incident, language, labels }: Telling, service: number): string {
  const { services, racks, plan } = incident.recording
  return whyWords[language].service({
    product: labels('products', services.products[services.product[service]!]!),
    tier: labels('tiers', services.tiers[services.tier[service]!]!),
    policy: labels('policies', services.policies[services.policy[service]!]!),
    customer: incident.customers()[services.customer[service]!]!,
    room: labels('rooms', plan.rooms[racks.room[services.struckRack[service]!]!]!.name),
  })
}

/** A service may have a name that is another one's number: mentions the other. */
function otherOfNumber({ incident, language }: Telling, service: number): string {
  const name = incident.serviceName(service, language)
  const other = serviceNumbered(incident, name)
  if (other === undefined || other.row === service) return ''
  return whyWords[language].byNumber(name, incident.serviceName(other.row, language))
}

function ofRoom(telling: Telling, room: number): Happened[] {
  const { incident, language } = telling
  const told = incident
    .aboutRoom(room, Infinity)
    .toReversed()
    .map(row => inItsWords(telling, row))
  const more = incident.moreRacks(room)
  if (more === undefined) return told
  const { moreRacks, days } = whyWords[language]
  const what = moreRacks(more.count, clock(more.last, days))
  return [...told, { seconds: more.first, what, because: [] }].sort((a, b) => a.seconds - b.seconds)
}

function ofBuilding(telling: Telling, building: number): Happened[] {
  const { incident, language } = telling
  const told = incident.aboutBuilding(building).map(row => inItsWords(telling, row))
  const alight = incident.roomsAlight(building)
  if (alight === undefined) return told
  const what = whyWords[language].lastRoom(alight.count, alight.of)
  return [...told, { seconds: alight.last, what, because: [] }].sort((a, b) => a.seconds - b.seconds)
}

/** A ledger row and the causes before it, latest first. */
const chainOf = ({ incident, language, labels }: Telling, row: number): Because[] =>
  because(incident, row, language, labels)

/** The sentence of a ledger row, and its causes. */
function inItsWords(telling: Telling, row: number): Happened {
  const [first, ...before] = chainOf(telling, row)
  return { seconds: first!.seconds, what: first!.sentence, because: before }
}

/** Words for the data that a service lost since its last copy, so many seconds before. */
type LostSince = (seconds: number) => string
function ofItself({ incident, language }: Telling, service: number): LostSince {
  return seconds => {
    const told = whyWords[language].dataOfLast.replace('{}', durationWords(seconds, language))
    const point = incident.lastPoint(service, language)
    return point === undefined ? told : `${told}${whyWords[language].further}${point}`
  }
}

/** @param lostSince undefined: it is told with others, which have lost more or less, and not named */
function ofService(telling: Telling, service: number, lostSince: LostSince | undefined): Happened[] {
  const { incident, language } = telling
  const w = whyWords[language]
  return toldOfService(incident, service).map(told => {
    const { of, seconds, row } = told
    const chain = chainOf(telling, row)
    // What did not come about has no words besides those of its row.
    if (of === 'failover' || of === 'copy')
      return lostSince === undefined
        ? { seconds, what: w.stayed[chain[0]!.kind as Stayed], because: chain }
        : { seconds, what: chain[0]!.sentence, because: chain.slice(1) }
    const what =
      of === 'data' ? dataLostIn(telling, service, lostSince ?? (() => w.dataSince)) : stateIn(telling, told)
    return { seconds, what, because: chain }
  })
}

function stateIn({ incident: { recording }, language }: Telling, { change }: ToldOf): string {
  return whyWords[language].state[serviceStates[recording.history.state[change]!]!]
}

/** Its state at the end of the record. */
function stillOf({ incident, language }: Telling, { since, sentence }: StillWaiting): Happened {
  const what = sentence + clock(since, whyWords[language].days)
  return { seconds: incident.record.recovery.time, what, because: [] }
}

function dataLostIn(
  { incident: { recording }, language }: Telling,
  service: number,
  lostSince: LostSince,
): string {
  const { dataLoss, dataLossSeconds } = recording.services
  if (dataLoss[service] === dataLossKind.permanent) return whyWords[language].dataGone
  return lostSince(dataLossSeconds[service]!)
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

/** What happened to some services, grouped by what they share. */
function groupsOf(telling: Telling, services: readonly number[]): Together[] {
  const groups = new Map<string, Together>()
  for (const service of services)
    for (const told of ofService(telling, service, undefined)) {
      const key = `${told.what} ${sharedBy(told)}`
      const { seconds } = told
      const group = groups.get(key) ?? { told, first: service, last: seconds, services: new Set() }
      groups.set(key, group)
      group.services.add(service)
      group.last = Math.max(group.last, seconds)
      if (seconds < group.told.seconds) Object.assign(group, { told, first: service })
    }
  return [...groups.values()]
}

/** What happened to its services; the first of each group in time is the example. */
function ofCustomer(telling: Telling, customer: number): Happened[] {
  const { incident, language, labels } = telling
  const customerOf = incident.recording.services.customer
  const own = Array.from(customerOf.keys()).filter(service => customerOf[service] === customer)
  const { services: some, lastOf, days } = whyWords[language]
  const struckTogether = groupsOf(telling, own)
    .map(({ told, first, last, services: struck }) => ({
      ...told,
      what:
        some(struck.size, own.length, told.what) +
        (last - told.seconds < 1 ? '' : lastOf.replace('{}', clock(last, days))),
      services: struck.size,
      example: incident.serviceName(first, language),
    }))
    .sort((a, b) => a.seconds - b.seconds)
  const waiting = customerWaits(incident, customer, language, labels).map(still => ({
    ...stillOf(telling, still),
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
