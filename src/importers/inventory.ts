/**
 * The services of all inventories, in the order of their names: the scenario does not depend on the order of
 * an export.
 */
import { byText } from '../base/inOrderOfNames.ts'
import { say } from '../base/complaint.ts'
import { besides, type Issue, told } from '../base/issue.ts'
import type { Located } from '../scenario/read/located.ts'
import type { Sentence } from '../scenario/sentence.ts'
import { respelt } from '../scenario/respelt.ts'
import { hints } from './hints.ts'
import { commaIn, fieldsOf, listAt, partsOf, wordAt } from './located.ts'
import type { Cell, Row } from './row.ts'
import type { Sheet } from './sheet.ts'
import type { Spell } from './spell.ts'

export interface Service {
  /** Spelt as in the scenario. */
  readonly name: string
  readonly row: Row
  /** Fields as they would stand in a scenario file. */
  readonly fields: Readonly<Record<string, Located>>
}

export interface Inventory {
  readonly services: readonly Service[]
  readonly issues: readonly Issue[]
  readonly notes: readonly Issue[]
}

export function inventoryOf(sheets: readonly Sheet[], spell: Spell): Inventory {
  const services = sheets
    .flatMap(({ rows, decimalComma }) =>
      rows.map(row => ({
        name: respelt(row.get('service')!.text),
        row,
        fields: fieldsOf(row, 'inventory', decimalComma, spell),
      })),
    )
    .sort((a, b) => byText(a.name, b.name))
  const issues: Issue[] = []
  const found = hints(services.map(({ name }) => name))
  const known = services.map(service => ({ ...service, fields: withNeeds(service, found, issues) }))
  return { services: known, issues, notes: respellings(services) }
}

/** The policy that its row names; undefined: none. */
export function policyNamed({ fields }: Service): string | undefined {
  const policy = fields['policy']
  return policy?.kind === 'scalar' && typeof policy.value === 'string' ? policy.value : undefined
}

/** Keeps only the needs that exist: an inventory of ten thousand may name as many that do not. */
function withNeeds(
  { row, fields }: Service,
  found: ReturnType<typeof hints>,
  issues: Issue[],
): Service['fields'] {
  const cell = row.get('needs')
  if (cell === undefined || cell.text === '') return fields
  const needs = partsOf(cell).filter(part => {
    const missing = found(part)
    if (missing !== undefined) issues.push(commaIn({ path: 'needs', ...missing, ...cell.at }, part))
    return missing === undefined
  })
  return {
    ...fields,
    needs: listAt(
      cell.at,
      needs.map(each => wordAt(cell.at, respelt(each))),
    ),
  }
}

/** One note for all renamed services: the first of them, and how many more there are. */
function respellings(services: readonly Service[]): Issue[] {
  const changed = services.flatMap(({ name, row }) => {
    const cell: Cell = row.get('service')!
    return cell.text === name ? [] : [{ name, cell }]
  })
  if (changed.length === 0) return []
  const [{ name, cell }] = changed as [(typeof changed)[number]]
  const complaint =
    changed.length === 1
      ? say('"{}" is called "{}": names have letters, digits, spaces, "-" and "_"', cell.text, name)
      : say(
          '"{}" is called "{}": names have letters, digits, spaces, "-" and "_", and {} more',
          cell.text,
          name,
          changed.length - 1,
        )
  return [{ path: '', ...told(complaint), ...cell.at }]
}

/** Of services whose name is taken it is said where it stands first: in thousands of rows nobody would find it. */
export function withFirst(issues: readonly Issue[], services: readonly Service[]): Issue[] {
  return issues.map(issue => {
    const { sentence, values = [] } = issue.complaint ?? {}
    if (sentence !== ('there is another {} "{}"' satisfies Sentence) || values[0] !== 'service') return issue
    const first = services.find(({ name }) => name === values[1])
    if (first === undefined) return issue
    const { file, line } = first.row.get('service')!.at
    return besides(issue, say('the first is in {}', `${file}:${line}`))
  })
}
