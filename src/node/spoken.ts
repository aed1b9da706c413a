/** The language that people ask for, and refusals in it: those of scenarios are the engine's, the others stand in `french`. */
import { frenchIssue, type Issue, type Language, languages } from '../index.ts'
import { french, inWords, said } from './complaints.ts'
import { systemFrench } from './french/system.ts'
import { type BadInput, isComplaint, issueLine, oneLine } from './failure.ts'
import { nameOf, standardInput } from './files.ts'

/** The language that the words of the command line ask for, whatever else is wrong with them; undefined if none. */
export function languageAmong(words: readonly string[]): Language | undefined {
  const at = words.findIndex(word => /^--language(?:=|$)/.test(word))
  const asked = at < 0 ? undefined : (/=(.*)$/.exec(words[at]!)?.[1] ?? words[at + 1])
  return languages.find(known => known === asked)
}

/**
 * The language of messages that the environment asks for, in the order of POSIX (Base Definitions, 8.2: the first of
 * LC_ALL, LC_MESSAGES and LANG that is not empty), as the GNU tools and git have it; undefined if it is none of ours.
 */
export function languageOfEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Language | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean)
  return languages.find(known => new RegExp(`^${known}(?![a-z])`, 'i').test(locale ?? ''))
}

export const refusalIn = (language: Language, { issues }: BadInput): string =>
  issues
    .map(issue => (isComplaint(issue) ? inWords(language, issue) : issueLineIn(language, issue)))
    .join('\n')

export function issueLineIn(language: Language, issue: Issue): string {
  if (language === 'en') return issueLine(issue)
  const placed = issue.file === nameOf(standardInput) ? { ...issue, file: 'entrée standard' } : issue
  return oneLine(frenchIssue(placed, french))
}

/** Replacer for JSON with issues: leaves out the parts of a complaint, which only translations need. */
export const withoutParts = (key: string, value: unknown): unknown =>
  key === 'complaint' ? undefined : value

/** `ENOSPC: no space left on device, write 'out/report.json'`, with the system's words in between. */
export function systemMessageIn(
  language: Language,
  { code = '', syscall, message }: NodeJS.ErrnoException,
): string {
  // Node names no folder there, only its own function.
  if (code === 'ENOENT' && syscall === 'uv_cwd')
    return inWords(language, said('the folder in which the command was started is there no more'))
  if (language === 'en' || !Object.hasOwn(systemFrench, code)) return message
  const told = `${code} : ${systemFrench[code]!}`
  const [, rest] = /^\w+: .*?(, \w+ '.*')$/s.exec(message) ?? []
  return rest === undefined ? told : told + rest
}
