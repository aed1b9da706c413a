/**
 * All that the commands which speak French complain of besides the engine: each sentence with its French. Commands without
 * `--language` speak English alone, and write their refusals where they are made.
 */
import { type Complaint, filled, type Issue, type Values } from '../index.ts'

/** The sentence with the values in the same order, or what makes it from them. */
type French = string | ((...values: readonly string[]) => string)

export const french = {
  // Files.
  'there is no such file': 'ce fichier n’existe pas',
  'there is no such folder': 'ce dossier n’existe pas',
  'cannot be read: permission denied': 'ne peut pas être lu : permission refusée',
  'cannot be read: it is a link that leads back to itself':
    'ne peut pas être lu : c’est un lien qui revient à lui-même',
  'is a directory, not {}': () => 'est un dossier, pas un fichier',
  'seems to be a list of injects: give the scenario of the exercise, and this with --injects':
    'semble être une liste d’injects : donnez le scénario de l’exercice, et ceci avec --injects',
  'seems to be a file of decisions: give the exercise, and this with --decisions':
    'semble être un fichier de décisions : donnez l’exercice, et ceci avec --decisions',
  'it has no "exercise" part: nobody would be told anything, and nothing would be judged. Write one, such as "{}", or give injects with --injects; scenarios/exercises/battery-room.yaml is one to start from':
    'il n’a pas de partie « exercise » : personne n’y apprendrait rien, et rien ne serait jugé. Écrivez-en une, par exemple « {} », ou donnez des injects avec --injects ; scenarios/exercises/battery-room.yaml est un bon début',

  // Words of the command.
  'is given twice': 'est donné deux fois',
  '{} is given twice': '{} est donné deux fois',
  '{} takes no value': '{} ne prend pas de valeur',
  '{} needs a value: {}': '{} demande une valeur : {}',
  '{} needs a value before {}; a value that begins with a dash is written {}':
    '{} demande une valeur avant {} ; une valeur qui commence par un tiret s’écrit {}',
  '{} is missing: {}': 'il manque {} : {}',
  '{} and {} are missing: {}': 'il manque {} et {} : {}',
  'too many operands: {} (the command is {})': 'mots en trop : {} (la commande est {})',
  'unknown option "{}", did you mean "{}"?': 'option inconnue : « {} » ; vouliez-vous dire « {} » ?',
  'unknown option "{}"; known: {}': (word: string, known: string) =>
    `option inconnue : « ${word} » ; il y a ${known.replace(/ and (\d+) more$/, ' et $1 autres')}`,
  '{}: there is no strategy "{}", did you mean "{}"?':
    '{} : il n’y a pas de stratégie « {} » ; vouliez-vous dire « {} » ?',
  '{}: there is no strategy "{}"; known: {}': '{} : il n’y a pas de stratégie « {} » ; il y a {}',
  '{}: there is no strategy "{}": the scenario has none':
    '{} : il n’y a pas de stratégie « {} » : le scénario n’en a aucune',
  '{} has its own seed: leave --seed out': '{} a sa propre graine : ne donnez pas --seed',
  '{} has its own injects: leave --injects out': '{} a ses propres injects : ne donnez pas --injects',

  // Values.
  '--held must be a day such as {}, is {}': '--held doit être un jour, comme {}, est {}',
  '--replication must be a whole number from 0 to {}, is {}':
    '--replication doit être un nombre entier de 0 à {}, est {}',
  '--replications must be a whole number above that of --replication, which is counted from 0, is {}':
    '--replications doit être un nombre entier supérieur à celui de --replication, compté à partir de 0, est {}',
  '--typical is one incident; it cannot be combined with --replication':
    '--typical est un seul incident ; il ne va pas avec --replication',
  '--typical takes medians and --sampling draws: give only one of them':
    '--typical prend les médianes et --sampling tire au sort : ne donnez que l’un des deux',
  '--sampling must be one of {}, is {}': '--sampling doit être l’un de {}, est {}',
  '--sampling latin needs --replications N, the number of replications of the campaign':
    '--sampling latin demande --replications N, le nombre de tirages de la campagne',

  // The folder of results.
  '--out: {} is a file, not a folder': '--out : {} est un fichier, pas un dossier',
  '--out: {} is a link that leads to no folder': '--out : {} est un lien qui ne mène à aucun dossier',
  '--out: {} holds {}, which Firebreak did not write; give another folder':
    '--out : dans {}, Firebreak n’a pas écrit {} ; donnez un autre dossier',
} as const satisfies Readonly<Record<string, French>>

export type CommandSentence = keyof typeof french
export type CommandComplaint = Complaint<CommandSentence>

/** A complaint of the command line, which has its French. */
export function refusal<Sentence extends CommandSentence>(
  sentence: Sentence,
  ...values: Values<Sentence, string | number>
): Complaint<Sentence> {
  return { sentence, values: values.map(String) }
}

/** The same about a file. */
export function issueOf(file: string, complaint: Complaint): Issue {
  return { path: '', file, message: filled(complaint.sentence, complaint.values), complaint }
}

/** Why the system refuses something, by the code of its error: Node's own words are English. */
export const systemFrench: Readonly<Record<string, string>> = {
  EACCES: 'permission refusée',
  EADDRINUSE: 'adresse déjà utilisée',
  ECONNREFUSED: 'connexion refusée',
  ECONNRESET: 'connexion coupée par l’autre côté',
  EEXIST: 'le fichier existe déjà',
  EIO: 'erreur d’entrée-sortie',
  EISDIR: 'est un dossier',
  EMFILE: 'trop de fichiers ouverts',
  ENAMETOOLONG: 'nom trop long',
  ENOENT: 'aucun fichier ni dossier de ce nom',
  ENOSPC: 'plus de place sur le disque',
  ENOTDIR: 'n’est pas un dossier',
  ENOTFOUND: 'machine introuvable',
  EPERM: 'opération non permise',
  EROFS: 'système de fichiers en lecture seule',
  ETIMEDOUT: 'délai dépassé',
}
