/** What a service that is not back at the end of its record is waiting for, in words. */
import type { Estate } from '../../estate/estate.ts'
import { type GateKind, gateOf } from '../../recovery/state/gateOf.ts'
import type { Waiting } from '../../recovery/told/waiting.ts'
import { asNamed, buildingName, fill, serviceName } from '../told/names.ts'
import { type Called, inSentences } from '../told/called.ts'
import type { Language } from '../told/sentences.ts'
import { poolName, whyName } from './whyNames.ts'
import type { Recorded } from '../record/record.ts'

/** A wait that has not ended, in words. */
export interface StillDown {
  /** Seconds after ignition since which it has waited for this. */
  readonly since: number
  readonly sentence: string
}

/** What a service waits for at the end of its record; undefined: it is running. */
export function stillDown(
  { estate, recovery, waits }: Pick<Recorded, 'estate' | 'recovery' | 'waits'>,
  service: number,
  language: Language,
  called = asNamed,
): StillDown | undefined {
  const first = waits(service)
  if (first === undefined) return undefined
  const w = words[language]
  const reasons: string[] = []
  const asked = new Set<number>()
  // A service that it needs may itself be waiting for something.
  for (let now: Waiting | undefined = first, of = service; now !== undefined && !asked.has(of);) {
    asked.add(of)
    const reason = reasonOf(estate, now, language, inSentences(called, language))
    reasons.push(now.room < 0 ? reason : w.besides(reason, poolName(estate, now.room, language, called)))
    of = now.on === 'service' ? now.row : of
    now = of < 0 ? undefined : waits(of)
  }
  return { since: first.since, sentence: w.still(dayOf(recovery.time, language), reasons) }
}

const tenthOfDay = 8640

function dayOf(seconds: number, language: Language): string {
  const day = String(Math.floor(seconds / tenthOfDay) / 10)
  return language === 'fr' ? day.replace('.', ',') : day
}

function reasonOf(estate: Estate, { on, row }: Waiting, language: Language, called: Called): string {
  const w = words[language]
  switch (on) {
    case 'gate': {
      const { gate, building } = gateOf(estate, row)
      return fill(w.gates[gate], buildingName(estate, building, language, called))
    }
    case 'pool':
      return fill(
        row < estate.policy.pools.name.length ? w.crew : w.spare,
        whyName(estate, 'queued', row, language, called),
      )
    case 'service':
      return row < 0 ? w.later : fill(w.service, serviceName(estate, row, language, called))
    case 'work':
      return row < 0 ? w.work : fill(w.atWork, whyName(estate, 'queued', row, language, called))
    default:
      return w[on]
  }
}

type Words = Readonly<
  Record<Exclude<Waiting['on'], 'gate' | 'pool'> | 'crew' | 'spare' | 'atWork', string>
> & {
  readonly gates: Readonly<Record<GateKind, string>>
  /**
   * At the end of the record, on a day counted from ignition; each reason after the first is that of the service
   * before it.
   */
  readonly still: (day: string, reasons: readonly string[]) => string
  /** Spare servers of another site would also do. */
  readonly besides: (reason: string, spare: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    still: (day, reasons) => `still down at day ${day}: ${reasons.join(', which ')}`,
    besides: (reason, spare) => `${reason}, and waits for ${spare} meanwhile`,
    gates: {
      access: 'waits until people may enter {}',
      power: 'waits until {} has power again',
      network: 'waits until {} has its network again',
      declaration: 'waits until the disaster is declared',
      part: 'waits until a part of {} can be used again',
    },
    crew: 'waits for the crew {}',
    spare: 'waits for {}',
    supply: 'waits for a server from the supply',
    service: 'waits for {}',
    atWork: 'has {} at work on it',
    work: 'is being worked on',
    link: 'is having its data restored',
    copy: 'waits until its copy can be reached',
    later: 'waits for what is planned to begin',
    nothing: 'has no copy left to restore from, and no empty replacement is made',
  },
  fr: {
    still: (day, reasons) => `toujours à l’arrêt au jour ${day} : ${reasons.join(', qui ')}`,
    besides: (reason, spare) => `${reason}, et attend ${spare} entre-temps`,
    gates: {
      access: 'attend que l’on puisse entrer dans {}',
      power: 'attend que {} ait de nouveau du courant',
      network: 'attend que {} ait de nouveau son réseau',
      declaration: 'attend que le sinistre soit déclaré',
      part: 'attend qu’une partie de {} puisse resservir',
    },
    crew: 'attend {}',
    spare: 'attend {}',
    supply: 'attend un serveur de l’approvisionnement',
    service: 'attend {}',
    atWork: 'est entre les mains de {}',
    work: 'est en cours de traitement',
    link: 'voit ses données en cours de restauration',
    copy: 'attend que sa copie soit accessible',
    later: 'attend que commence ce qui est prévu',
    nothing: 'n’a plus de copie à restaurer, et aucun remplacement vide n’est fait',
  },
}
