/**
 * A schema as a plain tree, for the forms of an editor and for code that walks a scenario together with its
 * schema.
 */
import { fields, type QuantityField, type Subject } from './field/field.ts'
import { Scenario } from './scenario.ts'
import { z } from './zod.ts'

/** A node of the form of a schema: its shape, and what an editor says about it. */
export type FormNode = FormShape & {
  readonly label?: string
  readonly required: boolean
  /** As a planner would write it. */
  readonly default?: unknown
}

type FormShape =
  | { readonly type: 'group'; readonly fields: Readonly<Record<string, FormNode>> }
  | { readonly type: 'list'; readonly item: FormNode }
  | { readonly type: 'tuple'; readonly items: readonly FormNode[] }
  /** Entries by name; `keys` tells what kind of reference the names are, unless they are free. */
  | { readonly type: 'map'; readonly value: FormNode; readonly keys?: Subject }
  /** The word in the field `by` chooses the option. */
  | { readonly type: 'variants'; readonly by: string; readonly options: Readonly<Record<string, FormNode>> }
  | (QuantityField & { readonly type: 'quantity' })
  | { readonly type: 'reference'; readonly to: Subject }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  /** One text, or a map of one for each language. */
  | { readonly type: 'said' }
  | { readonly type: 'text' | 'flag' | 'number' | 'storeys' | 'window' | 'anything' }

export function formOf(schema: z.core.$ZodType): FormNode {
  return { required: true, ...shapeOf(schema) }
}

type Shaped = FormShape & { readonly label?: string; readonly required?: boolean; readonly default?: unknown }

function shapeOf(schema: z.core.$ZodType): Shaped {
  const own = fields.get(schema)
  const label = own && { label: own.label }
  if (own?.field === 'quantity') {
    const { field: _, ...rest } = own
    return { type: 'quantity', ...rest }
  }
  if (own?.field === 'said') return { type: 'said', ...label }
  if (own?.field === 'storeys') return { type: 'storeys', ...label }
  if (own?.field === 'window') return { type: 'window', ...label }
  if (own?.field === 'reference') return { type: 'reference', to: own.to, ...label }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
      return { ...shapeOf(def.innerType), required: false }
    case 'prefault':
    case 'default':
      return { ...shapeOf(def.innerType), required: false, default: def.defaultValue }
    case 'pipe':
      return shapeOf((def.in as z.core.$ZodTypes)._zod.def.type === 'transform' ? def.out : def.in)
    case 'object':
      return { type: 'group', fields: mapValues(def.shape, formOf), ...label }
    case 'record':
      return {
        type: 'map',
        value: formOf(def.valueType),
        ...(own?.field === 'referenceMap' && { keys: own.to }),
        ...label,
      }
    case 'array':
      return { type: 'list', item: formOf(def.element), ...label }
    case 'tuple':
      return { type: 'tuple', items: def.items.map(formOf), ...label }
    case 'union':
      return variantsOf(def as z.core.$ZodDiscriminatedUnionDef)
    case 'enum':
      return { type: 'choice', options: Object.keys(def.entries), ...label }
    case 'literal':
      return { type: 'choice', options: def.values.map(String), ...label }
    case 'boolean':
      return { type: 'flag', ...label }
    case 'number':
      return { type: 'number', ...label }
    case 'string':
      return { type: 'text', ...label }
    default:
      return { type: 'anything', ...label }
  }
}

function variantsOf({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Shaped {
  const byWord: Record<string, FormNode> = {}
  for (const option of options) {
    const form = formOf(option)
    const word = form.type === 'group' ? form.fields[discriminator] : undefined
    if (word?.type === 'choice') for (const each of word.options) byWord[each] = form
  }
  return { type: 'variants', by: discriminator, options: byWord }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The whole scenario. */
export const scenarioForm: FormNode = formOf(Scenario)

/** Whether the field at a path, such as `recovery.supply.stock`, is a count. */
export function isCount(path: string): boolean {
  const at = path
    .split('.')
    .reduce<readonly FormNode[]>((nodes, key) => nodes.flatMap(node => below(node, key)), [scenarioForm])
  return at.some(node => node.type === 'quantity' && node.measure === 'count')
}

/**
 * All forms that the value at a key may have: the path does not tell the variant. Rows of a list go by name.
 */
function below(node: FormNode, key: string): readonly FormNode[] {
  switch (node.type) {
    case 'group':
      return Object.hasOwn(node.fields, key) ? [node.fields[key]!] : []
    case 'map':
      return [node.value]
    case 'list':
      return [node.item]
    case 'tuple':
      return node.items
    case 'variants':
      return Object.values(node.options).flatMap(option => below(option, key))
    default:
      return []
  }
}
