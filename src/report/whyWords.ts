/** What the answer to Why? is put together from, in the reader's language. */
import type { serviceStates } from '../run/recording.ts'
import type { Language } from '../run/sentences.ts'

export interface WhyWords {
  readonly state: Readonly<Record<(typeof serviceStates)[number], string>>
  readonly dataGone: string
  readonly dataSince: string
  /** `{}` stands for how much. */
  readonly dataOfLast: string
  readonly services: (some: number, all: number, what: string) => string
  readonly nothing: string
  /** Before a time: of all, or of the first of them. */
  readonly since: { readonly all: string; readonly first: string }
  readonly days: string
  readonly head: (of: {
    readonly scenario: string
    readonly seed: string
    readonly replication: number
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
      degraded: 'running again, at another site',
      down: 'down',
      destroyed: 'destroyed',
      restoring: 'being restored',
      'restored-empty': 'running again, without its data',
    },
    dataGone: 'data gone for good',
    dataSince: 'data since the last copy gone',
    dataOfLast: 'data of the last {} gone',
    services: (some, all, what) => `${some} of ${all} services: ${what}`,
    nothing: 'nothing happened here',
    since: { all: 'since', first: 'the first since' },
    days: 'd',
    head: ({ scenario, seed, replication }) =>
      `${scenario}, seed ${seed}, replication ${replication}; times since the ignition, the latest cause first`,
    service: ({ product, tier, policy, customer, room }) =>
      `product ${product}, tier ${tier}, policy ${policy}, of ${customer}, in ${room}`,
  },
  fr: {
    state: {
      up: 'de nouveau en service normal',
      degraded: 'de nouveau en service, sur un autre site',
      down: 'à l’arrêt',
      destroyed: 'détruit',
      restoring: 'en cours de restauration',
      'restored-empty': 'de nouveau en service, sans ses données',
    },
    dataGone: 'données perdues pour de bon',
    dataSince: 'données perdues depuis la dernière copie',
    dataOfLast: 'données perdues sur {}',
    services: (some, all, what) => `services : ${some} sur ${all}, ${what}`,
    nothing: 'rien ne s’est passé ici',
    since: { all: 'depuis', first: 'le premier depuis' },
    days: 'j',
    head: ({ scenario, seed, replication }) =>
      `${scenario}, graine ${seed}, réplication ${replication} ; temps depuis le départ du feu, la cause la plus récente d’abord`,
    service: ({ product, tier, policy, customer, room }) =>
      `produit ${product}, niveau ${tier}, politique ${policy}, de ${customer}, dans ${room}`,
  },
}
