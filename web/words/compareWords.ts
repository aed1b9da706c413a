/** Words of the comparison of A and B. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')

const en = {
  title: 'A beside B',
  a: 'A, shown',
  b: 'B, kept',
  swap: 'Swap A and B',
  end: 'End comparing',
  again: 'Keep A as B',
  inputs: 'What differs in the inputs',
  none: 'The inputs are the same.',
  input: 'Input',
  seed: 'Seed',
  run: 'Run of the seed',
  scenario: 'Scenario',
  strategy: 'Strategy',
  noStrategy: 'none',
  text: (line: string) => `Text, line ${line}`,
  absent: '–',
  difference: 'The difference',
  figures: 'Figures of both',
  notStated: 'not stated',
  figuresTakeaway: (p: { more: string; less: string; same: string }) =>
    `B is higher in ${p.more} ${english(p.more, 'figure', 'figures')} and lower in ${p.less}; ${p.same} ${english(p.same, 'is', 'are')} the same.`,
  /** If only one side was repeated: its figures over many runs are shown as well. */
  ofOne: (repeated: string) =>
    `From one run of each side: only ${repeated} was repeated, and its figures below are over those runs.`,
  ofRuns: (p: { a: string; b: string }) => `Medians over the runs: ${p.a} of A, ${p.b} of B.`,
  slower: (side: string) =>
    `Why ${side} loses less yet is back later: a service whose data is gone comes back empty with its server; one with a copy waits in the queue for its restore. “Data back”, under Timeline, counts the data.`,
  figure: 'Figure',
  less: 'B\u00a0−\u00a0A',
  /** Of “=” and “≠”, read aloud. */
  equal: 'the same',
  different: 'not the same',
  curves: 'Back in service, B − A',
  curvesTakeaway: (p: { amount: string; side: string; when: string }) =>
    `The gap is widest ${p.when}: of those hit, ${p.side} has ${p.amount} more up.`,
  dataTakeaway: (p: { amount: string; side: string; when: string }) =>
    `Of those hit, both have the same share up. The gap in data is widest ${p.when}: ${p.side} has the data of ${p.amount} more back.`,
  curvesSame: 'Both recover identically.',
  /** @param p side: A or B, whichever ends earlier */
  beyond: (p: { side: string; span: string }) =>
    `${p.side} ends after ${p.span} and is shown as it was then: what happens later is not known.`,
  up: 'services up',
  data: 'data back',
  moreB: 'more in B',
  moreA: 'more in A',
  site: 'Rooms, B against A',
  siteTakeaway: (p: {
    worse: string
    better: string
    same: string
    lacking: string | null
    only: string | null
  }) =>
    `At this moment ${p.worse} ${english(p.worse, 'room is', 'rooms are')} worse in B, ${p.better} better, ${p.same} the same${p.lacking === null ? '' : `, ${p.lacking} not in B`}${p.only === null ? '' : `, ${p.only} only in B`}.`,
  siteOther: 'The two sites have different rooms: they cannot be shown on one plan.',
  worse: 'worse in B',
  better: 'better in B',
  same: 'the same',
  lacking: 'not in B',
  onlyInB: 'only in B',
  onlyNamed: (rooms: readonly string[], more: string) =>
    `Only in B, and so not on this plan: ${rooms.join('; ')}${more === '0' ? '' : `; and ${more} more, in the table`}.`,
  room: (p: { name: string; a: string; b: string }) => `${p.name}: A ${p.a}, B ${p.b}`,
  services: 'Services, B against A',
  servicesTakeaway: (p: { same: string; better: string; worse: string }) =>
    `At this moment ${p.same} ${english(p.same, 'service is', 'services are')} in the same state; ${p.better} ${english(p.better, 'serves', 'serve')} in B and not in A, ${p.worse} in A and not in B.`,
  servicesOther: 'The two have different services: only their numbers can be compared.',
  inA: 'in A',
  state: 'State',
  customers: 'Customers, B against A',
  customersTakeaway: (p: { better: string; worse: string; same: string }) =>
    `By hours out of service, ${p.better} ${english(p.better, 'customer loses', 'customers lose')} less in B, ${p.worse} more, and ${p.same} as much.`,
  customersOther: 'The two have different customers: only their sums can be compared.',
  loss: 'Loss of all customers',
  lessInB: 'Customers: less in B',
  moreInB: 'more in B',
  asMuch: 'as much',
}

const n = numberIn('fr')

const fr: typeof en = {
  title: 'A et B',
  a: 'A, affiché',
  b: 'B, gardé',
  swap: 'Échanger A et B',
  end: 'Terminer la comparaison',
  again: 'Garder A comme B',
  inputs: 'Ce qui diffère dans les hypothèses',
  none: 'Les hypothèses sont les mêmes.',
  input: 'Hypothèse',
  seed: 'Graine',
  run: 'Tirage de la graine',
  scenario: 'Scénario',
  strategy: 'Stratégie',
  noStrategy: 'aucune',
  text: line => `Texte, ligne ${line}`,
  absent: '–',
  difference: 'La différence',
  figures: 'Les chiffres des deux',
  notStated: 'non indiqué',
  figuresTakeaway: p =>
    `B est plus élevé pour ${p.more} ${n(p.more, 'chiffre', 'chiffres')} et moins élevé pour ${p.less} ; ${p.same} ${n(p.same, 'est égal', 'sont égaux')}.`,
  ofOne: repeated =>
    `D’un tirage de chaque côté : seul ${repeated} a été répété, et ses chiffres ci-dessous portent sur tous ses tirages.`,
  ofRuns: p => `Médianes des tirages : ${p.a} de A, ${p.b} de B.`,
  slower: side =>
    `Pourquoi ${side} perd moins et revient pourtant plus tard : un service dont les données sont perdues revient vide avec son serveur ; celui qui a une copie attend sa restauration dans la file. « Données de retour », dans Chronologie, compte les données.`,
  figure: 'Chiffre',
  less: 'B\u00a0−\u00a0A',
  equal: 'égal',
  different: 'différent',
  curves: 'Retour en service, B − A',
  curvesTakeaway: p =>
    `L’écart est le plus grand ${p.when} : des services touchés, ${p.side} en a ${p.amount} de plus en service.`,
  dataTakeaway: p =>
    `La même part des services touchés est en service des deux côtés. L’écart des données est le plus grand ${p.when} : ${p.side} en a ${p.amount} de plus de retour.`,
  curvesSame: 'Les deux reprises sont identiques.',
  beyond: p =>
    `${p.side} s’arrête après ${p.span} et est montré tel qu’il était alors : la suite n’est pas connue.`,
  up: 'services de retour',
  data: 'données de retour',
  moreB: 'plus dans B',
  moreA: 'plus dans A',
  site: 'Les salles, B par rapport à A',
  siteTakeaway: p =>
    `À cet instant ${p.worse} ${n(p.worse, 'salle est en pire état', 'salles sont en pire état')} dans B, ${p.better} en meilleur état, ${p.same} dans le même état${p.lacking === null ? '' : `, ${p.lacking} ${n(p.lacking, 'absente', 'absentes')} de B`}${p.only === null ? '' : `, ${p.only} ${n(p.only, 'présente', 'présentes')} dans B seulement`}.`,
  siteOther: 'Les deux sites n’ont pas les mêmes salles : on ne peut les superposer.',
  worse: 'pire dans B',
  better: 'mieux dans B',
  same: 'égal',
  lacking: 'absente de B',
  onlyInB: 'dans B seulement',
  onlyNamed: (rooms, more) =>
    `Dans B seulement, donc absentes de ce plan : ${rooms.join(' ; ')}${more === '0' ? '' : ` ; et ${more} ${n(more, 'autre', 'autres')}, dans le tableau`}.`,
  room: p => `${p.name} : A ${p.a}, B ${p.b}`,
  services: 'Les services, B par rapport à A',
  servicesTakeaway: p =>
    `À cet instant ${p.same} ${n(p.same, 'service est', 'services sont')} dans le même état ; ${p.better} ${n(p.better, 'est', 'sont')} en service dans B et non dans A, ${p.worse} dans A et non dans B.`,
  servicesOther: 'Les deux n’ont pas les mêmes services : seuls leurs nombres se comparent.',
  inA: 'dans A',
  state: 'État',
  customers: 'Les clients, B par rapport à A',
  customersTakeaway: p =>
    `En heures d’interruption, ${p.better} ${n(p.better, 'client perd', 'clients perdent')} moins dans B, ${p.worse} plus, et ${p.same} autant.`,
  customersOther: 'Les deux n’ont pas les mêmes clients : seules leurs sommes se comparent.',
  loss: 'Perte de tous les clients',
  lessInB: 'Clients : moins dans B',
  moreInB: 'plus dans B',
  asMuch: 'autant',
}

export const compareWords = { en, fr: french(fr) }
