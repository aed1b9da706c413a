/** French labels of the scenario's fields, by the English label of the schema. */
import { serviceFields } from './serviceFields.ts'
import { siteFields } from './siteFields.ts'

/** Both parts in one list; they share no label. */
export const frenchFields: Readonly<Record<string, string>> = { ...siteFields, ...serviceFields }

/** Words of a name that are not labels of a field. */
const others: Readonly<Record<string, string>> = { When: 'Quand', Outside: 'Extérieur' }

/** A word of an input's name. */
export const frenchLabel = (label: string): string => others[label] ?? frenchFields[label] ?? label
