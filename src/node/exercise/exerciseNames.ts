/** What a report calls the things of a shipped exercise in the reader's language, as the page does. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  atTable,
  frenchLabels,
  fromShipped,
  type NamesSaid,
  readScenario,
  saidIn,
  type ScenarioTexts,
  type Session,
  shippedAmong,
  translatedNames,
  unbroken,
  withOwnLabels,
  withoutFolders,
} from '../../index.ts'
import { loadBeside, readText } from '../files.ts'
import { packaged } from '../root.ts'

/** Labels that the reader wrote stay as written; without the shipped scenarios so do all. */
export function exerciseNames(session: Session, { main, files }: ScenarioTexts): NamesSaid {
  if (session.language === 'en') return {}
  const { [main]: text = '', ...extended } = files
  const source = { file: main, text, beside: withoutFolders(extended) }
  const folder = packaged('scenarios')
  const shipped = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  const extendsShipped = fromShipped(source, shipped, saidIn(shippedAmong(source, shipped).map(readShipped)))
  const isShipped = withOwnLabels(extendsShipped, text, shippedExercises())
  const table = atTable(session)
  const labels = Object.values(table.labels).flatMap(of => Object.values(of).filter(isShipped))
  return translatedNames({ ...table, shipped: labels }, frenchOf, session.language)
}

function shippedExercises(): string[] {
  const folder = packaged('scenarios/exercises')
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  return files.map(name => readText(join(folder, name))).filter(text => typeof text === 'string')
}

/** As the page's words are: a number stays beside its n°. */
const frenchOf = (label: string): string => unbroken(frenchLabels.get(label) ?? label)

function readShipped(name: string): unknown {
  const file = packaged(`scenarios/${name}`)
  const text = readText(file)
  return typeof text === 'string' ? readScenario(text, { file, load: loadBeside(file) }).scenario : undefined
}
