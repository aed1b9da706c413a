/** Differences between the inputs of two incidents, named as in the panel of inputs. */
import type { VNode } from 'preact'
import { inputDifferences } from '../../model/between.ts'
import { strategyName } from '../../model/names.ts'
import type { Shown } from '../../session.ts'
import { Called } from '../../shell/called.tsx'
import { type Choice, withMark } from '../../shell/inputChoice.ts'
import { choicesOf } from '../../shell/choices.ts'
import { usePathNames } from '../../shell/usePathNames.ts'
import { compareWords } from '../../words/compareWords.ts'
import type { Words } from '../../words/en.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { WideTable } from '../wideTable.tsx'

interface Row {
  readonly name: string
  /** Whether the name is a path of the scenario. */
  readonly code: boolean
  readonly a: string
  readonly b: string
}

export function InputDifference({ a, b }: { readonly a: Shown; readonly b: Shown }): VNode {
  const { words } = useWords()
  const w = useOwn(compareWords)
  const rows = rowsOf(a, b, words, w)
  const named = usePathNames(rows.some(({ code }) => code))
  if (rows.length === 0) return <p class="note">{w.none}</p>
  return (
    <details class="input-differences" open={rows.length <= 6}>
      <summary>{w.inputs}</summary>
      <WideTable label={w.inputs}>
        <thead>
          <tr>
            <th scope="col">{w.input}</th>
            <th scope="col" class="words">
              A
            </th>
            <th scope="col" class="words">
              B
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, code, a: one, b: other }) => (
            <tr key={`${name} ${one} ${other}`}>
              <th scope="row">{code ? <Called path={name} name={named(name)} /> : name}</th>
              <td class="words">{one || w.absent}</td>
              <td class="words">{other || w.absent}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}

function rowsOf(a: Shown, b: Shown, words: Words, w: (typeof compareWords)['en']): Row[] {
  const choices = [a, b].map(({ unedited, inputs }) => choicesOf(unedited, inputs.edits, words))
  const rows = inputDifferences(a, b).map(({ of, at, a: one, b: other }): Row => {
    if (of === 'edit')
      return (
        chosen(at, [one, other], choices, words) ?? {
          name: at,
          code: true,
          a: edited(a, at, words),
          b: edited(b, at, words),
        }
      )
    if (of === 'strategy') {
      const called = ({ scenario }: Shown, name: string): string =>
        name === '' ? w.noStrategy : strategyName(scenario, name)
      return { name: w.strategy, code: false, a: called(a, one), b: called(b, other) }
    }
    return { name: of === 'text' ? w.text(at) : w[of], code: false, a: one, b: other }
  })
  // A choice may set several paths but is one row.
  return rows.filter(
    (row, nth) => rows.findIndex(({ name, a, b }) => name === row.name && a === row.a && b === row.b) === nth,
  )
}

/** The value of an input that the panel does not have. */
function edited({ inputs: { edits } }: Shown, path: string, { input: w }: Words): string {
  return edits[path] ?? w.asWritten
}

/** The row of a choice in the panel; undefined if neither side sets the path as the panel does. */
function chosen(
  path: string,
  edits: readonly [string, string],
  choices: readonly (readonly Choice[])[],
  words: Words,
): Row | undefined {
  const [one, other] = choices.map(all => all.find(({ paths }) => paths.includes(path)))
  const set = [one, other].find(choice => choice !== undefined && choice.value !== '')
  if (set === undefined) return undefined
  const [a, b] = [said(one, edits[0], words), said(other, edits[1], words)]
  return { name: set.label, code: false, a, b }
}

/** @param edit value at the path, used if the panel has no name for it */
function said(choice: Choice | undefined, edit: string, { input: w }: Words): string {
  if (choice === undefined) return edit
  const { value, changed, options, written, unit } = choice
  if (value === '' && changed) return edit
  const option = options?.find(each => each.value === value)?.label
  const measure = [withMark(value) || written, unit].filter(Boolean).join(' ')
  return option ?? (value === '' ? `${measure}, ${w.asWritten}` : measure)
}
