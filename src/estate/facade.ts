/**
 * Facades: the louvres a building breathes through, and its other openings, which are shut until they break.
 */
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { buriedM } from './adjacency.ts'
import type { Layout } from './layout.ts'
import type { OpeningPlan } from './openings.ts'
import { onFacade, type Side, wallLength } from './plan.ts'

type Values = Resolved<Scenario>

/** Louvres and panes take this share of the wall's height, in its middle. A named assumption. */
const BAND = 0.8

/** Walls of rooms on a facade. */
export function facadeWalls(layout: Layout): { readonly room: number; readonly side: Side }[] {
  return layout.rooms.flatMap((_, room) => sidesOf(layout, room).map(side => ({ room, side })))
}

/**
 * Sides of a room on a facade. A shaft has none: it breathes through its top and its rooms. A basement has
 * none: it stands in the ground.
 */
function sidesOf({ rooms, buildings, scenario }: Layout, room: number): Side[] {
  const place = rooms[room]!
  const plan = buildings[place.building]!
  if (scenario.buildings[plan.name]!.rooms[place.row]!.kind === 'shaft') return []
  if (place.height <= buriedM(place)) return []
  return ([0, 1, 2, 3] as const).filter(side => onFacade(place, plan, side))
}

/** Share of a building's facades that is opening: at least the share of its louvres. */
export function openShareOf(values: Values, building: string): number {
  const { facade, ventilation } = values.buildings[building]!
  return Math.max(facade.openShare, ventilation.louvres)
}

/**
 * For each room with a facade: an open louvre for the share `ventilation.louvres` of it, and a shut pane for
 * what `facade.openShare` adds to that. Walls on several sides count as one, on the longest side: without
 * wind the gas flow does not depend on the side.
 */
export function facadePlans(layout: Layout): OpeningPlan[] {
  return layout.rooms.flatMap((place, room) => {
    const sides = sidesOf(layout, room)
    if (sides.length === 0) return []
    const lengths = sides.map(side => wallLength(place, side))
    const lengthM = lengths.reduce((sum, length) => sum + length, 0)
    return roomPlans(layout, room, lengthM, sides[lengths.indexOf(Math.max(...lengths))]!)
  })
}

function roomPlans(layout: Layout, room: number, lengthM: number, side: Side): OpeningPlan[] {
  const place = layout.rooms[room]!
  const { name } = layout.buildings[place.building]!
  const { ventilation, facade } = layout.scenario.buildings[name]!
  const foot = place.floorZ + buriedM(place)
  const height = place.height - buriedM(place)
  const wall = {
    key: 0,
    roomA: room,
    roomB: -1,
    horizontal: false,
    side,
    widthM: lengthM / BAND,
    sillZ: foot + ((1 - BAND) / 2) * height,
    soffitZ: foot + ((1 + BAND) / 2) * height,
    areaM2: lengthM * height,
  }
  const louvre: OpeningPlan = {
    ...wall,
    kind: 'louvre',
    closesOnAlarm: ventilation.closesOnAlarm,
    spoken: () => ({ open: 1, rating: 0, failsAt: undefined }),
    share: values => values.buildings[name]!.ventilation.louvres,
  }
  const pane: OpeningPlan = {
    ...wall,
    kind: 'window',
    closesOnAlarm: false,
    spoken: () => ({ open: 0, rating: 0, failsAt: undefined }),
    share: values => openShareOf(values, name) - values.buildings[name]!.ventilation.louvres,
  }
  // An uncertain share may be 0 in one replication: its row stays, so that all replications have the same
  // rows.
  const { louvres } = ventilation
  const never =
    typeof louvres === 'number' && typeof facade.openShare === 'number' && facade.openShare <= louvres
  return [...(louvres === 0 ? [] : [louvre]), ...(never ? [] : [pane])]
}
