/** A button that asks for a file from the reader's disk. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { FileField, type FileFieldProps } from './fileField.tsx'

interface ChooserProps extends FileFieldProps {
  readonly label: string
  readonly hint?: string
}

export function Chooser({ label, hint, ...file }: ChooserProps): VNode {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" title={hint} onClick={() => field.current?.click()}>
        {label}
      </button>
      <FileField field={field} {...file} />
    </>
  )
}
