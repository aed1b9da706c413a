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
  /** Other headers that programs give it. */
  readonly aka?: readonly string[]
  /** What it is called in tables in French; the first that is there, if no header above is. */
  readonly french?: readonly string[]
  /** It may stand in two columns, a building and a room of it, if it has none of its own. */
  readonly parts?: true
  /** It may say how often, instead of how long. */
  readonly frequency?: true
  readonly says: string
}

/** Columns by kind of table, in the order in which they are documented. */
export const columnsOf: Readonly<Record<Kind, readonly Column[]>> = {
  inventory: [
    {
      name: 'service',
      field: 'name',
      required: true,
      names: true,
      french: ['nom du service', 'nom', 'application', 'identifiant'],
      says: 'its name',
    },
    { name: 'customer', required: true, french: ['client'], says: 'whose it is' },
    {
      name: 'product',
      required: true,
      french: ['produit', 'offre', 'gamme'],
      says: 'a product of the scenario',
    },
    {
      name: 'tier',
      required: true,
      french: ['criticité', 'niveau de service', 'niveau', 'classe'],
      says: 'a tier of the scenario',
    },
    {
      name: 'policy',
      french: ['protection', 'politique de sauvegarde', 'politique'],
      says: 'a policy of the scenario, for a service in no register',
    },
    {
      name: 'place',
      aka: ['location'],
      french: ['lieu', 'emplacement', 'localisation'],
      parts: true,
      field: 'in',
      says: 'building or building/room, several with ";", or two columns: building, room; empty: anywhere',
    },
    {
      name: 'data',
      french: ['données', 'volume de données', 'volumétrie', 'volume'],
      says: 'with its unit: 200 GB',
    },
    { name: 'activity', french: ['activité'], says: 'an activity of the scenario' },
    {
      name: 'needs',
      names: true,
      french: ['a besoin de', 'dépend de', 'dépendances'],
      says: 'services without which it does not run, several with ";"',
    },
    {
      name: 'group',
      names: true,
      french: ['groupe'],
      says: 'services that are restored to one common point',
    },
  ],
  register: [
    {
      name: 'service',
      required: true,
      french: ['nom du service', 'nom', 'application', 'identifiant'],
      says: 'one of the inventory',
    },
    {
      name: 'medium',
      required: true,
      french: ['support', 'type de copie', 'type'],
      says: 'snapshot, backup, archive or replica',
    },
    {
      name: 'place',
      aka: ['location'],
      french: ['lieu', 'emplacement', 'localisation'],
      parts: true,
      required: true,
      says: 'same-rack, same-room, same-building, another-room, another-building, another-site, a building, building/room or another site',
    },
    { name: 'declared', french: ['lieu déclaré', 'déclaré'], says: 'where the customer was told it stands' },
    {
      name: 'period',
      aka: ['frequency'],
      french: ['période', 'périodicité', 'fréquence'],
      frequency: true,
      says: 'from one point to the next: 24 h, or hourly, daily, nightly, weekly',
    },
    {
      name: 'window',
      aka: ['backup window', 'job window'],
      french: ['fenêtre', 'fenêtre de sauvegarde', 'plage horaire'],
      says: 'times of day between which jobs start: 22:00-06:00',
    },
    {
      name: 'lag',
      french: ['délai', 'retard'],
      says: 'until a point is durable: 0 s for a replica, otherwise 1 h',
    },
    { name: 'hold', french: ['attente', 'quarantaine'], says: 'held back before it may be used' },
    {
      name: 'retention',
      aka: ['retention period'],
      french: ['durée de rétention', 'conservation', 'durée de conservation'],
      says: 'kept for: 30 d',
    },
    { name: 'incrementals', french: ['incrémentales', 'incrémentielles'], says: 'between two fulls' },
    {
      name: 'jobSuccess',
      french: ['réussite des sauvegardes', 'taux de réussite'],
      says: 'share of jobs that succeed: 97 %',
    },
    {
      name: 'restoreSuccess',
      french: ['réussite des restaurations'],
      says: 'share of restores that succeed: 85 %, 95 % if one was tested within a year',
    },
    { name: 'repository', french: ['dépôt'], says: 'a repository of the scenario' },
    { name: 'immutable', french: ['immuable', 'inaltérable'], says: 'yes or no' },
    { name: 'offline', french: ['hors ligne', 'déconnecté'], says: 'yes or no' },
    { name: 'credentials', french: ['comptes', 'droits d’accès'], says: 'who may delete it' },
    {
      name: 'lastRestoreTest',
      french: ['dernier test de restauration', 'dernier essai de restauration'],
      says: 'before the fire: 90 d',
    },
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

/** What means the column in a table without any of these, the surest first. */
export const frenchHeadersOf = ({ french = [] }: Column): string[] => french.map(plainWord)

/** Headers are the same whatever their capitals, accents, blanks, dashes, underscores and apostrophes. */
export function plainWord(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\s_'’-]+/gu, '')
}
