/** Which values of the form are wrong, and where the page says why. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Path } from './written.ts'

export interface Fault {
  readonly path: Path
  /** Of the element that says what is wrong. */
  readonly id: string
}

export const Faults = createContext<readonly Fault[]>([])

/** Tells a screen reader on the field that its value, or a part of it, is wrong, and why. */
export function useFault(path: Path): object {
  const fault = useContext(Faults).find(({ path: at }) =>
    path.every((key, nth) => String(at[nth]) === String(key)),
  )
  return fault ? { 'aria-invalid': true, 'aria-describedby': fault.id } : {}
}
