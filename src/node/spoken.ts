/**
 * Complaints in the language of `--language`. Those of scenarios are the engine's; those of the command line are in this
 * table, and stay in English if they are not.
 */
import { frenchIssue, type Issue, type Language, languages } from '../index.ts'
import type { Command } from './command.ts'
import { type BadInput, issueLine, oneLine } from './failure.ts'
import { nameOf, standardInput } from './files.ts'

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^there is no such file$/, 'ce fichier n’existe pas'],
  [/^cannot be read: permission denied$/, 'ne peut pas être lu : permission refusée'],
  [/^is a directory, not .*$/, 'est un dossier, pas un fichier'],
  [
    /^cannot be read: it is a link that leads back to itself$/,
    'ne peut pas être lu : c’est un lien qui revient à lui-même',
  ],
  [
    /^is (\S+) MB, but a scenario may have at most (\S+) MB: .*$/,
    'fait $1 Mo, mais un scénario en a au plus $2 Mo : donnez des nombres et des parts au lieu de listes',
  ],
  [
    /^has more than the (\S+) MB that a scenario may have: .*$/,
    'fait plus que les $1 Mo qu’un scénario peut avoir : donnez des nombres et des parts au lieu de listes',
  ],
  [/^is given twice$/, 'est donné deux fois'],
  [/^unknown option "(.*)", did you mean "(.*)"\?$/, 'option inconnue : « $1 » ; vouliez-vous dire « $2 » ?'],
  [/^unknown option "(.*)"; known: (.*)$/, 'option inconnue : « $1 » ; il y a $2'],
  [
    /^(--\S+): there is no strategy "(.*)", did you mean "(.*)"\?$/,
    '$1 : il n’y a pas de stratégie « $2 » ; vouliez-vous dire « $3 » ?',
  ],
  [
    /^(--\S+): there is no strategy "(.*)"; known: (.*)$/,
    '$1 : il n’y a pas de stratégie « $2 » ; il y a $3',
  ],
  [/^(--\S+): there is no strategy "(.*)": the scenario has none$/, '$1 : le scénario n’a pas de stratégies'],
  [/^--held must be a day such as (\S+), is (.*)$/, '--held doit être un jour, comme $1, est $2'],
  [
    /^(--\S+) must be a whole number from (\d+) to (\d+), is (.*)$/,
    '$1 doit être un nombre entier de $2 à $3, est $4',
  ],
  [
    /^--replications must be a whole number above that of --replication, which is counted from 0, is (.*)$/,
    '--replications doit être un nombre entier supérieur à celui de --replication, compté à partir de 0, est $1',
  ],
  [
    /^--typical is one incident; it cannot be combined with --replication$/,
    '--typical est un seul incident ; il ne va pas avec --replication',
  ],
  [
    /^--typical takes medians and --sampling draws: give only one of them$/,
    '--typical prend les médianes et --sampling tire au sort : ne donnez que l’un des deux',
  ],
  [/^--sampling must be one of (.*), is (.*)$/, '--sampling doit être l’un de $1, est $2'],
  [
    /^--sampling latin needs --replications N, the number of replications of the campaign$/,
    '--sampling latin demande --replications N, le nombre de tirages de la campagne',
  ],
  [/^--out: (.*) is a file, not a folder$/, '--out : $1 est un fichier, pas un dossier'],
  [/^--out: (.*) is a link that leads to no folder$/, '--out : $1 est un lien qui ne mène à aucun dossier'],
  [
    /^--out: (.*) holds (.*), which Firebreak did not write; give another folder$/,
    '--out : dans $1, Firebreak n’a pas écrit $2 ; donnez un autre dossier',
  ],
  [/^(.*) has its own seed: leave --seed out$/, '$1 a sa propre graine : ne donnez pas --seed'],
  [/^(.*) has its own injects: leave --injects out$/, '$1 a ses propres injects : ne donnez pas --injects'],
  [/^(--\S+) takes no value$/, '$1 ne prend pas de valeur'],
  [/^(--\S+) needs a value: (.*)$/, '$1 demande une valeur : $2'],
  [
    /^(--\S+) needs a value before (.*); a value that begins with a dash is written (.*)$/,
    '$1 demande une valeur avant $2 ; une valeur qui commence par un tiret s’écrit $3',
  ],
  [/^(--\S+) is given twice$/, '$1 est donné deux fois'],
  [/^(\S+) and (\S+) are missing: (firebreak .*)$/, 'il manque $1 et $2 : $3'],
  [/^(.*) is missing: (firebreak .*)$/, 'il manque $1 : $2'],

  // Lists of injects.
  [/^unknown column "(.*)"$/, 'colonne inconnue : « $1 »'],
  [/^the column "(.*)" is missing$/, 'il manque la colonne « $1 »'],
  [/^is empty: the first line names the columns$/, 'est vide : la première ligne nomme les colonnes'],
  [
    /^has (\d+) cells for (\d+) columns: quote cells that hold commas$/,
    'a $1 cellules pour $2 colonnes : mettre entre guillemets celles qui contiennent une virgule',
  ],
  [
    /^the event is empty: it is what people are told$/,
    'la colonne « event » est vide : c’est ce qui est dit aux personnes',
  ],
  [
    /^wrong on purpose must be yes, no or empty, is "(.*)"$/,
    '« wrong on purpose » doit être yes, no ou vide, est "$1"',
  ],

  [/^too many operands: (.*) \(the command is (.*)\)$/, 'mots en trop : $1 (la commande est $2)'],
]

/**
 * The language that the words after a command ask for, whatever else is wrong with them; English if none, or if the
 * command speaks no other.
 */
export function languageAmong(command: Command | undefined, words: readonly string[]): Language {
  if (command?.flags['language'] === undefined) return 'en'
  const at = words.findIndex(word => /^--language(?:=|$)/.test(word))
  const asked = at < 0 ? undefined : (/=(.*)$/.exec(words[at]!)?.[1] ?? words[at + 1])
  return languages.find(known => known === asked) ?? 'en'
}

export function refusalIn(language: Language, { issues }: BadInput): string {
  return issues
    .map(issue =>
      typeof issue !== 'string' ? issueLineIn(language, issue) : language === 'fr' ? frenchOf(issue) : issue,
    )
    .join('\n')
}

export function issueLineIn(language: Language, issue: Issue): string {
  if (language === 'en') return issueLine(issue)
  const { message, complaint } = issue
  const placed = issue.file === nameOf(standardInput) ? { ...issue, file: 'entrée standard' } : issue
  const french = frenchIssue(complaint === undefined ? { ...placed, message: frenchOf(message) } : placed)
  return oneLine(
    complaint?.sentence === unreadFile ? `${french} : ${frenchOf(complaint.values[1]!)}` : french,
  )
}

/** Its second value is a sentence of this table, which the engine does not know. */
const unreadFile = 'cannot read {}: {}'

function frenchOf(message: string): string {
  const found = sentences.find(([english]) => english.test(message))
  return found === undefined ? message : message.replace(...found)
}
