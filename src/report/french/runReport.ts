/** What the report of a run says, each sentence with its French. */
import { numberIn } from '../../base/plural.ts'

const n = numberIn('fr')

export const runReport = {
  // How it was run.
  'strategy {}': 'stratégie {}',
  'seed {}': 'graine {}',
  '{} replications': '{} tirages',
  'one incident': 'un seul incident',
  'the typical incident, every uncertain input at its median':
    'l’incident typique, chaque hypothèse incertaine à sa médiane',
  'outside the range of validity in some replication: {}':
    'hors du domaine de validité dans un tirage ou plus : {}',
  'outside the range of validity: {}': 'hors du domaine de validité : {}',
  '{} {}, scenario {}': '{} {}, scénario {}',
  'digest {}': 'empreinte {}',

  // The first figures.
  median: 'médiane',
  figure: 'résultat',
  'happens in': 'se produit dans',
  '{}, of {}': '{}, sur {}',
  'happens in: the share of all replications. "x, of y": only y of them hit anything that could come back or be lost; p10, median and p90 are of these.':
    'se produit dans : la part de tous les tirages. « x, sur y » : seuls y d’entre eux touchent quelque chose qui pouvait revenir ou être perdu ; p10, médiane et p90 en sont les valeurs.',
  'not stated': 'non indiquée',
  'Services without a copy left start again empty: they count as back, but meet no time objective, since their data is lost for good.':
    'Les services sans copie restante redémarrent vides : ils comptent comme de retour, mais ne tiennent aucun objectif de délai, puisque leurs données sont perdues pour de bon.',
  'Services without a copy left start again empty: they count as back, but meet no time objective, since their data is lost for good, nor does an activity that cannot do without them.':
    'Les services sans copie restante redémarrent vides : ils comptent comme de retour, mais ne tiennent aucun objectif de délai, puisque leurs données sont perdues pour de bon, pas plus qu’une activité qui ne peut s’en passer.',
  '"Never" is later than the end of the time looked at. A service that is not back by then has met no time objective; it is down longer than tolerable if it has been down for longer by then.':
    '« Jamais » veut dire : après la fin du temps simulé. Un service qui n’est pas de retour à cette fin n’a tenu aucun objectif de délai ; il est arrêté au-delà de la durée admissible s’il l’est alors depuis plus longtemps.',
  'In {} of {} replications services are destroyed: up to {}.': (some: string, all: string, most: string) =>
    `Dans ${some} ${n(some, 'tirage', 'tirages')} sur ${all}, des services sont détruits : jusqu’à ${most}.`,

  // The age of the data.
  'Half of the services that lost disks or newest data get back data at most {} h old':
    'La moitié des services ayant perdu leurs disques ou leurs dernières données retrouvent des données d’au plus {} h',
  '{}: mean of all replications': '{} : moyenne de tous les tirages',
  '{}: mean of the {} of replications in which half of them have a copy':
    '{} : moyenne des {} des tirages où la moitié d’entre eux ont une copie',
  'No service lost disks or newest data': 'Aucun service n’a perdu ses disques ni ses dernières données',
  'More than half of the services that lost disks or newest data have no copy to go back to':
    'Plus de la moitié des services ayant perdu leurs disques ou leurs dernières données n’ont aucune copie à laquelle revenir',
  '{}, in every replication in which any lost them': '{}, dans chaque tirage où il y en a',

  // Buildings.
  building: 'bâtiment',
  state: 'état',
  'rooms burnt': 'salles brûlées',
  'racks burnt': 'baies brûlées',
  sooted: 'couvert de suie',
  wet: 'mouillé',
  dark: 'hors tension',
  intact: 'intact',
  partly: 'détruit en partie',
  destroyed: 'détruit',

  // Replications to look at.
  'the mildest': 'le moins grave',
  'the middle': 'celui du milieu',
  'worse than nine in ten': 'pire que neuf sur dix',
  'the worst': 'le pire',
  '{} is {} ({})': '{} est le {} ({})',
  'replications to look at, by {}: {}; firebreak why and firebreak services take --replication':
    'tirages à regarder, selon {} : {} ; firebreak why et firebreak services prennent --replication',

  // Activities.
  activity: 'activité',
  'customers disrupted': 'clients concernés',
  'back at its least, median, h': 'de retour au minimum, médiane, h',
  'RTO met': 'RTO tenu',
  'from the declaration': 'depuis la déclaration',
  'beyond the MTPD': 'au-delà de la DMIA',
  'not back so far': 'pas encore de retour',

  // What services waited for.
  'services waited for nothing': 'les services n’ont rien attendu',
  'services waited longest for: {}': 'les services ont attendu le plus longtemps : {}',
  'the bottleneck (what more of them waited for than for anything else), by share of the time: {}':
    'le goulet d’étranglement (ce que le plus grand nombre attendait), en part du temps : {}',
  'spare servers {}': 'serveurs de réserve {}',
  servers: 'serveurs',
  'access {}': 'accès {}',
  'power {}': 'courant {}',
  'network {}': 'réseau {}',
  declaration: 'déclaration',
  'part {} of {}': 'partie {} de {}',
  'link {}': 'liaison {}',
  'link of {}': 'liaison de {}',
  copies: 'copies',

  // What it cost.
  "operator's loss before insurance, mean of its parts: {}":
    'perte de l’exploitant avant l’assurance, moyenne de ses parts : {}',
  "operator's loss before insurance, by its parts: {}":
    'perte de l’exploitant avant l’assurance, par poste : {}',
  hardware: 'matériel',
  buildings: 'bâtiments',
  cleaning: 'nettoyage',
  response: 'réponse à l’incident',
  'service credits': 'avoirs',
  vouchers: 'bons',
  litigation: 'litiges',

  // What was seen.
  'what was seen': 'ce qui a été observé',
  observed: 'observé',
  'this incident': 'cet incident',
  verdict: 'verdict',
  'the same': 'identique',
  another: 'autre',
  'echo of an input': 'aussi une hypothèse',
  'nobody knows': 'nul ne sait',
  inside: 'dans la plage',
  MISS: 'HORS PLAGE',
  unknown: 'inconnu',
  '{} to {}': '{} à {}',
  '{} of {}': '{} sur {}',
  'at most {}': 'au plus {}',
  'day {}': (day: string) => `jour ${day.replace('.', ',')}`,
  ends: 'à la fin',
  rooms: 'salles',
  'servers burnt': 'serveurs brûlés',
  'racks sooted': 'baies couvertes de suie',
  'racks wet': 'baies mouillées',
  'racks dark': 'baies hors tension',
  'flashover, min': 'embrasement généralisé, min',
  'lost, min': 'perdu, min',
  'written off, days': 'abandonné, jours',
  'servers up': 'serveurs en marche',
  'services up': 'services de retour',
  'data back': 'données de retour',

  // Copies.
  '3-2-1-1-0 (three copies, two media, one elsewhere, one sealed, none untested): kept by {} of {} customer; {} with at least one dataset in one building only':
    '3-2-1-1-0 (trois copies, deux supports, une ailleurs, une scellée, aucune sans test) : tenu par {} client sur {} ; {} avec au moins un jeu de données dans un seul bâtiment',
  '3-2-1-1-0 (three copies, two media, one elsewhere, one sealed, none untested): kept by {} of {} customers; {} with at least one dataset in one building only':
    (met: string, all: string, one: string) =>
      `3-2-1-1-0 (trois copies, deux supports, une ailleurs, une scellée, aucune sans test) : tenu par ${met} ${n(met, 'client', 'clients')} sur ${all} ; ${one} avec au moins un jeu de données dans un seul bâtiment`,
  '{}; {} with a copy that is not where they were told':
    '{} ; {} avec une copie qui n’est pas là où on le leur a dit',
} as const satisfies Readonly<Record<string, string | ((...values: readonly string[]) => string)>>
