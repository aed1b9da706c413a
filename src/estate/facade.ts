/** Facades: the louvres a building breathes through, and the rest of its openings, shut until they break. */
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Layout } from './layout.ts'
import type { OpeningPlan } from './openings.ts'
import { onFacade, type Side, wallLength } from './plan.ts'

type Values = Resolved<Scenario>

/** Louvres and panes stand in the middle part of the wall, this share of its height. A named assumption. */
const BAND = 0.8

/** Walls of rooms that look out: a shaft breathes through its top and its rooms, not through a facade. */
export function facadeWalls(layout: Layout): { readonly room: number; readonly side: Side }[] {
  const { rooms, buildings, scenario } = layout
  return rooms.flatMap((place, room) => {
    const plan = buildings[place.building]!
    if (scenario.buildings[plan.name]!.rooms[place.row]!.kind === 'shaft') return []
    return ([0, 1, 2, 3] as const).filter(side => onFacade(place, plan, side)).map(side => ({ room, side }))
  })
}

/**
 * On each such wall a louvre for `ventilation.louvres` of it, open, and a pane for what `facade.openShare` has beyond
 * that, shut. Both are rows even where a share is 0, so that replications have the same rows.
 */
export function facadePlans(layout: Layout): OpeningPlan[] {
  return facadeWalls(layout).flatMap(({ room, side }): OpeningPlan[] => {
    const place = layout.rooms[room]!
    const { name } = layout.buildings[place.building]!
    const { ventilation, facade } = layout.scenario.buildings[name]!
    const lengthM = wallLength(place, side)
    const wall = {
      key: 0,
      roomA: room,
      roomB: -1,
      horizontal: false,
      side,
      widthM: lengthM / BAND,
      sillZ: place.floorZ + ((1 - BAND) / 2) * place.height,
      soffitZ: place.floorZ + ((1 + BAND) / 2) * place.height,
      areaM2: lengthM * place.height,
    }
    const plans: OpeningPlan[] = []
    if (ventilation.louvres !== 0)
      plans.push({
        ...wall,
        kind: 'louvre',
        closesOnAlarm: ventilation.closesOnAlarm,
        spoken: () => ({ open: 1, rating: 0, failsAt: undefined }),
        share: values => louvresOf(values, name),
      })
    if (facade.openShare !== 0)
      plans.push({
        ...wall,
        kind: 'window',
        closesOnAlarm: false,
        spoken: () => ({ open: 0, rating: 0, failsAt: undefined }),
        share: values => Math.max(0, values.buildings[name]!.facade.openShare - louvresOf(values, name)),
      })
    return plans
  })
}

function louvresOf(values: Values, building: string): number {
  return values.buildings[building]!.ventilation.louvres
}
