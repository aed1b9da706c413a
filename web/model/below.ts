/** The schema's node of each part of a value. */
import type { FormNode } from '../../src/index.ts'

/** Keys that mark a distribution. */
const shapes: readonly string[] = [
  'uniform',
  'triangular',
  'pert',
  'normal',
  'lognormal',
  'gamma',
  'gumbel',
  'weibull',
  'exponential',
  'discrete',
  'empirical',
]

/**
 * Whether a map is a distribution. Names are free, so a tier may be called `normal`: if the form expects
 * parts, it is none; if the form says nothing, the keys decide.
 */
export function isDistribution(form: FormNode | undefined, keys: readonly string[]): boolean {
  const parts = form && ['group', 'map', 'list', 'tuple', 'variants'].includes(form.type)
  return !parts && keys.some(isShape)
}

/** Whether a key of a distribution says which one it is. Its limits may stand before it. */
export const isShape = (key: string): boolean => shapes.includes(key)

/** @param valueOf returns what is written at a key */
export function variantOf(
  form: FormNode | undefined,
  valueOf: (key: string) => unknown,
): FormNode | undefined {
  return form?.type === 'variants' ? form.options[String(valueOf(form.by))] : form
}

/** @param form of a group, a map or a list */
export function below(form: FormNode | undefined, key: string): FormNode | undefined {
  if (form?.type === 'map') return form.value
  if (form?.type === 'list') return form.item
  return form?.type === 'group' && Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
}
