/**
 * A field that keeps the text being typed through renders, such as those of a finished run or a running
 * clock.
 */
import { useState } from 'preact/hooks'

type Field = HTMLInputElement | HTMLTextAreaElement

interface OfField {
  readonly currentTarget: Field
}

export interface TypedProps {
  readonly value: string | number
  readonly onInput: (event: OfField) => void
  readonly onChange: (event: OfField) => void
  readonly onBlur: () => void
}

/** @param take called with the text when the reader is done: on Enter, or on leaving the field */
export function useTyped(value: string | number, take: (text: string) => void): TypedProps {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    value: typed ?? value,
    onInput: ({ currentTarget }) => setTyped(currentTarget.value),
    onChange: ({ currentTarget }) => {
      setTyped(null)
      // Of text that is no number the browser reports an empty value: the former one stays.
      if (!currentTarget.validity.badInput) take(currentTarget.value)
    },
    onBlur: () => setTyped(null),
  }
}
