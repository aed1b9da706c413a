/** The columns of a planner's tables that are read, and the fields of a scenario that they fill. */
import { type FormNode, formOf } from '../scenario/form.ts'
import { NamedService } from '../scenario/spec/demand.ts'
import { Copy } from '../scenario/spec/protection.ts'

/** An inventory has one row for each service, a register of backups one row for each copy. */
export type Kind = 'inventory' | 'register'
export const kinds: readonly Kind[] = ['inventory', 'register']

/** A column that is read. */
export interface Column {
  readonly name: string
  /** The scenario's word for it, if it is another. */
  readonly field?: string
  readonly required?: true
  /** Its values become names in the scenario, which spells them in its own way. */
  readonly names?: true
  /** Other headers that registers give it. */
  readonly aka?: readonly string[]
  readonly says: string
}

/** Columns by kind of table, in the order in which they are documented. */
export const columnsOf: Readonly<Record<Kind, readonly Column[]>> = {
  inventory: [
    { name: 'service', field: 'name', required: true, names: true, says: 'its name' },
    { name: 'customer', required: true, says: 'whose it is' },
    { name: 'product', required: true, says: 'a product of the scenario' },
    { name: 'tier', required: true, says: 'a tier of the scenario' },
    { name: 'policy', says: 'a policy of the scenario, for a service in no register' },
    {
      name: 'place',
      aka: ['location'],
      field: 'in',
      says: 'building or building/room, several with ";"; empty: anywhere',
    },
    { name: 'data', says: 'with its unit: 200 GB' },
    { name: 'activity', says: 'an activity of the scenario' },
    { name: 'needs', names: true, says: 'services without which it does not run, several with ";"' },
    { name: 'group', names: true, says: 'services that are restored to one common point' },
  ],
  register: [
    { name: 'service', required: true, says: 'one of the inventory' },
    { name: 'medium', required: true, says: 'snapshot, backup, archive or replica' },
    {
      name: 'place',
      aka: ['location'],
      required: true,
      says: 'same-rack, same-room, same-building, another-room, another-building, another-site, a building, building/room or another site',
    },
    { name: 'declared', says: 'where the customer was told it stands' },
    { name: 'period', says: 'from one point to the next: 24 h' },
    {
      name: 'window',
      aka: ['backup window', 'job window'],
      says: 'times of day between which jobs start: 22:00-06:00',
    },
    { name: 'lag', says: 'until a point is durable: 0 s for a replica, otherwise 1 h' },
    { name: 'hold', says: 'held back before it may be used' },
    { name: 'retention', aka: ['retention period'], says: 'kept for: 30 d' },
    { name: 'incrementals', says: 'between two fulls' },
    { name: 'jobSuccess', says: 'share of jobs that succeed: 97 %' },
    {
      name: 'restoreSuccess',
      says: 'share of restores that succeed: 85 %, 95 % if one was tested within a year',
    },
    { name: 'repository', says: 'a repository of the scenario' },
    { name: 'immutable', says: 'yes or no' },
    { name: 'offline', says: 'yes or no' },
    { name: 'credentials', says: 'who may delete it' },
    { name: 'lastRestoreTest', says: 'before the fire: 90 d' },
  ],
}

const forms: Readonly<Record<Kind, FormNode>> = {
  inventory: formOf(NamedService),
  register: formOf(Copy),
}

export const fieldOf = ({ name, field = name }: Column): string => field

/** undefined if the column fills no field of its kind, such as the name of the service in a register. */
export function formOfColumn(kind: Kind, column: Column): FormNode | undefined {
  const form = forms[kind]
  return form.type === 'group' ? form.fields[fieldOf(column)] : undefined
}

/** The column that fills a field of a row. */
export function columnOfField(kind: Kind, field: string): Column | undefined {
  return columnsOf[kind].find(column => fieldOf(column) === field)
}

/** The words of a header that mean the column. */
export const headersOf = ({ name, aka = [] }: Column): string[] => [name, ...aka].map(plainWord)

/** Headers are the same whatever their capitals, blanks, dashes and underscores. */
export function plainWord(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, '')
}
