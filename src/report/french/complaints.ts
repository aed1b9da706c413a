/** All that a reader of scenarios complains of, in French. */
import { filled, inEnglish } from '../../base/complaint.ts'
import type { Issue } from '../../base/issue.ts'
import { type Complaints, is, kind, of, parts, thing, told, whats } from './complaintWords.ts'
import { listComplaints } from './listComplaints.ts'
import { notes } from './notes.ts'
import { frenchOfParser } from './parserComplaints.ts'
import { siteComplaints } from './siteComplaints.ts'

export const complaints: Complaints = {
  ...siteComplaints,
  ...listComplaints,
  ...notes,

  'is missing': 'manque',
  'is missing: one of {}': words => `manque : ${words.includes(', ') ? `l’un de ${words}` : words}`,
  'must be one of {}, is {}': (words, value) => `doit être parmi ${words}, est ${is(value)}`,
  'must be a map, is {}': value => `doit être une table de clés et de valeurs, est ${is(value)}`,
  'must be a map of keys and values': 'doit être une table de clés et de valeurs',
  'must be a map with {}, is {}': (keys, value) => `doit être une table avec ${keys}, est ${is(value)}`,
  'must be a map with {}, such as "{}", is {}': (keys, example, value) =>
    `doit être une table avec ${keys}, comme « ${example} », est ${is(value)}`,
  'must be a list of maps with {}, is {}': (keys, value) =>
    `doit être une liste de tables avec ${keys}, est ${is(value)}`,
  'must be a list, is {}': value => `doit être une liste, est ${is(value)}`,
  'must be true or false without quotes, is {}': value =>
    `doit être true ou false sans guillemets, est ${is(value)}`,
  'must be true or false, is {}': value => `doit être true ou false, est ${is(value)}`,
  'must be text, is {}': value => `doit être un texte, est ${is(value)}`,
  'must be text (write "{}"), is {}': 'doit être un texte (écrire "{}"), est {}',
  'must be text, a number, true, false, a list or a map':
    'doit être un texte, un nombre, true, false, une liste ou une table',
  'must be text: the decoded content of a file': 'doit être un texte : le contenu décodé d’un fichier',
  'must be a {}, is {}': (wanted, value) => `doit être ${wanted}, est ${is(value)}`,
  'unknown key "{}"': 'clé inconnue : « {} »',
  'unknown key "{}", known: {}': 'clé inconnue : « {} » ; clés possibles : {}',
  'there is no "{}" here': 'il n’y a pas de « {} » ici',
  'there is no "{}" here: there is {}': 'il n’y a pas de « {} » ici : il y a {}',
  'there is no "{}" here: there are {}': 'il n’y a pas de « {} » ici : il y a {}',
  'the key "{}" appears twice in one map': 'la clé « {} » est écrite deux fois dans une même table',
  'a key must be a word': 'une clé doit être un mot',
  'this word cannot be a key': 'ce mot ne peut pas être une clé',
  'has no value: write one, or leave it out': 'n’a pas de valeur : en écrire une, ou supprimer la clé',
  'has no value: write one, or "default" for what holds without it':
    'n’a pas de valeur : en écrire une, ou « default » pour ce qui vaut sans elle',
  'is empty': 'est vide',
  'must have at least {} {}': (most, what) => `doit avoir au moins ${most} ${whats[what] ?? what}`,
  'must have at most {} {}': (most, what) => `doit avoir au plus ${most} ${whats[what] ?? what}`,
  'a name has only letters, digits, spaces, "-" and "_"':
    'un nom n’a que des lettres, des chiffres, des espaces, « - » et « _ »',
  'a range of names goes up to 9999: write more of them as several names':
    'une suite de noms va jusqu’à 9999 : au-delà, écrivez-en plusieurs',
  'unknown language "{}": there are {}': 'langue inconnue : « {} » ; il y a {}',
  'must be a time with its offset, such as 2021-03-10T00:35+01:00':
    'doit être une date et une heure, avec leur décalage horaire, comme 2021-03-10T00:35+01:00',
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
  'must be a number without a unit, or a list of such: 5, or [4, 5], or 0.5 for half':
    'doit être un nombre sans unité, ou une liste de nombres : 5, ou [4, 5], ou 0.5 pour la moitié',
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
    `il n’y a pas ${of(what)} « ${name} » : le scénario n’en contient pas`,
  'there is no {} "{}": there are {}': (what, name, known) =>
    `il n’y a pas ${of(what)} « ${name} » : il y a ${known}`,
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
  'is {}, after the end of the exercise at {}': told('est {}, après la fin de l’exercice à {}'),
  'is before the exercise begins, {}': told('est avant le début de l’exercice, {}'),
  'is after the exercise ends, {}': told('est après la fin de l’exercice, {}'),
  'is before the time of the act above it': 'est avant le moment de la ligne du dessus',
  'has {} lines or values, but a file of decisions may have at most {}':
    'a {} lignes ou valeurs, mais un fichier de décisions en a au plus {}',
  'is {} MB, but a file of decisions may have at most {} MB':
    'fait {} Mo, mais un fichier de décisions en a au plus {} Mo',
  'is not a file of decisions, which begins with "decisions: firebreak/1"':
    'n’est pas un fichier de décisions, qui commence par « decisions: firebreak/1 »',
  'the recovery time objective, {}, exceeds the maximum tolerable period of disruption, {}': told(
    'le délai de reprise visé (RTO), {}, dépasse la durée maximale d’interruption admissible (MTPD, DMIA), {}',
  ),
  'must be later than the step before': 'doit être plus tard que l’étape d’avant',
  'must be two times of day, such as "22:00-06:00", is {}': value =>
    `doit être deux heures du jour, comme "22:00-06:00", est ${is(value)}`,
  'is empty and takes out nothing: write {} for one that is as by default': braces =>
    `est vide et ne retire rien : écrivez ${braces} si tout y est par défaut`,
  'is empty and takes out nothing: write {} for the scenario as it is': braces =>
    `est vide et ne retire rien : écrivez ${braces} pour le scénario tel quel`,
  'is empty: it closes when it opens': 'est vide : elle se ferme quand elle s’ouvre',
  'needs the start of the scenario: without it nobody knows at what time of day the fire begins':
    'a besoin du début du scénario (start) : sans lui, on ne sait pas à quelle heure du jour le feu commence',
  'needs a period: the copy is made all the time': 'a besoin d’une période : la copie se fait en continu',
  'needs a period of whole days, not a distribution':
    'a besoin d’une période en jours entiers, et non d’une distribution',
  'needs a period of at least a day: every {} there are jobs outside any window': told(
    'a besoin d’une période d’au moins un jour : toutes les {}, des sauvegardes tombent hors de toute fenêtre',
  ),
  'needs a period of whole days: every {} jobs start at other times of day': told(
    'a besoin d’une période en jours entiers : toutes les {}, les sauvegardes commencent à d’autres heures du jour',
  ),
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
  'no other building has racks that could hold a copy':
    'aucun autre bâtiment n’a de baies où une copie pourrait se trouver',
  '{} has no other room with racks: name a room or a building': building =>
    `${building} n’a pas d’autre salle à baies : nommer une salle ou un bâtiment`,
  'has no racks that could hold a copy: {}': place =>
    `n’a pas de baies où une copie pourrait se trouver : ${place}`,
  'no other site holds backups': 'aucun autre site ne garde de sauvegardes',
  'there is no other site': 'il n’y a pas d’autre site',
  'the policy allows {} only, but {} is in {}': 'la protection n’admet que {}, mais {} est en {}',

  // Saved exercises.
  'is damaged; it was not changed': 'est endommagé ; il n’a pas été modifié',
  'is damaged: its end is missing; it was not changed':
    'est endommagé : il en manque la fin ; il n’a pas été modifié',
  'is damaged: there is no course "{}"; it was not changed':
    'est endommagé : il n’y a pas de déroulement « {} » ; il n’a pas été modifié',
  'is a saved exercise, but damaged: it lacks {}; it was not changed':
    'est un exercice enregistré, mais endommagé : il y manque {} ; il n’a pas été modifié',
  'is damaged at {}: what should be there is missing or of another kind; it was not changed':
    'est endommagé à {} ; il n’a pas été modifié',
  'is not a saved exercise of Firebreak': 'n’est pas un exercice enregistré de Firebreak',
  'has format {}, this Firebreak reads {}: open it with the one that wrote it; it was not changed':
    'a le format {}, ce Firebreak lit le {} : ouvrez-le avec celui qui l’a écrit ; il n’a pas été modifié',
  'was changed after it was saved: its digest does not match; it was neither opened nor changed':
    'a été modifié après son enregistrement : son empreinte est autre ; il n’a été ni ouvert ni modifié',
  'was saved by a Firebreak that reads its scenario differently: open it with that one':
    'a été enregistré par un Firebreak qui lit son scénario autrement : ouvrez-le avec celui-là',

  // Files.
  'must be the name of a file': 'doit être le nom d’un fichier',
  'other files cannot be read here': 'd’autres fichiers ne peuvent pas être lus ici',
  'must be a file, named from the folder of this one, is "{}"':
    'doit être un fichier, nommé depuis le dossier de celui-ci, est "{}"',
  'it is not here: "firebreak run --out" puts all files into as-run.yaml':
    'il n’est pas ici : « firebreak run --out » met tous les fichiers dans as-run.yaml',
  'extends itself: {}': 's’étend lui-même : {}',
  'extends more than {} files': 'étend plus de {} fichiers',
  'cannot read {}: {}': 'impossible de lire {} : {}',
  'is not UTF-8: save it as that': 'n’est pas en UTF-8 : l’enregistrer dans ce codage',
  'is not a text file': 'n’est pas un fichier de texte',
  'is UTF-16, but must be UTF-8: save it as that':
    'est en UTF-16, mais doit être en UTF-8 : l’enregistrer dans ce codage',
  'has more than the {} MB that a scenario may have: give numbers and shares instead of listing them':
    'dépasse les {} Mo qu’un scénario peut avoir : donnez des nombres et des parts au lieu de listes',
  'has more mistakes than can be told': 'contient plus d’erreurs qu’il n’est possible d’en signaler',
  'is nested too deeply': 'est imbriqué trop profondément',
  'is {} MB, but a scenario may have at most {} MB: give numbers and shares instead of listing them':
    'fait {} Mo, mais un scénario en a au plus {} Mo : donnez des nombres et des parts au lieu de listes',
  'has {} lines or values, but a scenario may have at most {}: give numbers and shares instead of listing them':
    'a {} lignes ou valeurs, mais un scénario en a au plus {} : donnez des nombres et des parts au lieu de listes',
  'a comma is missing between two keys, or quotes around a value that has ": " in it':
    'il manque une virgule entre deux clés, ou des guillemets autour d’une valeur qui contient « : »',
  'a key follows where a value should end: quote a value that has ": " in it, or indent like the line above':
    'une clé suit là où une valeur devrait finir : mettre entre guillemets une valeur qui contient « : », ou aligner sur la ligne précédente',
  'a quote is opened here and never closed': 'un guillemet est ouvert ici et jamais fermé',
  'names an anchor that does not exist': 'nomme une ancre qui n’existe pas',
  'unfolds to too many values: too many anchors within anchors':
    'se déplie en trop de valeurs : trop d’ancres dans des ancres',
  'must be one document: remove the second "---"': 'doit être un seul document : supprimer le second « --- »',
  'the indentation does not fit: {}': why => `le retrait ne convient pas : ${frenchOfParser(why)}`,
  'tags are not supported here: {}': why =>
    `les étiquettes ne sont pas acceptées ici : ${frenchOfParser(why)}`,
}

/** Sentences with their French: with the values in the same order, or what makes it from them. */
export type FrenchOf = Readonly<Record<string, string | ((...values: readonly string[]) => string)>>

/**
 * What neither the engine nor the YAML parser says stays as it is.
 * @param own sentences of whoever read the files, such as why one cannot be opened
 */
export function frenchComplaint(
  { message, complaint }: Pick<Issue, 'message' | 'complaint'>,
  own: FrenchOf = {},
): string {
  if (complaint?.besides !== undefined) {
    const { besides, ...first } = complaint
    const said = [first, ...besides].map(each =>
      frenchComplaint({ message: inEnglish(each), complaint: each }, own),
    )
    return said.join(' ; ')
  }
  // A sentence without values is the message itself.
  const { sentence, values: given, because } = complaint ?? { sentence: message, values: [] }
  const values =
    because === undefined
      ? given
      : [...given.slice(0, -1), frenchComplaint({ message: given.at(-1)!, complaint: because }, own)]
  const all: FrenchOf = Object.hasOwn(complaints, sentence) ? complaints : own
  if (!Object.hasOwn(all, sentence)) return frenchOfParser(message)
  const french = all[sentence]!
  const whole = typeof french === 'string' ? filled(french, values) : french(...values)
  return sentence.includes('{} MB') ? megabytes(whole) : whole
}

/** Sizes of files as French writes them, such as 60,0 Mo, on one line. */
const megabytes = (said: string): string =>
  said.replace(
    /(?:\.(\d+))? Mo\b/g,
    (_, tenths?: string) => `${tenths === undefined ? '' : `,${tenths}`}\u00a0Mo`,
  )
