/** Refusals in the language of `--language`: those of scenarios are the engine's, the others stand in `complaints`. */
import {
  type Complaint,
  filled,
  frenchComplaint,
  frenchIssue,
  type Issue,
  type Language,
  languages,
} from '../index.ts'
import type { Command } from './command.ts'
import { french, systemFrench } from './complaints.ts'
import { type BadInput, isComplaint, issueLine, oneLine } from './failure.ts'
import { nameOf, standardInput } from './files.ts'

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
      typeof issue === 'string'
        ? issue
        : isComplaint(issue)
          ? complaintIn(language, issue)
          : issueLineIn(language, issue),
    )
    .join('\n')
}

function complaintIn(language: Language, complaint: Complaint): string {
  const message = filled(complaint.sentence, complaint.values)
  return language === 'en' ? message : frenchComplaint({ message, complaint }, french)
}

export function issueLineIn(language: Language, issue: Issue): string {
  if (language === 'en') return issueLine(issue)
  const placed = issue.file === nameOf(standardInput) ? { ...issue, file: 'entrée standard' } : issue
  return oneLine(frenchIssue(placed, french))
}

/** `ENOSPC: no space left on device, write 'out/report.json'`, with the system's words in between. */
export function systemMessageIn(language: Language, { code = '', message }: NodeJS.ErrnoException): string {
  if (language === 'en' || !Object.hasOwn(systemFrench, code)) return message
  const told = `${code} : ${systemFrench[code]!}`
  const [, rest] = /^\w+: .*?(, \w+ '.*')$/s.exec(message) ?? []
  return rest === undefined ? told : told + rest
}
