/**
 * The first number of a scenario that its field does not allow: none in one that was read, but a caller may have
 * changed it since, and a run would go on for ever or answer as if nothing were wrong.
 */
import { type FormNode, scenarioForm } from './form.ts'
import type { Scenario } from './scenario.ts'

/** Such as `horizon is -1, must be from 3600 to 94867200`, in SI; undefined: all are allowed. */
export function astray(scenario: Scenario): string | undefined {
  return astrayIn(scenario, scenarioForm, '')
}

function astrayIn(value: unknown, form: FormNode, path: string): string | undefined {
  if (typeof value === 'number') return form.type === 'quantity' ? outside(value, form, path) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, child] of Object.entries(value)) {
    const of = childForm(form, key, value as Readonly<Record<string, unknown>>)
    const found = of && astrayIn(child, of, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function outside(
  value: number,
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
  path: string,
): string | undefined {
  return Number.isFinite(value) && value >= min && value <= max
    ? undefined
    : `${path} is ${value}, must be from ${min} to ${max}`
}

function childForm(
  form: FormNode,
  key: string,
  value: Readonly<Record<string, unknown>>,
): FormNode | undefined {
  switch (form.type) {
    case 'group':
      return form.fields[key]
    case 'list':
      return form.item
    case 'tuple':
      return form.items[Number(key)]
    case 'map':
      return form.value
    case 'variants': {
      const option = form.options[String(value[form.by])]
      return option && childForm(option, key, value)
    }
    default:
      return undefined
  }
}
