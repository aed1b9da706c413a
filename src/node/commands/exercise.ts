import { basename, dirname, join } from 'node:path'
import { stdin } from 'node:process'
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
  playScript,
  readScript,
  saveExercise,
  type Session,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { exerciseFrom, freeFile } from '../exerciseFile.ts'
import { BadInput } from '../failure.ts'
import { nameOf, readText } from '../files.ts'
import { expectFolder, writeAll } from '../folder.ts'
import { languageIn } from '../options.ts'
import { progress } from '../progress.ts'
import { greeting, quits, talk, wordsOf } from '../tableTalk.ts'
import type { Terminal } from '../terminal.ts'

export const exercise: Command = {
  name: 'exercise',
  summary: 'an incident that people decide: from a decisions file, a saved exercise, or at the terminal',
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
      help: 'a list of injects (csv, as --out writes it) in place of the scenario’s',
    },
    language: {
      type: 'string',
      value: 'WORD',
      help: `what people are told and the report: ${languages.join(', ')} (default en)`,
    },
    seed: {
      type: 'string',
      value: 'TEXT',
      help: 'the same seed gives the same night (default: what the exercise says, else 1)',
    },
    held: {
      type: 'string',
      value: 'DATE',
      help: 'day of the exercise, for the dates of the improvement plan',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'write the report (html, txt, json), the exercise to open again, and its injects (csv, html, ics) there',
    },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  async run({ operands, given, terminal }) {
    const held = given.text('held')
    if (held !== undefined && !/^\d{4}-\d\d-\d\d$/.test(held))
      throw new BadInput([`--held must be a day such as 2026-04-01, is ${held}`])
    const folder = given.text('out')
    if (folder !== undefined) expectFolder(folder)
    const language = languageIn(given)
    const script = given.text('decisions')
    const { session, texts, played } = exerciseFrom(operands[0]!, given.text('seed'), given.text('injects'))
    session.language = language
    if (!played) session.mark(wordsOf(session).start)
    if (script !== undefined) playScript(session, actsFrom(script, session))
    else if ((!played || (terminal.interactive && !session.over)) && !(await atTheTable(session, terminal))) {
      const file = folder === undefined ? freeFile('.') : join(folder, 'exercise.json')
      writeAll(dirname(file), { [basename(file)]: saveExercise(session, texts) })
      terminal.err(wordsOf(session).saved(file))
      return exits.good
    }
    for (const { mark, at, branch } of session.divergences)
      terminal.err(`firebreak: played again, "${branch}" differs at ${mark ?? `${Math.round(at)} s`}\n`)
    const report = afterAction(session, await debriefed(session, terminal), held)
    terminal.out(given.has('json') ? `${JSON.stringify(report)}\n` : afterActionText(report))
    if (folder !== undefined) {
      const { state, setting } = session
      const begins = setting.start ?? '1970-01-01T00:00Z'
      const calendar = mselCalendar(state, { begins, pace: 1 }, language)
      writeAll(folder, {
        'after-action.html': afterActionHtml(report),
        'after-action.txt': afterActionText(report),
        'after-action.json': `${JSON.stringify(report, null, 1)}\n`,
        'exercise.json': saveExercise(session, texts),
        'injects.csv': mselCsv(setting.spec.injects),
        'injects.html': mselHtml(state, language),
        'injects.ics': calendar!,
      })
    }
    return session.divergences.length === 0 ? exits.good : exits.targetMissed
  },
}

function actsFrom(file: string, { setting }: Session): ReturnType<typeof readScript> {
  const text = readText(file)
  if (typeof text !== 'string') throw new BadInput([text])
  const read = readScript(text, nameOf(file), setting)
  if (read.issues.length > 0) throw new BadInput(read.issues)
  return read
}

/** False: somebody quit, and wants no report. */
async function atTheTable(session: Session, terminal: Terminal): Promise<boolean> {
  terminal.err(greeting(session))
  const lines = createInterface({ input: stdin })
  const prompt = (): void => (terminal.interactive ? terminal.err('> ') : undefined)
  prompt()
  let reported = true
  for await (const line of lines) {
    reported = !quits(line)
    const answer = talk(session, line)
    if (answer === undefined) break
    terminal.err(answer)
    prompt()
  }
  lines.close()
  return reported
}

/** Ctrl-C between two nights ends the process as it always does: nothing has been written yet. */
async function debriefed(session: Session, terminal: Terminal): Promise<Debrief> {
  const nights = debrief(session, session.language)
  let step = nights.next()
  if (step.done === true) return step.value
  const bar = progress(terminal, step.value.total, 'nights')
  try {
    for (; step.done !== true; step = nights.next()) {
      bar.at(step.value.done)
      await turn()
    }
    return step.value
  } finally {
    bar.end()
  }
}
