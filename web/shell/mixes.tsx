/** Share of each product's services that each policy protects: the main input for comparing architectures. */
import type { VNode } from 'preact'
import { called } from '../../src/index.ts'
import { type Mix, mixOf, mixPath, mixText, rebalanced } from '../model/mix.ts'
import { edit } from '../opening.ts'
import type { Unedited } from '../thread/protocol.ts'
import { mixWords } from '../words/mixesWords.ts'
import { spoken, useOwn, useWords } from '../words/words.ts'
import { labelled } from '../model/names.ts'
import { useTyped } from './useTyped.ts'

interface MixesProps {
  readonly unedited: Unedited
  readonly edits: Readonly<Record<string, string>>
}

export function Mixes({ unedited, edits }: MixesProps): VNode {
  const w = useOwn(mixWords)
  return (
    <details class="mixes">
      <summary>{w.title}</summary>
      <p class="note">{w.hint}</p>
      {Object.keys(unedited.products).map(product => (
        <Product key={product} product={product} unedited={unedited} edits={edits} />
      ))}
    </details>
  )
}

function Product({ product, unedited, edits }: MixesProps & { readonly product: string }): VNode {
  const { words } = useWords()
  const path = mixPath(product)
  const mix = mixOf(unedited, edits, product)
  const nameOf = (): string => labelled(unedited, called(unedited, 'products', product))
  const labelOf = (policy: string): string => labelled(unedited, called(unedited, 'policies', policy))
  const changed = path in edits
  const take = (policy: string, percent: number): void => {
    if (Number.isNaN(percent)) return
    const next: Mix = rebalanced(mix, policy, percent)
    const name = (): string => {
      const { step } = mixWords[spoken().language]
      return step({ product: nameOf(), policy: labelOf(policy), percent: next[policy]! })
    }
    edit(name, draft => void (draft.edits[path] = mixText(next)))
  }
  return (
    <fieldset class={changed ? 'changed' : ''}>
      <legend>{nameOf()}</legend>
      {Object.entries(mix).map(([policy, percent]) => {
        return (
          <Share key={policy} label={labelOf(policy)} percent={percent} take={next => take(policy, next)} />
        )
      })}
      {changed && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            edit(
              () => spoken().words.input.stepReset(nameOf()),
              draft => void delete draft.edits[path],
            )
          }
        >
          {words.input.reset}
        </button>
      )}
    </fieldset>
  )
}

interface ShareProps {
  readonly label: string
  readonly percent: number
  readonly take: (percent: number) => void
}

function Share({ label, percent, take }: ShareProps): VNode {
  const field = useTyped(percent, text => take(text === '' ? NaN : Number(text)))
  return (
    <label class="share">
      <span>{label}</span>
      <input type="number" min={0} max={100} step="any" {...field} />
    </label>
  )
}
