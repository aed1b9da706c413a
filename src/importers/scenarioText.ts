/** The scenario file that an import comes to. */
import { type Located, type LocatedMap, plainOf } from '../scenario/read/located.ts'
import type { Sheet } from './sheet.ts'
import { yamlText } from './yamlText.ts'

/** By which a file is known as written here. */
export const importMark = 'made by firebreak import'

interface Frame {
  readonly scenario: { readonly name: string }
  readonly extends: string
  readonly schema: string
}

/** The same bytes whatever the order of the tables and the folders they stand in. */
export function scenarioText(above: LocatedMap, sheets: readonly Sheet[], into: Frame): string {
  const inventories = sheets.filter(({ kind }) => kind === 'inventory')
  return [
    `# yaml-language-server: $schema=${into.schema}\n`,
    `# Services and copies of ${filesOf(sheets)}, ${importMark}.\n`,
    yamlText({ extends: into.extends, name: `${into.scenario.name}, services of ${filesOf(inventories)}` }),
    ...[...above.entries].map(([part, { value }]) => `\n${yamlText({ [part]: asWritten(value) })}`),
  ].join('')
}

function filesOf(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ file }) => baseName(file))
    .sort()
    .join(', ')
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\p{Cc}/gu, ' ')
}

/** An empty value takes away what is below; in a row it says nothing. */
function asWritten(located: Located): unknown {
  if (located.kind !== 'map') return plainOf(located)
  return Object.fromEntries([...located.entries].map(([key, { value }]) => [key, asWritten(value)]))
}
