/** Words of the customers and of the table of services. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')
const n = numberIn('fr')

const en = {
  ranked: 'Loss by customer',
  rankedTakeaway: (p: { count: string; share: string; half: string }) =>
    `${p.count} ${p.count === '1' ? 'customer loses' : 'customers lose'} something; ${p.half} of them ${p.half === '1' ? 'carries' : 'carry'} at least half of the loss (${p.share} of all customers).`,
  nobody: 'No customer loses anything.',
  measure: 'Loss counted as',
  measures: { gone: 'services with data gone', outHours: 'hours out of service', hit: 'services hit' },
  rank: 'rank of the customer (both axes logarithmic)',
  rankLabel: (p: { axis: string; count: string; top: string }) =>
    `${p.axis} of ${p.count} customers in descending order, from ${p.top}. The table below holds the largest; select one there.`,
  plane: 'How long out, how much data lost',
  planeTakeaway: (p: { hit: string; never: string; gone: string; both: string }) =>
    `Of ${p.hit} ${english(p.hit, 'customer', 'customers')} hit, ${p.gone} ${english(p.gone, 'loses', 'lose')} the data of at least one service for good and ${p.never} ${english(p.never, 'has', 'have')} a service that is not back at the end; ${p.both} ${english(p.both, 'has', 'have')} every service within its objectives.`,
  planeLabel: 'Customers by longest outage and largest loss of data. Arrows move, Enter selects.',
  outage: 'longest outage of a service',
  age: 'largest loss of data of a service',
  none: 'none',
  never: 'not back',
  gone: 'data gone',
  ageHead: 'Largest loss of data',
  cell: (p: { count: string; outage: string; age: string }) =>
    `${p.count}; longest outage: ${p.outage}; data lost: ${p.age}`,
  customers: (count: number, text: string) => `${text} ${count === 1 ? 'customer' : 'customers'}`,
  objective: 'Dashed: objectives of the tiers.',
  density: 'customers',
  chosen: 'Customers at this place',
  more: (count: string) => `and ${count} more`,
  table: 'Largest losses',
  name: 'Customer',
  services: 'Services',
  hit: 'Hit',
  goneHead: 'Data gone',
  outHead: 'Longest outage',
  outHours: 'Hours out',
  rtoMissed: 'RTO missed or data gone',
  rtoMissedOrOpen: (missed: string, open: string) => `${missed}, ${open} not back yet`,
  rpoMissed: 'RPO missed',
  tableTitle: 'Services, row by row',
  tableTakeaway: (p: { shown: string; all: string }) =>
    `${p.shown} of ${p.all} ${english(p.all, 'service', 'services')}.`,
  filter: 'Filter',
  filterHint: 'any column: “vps SBG2 gone”',
  state: 'State now',
  anyState: 'any state',
  from: 'Down after',
  outageHead: 'Outage',
  data: 'Data',
  all: 'none',
  csv: 'CSV of these rows',
  grid: 'Services. Arrows move between rows, Enter selects.',
  sortBy: (column: string) => `Sort by ${column}`,
  empty: 'No service matches all these words.',
}

const fr: typeof en = {
  ranked: 'Perte par client',
  rankedTakeaway: p =>
    `${p.count} ${n(p.count, 'client perd', 'clients perdent')} quelque chose ; ${p.half} d’entre eux ${n(p.half, 'porte', 'portent')} au moins la moitié de la perte (${p.share} de tous les clients).`,
  nobody: 'Aucun client ne perd rien.',
  measure: 'Perte comptée en',
  measures: {
    gone: 'services aux données perdues',
    outHours: 'heures d’interruption',
    hit: 'services touchés',
  },
  rank: 'rang du client (les deux axes sont logarithmiques)',
  rankLabel: p =>
    `${p.axis} de ${p.count} ${n(p.count, 'client', 'clients')} par ordre décroissant, à partir de ${p.top}. Le tableau ci-dessous donne les plus grandes ; choisissez-y un client.`,
  plane: 'Durée d’interruption et données perdues',
  planeTakeaway: p =>
    `Sur ${p.hit} ${n(p.hit, 'client touché', 'clients touchés')}, ${p.gone} ${n(p.gone, 'perd', 'perdent')} pour de bon les données d’au moins un service et ${p.never} ${n(p.never, 'a', 'ont')} un service qui n’est pas de retour à la fin ; ${p.both} ${n(p.both, 'reste dans tous ses', 'restent dans tous leurs')} objectifs.`,
  planeLabel:
    'Clients par plus longue interruption et plus grande perte de données. Flèches pour se déplacer, Entrée pour sélectionner.',
  outage: 'plus longue interruption d’un service',
  age: 'plus grande perte de données d’un service',
  none: 'aucune',
  never: 'pas de retour',
  gone: 'perdues',
  ageHead: 'Plus grande perte de données',
  cell: p => `${p.count} ; plus longue interruption : ${p.outage} ; données perdues : ${p.age}`,
  customers: (count, text) => `${text} ${n(count, 'client', 'clients')}`,
  objective: 'Tirets : objectifs des classes.',
  density: 'clients',
  chosen: 'Clients à cet endroit',
  more: count => `et ${count} ${n(count, 'autre', 'autres')}`,
  table: 'Les plus grandes pertes',
  name: 'Client',
  services: 'Services',
  hit: 'Touchés',
  goneHead: 'Données perdues',
  outHead: 'Plus longue interruption',
  outHours: 'Heures d’interruption',
  rtoMissed: 'RTO manqué ou données perdues',
  rtoMissedOrOpen: (missed, open) => `${missed}, ${open} pas encore de retour`,
  rpoMissed: 'RPO manqué',
  tableTitle: 'Les services, ligne à ligne',
  tableTakeaway: p => `${p.shown} ${n(p.shown, 'service', 'services')} sur ${p.all}.`,
  filter: 'Filtrer',
  filterHint: 'toute colonne : « vps SBG2 perdues »',
  state: 'État',
  anyState: 'tout état',
  from: 'Arrêté après',
  outageHead: 'Durée',
  data: 'Données',
  all: 'aucune',
  csv: 'CSV de ces lignes',
  grid: 'Services. Flèches pour changer de ligne, Entrée pour sélectionner.',
  sortBy: column => `Trier par ${column}`,
  empty: 'Aucun service ne contient tous ces mots.',
}

export const customerWords = { en, fr: french(fr) }
