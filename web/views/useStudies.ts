/** What studies found of the incident of a side, and of the other side, whose charts have the same axes. */
import { useContext } from 'preact/hooks'
import { Side } from '../charts/side.ts'
import { beside } from '../compared.ts'
import { useStore } from '../store.ts'
import { type Findings, noFindings, type OtherSide, type Progress, studies, withFound } from '../studies.ts'

export interface OfSide {
  readonly found: Findings
  readonly across: Findings
  /** The study under way, of whichever side. */
  readonly progress: Progress | null
  /** Whether that is of this side. */
  readonly isMine: boolean
  readonly isB: boolean
}

export function useStudies(): OfSide {
  const isB = useContext(Side).side === 'b'
  const ofA = useStore(studies)
  const ofB = useStore(beside, other => other?.found) ?? noFindings
  const { progress } = ofA
  const isMine = (progress?.ofBeside === true) === isB
  return { found: isB ? ofB : ofA, across: isB ? ofA : ofB, progress, isMine, isB }
}

/** B as what is studied; undefined: nothing is compared. */
export function otherSide(): OtherSide | undefined {
  const other = beside.get()
  if (other === null) return undefined
  const { shown } = other
  return {
    shown,
    take: (study, found) => {
      const now = beside.get()
      if (now?.shown !== shown) return
      const before = now.found ?? noFindings
      beside.set({ ...now, found: { ...before, ...withFound(before, study, found) } })
    },
  }
}
