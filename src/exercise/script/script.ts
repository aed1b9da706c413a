/**
 * The decisions file: what people at the table did, written before or afterwards. Everything wrong with it is
 * reported with line and column; whether a decision can be taken is up to the exercise, when its time has
 * come.
 */
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { nearestWord } from '../../base/nearest.ts'
import { formOf } from '../../scenario/form.ts'
import { explain, type Finding } from '../../scenario/read/explain.ts'
import { placeOf, plainOf } from '../../scenario/read/located.ts'
import { readSource } from '../../scenario/read/source.ts'
import type { Sentence } from '../../scenario/sentence.ts'
import { z } from '../../scenario/zod.ts'
import { Act, at } from './act.ts'
import type { Choice, Command } from '../command.ts'
import { isScript } from './isScript.ts'
import { scriptNames } from './scriptNames.ts'
import type { Session } from '../session.ts'
import type { Setting } from '../setting.ts'

const Script = z.strictObject({
  decisions: z.literal('firebreak/1'),
  acts: z.array(Act).max(10_000),
  /** Second to which the exercise is played; absent: its end. */
  until: at.optional(),
})

export type ScriptAct =
  { readonly at: number; readonly command: WithoutTime } | { readonly at: number; readonly mark: string }
type WithoutTime = Parameters<Session['do']>[0]

/** The result of reading a script: what to do and when, or issues. */
export interface ScriptRead {
  /** In the order of time, which is that of the file. */
  readonly acts: readonly ScriptAct[]
  readonly until?: number | undefined
  readonly issues: readonly Issue[]
}

/** Fields of an act whatever its kind. */
const COMMON: ReadonlySet<string> = new Set(['at', 'role', 'player'])

/** One sentence about a file of another kind is better than one about each of its lines. */
const another = say('is not a file of decisions, which begins with "decisions: firebreak/1"')

/** What the reader of scenarios says of a text that is too long, as it is said of decisions. */
const tooLong = new Map<string, Sentence>([
  [
    'is {} MB, but a scenario may have at most {} MB: give numbers and shares instead of listing them',
    'is {} MB, but a file of decisions may have at most {} MB',
  ],
  [
    'has {} lines or values, but a scenario may have at most {}: give numbers and shares instead of listing them',
    'has {} lines or values, but a file of decisions may have at most {}',
  ],
])

function ofDecisions(issue: Issue): Issue {
  const sentence = tooLong.get(issue.complaint?.sentence ?? '')
  return sentence === undefined ? issue : { ...issue, ...told({ sentence, values: issue.complaint!.values }) }
}

/** @param setting of the exercise, if known: then names and times are checked as well */
export function readScript(text: string, file: string, setting?: Setting): ScriptRead {
  if (text.trim() !== '' && !isScript(text))
    return { acts: [], issues: [{ path: '', ...told(another), file }] }
  const { root, issues } = readSource(text, { file })
  if (root === undefined || issues.length > 0) return { acts: [], issues: issues.map(ofDecisions) }
  const plain = plainOf(root)
  const read = Script.safeParse(plain)
  const form = formOf(Script)
  const found = read.success
    ? [
        ...backwards(read.data.acts as unknown as readonly Written[]),
        ...(setting === undefined ? [] : scriptNames(read.data.acts, setting)),
      ]
    : [
        ...read.error.issues.flatMap(issue => explain(issue, form, plain)),
        ...besidesKind(read.error.issues, plain),
      ]
  if (read.success && found.length === 0) {
    const acts = read.data.acts.map(act => actOf(act as unknown as Written))
    return { acts, until: read.data.until, issues: [] }
  }
  return {
    acts: [],
    issues: found.map(({ path, complaint, nearest, key }) => ({
      path: path.map(String).join('.'),
      ...told(complaint),
      ...placeOf(root, path, key === true ? 'key' : 'value'),
      ...(nearest !== undefined && { nearest }),
    })),
  }
}

/**
 * What else is wrong with acts whose kind is unknown, each read as the kind that was probably meant; if it resembles none,
 * as a note.
 */
function besidesKind(issues: readonly z.core.$ZodIssue[], plain: unknown): Finding[] {
  const form = formOf(Act)
  const kinds = form.type === 'variants' ? Object.keys(form.options) : []
  return issues.flatMap(({ code, path }): Finding[] => {
    const [list, row, key] = path
    if (code !== 'invalid_union' || list !== 'acts' || key !== 'do' || path.length > 3) return []
    const written = (plain as { readonly acts: readonly Record<string, unknown>[] }).acts[row as number]!
    const kind = nearestWord(String(written['do']), kinds)
    const act = { ...written, do: kind ?? 'note' }
    const rest = Act.safeParse(act).error?.issues ?? []
    const others = rest.filter(({ path: [field] }) => kind !== undefined || COMMON.has(String(field)))
    return others.flatMap(issue =>
      explain(issue, form, act).map(found => ({ ...found, path: ['acts', row!, ...found.path] })),
    )
  })
}

/** Reports times that go back: nobody decides in the past. */
function backwards(acts: readonly Written[]): Finding[] {
  return acts.flatMap(({ at }, row) =>
    row > 0 && at < acts[row - 1]!.at
      ? [{ path: ['acts', row, 'at'], complaint: say('is before the time of the act above it') }]
      : [],
  )
}

type Written = { readonly do: string; readonly at: number } & Readonly<Record<string, unknown>>

function actOf({ at, do: verb, ...rest }: Written): ScriptAct {
  switch (verb) {
    case 'mark':
      return { at, mark: rest['name'] as string }
    case 'note':
      return { at, command: { kind: 'note', ...rest } as WithoutTime }
    case 'hold':
    case 'release':
    case 'resume':
    case 'skip':
    case 'shift':
      return { at, command: { kind: verb, ...rest } as WithoutTime }
    default: {
      const { role, player, confidence, ...what } = rest
      const choice = { do: verb, ...what } as Choice
      return {
        at,
        command: { kind: 'decide', role, player, confidence, choice } as Extract<Command, { kind: 'decide' }>,
      }
    }
  }
}

/** Plays an exercise by a script to its end. The session records refusals. */
export function playScript(session: Session, { acts, until }: Pick<ScriptRead, 'acts' | 'until'>): void {
  for (const act of acts) {
    session.advance(act.at)
    if ('mark' in act) session.mark(act.mark)
    else session.do(act.command)
  }
  session.advance(until ?? Infinity)
}
