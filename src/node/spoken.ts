/**
 * Complaints in the language of `--language`. Those of scenarios are the engine's; those of the command line are in this
 * table, and stay in English if they are not.
 */
import { frenchIssue, type Issue, type Language, languages } from '../index.ts'
import { type BadInput, issueLine, oneLine } from './failure.ts'

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^there is no such file$/, 'ce fichier n’existe pas'],
  [/^cannot be read: permission denied$/, 'ne peut pas être lu : permission refusée'],
  [/^is a directory, not .*$/, 'est un dossier, pas un fichier'],
  [
    /^cannot be read: it is a link that leads back to itself$/,
    'ne peut pas être lu : c’est un lien qui revient à lui-même',
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
  [/^(--\S+) takes no value$/, '$1 ne prend pas de valeur'],
  [/^(--\S+) needs a value: (.*)$/, '$1 demande une valeur : $2'],
  [
    /^(--\S+) needs a value before (.*); a value that begins with a dash is written (.*)$/,
    '$1 demande une valeur avant $2 ; une valeur qui commence par un tiret s’écrit $3',
  ],
  [/^(--\S+) is given twice$/, '$1 est donné deux fois'],
  [/^(.*) (?:is|are) missing: (firebreak .*)$/, 'il manque $1 : $2'],
  [/^too many operands: (.*) \(the command is (.*)\)$/, 'mots en trop : $1 (la commande est $2)'],
]

/** The language that the words of a command ask for, whatever else is wrong with them; English if none. */
export function languageAmong(words: readonly string[]): Language {
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
  return oneLine(
    frenchIssue(issue.complaint === undefined ? { ...issue, message: frenchOf(issue.message) } : issue),
  )
}

function frenchOf(message: string): string {
  const found = sentences.find(([english]) => english.test(message))
  return found === undefined ? message : message.replace(...found)
}
