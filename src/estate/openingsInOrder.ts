/** Rows of openings by where they are: the order in which someone wrote them does not show. Sums over openings run in it. */
import { byText } from '../base/inOrderOfNames.ts'
import type { OpeningPlan } from './openings.ts'

/** An opening as planned, and all that was written of it but the order of its two rooms. */
export interface WrittenOpening {
  readonly plan: OpeningPlan
  readonly written: object
}

/**
 * Openings by the rooms they join, their kind, side, height above the floor and size; those alike in all of these by
 * whatever else was written.
 */
export function openingsInOrder(openings: readonly WrittenOpening[]): OpeningPlan[] {
  return openings
    .toSorted(
      ({ plan: a, written: one }, { plan: b, written: other }) =>
        a.roomA - b.roomA ||
        a.roomB - b.roomB ||
        byText(a.kind, b.kind) ||
        a.side - b.side ||
        a.sillZ - b.sillZ ||
        a.areaM2 - b.areaM2 ||
        a.widthM - b.widthM ||
        byText(JSON.stringify(one), JSON.stringify(other)),
    )
    .map(({ plan }) => plan)
}
