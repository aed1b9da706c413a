/** What the reader has chosen for the next exercise, before it begins. */
import { store } from '../store.ts'
import type { OwnFile } from './protocol.ts'

export interface WishedFiles {
  /** Injects in place of the exercise's own. */
  readonly list: OwnFile | null
  /** Decisions to be played in it. */
  readonly decisions: OwnFile | null
}

export const wishedFiles = store<WishedFiles>({ list: null, decisions: null })

export const wish = (part: Partial<WishedFiles>): void => wishedFiles.set({ ...wishedFiles.get(), ...part })
