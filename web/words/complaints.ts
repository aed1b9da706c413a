import {
  filled,
  type Issue,
  numberIn,
  type SavedSentence,
  type Sentence,
  type Values,
} from '../../src/index.ts'
import { is, kind, of, parts, sides, thing, wayOf, whats } from './complaintWords.ts'
import { frenchOfParser } from './parserComplaints.ts'

const n = numberIn('fr')

/** In French: the sentence with the values in the same order, or what makes it from them. */
type French<English extends string> = string | ((...values: Values<English>) => string)

export const complaints: { readonly [English in Sentence | SavedSentence]: French<English> } = {
  'is missing': 'manque',
  'is missing: one of {}': 'manque : un de {}',
  'must be one of {}, is {}': (words, value) => `doit être parmi ${words}, est ${is(value)}`,
  'must be a map, is {}': value => `doit être une table de clés et de valeurs, est ${is(value)}`,
  'must be a map of keys and values': 'doit être une table de clés et de valeurs',
  'must be a list, is {}': value => `doit être une liste, est ${is(value)}`,
  'must be true or false, is {}': value => `doit être true ou false, est ${is(value)}`,
  'must be text, is {}': value => `doit être un texte, est ${is(value)}`,
  'must be text (write "{}"), is {}': 'doit être un texte (écrire "{}"), est {}',
  'must be text, a number, true, false, a list or a map':
    'doit être un texte, un nombre, true, false, une liste ou une table',
  'must be text: the decoded content of a file': 'doit être un texte : le contenu décodé d’un fichier',
  'must be a {}, is {}': (wanted, value) => `doit être ${wanted}, est ${is(value)}`,
  'unknown key "{}"': 'clé inconnue : « {} »',
  'there is no "{}" here': 'il n’y a pas de « {} » ici',
  'the key "{}" appears twice in one map': 'la clé « {} » est écrite deux fois dans une même table',
  'a key must be a word': 'une clé doit être un mot',
  'this word cannot be a key': 'ce mot ne peut pas être une clé',
  'has no value: write one, or leave it out': 'n’a pas de valeur : en écrire une, ou supprimer la clé',
  'is empty': 'est vide',
  'must have at least {} {}': (most, what) => `doit avoir au moins ${most} ${whats[what] ?? what}`,
  'must have at most {} {}': (most, what) => `doit avoir au plus ${most} ${whats[what] ?? what}`,
  'a name has only letters, digits, spaces, "-" and "_"':
    'un nom n’a que des lettres, des chiffres, des espaces, « - » et « _ »',
  'a range of names goes up to 9999: write more of them as several names':
    'une suite de noms va jusqu’à 9999 : au-delà, écrivez-en plusieurs',
  'unknown language "{}": there are {}': 'langue inconnue : « {} » ; il y a {}',
  'must be a time with its offset, such as 2021-03-10T00:35+01:00':
    'doit être une date avec son décalage, comme 2021-03-10T00:35+01:00',
  'is a day that the month does not have': 'est un jour qui n’existe pas dans ce mois',
  'must be path=value, is "{}"': 'doit être chemin=valeur, est "{}"',
  '{} has no parts': '{} n’a pas de parties',
  'and {} more': 'et {} de plus',

  // Numbers.
  'must be at least {}, is {}': 'doit être au moins {}, est {}',
  'must be at most {}, is {}': 'doit être au plus {}, est {}',
  'must be 0 or at least {}, is {}': 'doit être 0 ou au moins {}, est {}',
  'must be above 0, is {}': 'doit être supérieur à 0, est {}',
  'must be from {} to {}, is {}': 'doit être de {} à {}, est {}',
  'must be a whole number, is {}': 'doit être un nombre entier, est {}',
  'must be a number, is {}': value => `doit être un nombre, est ${is(value)}`,
  'must be a finite number': 'doit être un nombre fini',
  'must be a number with its unit, such as "{}", is {}': (such, value) =>
    `doit être un nombre avec son unité, comme "${such}", est ${is(value)}`,
  'must be a growth (slow, medium, fast, ultrafast, or such as "5 MW in 8 min"), is {}': value =>
    `doit être une croissance (slow, medium, fast, ultrafast, ou comme "5 MW in 8 min"), est ${is(value)}`,
  'must grow in more than 0 s': 'doit croître en plus de 0 s',
  'needs a unit, such as "{}"': 'a besoin d’une unité, comme "{}"',
  'has an unknown unit {}': 'a une unité inconnue : {}',
  'has an unknown unit {}, must be {} such as "{}"': (unit, wanted, such) =>
    `a une unité inconnue, ${unit}, doit être ${kind(wanted)}, comme "${such}"`,
  'has no unit, must be {} such as "{}"': (wanted, such) =>
    `n’a pas d’unité, doit être ${kind(wanted)}, comme "${such}"`,
  'is {}, must be {} such as "{}"': (found, wanted, such) =>
    `est ${kind(found)}, doit être ${kind(wanted)}, comme "${such}"`,
  'must be {} such as "{}", is {}': (wanted, such, value) =>
    `doit être ${kind(wanted)}, comme "${such}", est ${value}`,
  'is too large: {}': 'est trop grand : {}',
  'has no E, which keeps flames in: {} alone does not':
    'n’a pas de E, qui retient les flammes : {} seul ne le fait pas',
  'must be a storey, such as 0 or -1, or a range from the lowest up, such as 1..5':
    'doit être un niveau, comme 0 ou -1, ou une suite du plus bas au plus haut, comme 1..5',
  'must count up, such as {1..9}, is "{}"': 'doit compter vers le haut, comme {1..9}, est "{}"',

  // Distributions.
  'must be one number here, not a distribution': 'doit être un seul nombre ici, pas une distribution',
  'must be a number or a distribution, is an empty map':
    'doit être un nombre ou une distribution, est une table vide',
  'must be one distribution, is {}': 'doit être une seule distribution, est {}',
  '"{}" is not a distribution': '« {} » n’est pas une distribution',
  'has no value between its min and its max': 'n’a aucune valeur entre son min et son max',
  'has no value within the limits of this field': 'n’a aucune valeur dans les limites de ce champ',
  'spreads beyond the range of numbers': 's’étend au-delà du domaine des nombres',
  '{} only cuts the tails off a distribution, but there is none: did you mean "uniform: [{}]"?':
    '{} ne fait que tronquer une distribution, et il n’y en a pas : vouliez-vous dire « uniform: [{}] » ?',
  '{} and {} only cut the tails off a distribution, but there is none: did you mean "uniform: [{}]"?':
    '{} et {} ne font que tronquer une distribution, et il n’y en a pas : vouliez-vous dire « uniform: [{}] » ?',
  'min must be below max': 'min doit être inférieur à max',
  'must rise: {}': 'doit croître : {}',
  '{} is a list: [{}]': '{} est une liste : [{}]',
  '{} is a map: { {} }': '{} est une table : { {} }',
  '{} needs {}': '{} a besoin de {}',
  'p95 must be above the median': 'p95 doit être supérieur à la médiane',
  'discrete is a list of pairs: [[value, weight], ...]':
    'discrete est une liste de paires : [[valeur, poids], ...]',
  'a weight must be at least 0, is {}': value => `un poids doit être au moins 0, est ${is(value)}`,
  'the weights must not all be 0': 'les poids ne doivent pas tous être 0',

  // Names and sums.
  'there is no {} "{}"': (what, name) => `il n’y a pas ${of(what)} « ${name} »`,
  'there is no {} "{}": there are none': (what, name) =>
    `il n’y a pas ${of(what)} « ${name} » : il n’y en a aucun`,
  'there is another {} "{}"': (what, name) => `le nom « ${name} » est déjà pris (${thing(what)})`,
  'are {}, but at most {} can be told apart': 'sont {}, mais {} au plus peuvent être distingués',
  'the shares of the {} add up to {}, but must add up to 100 %': (what, sum) =>
    `les parts des ${parts[what] ?? what} font ${sum}, mais doivent faire 100 %`,
  'the shares of the parts add up to {}, but may add up to at most 100 %':
    'les parts des parties font {}, mais peuvent faire au plus 100 %',
  'the shares of the severities are those of the site as it is, the same under every strategy: a strategy may set only firesPerYear':
    'les parts des gravités sont celles du site tel qu’il est, les mêmes sous chaque stratégie : une stratégie ne peut fixer que firesPerYear',
  'is fed by itself: {}': 's’alimente elle-même : {}',
  'needs itself: {}': 'a besoin d’elle-même : {}',
  'is required for a generator: how long its fuel lasts':
    'est obligatoire pour un groupe électrogène : combien de temps dure son carburant',
  'is required for a {}: nothing feeds it': 'est obligatoire pour une unité {} : rien ne l’alimente',

  // Sites and rooms.
  'the site is empty: it needs a building': 'le site est vide : il lui faut un bâtiment',
  'the site is empty: no building has a room': 'le site est vide : aucun bâtiment n’a de salle',
  'has {} rooms, but may have at most {}': 'a {} salles, mais peut en avoir au plus {}',
  'has services, but no room has racks': 'a des services, mais aucune salle n’a de baies',
  'extends {} beyond its building, which is {} wide': 'dépasse de {} son bâtiment, large de {}',
  'extends {} beyond its building, which is {} deep': 'dépasse de {} son bâtiment, profond de {}',
  'is on storey {}, but its building has one storey, storey 0':
    'est au niveau {}, mais son bâtiment n’a que le niveau 0',
  'is on storey {}, but its building has {} storeys, {} to {}':
    'est au niveau {}, mais son bâtiment a {} niveaux, de {} à {}',
  'is {}, but its storeys have {}': 'fait {}, mais ses niveaux ont {}',
  'overlaps {} on storey {}': 'recouvre {} au niveau {}',
  'needs an opening as well: kind, width, height': 'a besoin d’une ouverture à côté : kind, width, height',
  'lies between one building and itself': 'se trouve entre un bâtiment et lui-même',
  'lies between a room and itself': 'se trouve entre une salle et elle-même',
  'joins a room with itself': 'relie une salle à elle-même',
  '{} and {} do not touch': '{} et {} ne se touchent pas',
  '{} and {} lie on one storey, with no floor between them':
    '{} et {} sont au même niveau, sans plancher entre les deux',
  '{} has no outer wall on the {} side': (room, side) =>
    `${room} n’a pas de mur extérieur du côté ${sides[side] ?? side}`,
  'needs the side of the building it opens to: north, east, south, west':
    'a besoin du côté du bâtiment sur lequel elle s’ouvre : north, east, south, west',
  '{} needs storey as well, such as 1..3': '{} a besoin de storey à côté, comme 1..3',
  '{} stands for many rooms, but a link joins one with one':
    '{} désigne plusieurs salles, mais un passage relie une salle à une autre',
  'needs width and height, or an area': 'a besoin de width et height, ou d’une surface (area)',
  'has both an area and width and height': 'a width et height, et une surface (area) en plus',
  'is {}, but the shorter of the two sides is {}': 'fait {}, mais le plus court des deux côtés fait {}',
  'reaches up to {}, but the ceiling of {} is at {}': 'monte jusqu’à {}, mais le plafond de {} est à {}',
  'reaches up to {}, but the ceiling of {} is at {} over the floor of {}':
    'monte jusqu’à {}, mais le plafond de {} est à {} au-dessus du sol de {}',
  'is {} in all, but the floor it is in has {}':
    'fait {} en tout, mais le plancher où elle est percée fait {}',
  'is {}, but the wall it is in is {} long': 'fait {}, mais le mur où elle est percée est long de {}',

  // Services and who they are.
  'must be at least the {} services that have names, is {}':
    'doit être au moins les {} services qui ont un nom, est {}',
  'must be at most the {} services, is {}': 'doit être au plus les {} services, est {}',
  'must be at least 1 where rooms have racks, is {}':
    'doit être au moins 1 puisque des salles ont des baies, est {}',
  'must be at least 1 where there are services, is {}':
    'doit être au moins 1 puisqu’il y a des services, est {}',
  'must be at least the {} sites that have names, is {}':
    'doit être au moins les {} sites qui ont un nom, est {}',
  '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} services fit': (
    names,
    ask,
    servers,
    _,
    held,
    most,
  ) => tooManyServers(names, ask, servers, held, `${most} au plus`),
  '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} of its {} services fit': (
    names,
    ask,
    servers,
    _,
    held,
    most,
    all,
  ) => tooManyServers(names, ask, servers, held, `${most} au plus sur ${all}`),

  // Objectives, protections and exercises.
  'needs a time: at, or after': 'a besoin d’un moment : at, ou after',
  'has both at and after': 'a at et after à la fois',
  'needs a time: either at, or after': 'a besoin d’un moment : soit at, soit after',
  'needs a time: either at, or after, or contingency: true':
    'a besoin d’un moment : soit at, soit after, soit contingency: true',
  'a contingency is off the timeline: it takes neither at nor after':
    'un événement hors chronologie n’a ni at ni after',
  'must wait for either an event or a decision': 'attend soit un événement, soit une décision',
  'needs unless as well, to say which decision': 'a besoin de unless à côté, pour dire quelle décision',
  'has no meaning: {} concerns the whole site': 'n’a pas de sens : {} concerne tout le site',
  'must be a building: {} is not reported for a room': 'doit être un bâtiment : {} ne se dit pas d’une salle',
  'is not after the start of the exercise': 'n’est pas après son début',
  'is {}, after the end of the exercise at {}': 'est {}, après la fin de l’exercice à {}',
  'is before the exercise begins, {}': 'est avant le début de l’exercice, {}',
  'is after the exercise ends, {}': 'est après la fin de l’exercice, {}',
  'is before the time of the act above it': 'est avant le moment de la ligne du dessus',
  'the recovery time objective, {}, exceeds the maximum tolerable period of disruption, {}':
    'le délai de reprise visé (RTO), {}, dépasse la durée maximale d’interruption admissible (MTPD, DMIA), {}',
  'must be later than the step before': 'doit être plus tard que l’étape d’avant',
  'must be two times of day, such as "22:00-06:00", is {}': value =>
    `doit être deux heures du jour, comme "22:00-06:00", est ${is(value)}`,
  'is empty: it closes when it opens': 'est vide : elle se ferme quand elle s’ouvre',
  'needs the start of the scenario: without it nobody knows at what time of day the fire begins':
    'a besoin du début du scénario (start) : sans lui, on ne sait pas à quelle heure du jour le feu commence',
  'needs a period: the copy is made all the time': 'a besoin d’une période : la copie se fait en continu',
  'needs a period of whole days, not a distribution':
    'a besoin d’une période en jours entiers, et non d’une distribution',
  'needs a period of at least a day: every {} there are jobs outside any window':
    'a besoin d’une période d’au moins un jour : toutes les {}, des sauvegardes tombent hors de toute fenêtre',
  'needs a period of whole days: every {} jobs start at other times of day':
    'a besoin d’une période en jours entiers : toutes les {}, les sauvegardes commencent à d’autres heures du jour',
  'is shorter than the period: for a time there would be no copy':
    'est plus court que la période : pendant un temps, il n’y aurait aucune copie',
  'is shorter than the lag: there would be no copy':
    'est plus court que le délai : il n’y aurait aucune copie',
  'is shorter than the lag and the time it is held back: no copy could be used':
    'est plus court que le délai et le temps de mise en attente : aucune copie ne pourrait servir',
  'contradicts the approach "none"': 'contredit l’approche, qui est none',
  'needs a replica and a failover': 'a besoin d’une copie replica et d’un failover',
  'needs a replica': 'a besoin d’une copie replica',
  'needs a failover': 'a besoin d’un failover',
  'the site has no other building': 'le site n’a pas d’autre bâtiment',
  'there is no other site': 'il n’y a pas d’autre site',
  'the policy allows {} only, but {} is in {}': 'la protection n’admet que {}, mais {} est en {}',

  // Saved exercises.
  'is damaged; it was not changed': 'est endommagé ; il n’a pas été modifié',
  'is damaged: its end is missing; it was not changed':
    'est endommagé : il en manque la fin ; il n’a pas été modifié',
  'is damaged: there is no course "{}"; it was not changed':
    'est endommagé : il n’y a pas de déroulement « {} » ; il n’a pas été modifié',
  'is damaged at {}: what should be there is missing or of another kind; it was not changed':
    'est endommagé à {} ; il n’a pas été modifié',
  'is not a saved exercise of Firebreak': 'n’est pas un exercice enregistré de Firebreak',
  'has format {}, this Firebreak reads {}: open it with the one that wrote it; it was not changed':
    'a le format {}, ce Firebreak lit le {} : ouvrez-le avec celui qui l’a écrit ; il n’a pas été modifié',
  'was changed after it was saved: its digest does not match; it was neither opened nor changed':
    'a été modifié après son enregistrement : son empreinte est autre ; il n’a été ni ouvert ni modifié',
  'was saved by a Firebreak that reads its scenario differently: open it with that one':
    'a été enregistré par un Firebreak qui lit son scénario autrement : ouvrez-le avec celui-là',

  // Decisions that have no effect.
  'does nothing: there is no fireboat': 'ne fait rien : il n’y a pas de bateau-pompe',
  'does nothing: the site has no cut-off switch': 'ne fait rien : le site n’a pas de coupure d’urgence',
  'does nothing: isolation cuts off no power unit of the site':
    'ne fait rien : la coupure en amont n’atteint aucune unité d’alimentation du site',
  'has no gas to release: {}': 'n’a pas de gaz extincteur à émettre : {}',
  'has nothing to close: {}': 'n’a rien à fermer : {}',
  'has no computers to shut down: {}': 'n’a pas d’ordinateurs à arrêter : {}',
  'does nothing: no policy has a failover': 'ne fait rien : aucune protection n’a de failover',
  'does nothing: policy {} has no failover': 'ne fait rien : la protection {} n’a pas de failover',

  // Files.
  'must be the name of a file': 'doit être le nom d’un fichier',
  'other files cannot be read here': 'd’autres fichiers ne peuvent pas être lus ici',
  'must be a file, named from the folder of this one, is "{}"':
    'doit être un fichier, nommé depuis le dossier de celui-ci, est "{}"',
  'extends itself: {}': 's’étend lui-même : {}',
  'extends more than {} files': 'étend plus de {} fichiers',
  'cannot read {}: {}': file => `impossible de lire ${file}`,
  'is not a text file': 'n’est pas un fichier de texte',
  'is nested too deeply': 'est imbriqué trop profondément',
  'is {} MB, but a scenario may have at most {} MB: give numbers and shares instead of listing them':
    'fait {} Mo, mais un scénario en a au plus {} : donnez des nombres et des parts au lieu de listes',
  'has {} lines or values, but a scenario may have at most {}: give numbers and shares instead of listing them':
    'a {} lignes ou valeurs, mais un scénario en a au plus {} : donnez des nombres et des parts au lieu de listes',
  'names an anchor that does not exist': 'nomme une ancre qui n’existe pas',
  'unfolds to too many values: too many anchors within anchors':
    'se déplie en trop de valeurs : trop d’ancres dans des ancres',
  'must be one document: remove the second "---"': 'doit être un seul document : supprimer le second « --- »',
  'the indentation does not fit: {}': why => `le retrait ne convient pas : ${frenchOfParser(why)}`,
  'tags are not supported here: {}': why =>
    `les étiquettes ne sont pas acceptées ici : ${frenchOfParser(why)}`,

  // Notes on what may not be intended.
  'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that each of them fills':
    (...crowd) => `${crowded(...crowd)} que chacun remplit`,
  'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that has no room for all of them':
    (...crowd) => `${crowded(...crowd)} où ils ne tiennent pas tous`,
  'nobody cuts the power of {} or orders an attack, and the fire brigade does not attack inside while the power is on: it waits until the fire takes the power':
    'personne ne coupe le courant de {} ni n’ordonne l’attaque, et les sapeurs-pompiers n’attaquent pas à l’intérieur sous tension : ils attendent que le feu fasse tomber le courant',
  'the newest point is at least {} old, so that the RPO of {} is never kept':
    'le point de restauration le plus récent remonte à au moins {} : le RPO de {} n’est jamais tenu',
  'just before the next point, the newest one is {} old, more than the RPO of {}':
    'juste avant le point de restauration suivant, le plus récent remonte à {}, plus que le RPO de {}',
  'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({})': (
    who,
    size,
    ...late
  ) => tooLong(who, size, ...late),
  'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({})': (
    who,
    size,
    ...late
  ) => tooLong(who, `${size}, la médiane`, ...late),
  'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more':
    (who, size, time, way, tier, rto, more) =>
      `${tooLong(who, size, time, way, tier, rto)} ; de même pour ${more} de plus`,
  'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more':
    (who, size, time, way, tier, rto, more) =>
      `${tooLong(who, `${size}, la médiane`, time, way, tier, rto)} ; de même pour ${more} de plus`,
}

function tooLong(who: string, size: string, time: string, way: string, tier: string, rto: string): string {
  return `les données de ${who} (${size}) mettent ${time} à passer par ${wayOf(way)}, même sans rien d’autre, plus que le RTO de ${tier} (${rto})`
}

function tooManyServers(names: string, ask: string, servers: string, held: string, fit: string): string {
  const they = ask === 'asks' ? 'il peut' : 'ils peuvent'
  return `serveurs demandés par ${names} : ${servers}, dans les baies où ${they} se trouver : ${held} ; services qui y tiennent : ${fit}`
}

function crowded(services: string, where: string, servers: string, held: string): string {
  return `${where === 'the site' ? 'sur le site' : `dans ${where}`}, ${services} ${n(services, 'service demande', 'services demandent')} ${servers} ${n(servers, 'serveur', 'serveurs')}, mais les baies n’en contiennent que ${held} : plusieurs partagent un serveur`
}

/** What neither the engine nor the YAML parser says, such as why a file cannot be opened, stays as it is. */
export function frenchComplaint({ message, complaint }: Pick<Issue, 'message' | 'complaint'>): string {
  // A sentence without values is the message itself.
  const { sentence, values } = complaint ?? { sentence: message, values: [] }
  if (!Object.hasOwn(complaints, sentence)) return frenchOfParser(message)
  const french: string | ((...all: readonly string[]) => string) = complaints[sentence as Sentence]
  return typeof french === 'string' ? filled(french, values) : french(...values)
}
