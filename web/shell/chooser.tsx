/** A button that asks for a file from the reader's disk. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { FileField, type FileFieldProps } from './fileField.tsx'

export function Chooser({ label, ...file }: FileFieldProps & { readonly label: string }): VNode {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <FileField field={field} {...file} />
    </>
  )
}
