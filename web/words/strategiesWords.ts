/** Words of the strategies. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

interface YearTold {
  readonly base: string
  /**
   * Whether losses of customers are stated: then payments between operator and customers are counted once.
   */
  readonly paid: boolean
  /** Share of fires; null where every severity is shown. */
  readonly unseen: string | null
  /** Share of fires larger than any shown, which “at most” does not bound; null where the largest are shown. */
  readonly larger: string | null
}

interface ToldLoss {
  readonly chance: string
  readonly low: string
  readonly high: string
  readonly best: string
  /** Null if all strategies lose the same. */
  readonly worst: string | null
}

const lossUnder = ({ low, high, best, worst }: ToldLoss): string =>
  worst === null ? `${low} under every strategy` : `${low} under “${best}”, ${high} under “${worst}”`

const frenchLossUnder = ({ low, high, best, worst }: ToldLoss): string =>
  worst === null ? `${low} sous chaque stratégie` : `${low} sous « ${best} », ${high} sous « ${worst} »`

const en1 = numberIn('en')

const en = {
  title: 'Which strategy is worth its money',
  none: 'This scenario has no strategies. Open one that has some, such as backup strategies, or write some in the editor.',
  openShipped: 'Open the backup strategies',
  fires: (count: string) => `Compare over ${count} fires`,
  /** @param p time: null if not known yet */
  extent: (p: { fires: string; strategies: string; runs: string; time: string | null }) =>
    `Every strategy meets the same fires. Besides those here, at least as many start elsewhere on the site, to give the chances of a year. ${p.fires} fires and ${p.strategies} strategies make at least ${p.runs} runs: ${p.time === null ? 'how long that takes is being measured' : `about ${p.time} on this machine`}; the fires here are run first and shown.`,
  soFar:
    'Only the fires that start here are counted: those that start elsewhere would change yearly costs and chances.',
  empty:
    'A table of all strategies, their cost against what they lose, and the chances of large losses will appear here.',
  takeaway: (p: { best: string; cost: string; share: string; fires: string }) =>
    `Over ${p.fires} ${en1(p.fires, 'fire', 'fires')}, “${p.best}” loses least at the lowest cost: ${p.cost} a year, with ${p.share} of the services hit losing their data for good.`,
  lapsed: 'What was compared before had other inputs.',
  perhapsChance: 'Chance may have decided which: more fires tell more.',
  diskless: (p: { best: string; cost: string; fires: string }) =>
    `None of ${p.fires} ${en1(p.fires, 'fire', 'fires')} cost any service its disks, so the copies were not put to the test. The cheapest is “${p.best}”: ${p.cost} a year.`,
  /** Names of the two tables that stand for one where that does not fit. */
  outcomes: 'What each strategy loses and keeps',
  costs: 'What each strategy costs',
  strategy: 'Strategy',
  written: 'As written',
  /** Of “→”, read aloud before what is set. */
  becomes: 'becomes ',
  permanentLoss: 'Data lost for good',
  rpoMet: 'Loss objective',
  rtoMet: 'Time objective',
  met: 'met',
  breached: 'breached',
  rto95: '95 % out for at most',
  notBack: 'not back',
  rpo95: '95 % lose at most',
  allData: 'all data',
  noData: 'no data',
  notTested: 'not tested',
  keptBy: (share: string, fires: string) => `met by ${share}, by enough in ${fires} of fires`,
  objectivesNote: (share: string, fires: string) =>
    `Objectives of the tiers. Loss (RPO): how many of the services that lost disks or their newest data meet it. Time (RTO): how many of those that went down meet it; a service not back within the time simulated does not, nor does one whose data is lost for good. Both are averages over the fires with any such services. Met: ${share} of them meet it in at least ${fires} of these fires; not tested: too few fires have any. 95 % lose at most: the greatest age of the data that 95 % of the services get back.`,
  protection: 'Protection a year',
  cooling: 'Cooling a year',
  cost: 'All costs a year',
  costAtMost: 'At most',
  yearNote: (p: YearTold) =>
    `Costs a year: copies, site protection where its price is stated, cooling, and what fires cost the operator before insurance${p.paid ? ' and the customers; what one pays the other is counted once' : ''}. Each severity counts as often as it occurs on the site as it is (${p.base}), at what it costs under the strategy.${p.unseen === null ? '' : ` ${p.unseen} of all fires are of severities that none of these reaches there: no loss is counted for them; “at most” uses the loss of the next larger.`}${p.larger === null ? '' : ` ${p.larger} of all fires are larger than any of these: “at most” counts them as the largest of these, and they may cost more.`}`,
  unpriced: (p: { count: number; names: string; base: string }) =>
    `Counted as free, because no price is stated (money.measures): the site protection in which ${p.names} ${en1(p.count, 'differs', 'differ')} from ${p.base}.`,
  ownRates: (rates: string) => `Fires are not equally frequent under every strategy; fires a year: ${rates}.`,
  front: 'Unbeaten',
  same: (names: string) => `same as ${names}`,
  share: (share: string) => `${share} of services`,
  pareto: 'Cost against loss',
  verdicts: { unbeaten: 'yes', open: 'not clear yet', beaten: 'no' },
  verdictNames: {
    unbeaten: 'unbeaten, as far as these fires show',
    open: 'not clear yet',
    beaten: 'beaten by another, as far as these fires show',
  },
  noneBeaten: (count: string) =>
    `As far as these fires show, none of the ${count} strategies is beaten by another on all of cost, time, loss objective missed and data lost: each is better than any other at something, and what that is worth is for you to say.`,
  /** @param p names: null if there are too many */
  paretoTakeaway: (p: { count: string; names: string | null }) =>
    `${p.count} ${en1(p.count, 'strategy is', 'strategies are')} beaten by no other on cost, time, loss objective missed and data lost, as far as these fires show${p.names === null ? '' : `: ${p.names}`}.`,
  /** @param p fires: null if no number is known that would decide */
  notTold: (p: { names: string; fires: string | null }) =>
    `Chance leaves open whether another is as good at everything and better at something: ${p.names}. ${p.fires === null ? 'More fires may tell' : `About ${p.fires} ${en1(p.fires, 'fire', 'fires')} would tell`}.`,
  paretoNote:
    'Over all fires, so that each strategy meets the same ones: one that takes no disk loses nothing and misses nothing, one that stops no service counts as back at once. The objectives in the table above are for the fires that put them to the test, so the two do not add up to 100 %. What is told apart is told by the 95 % intervals of the differences fire by fire, each by itself: among many strategies chance alone tells some apart. What is too rare for these fires to show is in none of them.',
  paretoLabel:
    'Strategies by yearly cost and by the loss chosen, with 95 % intervals. Filled: unbeaten, as far as these fires show. Arrows move.',
  against: 'Loss',
  axes: {
    permanentLoss: 'data lost for good',
    rto95Hours: '95 % out for at most',
    rpoMissed: 'loss objective missed',
  },
  costAxis: 'cost a year',
  exceedance: 'Chance in a year of a fire that costs at least this',
  exceedanceLabel: (strategy: string) => `${strategy}, from the least loss to the largest. Arrows move.`,
  exceedanceTakeaway: {
    customers: (p: ToldLoss) =>
      `With a chance of ${p.chance} a year there is a fire in which the customers lose at least ${lossUnder(p)}.`,
    operator: (p: ToldLoss) =>
      `With a chance of ${p.chance} a year there is a fire in which the operator loses at least ${lossUnder(p)}. No loss of money to customers is as likely; the data they lose is in the table above.`,
  },
  exceedanceRare: (chance: string) => `No strategy loses money as often as ${chance} a year.`,
  exceedanceNone: 'No strategy loses any money. Lost data is in the table above.',
  places: (count: string) =>
    `Not all of a year’s fires start here: fires at ${count} other ${en1(count, 'place', 'places')}, drawn by what may burn there, are counted too.`,
  otherPlaces: 'The other places',
  firesThere: (place: string, count: string) => `${place}: ${count} ${en1(count, 'fire', 'fires')}`,
  chance: 'chance a year',
  atLeast: 'loss of at least this',
  /** @param p low and high: ends of the 95 % interval of the chance */
  exceeded: (p: { whose: string; loss: string; chance: string; low: string; high: string }) =>
    `${p.whose}: at least ${p.loss}, ${p.chance} a year (95 %: ${p.low} to ${p.high})`,
  larger: (loss: string) => `more than ${loss}`,
  band: '95 % interval of the chance; thin line on its right: its upper end for a loss larger than any that these fires caused',
  otherStrategies: 'the other strategies',
  setByEach: 'What each strategy changes',
  sets: 'Sets',
  flags: { yes: 'yes', no: 'no' },
  /** Distributions, by the schema's keys. */
  shapes: {
    uniform: 'uniform',
    triangular: 'triangular',
    pert: 'PERT',
    normal: 'normal',
    lognormal: 'lognormal',
    gamma: 'gamma',
    gumbel: 'Gumbel',
    weibull: 'Weibull',
    exponential: 'exponential',
    discrete: 'discrete',
    empirical: 'empirical',
  } as Readonly<Record<string, string>>,
  /** Parts of distributions; others are called as in the schema. */
  inShapes: {
    median: 'median',
    mean: 'mean',
    sd: 'standard deviation',
    p95: 'p95',
    shape: 'shape',
    scale: 'scale',
  } as Readonly<Record<string, string>>,
  oneIn: (count: string) => `1 in ${count}`,
  operator: 'operator',
  customers: 'customers',
  notStated: 'loss not stated',
  whose: 'whose',
  loss: 'loss',
}

const n = numberIn('fr')

const fr: typeof en = {
  title: 'Quelle stratégie vaut son prix',
  none: 'Ce scénario n’a pas de stratégies. Ouvrez-en un qui en a, comme les stratégies de sauvegarde, ou écrivez-en dans l’éditeur.',
  openShipped: 'Ouvrir les stratégies de sauvegarde',
  fires: count => `Comparer sur ${count} ${n(count, 'feu', 'feux')}`,
  extent: p =>
    `Chaque stratégie affronte les mêmes feux. Outre ceux d’ici, au moins autant partent d’ailleurs sur le site, pour les probabilités d’une année. ${p.fires} ${n(p.fires, 'feu', 'feux')} et ${p.strategies} ${n(p.strategies, 'stratégie', 'stratégies')} font au moins ${p.runs} ${n(p.runs, 'simulation', 'simulations')} : ${p.time === null ? 'la durée est en cours de mesure' : `environ ${p.time} sur cette machine`} ; les feux d’ici sont simulés d’abord et affichés.`,
  soFar:
    'Seuls les feux partis d’ici sont comptés : ceux partis d’ailleurs changeraient les coûts et probabilités d’une année.',
  empty:
    'Ici s’afficheront le tableau des stratégies, leur coût face à ce qu’elles perdent, et les probabilités de grandes pertes.',
  takeaway: p =>
    `Sur ${p.fires} ${n(p.fires, 'feu', 'feux')}, la moins chère qui perd le moins est « ${p.best} » : ${p.cost} par an, ${p.share} des services touchés perdent leurs données pour de bon.`,
  lapsed: 'Ce qui a été comparé avant reposait sur d’autres hypothèses.',
  perhapsChance: 'Le hasard a pu décider laquelle : davantage de feux en disent plus.',
  diskless: p =>
    `Aucun feu, sur ${p.fires}, n’a détruit les disques d’un service : les copies n’ont pas été éprouvées. La moins chère est « ${p.best} » : ${p.cost} par an.`,
  outcomes: 'Ce que chaque stratégie perd et tient',
  costs: 'Ce que coûte chaque stratégie',
  strategy: 'Stratégie',
  written: 'Comme écrit',
  becomes: 'devient ',
  permanentLoss: 'Données perdues pour de bon',
  rpoMet: 'Objectif de perte (RPO)',
  rtoMet: 'Objectif de délai (RTO)',
  met: 'tenu',
  breached: 'manqué',
  rto95: '95 % interrom\u00ADpus au plus',
  notBack: 'pas de retour',
  rpo95: '95 % perdent au plus',
  allData: 'toutes leurs données',
  noData: 'aucune donnée',
  notTested: 'non éprouvé',
  keptBy: (share, fires) => `tenu par ${share}, assez dans ${fires} des feux`,
  objectivesNote: (share, fires) =>
    `Objectifs des classes. Perte (RPO, PDMA) : part des services ayant perdu leurs disques ou leurs dernières données qui le tiennent. Délai (RTO) : part des services interrompus qui le tiennent ; un service qui n’est pas de retour dans le temps simulé ne le tient pas, ni un service dont les données sont perdues pour de bon. Ce sont des moyennes sur les feux qui touchent de tels services. Tenu : ${share} d’entre eux le tiennent dans au moins ${fires} de ces feux ; non éprouvé : trop peu de feux en touchent. 95 % perdent au plus : l’âge maximal des données que retrouvent 95 % des services.`,
  protection: 'Protection par an',
  cooling: 'Refroidis\u00ADsement par an',
  cost: 'Tous coûts par an',
  costAtMost: 'Au plus',
  yearNote: p =>
    `Coûts par an : les copies, la protection du site là où son prix est indiqué, le refroidissement, et ce que les feux coûtent à l’exploitant avant l’assurance${p.paid ? ' et aux clients ; ce que l’un verse aux autres n’est compté qu’une fois' : ''}. Chaque gravité compte aussi souvent qu’elle survient sur le site tel qu’il est (${p.base}), pour ce qu’elle coûte sous la stratégie.${p.unseen === null ? '' : ` ${p.unseen} des feux sont de gravités qu’aucun de ceux-ci n’y atteint : aucune perte n’est comptée pour eux ; « au plus » prend celle de la gravité suivante.`}${p.larger === null ? '' : ` ${p.larger} des feux sont plus grands que tous ceux-ci : « au plus » les compte comme les plus grands de ceux-ci, et ils peuvent coûter davantage.`}`,
  unpriced: p =>
    `Compté comme gratuit, faute de prix indiqué (money.measures) : la protection du site par laquelle ${p.names} ${n(p.count, 'diffère', 'diffèrent')} de ${p.base}.`,
  ownRates: rates => `Les feux ne sont pas aussi fréquents sous chaque stratégie ; feux par an : ${rates}.`,
  front: 'Non dominée',
  same: names => `comme ${names}`,
  share: share => `${share} des services`,
  pareto: 'Coût face à la perte',
  verdicts: { unbeaten: 'oui', open: 'pas encore tranché', beaten: 'non' },
  verdictNames: {
    unbeaten: 'non dominée, d’après ces feux',
    open: 'pas encore tranché',
    beaten: 'dominée par une autre, d’après ces feux',
  },
  noneBeaten: count =>
    `D’après ces feux, aucune stratégie, sur ${count}, n’est dominée par une autre à la fois en coût, délai, objectif de perte manqué et données perdues : chacune est meilleure que toute autre sur un point, et c’est à vous de dire ce que cela vaut.`,
  paretoTakeaway: p =>
    `${p.count} ${n(p.count, 'stratégie n’est dominée', 'stratégies ne sont dominées')} par aucune autre en coût, délai, objectif de perte manqué et données perdues, d’après ces feux${p.names === null ? '' : ` : ${p.names}`}.`,
  notTold: p =>
    `Le hasard ne permet pas de dire si une autre est aussi bonne en tout et meilleure sur un point : ${p.names}. ${p.fires === null ? 'Davantage de feux peuvent le dire' : `Environ ${p.fires} ${n(p.fires, 'feu le dirait', 'feux le diraient')}`}.`,
  paretoNote:
    'Sur tous les feux, pour que chaque stratégie en affronte autant : un feu qui ne détruit aucun disque ne fait rien perdre ni rien manquer, un feu qui n’arrête aucun service compte comme un retour immédiat. Les objectifs du tableau ci-dessus sont ceux des feux qui les éprouvent : les deux ne font donc pas 100 % ensemble. Les stratégies sont départagées par les intervalles à 95 % de leurs écarts feu par feu, chacun pris à part : entre de nombreuses stratégies, le hasard seul en départage quelques-unes. Ce qui est trop rare pour que ces feux le montrent n’est dans aucun d’eux.',
  paretoLabel:
    'Stratégies par coût annuel et perte choisie, avec intervalles à 95 %. Plein : non dominée, d’après ces feux. Flèches pour se déplacer.',
  against: 'Perte',
  axes: {
    permanentLoss: 'données perdues pour de bon',
    rto95Hours: '95 % interrompus au plus',
    rpoMissed: 'objectif de perte manqué',
  },
  costAxis: 'coût par an',
  exceedance: 'Probabilité, en un an, d’un feu qui coûte au moins cela',
  exceedanceLabel: strategy => `${strategy}, de la moindre perte à la plus grande. Flèches pour se déplacer.`,
  exceedanceTakeaway: {
    customers: p =>
      `Avec une probabilité de ${p.chance} par an survient un feu où les clients perdent au moins ${frenchLossUnder(p)}.`,
    operator: p =>
      `Avec une probabilité de ${p.chance} par an survient un feu où l’exploitant perd au moins ${frenchLossUnder(p)}. Aucune perte d’argent des clients n’est aussi probable ; leurs données perdues sont dans le tableau ci-dessus.`,
  },
  exceedanceRare: chance => `Aucune stratégie ne perd d’argent aussi souvent que ${chance} par an.`,
  exceedanceNone: 'Aucune stratégie ne perd d’argent. Les données perdues sont dans le tableau ci-dessus.',
  places: count =>
    `Les feux d’une année ne partent pas tous d’ici : comptent aussi ${n(count, `ceux partis de ${count} autre lieu, tiré`, `ceux partis de ${count} autres lieux, tirés`)} selon ce qui peut y brûler.`,
  otherPlaces: 'Les autres lieux de départ',
  firesThere: (place, count) => `${place} : ${count} ${n(count, 'feu', 'feux')}`,
  chance: 'probabilité par an',
  atLeast: 'perte d’au moins cela',
  exceeded: p => `${p.whose} : au moins ${p.loss}, ${p.chance} par an (95 % : ${p.low} à ${p.high})`,
  larger: loss => `plus de ${loss}`,
  band: 'intervalle à 95 % de la probabilité ; trait fin à sa droite : sa borne haute pour une perte plus grande que toutes celles de ces feux',
  otherStrategies: 'les autres stratégies',
  setByEach: 'Ce que change chaque stratégie',
  sets: 'Changements',
  flags: { yes: 'oui', no: 'non' },
  shapes: {
    uniform: 'loi uniforme',
    triangular: 'loi triangulaire',
    pert: 'loi PERT',
    normal: 'loi normale',
    lognormal: 'loi log-normale',
    gamma: 'loi gamma',
    gumbel: 'loi de Gumbel',
    weibull: 'loi de Weibull',
    exponential: 'loi exponentielle',
    discrete: 'loi discrète',
    empirical: 'loi empirique',
  },
  inShapes: {
    median: 'médiane',
    mean: 'moyenne',
    sd: 'écart-type',
    p95: '95e centile',
    shape: 'forme',
    scale: 'échelle',
  },
  oneIn: count => `1 sur ${count}`,
  operator: 'exploitant',
  customers: 'clients',
  notStated: 'perte non indiquée',
  whose: 'de qui',
  loss: 'perte',
}

export const strategyWords = { en, fr: french(fr) }
