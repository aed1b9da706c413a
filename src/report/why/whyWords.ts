/** Parts of an answer to Why?, in the reader's language. */
import { quoted } from '../../run/told/called.ts'
import { numberIn } from '../../base/plural.ts'
import type { serviceStates } from '../../run/record/recording.ts'
import type { Language } from '../../run/told/sentences.ts'

const n = numberIn('fr')

/** Kinds of causes for which a service was not failed over, or its data not copied out. */
export type Stayed =
  | 'copy-not-allowed'
  | 'failover-failed'
  | 'move-failed'
  | 'move-without-standby'
  | 'move-without-room'
  | 'move-cut-short'

export interface WhyWords {
  readonly state: Readonly<Record<(typeof serviceStates)[number], string>>
  /** A failover or an emergency copy that did not come about, of several services. */
  readonly stayed: Readonly<Record<Stayed, string>>
  readonly dataGone: string
  readonly dataSince: string
  /** `{}` stands for the amount. */
  readonly dataOfLast: string
  /** Between two parts of a sentence. */
  readonly further: string
  readonly services: (some: number, all: number, what: string) => string
  /** Added where it happened to several at different times. */
  readonly lastOf: string
  /** For racks of a room that are not listed individually. */
  readonly moreRacks: (count: number, last: string) => string
  /** For a building in which more than one room caught fire. */
  readonly lastRoom: (count: number, of: number) => string
  readonly nothing: string
  /** For an unknown name: the nearest known one, or how to name something. */
  readonly meant: (name: string, nearest: string) => string
  readonly nobody: (of: {
    readonly name: string
    readonly building: string
    readonly room: string
    /** Absent: there is none, and no service. */
    readonly customer: string | undefined
    readonly services: number
  }) => string
  /** Before a name that several have. */
  readonly kinds: Readonly<Record<'building' | 'room' | 'customer' | 'service', string>>
  readonly several: (name: string, ways: readonly string[]) => string
  /** Added for a service whose name is the number of another one. */
  readonly byNumber: (name: string, other: string) => string
  /** Before a time: of all, or of the first of them. */
  readonly since: { readonly all: string; readonly first: string }
  readonly days: string
  /** How exact times are: the lengths of the fire's steps. */
  readonly steps: string
  readonly head: (of: {
    readonly scenario: string
    readonly strategy?: string
    readonly seed: string
    readonly replication: number
    readonly typical?: boolean
    /** How the campaign drew its inputs, where it was not at random. */
    readonly sampling?: string
  }) => string
  readonly service: (of: {
    readonly product: string
    readonly tier: string
    readonly policy: string
    readonly customer: string
    readonly room: string
  }) => string
}

export const whyWords: Readonly<Record<Language, WhyWords>> = {
  en: {
    state: {
      up: 'running as usual again',
      degraded: 'running elsewhere',
      down: 'down',
      destroyed: 'destroyed',
      restoring: 'being restored',
      'restored-empty': 'running again, without its data',
    },
    stayed: {
      'copy-not-allowed': 'no emergency copy: the policy allows none where it would go',
      'failover-failed': 'failover failed',
      'move-failed': 'failover ahead of the fire failed',
      'move-without-standby': 'no replica to fail over to ahead of the fire',
      'move-without-room': 'no room to fail over to ahead of the fire',
      'move-cut-short': 'failover ahead of the fire cut short',
    },
    dataGone: 'data gone for good',
    dataSince: 'data newer than the restore point gone',
    dataOfLast: 'data of the last {} gone',
    further: '; ',
    services: (some, all, what) => `${some} of ${all} services: ${what}`,
    lastOf: ', the last at {}',
    moreRacks: (count, last) =>
      count === 1
        ? 'and 1 more rack of the room burnt'
        : `and ${count} more racks of the room burnt, the last at ${last}`,
    lastRoom: (count, of) => `the last room caught fire, number ${count} of ${of}`,
    nothing: 'nothing happened here',
    meant: (name, nearest) => `there is no "${name}", did you mean "${nearest}"?`,
    nobody: ({ name, building, room, customer, services }) =>
      `there is no "${name}": give a building such as ${building}${customer === undefined ? ` or a room such as ${room}` : `, a room such as ${room}, a customer such as "${customer}", or a service, ${services === 1 ? '"service 1"' : `"service 1" to "service ${services}"`} or by its name`}`,
    kinds: { building: 'building', room: 'room', customer: 'customer', service: 'service' },
    several: (name, ways) => `there are several "${name}": give ${ways.map(way => `"${way}"`).join(' or ')}`,
    byNumber: (name, other) => `; by number, ${name} is "${other}"`,
    since: { all: 'since', first: 'the first since' },
    days: 'd',
    steps:
      'the fire is computed in steps of 20 s while it grows, 1 min in rooms that burn throughout, 2 min where their fire hardly changes or in smoke alone, and 10 min long after: orders and arrivals end a step, and take effect within 20 s',
    head: ({ scenario, strategy, seed, replication, typical, sampling }) =>
      `${scenario}${strategy === undefined ? '' : `, strategy ${strategy}`}, seed ${seed}, ${typical === true ? 'the typical incident, every uncertain input at its median' : `replication ${replication}`}${sampling === undefined ? '' : `, --sampling ${sampling}`}; times since ignition, the latest cause first`,
    service: ({ product, tier, policy, customer, room }) =>
      `product ${product}, tier ${tier}, policy ${policy}, of ${customer}, in ${room}`,
  },
  fr: {
    state: {
      up: 'de nouveau en service normal',
      degraded: 'en service ailleurs',
      down: 'à l’arrêt',
      destroyed: 'détruit',
      restoring: 'en cours de restauration',
      'restored-empty': 'de nouveau en service, sans ses données',
    },
    stayed: {
      'copy-not-allowed': 'aucune copie d’urgence : la protection n’en permet pas là où elle irait',
      'failover-failed': 'bascule échouée',
      'move-failed': 'bascule avant le feu échouée',
      'move-without-standby': 'aucune réplique où basculer avant le feu',
      'move-without-room': 'pas de place où basculer avant le feu',
      'move-cut-short': 'bascule avant le feu interrompue',
    },
    dataGone: 'données perdues pour de bon',
    dataSince: 'données perdues depuis le point de restauration',
    dataOfLast: 'données perdues sur {}',
    further: ' ; ',
    services: (some, all, what) => `services : ${some} sur ${all}, ${what}`,
    lastOf: ', le dernier à {}',
    moreRacks: (count, last) =>
      `et ${count} ${n(count, 'autre baie de la salle a brûlé', 'autres baies de la salle ont brûlé')}, la dernière à ${last}`,
    lastRoom: (count, of) => `la dernière salle a pris feu, la ${count}e sur ${of}`,
    nothing: 'rien ne s’est passé ici',
    meant: (name, nearest) => `il n’y a pas de « ${name} » : vouliez-vous dire « ${nearest} » ?`,
    nobody: ({ name, building, room, customer, services }) =>
      `il n’y a pas de « ${name} » : donnez un bâtiment, comme ${building}${customer === undefined ? `, ou une salle, comme ${room}` : `, une salle, comme ${room}, un client, comme « ${customer} », ou un service, ${services === 1 ? '« service 1 »' : `de « service 1 » à « service ${services} »`} ou par son nom`}`,
    kinds: { building: 'bâtiment', room: 'salle', customer: 'client', service: 'service' },
    several: (name, ways) =>
      `il y a plusieurs « ${name} » : donnez ${ways.map(way => `« ${way} »`).join(' ou ')}`,
    byNumber: (name, other) => ` ; par son numéro, ${name} est « ${other} »`,
    since: { all: 'depuis', first: 'le premier depuis' },
    days: 'j',
    steps:
      'le feu avance par pas de 20 s tant qu’il croît, de 1 min dans des salles embrasées, de 2 min quand leur feu ne change guère ou dans la fumée seule, et de 10 min longtemps après : ordres et arrivées terminent un pas, et agissent dans les 20 s',
    head: ({ scenario, strategy, seed, replication, typical, sampling }) =>
      `${scenario}${strategy === undefined ? '' : `, stratégie ${strategy}`}, graine ${seed}, ${typical === true ? 'l’incident typique, chaque hypothèse incertaine à sa médiane' : `tirage ${replication}`}${sampling === undefined ? '' : `, --sampling ${sampling}`} ; temps depuis le départ de feu, la cause la plus récente d’abord`,
    service: ({ product, tier, policy, customer, room }) =>
      `produit ${product}, classe ${tier}, protection ${policy}, de ${customer}, dans ${quoted(room, 'fr')}`,
  },
}
