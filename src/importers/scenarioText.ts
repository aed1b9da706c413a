/** The scenario file that an import writes. */
import { Digest } from '../base/digest.ts'
import { type Located, type LocatedMap, plainOf } from '../scenario/read/located.ts'
import type { Sheet } from './sheet.ts'
import { yamlText } from './yamlText.ts'

interface Frame {
  readonly scenario: { readonly name: string }
  readonly extends: string
  readonly schema: string
}

/** Gives the same bytes whatever the order of the tables and whatever folders they are in. */
export function scenarioText(above: LocatedMap, sheets: readonly Sheet[], into: Frame): string {
  const inventories = sheets.filter(({ kind }) => kind === 'inventory')
  // An editor reads the address only up to the next blank.
  const schema = `# yaml-language-server: $schema=${into.schema.replaceAll(' ', '%20')}\n`
  const written = [
    yamlText({ extends: into.extends, name: `${into.scenario.name}, services of ${filesOf(inventories)}` }),
    ...[...above.entries].map(([part, { value }]) => `\n${yamlText({ [part]: asWritten(value) })}`),
  ].join('')
  return `${schema}# Services and copies of ${filesOf(sheets)}, by firebreak import ${markOf(written)}\n${written}`
}

/** Whether an import wrote the text and nobody has changed it since: then it may be overwritten. */
export function isAsImported(text: string): boolean {
  const [, mark, written] = /^#.*\n#.* by firebreak import ([\da-f]+)\n([^]*)$/.exec(text) ?? []
  return written !== undefined && mark === markOf(written)
}

const markOf = (written: string): string => new Digest().add(written).hex().slice(0, 16)

function filesOf(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ file }) => baseName(file))
    .sort()
    .join(', ')
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\p{Cc}/gu, ' ')
}

/**
 * In a map an empty value removes what is below, so it is kept; in a row of a list it says nothing and is
 * dropped.
 */
function asWritten(located: Located): unknown {
  if (located.kind !== 'map') return plainOf(located)
  return Object.fromEntries([...located.entries].map(([key, { value }]) => [key, asWritten(value)]))
}
