/** Labels of shipped scenarios in French, as the page has them; a reader's own stay as written. */
import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import {
  asWritten,
  frenchLabels,
  fromShipped,
  type Labels,
  type Language,
  readScenario,
  saidIn,
  type SayLabel,
  type Scenario,
  shippedAmong,
  unbroken,
  withoutFolders,
} from '../index.ts'
import { kindOf, loadBeside, readText } from './files.ts'
import { packaged } from './root.ts'

type Written = Parameters<typeof fromShipped>[0]

/** The labels a scenario has from shipped ones; none where these are not installed. */
export function labelsShipped({ file, text, beside }: Written): Labels {
  const shipped = shippedScenarios()
  const source = { file, text, beside: withoutFolders(beside) }
  return fromShipped(source, shipped, saidIn(shippedAmong(source, shipped).map(readShipped)))
}

/** As the page's words are: a number stays beside its n°. */
export const frenchOf = (label: string): string => unbroken(frenchLabels.get(label) ?? label)

/** What a file's labels are called in the language. */
export const labelsIn = (file: string, language: Language | undefined): SayLabel =>
  language === 'fr' ? frenchIn(file) : asWritten

/** Standard input cannot be read again, so its labels stay as they are. */
export function frenchIn(file: string): SayLabel {
  const text = kindOf(file) === 'file' ? readText(file) : undefined
  if (typeof text !== 'string') return asWritten
  const beside: Record<string, string> = {}
  const load = loadBeside(file)
  readScenario(text, {
    file,
    load: relative => {
      const loaded = load(relative)
      if (typeof loaded === 'string') beside[relative] = loaded
      return loaded
    },
  })
  return saidOf(labelsShipped({ file: basename(file), text, beside }))
}

/**
 * What the labels of a scenario are called that was read elsewhere, all files in one: those of the shipped one whose name it
 * has. Which of them a reader wrote again nobody can tell any more.
 */
export function labelsOfRun({ name }: Pick<Scenario, 'name'>, language: Language | undefined): SayLabel {
  if (language !== 'fr') return asWritten
  return saidOf(
    saidIn(
      shippedScenarios()
        .map(readShipped)
        .filter(shipped => shipped?.name === name),
    ),
  )
}

const saidOf =
  (isShipped: Labels): SayLabel =>
  label =>
    isShipped(label) ? frenchOf(label) : label

function shippedScenarios(): string[] {
  const folder = packaged('scenarios')
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
}

function readShipped(name: string): Scenario | undefined {
  const file = packaged(`scenarios/${name}`)
  const text = readText(file)
  return typeof text === 'string' ? readScenario(text, { file, load: loadBeside(file) }).scenario : undefined
}
