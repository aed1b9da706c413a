/**
 * An exercise as a file: the scenario's text with the files it extends, the seed, everything that happened on
 * every branch, marks and digests. The world is not in it: opening replays it and checks every event and
 * every mark. A file is only read here, so nothing in a damaged one is lost.
 */
import { digestOf } from '../base/digest.ts'
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { own } from '../base/own.ts'
import { type Prepared, prepare } from '../run/prepare.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import { readScenario } from '../scenario/read.ts'
import { verbs } from '../scenario/spec/decision.ts'
import { z } from '../scenario/zod.ts'
import type { Branch } from './branch.ts'
import type { Event } from './event.ts'
import { Session } from './session.ts'

const format = 'firebreak-exercise'
/** 2: messages are kept in every language. */
const version = 2

/** Texts by the names under which `extends` finds them; `main` is the scenario itself. */
export interface ScenarioTexts {
  readonly main: string
  readonly files: Readonly<Record<string, string>>
}

const Texts = z.looseObject({ en: z.string(), fr: z.string() })
const asked = { by: z.string() }
const inject = { inject: z.string() }
/** What is read of an event when it is played again. */
const Happened = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('learned'),
    message: z.looseObject({
      id: z.string(),
      at: z.number(),
      from: Texts,
      text: Texts,
      to: z.array(z.string()),
    }),
  }),
  z.looseObject({ type: z.enum(['sent', 'skipped']), ...inject }),
  z.looseObject({ type: z.enum(['held', 'resumed']), ...inject, ...asked }),
  z.looseObject({ type: z.literal('shifted'), ...inject, ...asked, seconds: z.number() }),
  z.looseObject({
    type: z.literal('decided'),
    ...asked,
    decision: z.looseObject({
      at: z.number(),
      effectAt: z.number(),
      role: z.string(),
      player: z.string(),
      choice: z.object({ do: z.enum(verbs) }).catchall(z.union([z.string(), z.number()])),
    }),
  }),
  z.looseObject({
    type: z.literal('noted'),
    ...asked,
    note: z.looseObject({ at: z.number(), player: z.string(), text: z.string() }),
  }),
  z.looseObject({
    type: z.literal('refused'),
    ...asked,
    refusal: z.looseObject({ at: z.number(), player: z.string(), what: z.string(), reason: Texts }),
  }),
])
const Moment = z.strictObject({ at: z.number(), events: z.number().int().min(0) })
const Saved = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  scenario: z.strictObject({
    main: z.string(),
    files: z.record(z.string(), z.string()),
    name: z.string(),
    digest: z.string(),
  }),
  choice: z.strictObject({ seed: z.string(), replication: z.number().int().min(0), typical: z.boolean() }),
  now: z.number(),
  branch: z.string(),
  branches: z
    .array(
      z.strictObject({
        name: z.string(),
        from: z.strictObject({ branch: z.string(), at: z.number() }).optional(),
        until: z.number(),
        events: z.array(z.intersection(z.looseObject({ at: z.number() }), Happened)),
        marks: z.array(Moment.extend({ name: z.string(), digest: z.string() })),
      }),
    )
    .min(1),
  /** Digest of everything before it: detects a file that was edited or truncated. */
  digest: z.string(),
})

/** The same session gives the same bytes. */
export function saveExercise(session: Session, { main, files }: ScenarioTexts): string {
  const { prepared, choice, now, branch, branches } = session
  const { seed, replication, typical } = choice
  const body = {
    format,
    version,
    scenario: { main, files, name: prepared.scenario.name, digest: prepared.digest },
    choice: { seed, replication, typical: typical ?? false },
    now,
    branch: branch.name,
    branches: branches.map(({ name, from, until, events, marks }) => ({
      name,
      from,
      until,
      events,
      marks: marks.map(({ name, at, events, digest }) => ({ name, at, events, digest })),
    })),
  }
  return `${JSON.stringify({ ...body, digest: digestOf(JSON.stringify(body)) }, null, 1)}\n`
}

/** The result of opening a saved exercise. */
export interface OpenedExercise {
  /** Absent if there are issues. Its `divergences` report differences of the replay. */
  readonly session?: Session
  readonly texts?: ScenarioTexts
  readonly issues: readonly Issue[]
}

/** Why a saved exercise is not opened. */
export type SavedSentence =
  | 'has format {}, this Firebreak reads {}: open it with the one that wrote it; it was not changed'
  | 'is a saved exercise, but damaged: it lacks {}; it was not changed'
  | 'is damaged at {}: what should be there is missing or of another kind; it was not changed'
  | 'is damaged: its end is missing; it was not changed'
  | 'is damaged: there is no course "{}"; it was not changed'
  | 'is damaged; it was not changed'
  | 'is empty'
  | 'is not a saved exercise of Firebreak'
  | 'was changed after it was saved: its digest does not match; it was neither opened nor changed'
  | 'was saved by a Firebreak that reads its scenario differently: open it with that one'

type Refuse = (complaint: Complaint<SavedSentence>) => OpenedExercise

/**
 * Opens the text of a saved exercise and plays it again; what cannot be opened is an issue.
 * @param file its name, for issues
 */
export function openExercise(text: string, file: string): OpenedExercise {
  const refuse: Refuse = complaint => ({ issues: [{ path: '', ...told(complaint), file }] })
  if (text.trim() === '') return refuse(say('is empty'))
  let plain: unknown
  try {
    // A byte order mark is no part of the text, as in scenarios.
    plain = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // The parser's own message would not help a reader. A text of another kind (a file of decisions) is not damaged.
    if (!text.trimStart().startsWith('{')) return refuse(say('is not a saved exercise of Firebreak'))
    return !text.trimEnd().endsWith('}')
      ? refuse(say('is damaged: its end is missing; it was not changed'))
      : refuse(say('is damaged; it was not changed'))
  }
  if (!goesNoDeeperThan(mostDepth, plain)) return refuse(say('is damaged; it was not changed'))
  const head = (typeof plain === 'object' && plain !== null ? plain : {}) as Record<string, unknown>
  const missing = Object.keys(Saved.shape).filter(key => !(key in head))
  // Another program's file may have a part or two of the same name.
  const isOurs = head['format'] === format || (!('format' in head) && 'choice' in head && 'branches' in head)
  if (!isOurs) return refuse(say('is not a saved exercise of Firebreak'))
  if (!missing.includes('format') && !missing.includes('version') && head['version'] !== version)
    return refuse(
      say(
        'has format {}, this Firebreak reads {}: open it with the one that wrote it; it was not changed',
        String(head['version']),
        version,
      ),
    )
  if (missing.length > 0)
    return refuse(
      say('is a saved exercise, but damaged: it lacks {}; it was not changed', missing.join(', ')),
    )
  const { error } = Saved.safeParse(plain)
  if (error !== undefined) return refuse(damagedAt(error.issues[0]!.path.map(String).join('.') || 'its top'))
  const { digest, ...body } = head
  if (digestOf(JSON.stringify(body)) !== digest)
    return refuse(
      say('was changed after it was saved: its digest does not match; it was neither opened nor changed'),
    )
  // The text as read, not the schema's output: the digest needs the keys in the order of the file.
  return opened(plain as z.infer<typeof Saved>, refuse)
}

/** Deepest nesting accepted: far above any exercise, and safe for the stack of the recursive digest. An assumption. */
const mostDepth = 60

function goesNoDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every(each => goesNoDeeperThan(depth - 1, each))
}

const damagedAt = (path: string): Complaint<SavedSentence> =>
  say('is damaged at {}: what should be there is missing or of another kind; it was not changed', path)

function opened(saved: z.infer<typeof Saved>, refuse: Refuse): OpenedExercise {
  const { main, files, digest } = saved.scenario
  const load = (name: string): string | Issue =>
    own(files, name) ?? { path: '', message: 'is not in the file' }
  const scenario = readScenario(own(files, main) ?? '', { file: main, load })
  if (scenario.scenario === undefined) return { issues: scenario.issues }
  const prepared: Prepared = prepare(scenario.scenario)
  if (prepared.digest !== digest)
    return refuse(say('was saved by a Firebreak that reads its scenario differently: open it with that one'))
  if (!saved.branches.some(({ name }) => name === saved.branch))
    return refuse(say('is damaged: there is no course "{}"; it was not changed', saved.branch))
  const choice: ReplicationChoice = saved.choice
  const session = new Session(prepared, choice)
  const { from, until } = session.setting.spec
  const never = momentsOf(saved).find(([, at]) => !(at >= from && at <= until))
  if (never !== undefined) return refuse(damagedAt(never[0]))
  const branches = saved.branches.map(branch => ({
    ...branch,
    from: branch.from,
    events: branch.events as unknown as readonly Event[],
  })) satisfies Omit<Branch, 'snapshots' | 'looks'>[]
  session.takeOver(branches, saved.branch, saved.now)
  return { session, texts: { main, files }, issues: [] }
}

/** Every moment that opening the exercise plays to, with its path. */
function momentsOf({ now, branches }: z.infer<typeof Saved>): [path: string, at: number][] {
  return [
    ['now', now],
    ...branches.flatMap(({ until, marks }, row): [string, number][] => [
      [`branches.${row}.until`, until],
      ...marks.map(({ at }, mark): [string, number] => [`branches.${row}.marks.${mark}.at`, at]),
    ]),
  ]
}
