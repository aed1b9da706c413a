/**
 * What cases with known answers are refused for, told of or not judged by, in French. Verdicts hold these sentences as text,
 * often several in one, so they are read back from it: a key has `{}` for each value.
 */
import { filled } from '../../base/complaint.ts'
import { unbroken } from '../unbroken.ts'
import type { FrenchOf } from './complaints.ts'

const written: Readonly<Record<string, string>> = { 'a list': 'une liste', 'a record': 'un objet' }
const is = (value: string): string => written[value] ?? value

/** What a value must be; a list of words stays. */
const wants: FrenchOf = {
  'a number above 0': 'un nombre supérieur à 0',
  'a number from 0 up': 'un nombre d’au moins 0',
  'a number from {} to {}': 'un nombre de {} à {}',
  'a number': 'un nombre',
  'a whole number from 0 to {}': 'un nombre entier de 0 à {}',
  'a whole number': 'un nombre entier',
  'a text': 'un texte',
  'a name without / and \\, of at most {} bytes': 'un nom sans / ni \\, d’au plus {} octets',
  'true or false': 'true ou false',
  'at least the median of {}': 'au moins la médiane, {}',
  'at least {}': 'au moins {}',
  'from {} to {}': 'de {} à {}',
}
const wanted = (what: string): string => readBack(what, wants) ?? `parmi ${what}`

const things: Readonly<Record<string, string>> = {
  compartment: 'de salle',
  link: 'de liaison',
  node: 'de nœud',
  pool: 'd’équipe',
  task: 'de tâche',
}

/** What is read in place of the key. */
const insteads: Readonly<Record<string, string>> = {
  'opening_fraction_vs_time is used': 'opening_fraction_vs_time sert',
  'a later one joins the same surface': 'une autre, plus bas, relie la même surface',
  'it is open from the start': 'elle est ouverte dès le début',
  'the figures do not depend on it': 'les chiffres n’en dépendent pas',
}

const places: FrenchOf = {
  'outside {}, which is {} m wide': 'hors de {}, large de {} m',
  'outside {}, which is {} m deep': 'hors de {}, profond de {} m',
  'above {}, which is {} m high': 'au-dessus de {}, haut de {} m',
  'below the floor of {}': 'sous le plancher de {}',
}

const or = (english: string): string => english.replaceAll(', or ', ', ou ')
const and = (english: string): string => english.replaceAll(' and ', ' et ')
/** `upper_T in case.csv` */
const curve = (english: string): string => english.replace(' in ', ' dans ')

/** Those whose end another one has as well stand before it. */
const sentences: FrenchOf = {
  // Words and values of any case.
  'is missing: {}': 'manque : {}',
  'is missing, nothing burns': 'manque : rien ne brûle',
  'is missing': 'manque',
  'must be a list, is {}': value => `doit être une liste, est ${is(value)}`,
  'must be a record, is {}': value => `doit être un objet, est ${is(value)}`,
  'must be at least {} over {} s, is {}: curves have at most {} steps':
    'doit être au moins {} sur {} s, est {} : les courbes ont au plus {} pas',
  'must be a percentile from 0 to 100': 'doit être un centile de 0 à 100',
  'must be such as {}': 'doit s’écrire comme {}',
  'must be {}, is {}': (what, value) => `doit être ${wanted(what)}, est ${is(value)}`,
  'must have one or two values, has {}': 'doit avoir une ou deux valeurs, en a {}',
  'must have two values, has {}': 'doit avoir deux valeurs, en a {}',
  'must have {} or more, has {}': 'doit en avoir au moins {}, en a {}',
  'must have {} numbers, has {}': 'doit avoir {} nombres, en a {}',
  'must have {} rows of {} values': 'doit avoir {} lignes de {} valeurs',
  'must lie between {} and {}, is {}': 'doit être entre {} et {}, est {}',
  'must rise, is {} and then {}': 'doit croître, est {} puis {}',
  'there is no function of the name "{}"': 'il n’y a pas de fonction du nom « {} »',
  'there is no {} {}': (thing, name) => `il n’y a pas ${things[thing] ?? `de ${thing}`} ${name}`,
  'has {} values of {} and {} of {}': 'a {} valeurs de {} et {} de {}',
  'goes back from {} to {} s': 'recule de {} à {} s',
  'goes back from {} to {}': 'recule de {} à {}',
  'is no word of this format and is not read': 'n’est pas un mot de ce format et n’est pas lu',
  'not JSON: {}': 'n’est pas du JSON : {}',
  'names a second case {}, as {} does: its curves stand for both':
    'nomme un second cas {}, comme {} : ses courbes valent pour les deux',
  '"{}" is no known format': '« {} » n’est pas un format connu',
  'this is a bug, please report it: {}': 'ceci est un défaut du programme, merci de le signaler : {}',

  // Curves.
  'has no rows of numbers': 'n’a pas de lignes de nombres',
  'a quote is never closed': 'un guillemet n’est jamais fermé',
  'has more cells than are read': 'a plus de cellules qu’on n’en lit',
  'a time is missing': 'un temps manque',
  'lies after {} s, is {}': 'est après {} s : {}',
  'names a second column': 'nomme une seconde colonne',
  '{} has no column {}': (file, column) => `${file} n’a pas de colonne ${column}`,
  '{} has no curves': '{} n’a pas de courbes',
  '{} has one value': of => `${curve(of)} a une seule valeur`,
  '{} has no value': of => `${curve(of)} n’a pas de valeur`,
  '{} has nothing from {} s to {} s': (of, from, to) => `${curve(of)} n’a rien de ${from} à ${to} s`,
  '{} begins at {} s': (of, at) => `${curve(of)} commence à ${at} s`,
  '{} ends at {} s, before the peak that was measured at {} s':
    '{} finit à {} s, avant le maximum mesuré à {} s',
  '{} ends at {} s of {} s': (of, at, all) => `${curve(of)} finit à ${at} s sur ${all} s`,
  '{} missing': '{} manque',
  'no number comes out': 'aucun nombre n’en sort',
  'the file has no results': 'le fichier n’a pas de results',
  'its results say nothing of a measured peak': 'ses results ne disent rien d’un maximum mesuré',

  // Fires.
  'only {} are known: not by {}, but by its openings the fire is classed':
    'seuls {} sont connus : ce n’est pas d’après {}, mais d’après ses ouvertures que le feu est classé',
  'only {} are known: {} is computed as square': (known, outline) =>
    `seuls ${and(known)} sont connus : ${outline} est calculé comme carré`,
  'only {} are joined, {} is left apart': (known, surface) =>
    `seuls ${and(known)} sont reliés, ${surface} est laissé à part`,
  'is {}, and the case ends at {} s: this fire never burns':
    'est {}, et le cas finit à {} s : ce feu ne brûle jamais',
  'has neither carbon nor hydrogen, so that nothing burns':
    'n’a ni carbone ni hydrogène, si bien que rien ne brûle',
  'takes no oxygen from the air, as what has burnt already':
    'ne prend pas d’oxygène à l’air, comme ce qui a déjà brûlé',
  'expects nothing: no key begins with expected': 'n’attend rien : aucune clé ne commence par expected',
  'has no thickness_m, and neither has {}': 'n’a pas de thickness_m, et {} non plus',
  'names a second compartment "{}"': 'nomme une seconde salle « {} »',
  'is what vents call the open air: {}': 'est ce que les ouvertures appellent l’air libre : {}',
  'must be at most {} at {} °C and {} Pa, is {}: more than half of that air is steam, and nothing burns in it':
    'doit être de {} au plus à {} °C et {} Pa, et non de {} : plus de la moitié de cet air est de la vapeur, où rien ne brûle',
  'leaves no air in the room: all its areas are 0':
    'ne laisse pas d’air dans la salle : toutes ses aires sont 0',
  'has the same columns in a CSV as "{}"': 'a les mêmes colonnes dans un CSV que « {} »',
  'is not read where leak_area_m2 says more': 'n’est pas lu là où leak_area_m2 en dit plus',
  'burns on up to {} m2, in {} with a plan of {} m2':
    'brûle jusque sur {} m², dans {}, dont le plan fait {} m²',
  'conducts {} W/(m K) at {} kg/m3, as no lining does: other units may be meant':
    'conduit {} W/(m K) à {} kg/m³, comme aucun revêtement : les unités sont peut-être autres',
  'lies {}, is {}': (where, at) => `est ${readBack(where, places) ?? where} : ${at}`,
  'reaches above {}, which is {} m high, to {} m: it is cut at the ceiling':
    'dépasse {}, haut de {} m, jusqu’à {} m : coupé au plafond',
  'is wider than the walls of {}, {} m': 'est plus large que les murs de {}, {} m',
  'opens on no wall of {}: it lies at {}, the room at {} to {} m': (room, own, from, to) =>
    `ne donne sur aucun mur de ${room} : elle est de ${own.replace(' to ', ' à ')}, la salle de ${from} à ${to} m`,
  'is larger than the plan of {}, {} m2': 'est plus grand que le plan de {}, {} m²',
  'lies in the floor of {} at {} m, and in the ceiling of {} at {} m':
    'est dans le plancher de {} à {} m, et dans le plafond de {} à {} m',
  'is not in the form of this table: {}': why => `n’a pas la forme de cette table : ${frenchPart(why)}`,
  'case does not say {}': 'case ne dit pas {}',
  'joins {} with itself': 'relie {} à lui-même',
  'is not read: {}': instead => `n’est pas lu : ${insteads[instead] ?? instead}`,
  'is {}, by the curves in {} {}: the case is judged by the curves':
    'est {}, d’après les courbes de {} {} : le cas est jugé d’après les courbes',
  'is {}, by the points of this fire {}: it burns by these':
    'est {}, d’après les points de ce feu {} : il brûle d’après ceux-ci',
  'is no compartment and no fire, nothing is compared': 'n’est ni une salle ni un feu, rien n’y est comparé',

  // Recovery.
  'input {} {}': (key, why) => `l’entrée ${key} ${frenchPart(why)}`,
  'expected {} {}': (key, why) => `le chiffre attendu ${key} ${frenchPart(why)}`,
  'a pool is not a record': 'une équipe n’est pas un objet',
  'a copy is not a record': 'une copie n’est pas un objet',
  'a stage is not a list': 'une étape n’est pas une liste',
  'the stages of a service are not a list': 'les étapes d’un service ne sont pas une liste',
  'unknown discipline {}': 'discipline inconnue : {}',
  'unknown node {}': 'nœud inconnu : {}',
  'unknown pool {}': 'équipe inconnue : {}',
  'unknown stage {}': 'étape inconnue : {}',
  'unknown link {}': 'liaison inconnue : {}',
  'task {} of {} never ends: nothing serves it': 'la tâche {} sur {} ne finit jamais : rien ne la sert',
  'is {}, but {} is {}': 'est {}, mais {} est {}',
  'have no figures to compare them by': 'n’ont pas de chiffres par lesquels les comparer',
  '{} jobs and {} servers: nothing is done': '{} travaux et {} serveurs : rien n’est fait',
  'nobody arrives: there are no waits': 'personne n’arrive : il n’y a pas d’attente',
  '{}: the queue never settles': busy => `${frenchPart(busy)} : la file ne se stabilise jamais`,
  '{}: the queue fills up over {} arrivals, and runs of {} would leave out only the first {} of them': (
    busy,
    arrivals,
    each,
    left,
  ) =>
    `${frenchPart(busy)} : la file se remplit sur ${arrivals} arrivées, et des tirages de ${each} n’en omettraient que les ${left} premières`,
  '{} server is busy {} of the time': '{} serveur est occupé {} du temps',
  '{} servers are busy {} of the time': '{} serveurs sont occupés {} du temps',
  'has no number in its name, but "{}"': 'n’a pas de nombre dans son nom, mais « {} »',
  'is no figure of this case and is not computed': 'n’est pas un chiffre de ce cas et n’est pas calculé',
  'no function takes the inputs {} without {}': (inputs, lacks) =>
    `aucune fonction ne prend les entrées ${inputs} sans ${or(lacks)}`,
  'no function takes the inputs {}': 'aucune fonction ne prend les entrées {}',
  'is not a number': 'n’est pas un nombre',
  'is not a list of numbers': 'n’est pas une liste de nombres',
  'is not a list of records': 'n’est pas une liste d’objets',
  '{} is not a list of names': '{} n’est pas une liste de noms',
  'is too many: {} {} of {} {}': 'est trop : {} {} sur {} {}',
  'is too many: {} {} in {} distinct {}': 'est trop : {} {} dans {} {} distincts',
  'is too many: {} {} are needed of {}': 'est trop : il faut {} {} sur {}',
  'names a second task "{}"': 'nomme une seconde tâche « {} »',
  '{} comes after itself': '{} vient après soi-même',
  '{} comes after the unknown {}': '{} vient après {}, qui est inconnu',
}

const patterns = new Map<string, RegExp>()
const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** Matches a sentence, with a group for each of its values. */
function patternOf(sentence: string): RegExp {
  const kept = patterns.get(sentence)
  if (kept !== undefined) return kept
  const made = new RegExp(`^${sentence.split('{}').map(quoted).join('(.*?)')}$`, 's')
  patterns.set(sentence, made)
  return made
}

/** The French of a text that is one of the sentences, with its values; undefined if it is none. */
function readBack(text: string, among: FrenchOf): string | undefined {
  for (const [sentence, french] of Object.entries(among)) {
    const found = patternOf(sentence).exec(text)
    if (found === null) continue
    const values = found.slice(1)
    return typeof french === 'string' ? filled(french, values) : french(...values)
  }
  return undefined
}

const [beginning, valueFirst] = [false, true].map((isFirst): FrenchOf =>
  Object.fromEntries(Object.entries(sentences).filter(([key]) => key.startsWith('{}') === isFirst)),
) as [FrenchOf, FrenchOf]

/** The places in a text at which a sentence may begin: at once, or after what it is about. */
function beginnings(text: string): number[] {
  return [0, ...[...text.matchAll(/: /g)].map(({ index }) => index + 2)]
}

/** One complaint, with or without its place before it and the nearest word behind it. */
function frenchPart(text: string): string {
  const [, said = text, nearest] = /^(.*) \(nearest: "(.*)"\)$/s.exec(text) ?? []
  const hint = nearest === undefined ? '' : ` (vouliez-vous dire « ${nearest} » ?)`
  for (const among of [beginning, valueFirst])
    for (const at of beginnings(said)) {
      const french = readBack(said.slice(at), among)
      if (french !== undefined) return `${said.slice(0, at).replace(/: $/, ' : ')}${french}${hint}`
    }
  return text
}

/** What is no such sentence stays as it is. */
export const frenchOfCase = (text: string): string => unbroken(text.split('; ').map(frenchPart).join(' ; '))
