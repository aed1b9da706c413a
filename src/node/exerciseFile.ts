/** What an exercise is played from: a scenario file with all it extends, or an exercise that was saved. */
import {
  type Issue,
  openExercise,
  type OpenedExercise,
  prepare,
  readScenario,
  type ScenarioTexts,
  Session,
} from '../index.ts'
import { BadInput } from './failure.ts'
import { loadBeside, nameOf, readText } from './files.ts'

export interface Opened {
  readonly session: Session
  readonly texts: ScenarioTexts
  /** It has been played before, up to where it was saved. */
  readonly played: boolean
}

/** @param seed only for a scenario: a saved exercise has its own */
export function exerciseFrom(file: string, seed: string | undefined): Opened {
  const text = readText(file)
  if (typeof text !== 'string') throw new BadInput([text])
  if (file.endsWith('.json') && text.trimStart().startsWith('{')) {
    if (seed !== undefined) throw new BadInput([`${nameOf(file)} has its own seed: leave --seed out`])
    return reopened(openExercise(text, nameOf(file)))
  }
  const main = nameOf(file)
  const texts: Record<string, string> = { [main]: text }
  const beside = loadBeside(file)
  const load = (relative: string): string | Issue => {
    const loaded = beside(relative)
    if (typeof loaded === 'string') texts[relative] = loaded
    return loaded
  }
  const { scenario, issues } = readScenario(text, { file: main, load })
  if (scenario === undefined || issues.length > 0) throw new BadInput(issues)
  const session = new Session(prepare(scenario), { seed: seed ?? '1', replication: 0 })
  return { session, texts: { main, files: texts }, played: false }
}

function reopened({ session, texts, issues }: OpenedExercise): Opened {
  if (session === undefined || texts === undefined) throw new BadInput(issues)
  return { session, texts, played: true }
}
