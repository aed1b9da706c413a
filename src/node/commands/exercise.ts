/** `firebreak exercise`: plays an exercise from a file or at the terminal, and reports on it. */
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'
import {
  afterAction,
  afterActionHtml,
  afterActionText,
  debrief,
  type Debrief,
  languages,
  mselCalendar,
  mselCsv,
  mselHtml,
  namedSetting,
  type NamesSaid,
  onDay,
  playScript,
  readScript,
  saveExercise,
  type Session,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { said } from '../complaints.ts'
import { exerciseFrom, type Opened } from '../exercise/exerciseFile.ts'
import { exerciseNames } from '../exercise/exerciseNames.ts'
import { ExerciseKeeping } from '../exercise/exerciseKeeping.ts'
import { BadInput, together } from '../failure.ts'
import { nameOf, readDecisions } from '../files.ts'
import { writeAll } from '../folder.ts'
import { exerciseFiles, outFolder } from '../ownFiles.ts'
import type { Given } from '../given.ts'
import { issueLineIn } from '../spoken.ts'
import { tell, toldAt } from '../tell.ts'
import { languageFor, languageIn, languageOf } from '../options.ts'
import { progress } from '../progress.ts'
import { greeting, quits, talk, wordsOf } from '../exercise/tableTalk.ts'
import { shown, type Terminal } from '../terminal.ts'
import { say } from '../wrap.ts'

export const exercise: Command = {
  name: 'exercise',
  summary: 'an incident with human decisions: from a decisions file, a saved exercise, or at the terminal',
  operands: 'FILE',
  arity: [1, 1],
  flags: {
    decisions: {
      type: 'string',
      value: 'FILE',
      help: 'play these decisions and write the after-action report',
    },
    injects: {
      type: 'string',
      value: 'FILE',
      help: 'a list of injects (csv, as --out or a spreadsheet writes it, with English or French heads) in place of the scenario’s',
    },
    language: {
      type: 'string',
      value: 'WORD',
      help: said(
        'language of what people are told and of the report: {} (default as for other commands; with --out: en)',
        languages.join(', '),
      ),
      check: languageOf,
    },
    seed: {
      type: 'string',
      value: 'TEXT',
      help: 'the same seed gives the same night (default: that of the exercise, else 1)',
    },
    held: {
      type: 'string',
      value: 'DATE',
      help: 'day of the exercise, for the dates of the improvement plan and of the calendar of injects (in local time)',
      check: dayOf,
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'write the report (html, txt, json), the exercise to open again, and its injects (csv, html, ics) there',
    },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  inspect: ([file], given) => openedIn(file!, given),
  async run({ operands, given, terminal }) {
    const { held, folder, exercise: opened, atTable } = readyToPlay(operands[0]!, given, terminal)
    const { session, texts, played } = opened
    const names = exerciseNames(session, texts)
    const keeping = new ExerciseKeeping(session, texts, folder, terminal)
    const left = (code: number): number => {
      keeping.save()
      return code
    }
    if (atTable) {
      // A saved exercise may be opened for its report alone, with nobody watching.
      if (!played || terminal.interactive) terminal.err(greeting(session))
      // Nothing is kept of a pipe: its lines can be sent again.
      const end = await atTheTable(session, names, terminal, () => terminal.interactive && keeping.keep())
      if (end !== 'reported') return left(end === 'quit' ? exits.good : exits.interrupted)
    }
    for (const { mark, at, branch } of session.divergences)
      tell(terminal, said('when played again, "{}" differs at {}', branch, mark ?? `${Math.round(at)} s`))
    const nights = await debriefed(session, names, terminal, atTable)
    if (nights === undefined) return left(exits.interrupted)
    const report = afterAction(nights, held)
    if (given.has('json')) terminal.out(`${JSON.stringify(report)}\n`)
    else say(terminal, afterActionText(report))
    keeping.forget()
    if (folder !== undefined) writeAll(folder, filesOf(opened, report, names, held))
    return session.divergences.length === 0 ? exits.good : exits.targetMissed
  },
}

/** The exercise after the decisions of its files, and how to go on from there. */
function readyToPlay(file: string, given: Given, terminal: Terminal) {
  const [held, folder, language, [exercise, acts]] = together(
    () => (given.has('held') ? dayOf(given.text('held')!) : undefined),
    () => outFolder(given, exerciseFiles),
    // What is written must not depend on where it was played.
    () => (given.has('out') ? languageIn(given) : languageFor(given, terminal)),
    () => openedIn(file, given),
  )
  const { session, played, note } = exercise
  if (note !== undefined) {
    const line = issueLineIn(terminal.language ?? 'en', note)
    terminal.err(`${toldAt(terminal, said('note: {}', line))}\n`)
  }
  session.language = language
  if (!played) session.mark(wordsOf(session).start)
  if (acts !== undefined) playScript(session, acts)
  const atTable = !given.has('decisions') && !(played && session.over)
  return { held, folder, exercise, atTable }
}

/** What --out writes. */
function filesOf(
  { session, texts }: Opened,
  report: ReturnType<typeof afterAction>,
  names: NamesSaid,
  held: string | undefined,
): Record<(typeof exerciseFiles)[number], string> {
  const { state, setting, language } = session
  const begins = held === undefined ? (setting.start ?? '1970-01-01T00:00Z') : onDay(setting.start, held)
  const calendar = mselCalendar(state, { begins, seed: session.choice.seed, pace: 1 }, language)
  return {
    'after-action.html': afterActionHtml(report),
    'after-action.txt': shown(afterActionText(report)),
    'after-action.json': `${JSON.stringify(report, null, 1)}\n`,
    'exercise.json': saveExercise(session, texts),
    'injects.csv': mselCsv(setting.spec.injects, language),
    'injects.html': mselHtml(session, language, names),
    'injects.ics': calendar!,
  }
}

/** Throws BadInput unless the text is a day that exists. */
function dayOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new BadInput([said('--held must be a day such as {}, is {}', '2026-04-01', text)])
  return text
}

/**
 * The exercise, and the decisions taken in it if a file states them. If the exercise cannot be read, the file
 * is checked as far as it can be without.
 */
function openedIn(file: string, given: Given): readonly [Opened, ReturnType<typeof readScript> | undefined] {
  const script = given.text('decisions')
  let opened: Opened | undefined
  const [, acts] = together(
    () => (opened = exerciseFrom(file, given.text('seed'), given.text('injects'))),
    () => (script === undefined ? undefined : actsFrom(script, opened?.session)),
  )
  return [opened!, acts]
}

function actsFrom(file: string, session: Session | undefined): ReturnType<typeof readScript> | undefined {
  const text = readDecisions(file)
  if (typeof text !== 'string') throw new BadInput([text])
  if (session === undefined) return undefined
  const read = readScript(text, nameOf(file), session.setting)
  if (read.issues.length > 0) throw new BadInput(read.issues)
  return read
}

/**
 * Plays lines until there are no more, or somebody ends it, quits or presses Ctrl-C.
 * @param played called after each line
 */
async function atTheTable(
  session: Session,
  names: NamesSaid,
  terminal: Terminal,
  played: () => void,
): Promise<'reported' | 'quit' | 'interrupted'> {
  const lines = createInterface({ input: terminal.input })
  const setting = namedSetting(session.setting, names)
  let stopped = false
  const forget = terminal.onInterrupt(() => {
    stopped = true
    terminal.err(wordsOf(session).stopped)
    lines.close()
  })
  const prompt = (): void => (terminal.interactive ? terminal.err('> ') : undefined)
  prompt()
  try {
    for await (const line of lines) {
      // Lines that were read before Ctrl-C, but not played yet, remain unplayed.
      if (stopped) break
      const answer = talk(session, line, setting)
      if (answer === undefined) return quits(line) ? 'quit' : 'reported'
      played()
      terminal.err(answer)
      prompt()
    }
    return stopped ? 'interrupted' : 'reported'
  } finally {
    forget()
    lines.close()
  }
}

/**
 * Ctrl-C between two nights ends the process as usual. But what was just played at the terminal is not saved
 * yet: then undefined is returned, and the caller saves it.
 */
async function debriefed(
  session: Session,
  names: NamesSaid,
  terminal: Terminal,
  unsaved: boolean,
): Promise<Debrief | undefined> {
  const nights = debrief(session, session.language, names)
  let step = nights.next()
  if (step.done === true) return step.value
  let stopped = false
  const forget = unsaved ? terminal.onInterrupt(() => (stopped = true)) : (): void => {}
  const bar = progress(terminal, step.value.total, 'nights')
  try {
    for (; step.done !== true; step = nights.next()) {
      bar.at(step.value.done)
      await turn()
      if (stopped) return undefined
    }
    return step.value
  } finally {
    bar.end()
    forget()
  }
}
