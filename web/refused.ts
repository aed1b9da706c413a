/** What a file is that was opened as a scenario and is none: told in one sentence, before all of it would be a mistake. */
import type { Issue } from '../src/index.ts'
import { decimals, whole } from './format.ts'
import type { Told } from './session.ts'
import { spoken } from './words/words.ts'
import { refusedWords, type RefusedWords } from './words/refused.ts'

export function tooLarge(file: string, size: number, most: number): Issue {
  const { language } = spoken()
  const message = refusedWords[language].tooLarge(
    decimals(language, size / 1e6, 1),
    whole(language, most / 1e6),
  )
  return { path: '', file, message }
}

/** Undefined of a text that may be a scenario. */
export function refusalOf(file: string, text: string): Issue | undefined {
  const w = refusedWords[spoken().language]
  // The reader of scenarios says the first two as well: their French is among its complaints.
  const message = notText.test(text)
    ? 'is not a text file'
    : text.trim() === ''
      ? 'is empty'
      : ofJson(text, w)
  return message === undefined ? undefined : { path: '', file, message }
}

/** A NUL never stands in text; U+FFFD is what a decoder leaves where bytes were no text. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const notText = /[\0\uFFFD]/

function ofJson(text: string, w: RefusedWords): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    const { firebreak, format, engine, report } = Object(JSON.parse(text)) as Record<string, unknown>
    if (firebreak === 'run') return w.damagedRun
    if (format === 'firebreak-exercise') return w.exercise
    const told = (engine ?? (Object(report) as { engine?: unknown }).engine) as { name?: unknown } | undefined
    return told?.name === 'firebreak' ? w.report : undefined
  } catch {
    return isOpen(text) ? w.cut : undefined
  }
}

/** Whether a bracket or a text of a file in JSON is still open at its end. */
function isOpen(text: string): boolean {
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/gs, '""')
  const count = (brackets: RegExp): number => outside.match(brackets)?.length ?? 0
  return /"[^"]*$/.test(outside.replaceAll('""', '')) || count(/[{[]/g) > count(/[}\]]/g)
}

/** Issues of a file that may have been cut off: said before them. */
export function withCut(file: string, text: string, issues: readonly Issue[]): readonly Told[] {
  if (text.endsWith('\n') || issues.every(({ file: of }) => of !== file)) return issues
  const last = text.split('\n').length
  const near = issues.length >= fewIssues || issues.some(({ file: of, line }) => of === file && line === last)
  const message = refusedWords[spoken().language].perhapsCut
  return near ? [{ path: '', file, line: last, message, notice: true }, ...issues] : issues
}

/** Issues of which nobody makes as many by hand. */
const fewIssues = 3
