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
  const found: string[][] = []
  const path: string[] = []
  const isEnding = (): boolean => words.every((word, at) => word === path.at(at - words.length))
  // Scenarios may have a hundred thousand fields: only what is found becomes a path of its own.
  const search = (form: FormNode, here: Located | undefined): void => {
    // Of a whole scenario, plain data takes as long as all the rest.
    const shape = form.type === 'variants' && here !== undefined ? variantOf(form, plainOf(here)) : form
    for (const [name, value] of childrenOf(shape, here)) {
      const child = childForm(shape, name)
      if (child === undefined) continue
      path.push(name)
      if (isEnding()) found.push([...path])
      search(child, value)
      path.pop()
    }
  }
  search(form, here)
  return found.length === 1 ? found[0] : undefined
}

/** Fields of a group that are there or may be, or entries that are there. */
function childrenOf(
  shape: FormNode | undefined,
  here: Located | undefined,
): (readonly [name: string, value: Located | undefined])[] {
  const [names, values] = partsOf(here)
  if (shape?.type !== 'group') return names.map((name, at) => [name, values[at]])
  return Object.keys(shape.fields).map(name => [name, values[names.indexOf(name)]])
}
