/**
 * Which of two incidents a chart shows, and the axes it shares with the other one. A single incident is A and
 * shares nothing.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface SideOf {
  readonly side: 'a' | 'b'
  /** Seconds up to which both are drawn. */
  readonly horizon?: number
  /** Smallest and largest value over both. */
  readonly range?: readonly [number, number]
}

export const Side = createContext<SideOf>({ side: 'a' })

/** An id or name that differs from the other side's. */
export function own(id: string, { side }: SideOf): string {
  return side === 'a' ? id : `b-${id}`
}

/** The name of a region that scrolls: who goes from region to region by their names can tell that of B from that of A. */
export function useRegion(name: string): string {
  return useContext(Side).side === 'a' ? name : `${name} (B)`
}
