/** A choice among a few options. If two views are side by side, that of A chooses for both. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Side } from '../charts/side.ts'

interface ChoiceProps<Value extends string> {
  /** Unique on the page. */
  readonly name: string
  readonly label: string
  readonly options: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

export function Choice<Value extends string>(props: ChoiceProps<Value>): VNode | null {
  const { name, label, options, value, onChoose } = props
  if (useContext(Side).side === 'b') return null
  return (
    <fieldset class="choice">
      <legend class="unseen">{label}</legend>
      {(Object.keys(options) as Value[]).map(each => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChoose(each)} />
          <span>{options[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
