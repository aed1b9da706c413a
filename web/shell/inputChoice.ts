/** An input of the panel, and the edits of the scenario that it makes. */
import { withComma } from '../format.ts'
import type { Unedited } from '../thread/protocol.ts'
import type { Words } from '../words/en.ts'
import { spoken } from '../words/words.ts'

export interface Choice {
  readonly id: string
  readonly label: string
  /** Empty: as written. */
  readonly value: string
  readonly changed: boolean
  /** Short form of the value in the scenario. */
  readonly written: string
  /** For a choice among options; the empty value means as written. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly unit?: string
  readonly most?: number
  /** All paths it may set. */
  readonly paths: readonly string[]
  readonly edits: (value: string) => Record<string, string>
}

export type Edits = Readonly<Record<string, string>>

export interface Asked {
  readonly unedited: Unedited
  readonly edits: Edits
  readonly w: Words['input']
}

export function onePath(path: string, edits: Edits): Pick<Choice, 'value' | 'changed' | 'paths' | 'edits'> {
  return {
    value: edits[path] ?? '',
    changed: path in edits,
    paths: [path],
    edits: chosen => ({ [path]: chosen }),
  }
}

/** A number as it is typed, with the decimal mark of the reader's language. */
export const withMark = (typed: string): string => (spoken().language === 'fr' ? withComma(typed) : typed)

/** The value chosen, as the panel shows it. */
export function chosenSaid({ value, options, unit }: Choice): string {
  const option = options?.find(each => each.value === value)?.label
  return option ?? (unit ? `${withMark(value)} ${unit}` : withMark(value))
}
