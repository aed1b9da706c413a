/**
 * Empty keys that take out nothing. In a file that extends another an empty value takes out what is below; where nothing
 * of that name is, a name is misspelt, or a part was meant that has only defaults.
 */
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { nearestWord } from '../../base/nearest.ts'
import type { FormNode } from '../form.ts'
import { childForm, variantOf } from './explain.ts'
import { isEmpty, type Located, type LocatedMap, plainOf } from './located.ts'

/** @param root all files overlaid: what an empty value took out is not in it, nor is that value */
export function untaken(root: LocatedMap, form: FormNode): Issue[] {
  const issues: Issue[] = []
  visit(root, form, [])
  return issues

  function visit(here: Located, of: FormNode | undefined, path: readonly string[]): void {
    if (here.kind === 'scalar' || of === undefined) return
    if (here.kind === 'list') {
      for (const [at, item] of here.items.entries()) visit(item, childForm(of, at), [...path, String(at)])
      return
    }
    const shape = of.type === 'variants' ? variantOf(of, plainOf(here)) : of
    for (const [key, { keyAt, value }] of here.entries) {
      const inner = [...path, key]
      if (!isEmpty(value)) visit(value, childForm(shape, key), inner)
      else if (isNamed(shape)) {
        const nearest = nearestWord(key, namesIn(here))
        issues.push({
          path: inner.join('.'),
          ...told(say(path.join() === 'strategies' ? unchanged : defaults, '{}')),
          ...(nearest !== undefined && { nearest }),
          ...keyAt,
        })
      }
    }
  }
}

const unchanged = 'is empty and takes out nothing: write {} for the scenario as it is'
const defaults = 'is empty and takes out nothing: write {} for one that is as by default'

/** Whether the keys are names that the planner gave. What a strategy sets has paths for keys, and may take out. */
const isNamed = (form: FormNode | undefined): boolean =>
  form?.type === 'map' && form.keys === undefined && form.value.type !== 'anything'

const namesIn = ({ entries }: LocatedMap): string[] =>
  [...entries].flatMap(([name, { value }]) => (isEmpty(value) ? [] : [name]))
