/**
 * Recognises a file that was opened as a scenario but is something else: one sentence is better than
 * reporting every line as a mistake.
 */
import type { Issue, Language, mostBytes as engineMostBytes } from '../../src/index.ts'
import { decimals, whole } from '../format.ts'
import type { Told } from '../session.ts'
import { refusedWords } from '../words/refusedWords.ts'

/**
 * The engine's limit. The type ties the two numbers together without loading the engine on the page's thread.
 */
export const mostBytes: typeof engineMostBytes = 4_000_000

/** What the page says of a file, in each language: it may have turned to the other one by the time it is read. */
export function toldOf(file: string, say: (language: Language) => string): Told {
  return { path: '', file, message: say('en'), french: say('fr') }
}

export function tooLarge(file: string, size: number, of: 'scenario' | 'decisions' | 'list'): Told {
  return toldOf(file, language => {
    const { tooLarge: scenario, tooManyDecisions: decisions, tooManyInjects: list } = refusedWords[language]
    const say = { scenario, decisions, list }[of]
    return say(decimals(language, size / 1e6, 1), whole(language, mostBytes / 1e6))
  })
}

/** The browser could not read the file. */
export const unread = (file: string): Told => toldOf(file, language => refusedWords[language].unread)

/** Undefined if the text may be a scenario. */
export function refusalOf(file: string, text: string): Told | undefined {
  const message = unreadable(text)
  if (message !== undefined) return { path: '', file, message }
  const other = instead(text)
  return other && toldOf(file, language => refusedWords[language][other])
}

/** As the reader of scenarios says it, so that it is translated with its issues. */
function unreadable(text: string): string | undefined {
  if (text.trim() === '') return 'is empty'
  if (!notText.test(text)) return undefined
  if (utf16.test(text)) return 'is UTF-16, but must be UTF-8: save it as that'
  return control.test(text) ? 'is not a text file' : 'is not UTF-8: save it as that'
}

/** Text never contains NUL; a decoder writes U+FFFD where bytes are not text. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const notText = /[\0\uFFFD]/
/** UTF-16 decoded as UTF-8: a mark that is no UTF-8, and every other byte 0 where letters are Latin. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const utf16 = /^(?:\uFFFD\uFFFD)?(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/

/** Bytes that no text has, whatever its encoding. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const control = /[\0-\x08\x0E-\x1F]/

/** What JSON holds in place of a scenario. */
function instead(text: string): 'damagedRun' | 'exercise' | 'report' | 'cut' | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    const { firebreak, format, engine, report } = Object(JSON.parse(text)) as Record<string, unknown>
    if (firebreak === 'run') return 'damagedRun'
    if (format === 'firebreak-exercise') return 'exercise'
    const told = (engine ?? (Object(report) as { engine?: unknown }).engine) as { name?: unknown } | undefined
    return told?.name === 'firebreak' ? 'report' : undefined
  } catch {
    return isOpen(text) ? 'cut' : undefined
  }
}

/** Whether a bracket or string is still open at the end of a JSON file. */
function isOpen(text: string): boolean {
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/gs, '""')
  const count = (brackets: RegExp): number => outside.match(brackets)?.length ?? 0
  return /"[^"]*$/.test(outside.replaceAll('""', '')) || count(/[{[]/g) > count(/[}\]]/g)
}

/**
 * Puts a notice before the issues of a file that may have been cut off: one that ends within a line, and of which
 * something is missing or wrong at its end.
 */
export function withCut(file: string, text: string, issues: readonly Issue[]): readonly Told[] {
  if (text.endsWith('\n')) return issues
  const last = text.split('\n').length
  const mayBeCut = issues.some(
    ({ file: of, line, message }) => of === file && (line === last || message === 'is missing'),
  )
  if (!mayBeCut) return issues
  const cut = toldOf(file, language => refusedWords[language].perhapsCut)
  return [{ ...cut, line: last, notice: true }, ...issues]
}
