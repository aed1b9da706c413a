/** A command: one row of the table that buttons, palette and keys read. */
export interface Command {
  readonly id: string
  readonly name: string
  /** As `KeyboardEvent.key`; `mod+` is Ctrl, or Command on a Mac. Single letters can be switched off. */
  readonly key?: string
  readonly able?: boolean
  readonly does: () => void
}
