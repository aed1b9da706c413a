/** A field for a file from the reader's disk. It is not shown: a button or a choice clicks it. */
import type { Ref, VNode } from 'preact'

export const scenarioFiles = '.yaml,.yml,.json'

export interface FileFieldProps {
  /** As the attribute: endings and media types. */
  readonly accept: string
  readonly choose: (file: File) => void
  /** Class of the field. */
  readonly named?: string
}

export function FileField({
  field,
  accept,
  choose,
  named = '',
}: FileFieldProps & { readonly field: Ref<HTMLInputElement | null> }): VNode {
  return (
    <input
      ref={field}
      class={named}
      hidden
      type="file"
      accept={accept}
      onChange={event => {
        const chosen = event.currentTarget.files?.[0]
        event.currentTarget.value = ''
        if (chosen) choose(chosen)
      }}
    />
  )
}
