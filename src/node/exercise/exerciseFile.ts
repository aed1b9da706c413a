/** What an exercise is played from: a scenario file with all that it extends, or a saved exercise. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  isMsel,
  type Issue,
  openExercise,
  type OpenedExercise,
  prepare,
  readScenario,
  type ScenarioTexts,
  Session,
  withMsel,
} from '../../index.ts'
import { type CommandComplaint, said, issueOf } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import { loadBeside, nameOf, readInjects, readText } from '../files.ts'

/** A minimal exercise: somebody is told something, within a time. */
export const leastExercise =
  'exercise: { until: 4 h, injects: [{ id: first, at: 10 min, event: The alarm panel rings }] }'

const noExercise =
  'it has no "exercise" part: nobody would be told anything, and nothing would be judged. Write one, such as "{}", or give injects with --injects; scenarios/exercises/battery-room.yaml is one to start from'

export interface Opened {
  readonly session: Session
  readonly texts: ScenarioTexts
  /** It was played before, up to where it was saved. */
  readonly played: boolean
  /** What to tell of how its list of injects was read. */
  readonly note?: Issue
}

/**
 * @param seed in place of the scenario's; a saved exercise has its own
 * @param list a file of injects that replace the scenario's
 */
export function exerciseFrom(file: string, seed: string | undefined, list: string | undefined): Opened {
  const text = readText(file)
  if (typeof text !== 'string') throw new BadInput([text])
  if (file.endsWith('.json') && text.trimStart().startsWith('{')) {
    const issues: CommandComplaint[] = []
    if (seed !== undefined) issues.push(said('{} has its own seed: leave --seed out', nameOf(file)))
    if (list !== undefined) issues.push(said('{} has its own injects: leave --injects out', nameOf(file)))
    if (issues.length > 0) throw new BadInput(issues)
    return reopened(openExercise(text, nameOf(file)))
  }
  const mistaken = otherKind(text)
  if (mistaken !== undefined) throw new BadInput([issueOf(nameOf(file), mistaken)])
  const written = writtenIn(file, text, list)
  const { main, inList, note } = written
  // A saved exercise is passed on: where its scenario lay on this machine is nobody's business.
  const own = basename(main)
  const texts: Record<string, string> = { [own]: written.text }
  const beside = loadBeside(file)
  const load = (relative: string): string | Issue => {
    const loaded = beside(relative)
    if (typeof loaded === 'string') texts[relative] = loaded
    return loaded
  }
  const { scenario, issues } = readScenario(written.text, { file: main, load })
  if (scenario === undefined || issues.length > 0) throw new BadInput(issues.map(inList))
  if (scenario.exercise === undefined) throw new BadInput([issueOf(main, said(noExercise, leastExercise))])
  const chosen = seed ?? scenario.exercise.seed ?? '1'
  const session = new Session(prepare(scenario), { seed: chosen, replication: 0 })
  return { session, texts: { main: own, files: texts }, played: false, ...(note !== undefined && { note }) }
}

/** What a file seems to be that belongs behind an option: read as a scenario, it would have mistakes in every line. */
function otherKind(text: string): CommandComplaint | undefined {
  if (/^\s*decisions:\s*firebreak\/\d/m.test(text.slice(0, 2000)))
    return said('seems to be a file of decisions: give the exercise, and this with --decisions')
  return isMsel(text)
    ? said('seems to be a list of injects: give the scenario of the exercise, and this with --injects')
    : undefined
}

/**
 * The text of the scenario, with a list of injects over it if there is one. If the list cannot be read, the
 * scenario is checked all the same, so that everything wrong is told at once.
 */
function writtenIn(file: string, text: string, list: string | undefined): Overlaid {
  if (list === undefined) return { main: nameOf(file), text, inList: issue => issue }
  let over: Overlaid | undefined
  together(
    () => (over = overlaid(file, list)),
    () => {
      const { issues } =
        over === undefined
          ? readScenario(text, { file: nameOf(file), load: loadBeside(file) })
          : { issues: [] }
      if (issues.length > 0) throw new BadInput(issues)
    },
  )
  return over!
}

/** The scenario with the injects of a CSV file over it, as if it had been written that way. */
function overlaid(file: string, list: string): Overlaid {
  const read = readInjects(list)
  if (!('text' in read)) throw new BadInput([read])
  const { text, suffix, issues, inList } = withMsel(read.text, nameOf(list), basename(file))
  if (text === undefined) throw new BadInput(issues)
  const main = join(dirname(file), basename(list) + suffix)
  return read.encoding === undefined
    ? { main, text, inList }
    : { main, text, inList, note: issueOf(nameOf(list), said(readAs, read.encoding)) }
}

const readAs =
  'is no UTF-8 text, and was read as {}: if letters with accents are wrong, save it as "CSV UTF-8"'

interface Overlaid {
  readonly main: string
  readonly text: string
  readonly inList: (issue: Issue) => Issue
  readonly note?: Issue
}

/** A free file name for an exercise without a folder, so that nothing is overwritten. */
export function freeFile(folder: string): string {
  for (let count = 1; ; count++) {
    const file = join(folder, count === 1 ? 'exercise.json' : `exercise-${count}.json`)
    if (!existsSync(file)) return file
  }
}

function reopened({ session, texts, issues }: OpenedExercise): Opened {
  if (session === undefined || texts === undefined) throw new BadInput(issues)
  return { session, texts, played: true }
}
