/** A button that opens a scenario from the reader's disk. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { openFile } from '../opening.ts'

const fileTypes = '.yaml,.yml,.json'

export function Chooser({ label }: { readonly label: string }): VNode {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => chooser.current?.click()}>
        {label}
      </button>
      <input
        ref={chooser}
        hidden
        type="file"
        accept={fileTypes}
        onChange={event => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen) void openFile(chosen)
        }}
      />
    </>
  )
}
