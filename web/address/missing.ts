/** What the links of this page could not provide. */
import { store } from '../store.ts'

/**
 * What a link refers to but cannot provide: its file, and the scenario shown instead. `earlier`: nothing is missing but
 * what its file says today. `beside`, `besideEarlier`: of B. `unkept`: changes that neither the address nor the disk
 * holds. `besideRefused`: B is here, but cannot be run.
 */
export interface Missing {
  readonly of:
    'text' | 'version' | 'earlier' | 'scenario' | 'beside' | 'besideEarlier' | 'besideRefused' | 'unkept'
  readonly file: string
  readonly shown: string
}

/** Of A and of B, until the reader has seen it. */
export const missing = store<readonly Missing[]>([])

export function miss(...lost: readonly (Missing | null)[]): void {
  missing.set(lost.filter(each => each !== null))
}
