/** Labels of shipped scenarios in French, as the page has them; a reader's own stay as written. */
import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import {
  frenchLabels,
  fromShipped,
  type Labels,
  readScenario,
  saidIn,
  shippedAmong,
  unbroken,
  withoutFolders,
} from '../index.ts'
import { kindOf, loadBeside, readText } from './files.ts'
import { packaged } from './root.ts'

type Written = Parameters<typeof fromShipped>[0]

/** The labels a scenario has from shipped ones; none where these are not installed. */
export function labelsShipped({ file, text, beside }: Written): Labels {
  const folder = packaged('scenarios')
  const shipped = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  const source = { file, text, beside: withoutFolders(beside) }
  return fromShipped(source, shipped, saidIn(shippedAmong(source, shipped).map(readShipped)))
}

/** As the page's words are: a number stays beside its n°. */
export const frenchOf = (label: string): string => unbroken(frenchLabels.get(label) ?? label)

/** What a file's labels are called in French. What came through a pipe is gone, and keeps its words. */
export function frenchIn(file: string): (label: string) => string {
  const text = kindOf(file) === 'file' ? readText(file) : undefined
  if (typeof text !== 'string') return label => label
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
  const isShipped = labelsShipped({ file: basename(file), text, beside })
  return label => (isShipped(label) ? frenchOf(label) : label)
}

function readShipped(name: string): unknown {
  const file = packaged(`scenarios/${name}`)
  const text = readText(file)
  return typeof text === 'string' ? readScenario(text, { file, load: loadBeside(file) }).scenario : undefined
}
