/** What the columns of the tables mean, in French: each meaning by its English. A test asks for all of them. */
import { unbroken } from '../unbroken.ts'

const meanings: Readonly<Record<string, string>> = {
  'counted from 0; the same number is the same fire under every strategy':
    'compté à partir de 0 ; le même numéro est le même feu sous chaque stratégie',
  'without a value: the scenario as written': 'sans valeur : le scénario tel quel',

  // Metrics.
  'customers of whose services at least one went down': 'clients dont au moins un service s’est arrêté',
  'services that went down, for whatever reason': 'services qui se sont arrêtés, quelle qu’en soit la raison',
  'of these, those whose rack burnt': 'parmi eux, ceux dont la baie a brûlé',
  'of these, those whose rack stopped without burning: no power, water or heat':
    'parmi eux, ceux dont la baie s’est arrêtée sans brûler : hors tension, eau ou chaleur',
  'of these, those whose rack ran on but could not be reached, or that need a service that was down':
    'parmi eux, ceux dont la baie tournait mais ne pouvait être atteinte, ou qui ont besoin d’un service arrêté',
  'services that went down and whose data is lost for good: no copy of it can be restored':
    'services arrêtés dont les données sont perdues pour de bon : aucune copie n’en peut être restaurée',
  'customers with at least one such service': 'clients ayant au moins un tel service',
  'servers in racks that burnt': 'serveurs dans des baies qui ont brûlé',
  'racks that burnt': 'baies qui ont brûlé',
  'rooms that burnt as a whole, or in which all racks burnt, or all fuel':
    'salles qui ont brûlé tout entières, ou dont toutes les baies ou tout le combustible ont brûlé',
  'buildings that were lost': 'bâtiments perdus',
  'until smoke was on every storey of the building in which the fire began':
    'jusqu’à ce que la fumée soit à chaque niveau du bâtiment où le feu est parti',
  'until rooms with half of the ground floor of that building had caught fire':
    'jusqu’à ce que des salles faisant la moitié du rez-de-chaussée de ce bâtiment soient en feu',
  'until half of the floor of some building had burnt':
    'jusqu’à ce que la moitié de la surface d’un bâtiment ait brûlé',
  'until the first building was lost: 80 % of its floor burnt':
    'jusqu’à la perte du premier bâtiment : 80 % de sa surface brûlés',
  'until no room had caught fire for 20 min and hoses outweighed what no sprinklers, mist or gas held, or until it was out':
    'jusqu’à ce qu’aucune salle n’ait pris feu depuis 20 min et que les lances l’emportent sur ce que ni sprinkleurs, ni brouillard, ni gaz ne tenaient, ou jusqu’à l’extinction',
  'until nothing burnt any more, for the last time if something lit again':
    'jusqu’à ce que plus rien ne brûle, pour la dernière fois si quelque chose s’est rallumé',
  'until nothing in the buildings of the site was live any more':
    'jusqu’à ce que plus rien ne soit sous tension dans les bâtiments du site',
  'until the first rack that had stopped or been cut off served again, whatever struck it later; empty if all of these burnt before, or there were none':
    'jusqu’à ce que la première baie arrêtée ou isolée serve à nouveau, quoi qu’il lui arrive ensuite ; vide si toutes ont brûlé avant, ou s’il n’y en avait pas',
  'until the service called "public data platform" was back; empty if it never went down, or there is none':
    'jusqu’au retour du service nommé « public data platform » ; vide s’il ne s’est jamais arrêté, ou n’existe pas',
  'until half of the services that went down were back, each from its first second down':
    'jusqu’au retour de la moitié des services arrêtés, chacun depuis sa première seconde d’arrêt',
  'the same for 90 % of them': 'de même pour 90 % d’entre eux',
  'the same for 95 % of them': 'de même pour 95 % d’entre eux',
  'the same for the last of them': 'de même pour le dernier',
  '95 % of the services that went down had no single outage longer than this; one back without its data counts as back here, though not for compare --rto':
    '95 % des services arrêtés n’ont eu aucune interruption plus longue ; un service de retour sans ses données compte ici comme de retour, mais pas pour compare --rto',
  'age of the data, when their servers stopped (a loss of network stops none), with which services went on that lost disks or newest data: half of them, at most; inf: lost for good':
    'âge des données, à l’arrêt des serveurs (une coupure du réseau n’en arrête aucun), avec lesquelles repartent les services ayant perdu disques ou dernières données : la moitié d’entre eux, au plus ; inf : perdues pour de bon',
  'how long data was on a single copy, median of the services of which it was, hit or not':
    'combien de temps les données n’étaient que sur une copie, médiane des services concernés, touchés ou non',
  'of the services that went down, those that are back, had no outage longer than their RTO and did not lose their data for good':
    'parmi les services arrêtés, ceux qui sont de retour, n’ont eu aucune interruption au-delà de leur RTO et n’ont pas perdu leurs données pour de bon',
  'of the services that lost disks or newest data, those that went on with data no older than their RPO; one that is not back counts by the data it waits for':
    'parmi les services ayant perdu disques ou dernières données, ceux qui sont repartis avec des données pas plus vieilles que leur RPO ; celui qui n’est pas de retour compte selon les données qu’il attend',
  'services with an outage longer than their tier tolerates (MTPD), up to the horizon if they are not back, with their data or empty':
    'services interrompus plus longtemps que leur classe ne l’admet (MTPD, DMIA), jusqu’à l’horizon s’ils ne sont pas de retour, avec leurs données ou vides',
  "operator's loss before insurance: the sum of costs.*":
    'perte de l’exploitant avant assurance : la somme des costs.*',
  'what insurance pays of it': 'ce que l’assurance en paie',
  "customers' loss by outage and by data; without a meaning if the scenario has no activities":
    'perte des clients par interruption et par données ; sans objet si le scénario n’a pas d’activités',

  // Buildings.
  'how it ends: intact, dark, sooted, wet, partly, destroyed':
    'comment il finit : intact, dark (hors tension), sooted (suie), wet (mouillé), partly (en partie), destroyed (détruit)',
  'rooms it has': 'salles qu’il a',
  'rooms burnt, as in metrics.roomsBurnt': 'salles brûlées, comme dans metrics.roomsBurnt',
  'racks that burnt; each rack counts once, in its worst state':
    'baies qui ont brûlé ; chaque baie compte une fois, dans son pire état',
  'racks with soot, neither wet nor burnt': 'baies couvertes de suie, ni mouillées ni brûlées',
  'racks that got wet and did not burn': 'baies mouillées qui n’ont pas brûlé',
  'racks without power and otherwise whole': 'baies hors tension et sinon entières',
  'until half of its floor had burnt': 'jusqu’à ce que la moitié de sa surface ait brûlé',
  'until it was lost': 'jusqu’à sa perte',
  'until it was given up with everything in it': 'jusqu’à son abandon avec tout ce qu’il contient',

  // Groups and activities.
  'as the metric': 'comme la grandeur du même nom',
  'as the metric, rounded up by at most 0.8 %':
    'comme la grandeur du même nom, arrondie de 0,8 % au plus vers le haut',
  'customers for whom it fell below its least capacity, of services with their data':
    'clients pour qui elle est passée sous sa capacité minimale, en services avec leurs données',
  'until it was back for half of those with too few that ran, with their data or empty, each from its first second below':
    'jusqu’à son retour pour la moitié de ceux qui en avaient trop peu en marche, avec leurs données ou vides, chacun depuis sa première seconde au-dessous',
  'of these customers, those for whom enough of its services are back with their data, and were never away longer than its RTO':
    'parmi ces clients, ceux pour qui assez de ses services sont de retour avec leurs données, et n’ont jamais manqué plus longtemps que son RTO',
  'the same, counted from the declaration if that came later':
    'de même, compté depuis la déclaration si elle est venue plus tard',
  'customers for whom it was away longer than its MTPD, up to the horizon if it is not back, with its data or empty':
    'clients pour qui elle a manqué plus longtemps que sa MTPD (DMIA), jusqu’à l’horizon si elle n’est pas de retour, avec ses données ou vide',
  'customers for whom it is not back by the horizon, with its data or empty, and not away longer than its MTPD by then':
    'clients pour qui elle n’est pas de retour à l’horizon, avec ses données ou vide, sans manquer alors plus longtemps que sa MTPD (DMIA)',

  // Costs and waits.
  'racks and servers lost, and servers bought beyond those':
    'baies et serveurs perdus, et serveurs achetés en plus',
  'floor of rooms that burnt, the whole floor of a building that is lost or given up in a second hit, and that of the rooms with racks where too few are left to repair':
    'surface des salles brûlées, toute la surface d’un bâtiment perdu ou abandonné lors d’un incident secondaire, et celle des salles à baies où il en reste trop peu pour réparer',
  'racks cleaned': 'baies nettoyées',
  'response to the incident': 'réponse à l’incident',
  'credits for time of outage': 'avoirs pour le temps d’interruption',
  'vouchers for services destroyed': 'bons pour les services détruits',
  'claims of customers whose data is lost': 'indemnités versées aux clients dont les données sont perdues',
  'sum over the services whose longest wait it was: how long they waited for it':
    'somme sur les services dont c’était la plus longue attente : combien de temps ils l’ont attendu',
  'time during which more services waited for it than for anything else':
    'temps pendant lequel plus de services l’attendaient que toute autre chose',

  // The event loss table.
  'number of the fire, from 0; the same under every strategy':
    'numéro du feu, à partir de 0 ; le même sous chaque stratégie',
  'room in which it begins, as ignition.room': 'salle où il part, comme ignition.room',
  'what burns first, as ignition.source': 'ce qui brûle d’abord, comme ignition.source',
  'seed of the fires that begin there': 'graine des feux qui y partent',
  'its number among them, from 0': 'son numéro parmi eux, à partir de 0',
  'fires with the same number belong to one draw of a place and are not independent: a cluster for standard errors':
    'les feux du même numéro viennent d’un même tirage d’un lieu et ne sont pas indépendants : une grappe pour les erreurs types',
  'how far it gets under the base strategy: item, room, storey, building, beyond':
    'jusqu’où il va sous la stratégie de base : item (objet), room (salle), storey (niveau), building (bâtiment), beyond (au-delà)',
  'share of all fires that it stands for; with those that no fire shows (unseen) they add up to 1':
    'part de tous les feux qu’il représente ; avec ceux qu’aucun feu ne montre (unseen), la somme est 1',
  'how often a year it counts under the strategy: its weight times the fires of a year':
    'combien de fois par an il compte sous la stratégie : son poids fois les feux d’un an',
  "operator's loss before insurance": 'perte de l’exploitant avant assurance',
  "customers' loss; without a value if the scenario has no activities":
    'perte des clients ; sans valeur si le scénario n’a pas d’activités',
  'both losses; what the operator pays its customers is counted once':
    'les deux pertes ; ce que l’exploitant verse à ses clients est compté une fois',
}

/** A meaning in French; it stays as it is if nobody wrote one. */
export function frenchMeaning(english: string): string {
  const [, metric] = /^as (metrics\.\w+)$/.exec(english) ?? []
  return metric === undefined ? unbroken(meanings[english] ?? english) : `comme ${metric}`
}
