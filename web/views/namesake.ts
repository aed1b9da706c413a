/** The selection refers to incident A. What is chosen in B selects whatever has the same name in A. */
import type { Plan } from '../../src/index.ts'
import { session } from '../session.ts'
import { look, type View } from '../view.ts'

/** Selects a room or building of a plan, unless A has none with that name. */
export function select(of: 'room' | 'building', plan: Plan, row: number, how: Partial<View> = {}): void {
  const here = of === 'room' ? plan.rooms : plan.buildings
  const shown = session.get().shown?.recording.plan ?? plan
  const there = (of === 'room' ? shown.rooms : shown.buildings).findIndex(
    ({ name }) => name === here[row]?.name,
  )
  if (there >= 0) look({ ...how, selection: { of, row: there } })
}
