/** A dialog above the page. It opens before the script of its content has loaded, so no key reaches the page. */
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface CalledUpProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function CalledUp({ label, onClose, children }: CalledUpProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={label}
      onClose={onClose}
      onClick={event => event.target === dialog.current && dialog.current?.close()}
    >
      {children}
    </dialog>
  )
}
