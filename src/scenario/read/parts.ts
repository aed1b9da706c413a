/** What stands in a part of a scenario, by name. */
import type { FormNode } from '../form.ts'
import { segmentsOf } from '../path.ts'
import { childForm, variantOf } from './explain.ts'
import { type Located, plainOf } from './located.ts'

export function partsOf(here: Located | undefined): [names: readonly string[], values: readonly Located[]] {
  if (here?.kind === 'list') return [segmentsOf(here.items.map(plainOf)), here.items]
  if (here?.kind === 'map')
    return [[...here.entries.keys()], [...here.entries.values()].map(({ value }) => value)]
  return [[], []]
}

/**
 * The only path below a part that ends with these words, for who leaves out what they stand in; undefined if there is none, or
 * more than one.
 */
export function pathEndingIn(
  words: readonly string[],
  form: FormNode,
  here: Located | undefined,
): readonly string[] | undefined {
  const ending = pathsBelow(form, here).filter(path =>
    words.every((word, at) => word === path.at(at - words.length)),
  )
  return ending.length === 1 ? ending[0] : undefined
}

/** Paths of all fields that are there or may be, and of all entries that are there. */
function pathsBelow(form: FormNode, here: Located | undefined): string[][] {
  // Of a whole scenario, plain data takes as long as all the rest.
  const shape = form.type === 'variants' && here !== undefined ? variantOf(form, plainOf(here)) : form
  const [names, values] = partsOf(here)
  const all = shape?.type === 'group' ? Object.keys(shape.fields) : names
  return all.flatMap(name => {
    const child = childForm(shape, name)
    if (child === undefined) return []
    const below = pathsBelow(child, values[names.indexOf(name)])
    return [[], ...below].map(path => [name, ...path])
  })
}
