/** The palette: finds all commands by their names. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { commands as allCommands } from '../commands/commands.ts'
import { useWords } from '../words/words.ts'
import { keyless } from './keyless.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface PaletteProps {
  /** Passed in: if this script imported them, the build would take them out of the first one. */
  readonly commands: typeof allCommands
}

export function Palette({ commands }: PaletteProps): VNode {
  const spoken = useWords()
  const { words } = spoken
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  // A dialog that opens with it puts the keyboard here by itself, one that was open already does not.
  useEffect(() => input.current?.focus(), [])
  const parts = plain(asked).split(/\s+/)
  const found = [...commands(spoken), ...keyless(spoken)].filter(
    ({ name, able }) => able !== false && parts.every(part => plain(name).includes(part)),
  )
  const chosen = Math.min(at, Math.max(0, found.length - 1))
  useEffect(
    () => document.getElementById(`command-${chosen}`)?.scrollIntoView({ block: 'nearest' }),
    [chosen],
  )
  const take = (nth: number): void => {
    input.current?.closest('dialog')?.close()
    found[nth]?.does()
  }
  const pressed = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (event.key === 'Enter') take(chosen)
    else if (move !== undefined && found.length > 0) setAt((chosen + move + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={found.length > 0 ? `command-${chosen}` : undefined}
        aria-label={words.palette}
        placeholder={words.palette}
        value={asked}
        onInput={event => {
          setAsked(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      <ul id="commands" role="listbox" aria-label={words.menu}>
        {found.map(({ id, name, key }, nth) => (
          <li
            key={id}
            id={`command-${nth}`}
            role="option"
            aria-selected={nth === chosen}
            onClick={() => take(nth)}
          >
            <span>{name}</span>
            {key !== undefined && <kbd>{key.replace('mod+', 'Ctrl ').toUpperCase()}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="note">{words.noCommand}</p>}
    </>
  )
}
