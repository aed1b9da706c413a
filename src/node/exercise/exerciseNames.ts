/** What a report calls the things of a shipped exercise in the reader's language, as the page does. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  atTable,
  belowMsel,
  type NamesSaid,
  type ScenarioTexts,
  type Session,
  translatedNames,
  withOwnLabels,
} from '../../index.ts'
import { readText } from '../files.ts'
import { packaged } from '../root.ts'
import { frenchOf, labelsShipped } from '../shippedWords.ts'

/** Labels that the reader wrote stay as written; without the shipped scenarios so do all. */
export function exerciseNames(session: Session, { main, files }: ScenarioTexts): NamesSaid {
  if (session.language === 'en') return {}
  const { [main]: whole = '', ...beside } = files
  // A list of injects has no labels: those of the exercise below it stay as they are.
  const below = belowMsel({ file: main, text: whole, beside })
  const isShipped = withOwnLabels(labelsShipped(below), below.text, shippedExercises())
  const table = atTable(session)
  const labels = Object.values(table.labels).flatMap(of => Object.values(of).filter(isShipped))
  return translatedNames({ ...table, shipped: labels }, frenchOf, session.language)
}

function shippedExercises(): string[] {
  const folder = packaged('scenarios/exercises')
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  return files.map(name => readText(join(folder, name))).filter(text => typeof text === 'string')
}
