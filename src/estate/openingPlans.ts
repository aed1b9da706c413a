/**
 * Plans all openings: those listed, those of shafts, those of bridges between buildings, and those of the
 * facades.
 */
import { invariant } from '../base/invariant.ts'
import { stableKey } from '../base/streams.ts'
import { oneOverOther, openedTo, openingsOf } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { facadePlans } from './facade.ts'
import { openingsInOrder, type WrittenOpening } from './openingsInOrder.ts'
import { type Layout, type RoomPlan, roomRow, roomRows } from './layout.ts'
import type { OpeningPlan } from './openings.ts'
import { side } from './plan.ts'

type Written = Omit<
  Scenario['buildings'][string]['openings'][number],
  'between' | 'storey' | 'side' | 'horizontal'
>

export function planOpenings(layout: Layout): OpeningPlan[] {
  const { scenario } = layout
  const listed: WrittenOpening[] = []
  for (const { name } of layout.buildings) {
    const building = scenario.buildings[name]!
    for (const { between, row } of openingsOf(building)) {
      const at = building.openings.indexOf(row)
      const [a, b] = between.map(room => roomRow(layout, room, name))
      const plan = planned(layout, a!, b!, row, row, values => values.buildings[name]!.openings[at]!)
      listed.push(turned(plan, layout, row))
    }
    listed.push(...shaftPlans(layout, name))
  }
  scenario.gaps.forEach((gap, nth) =>
    gap.links.forEach((link, at) => {
      const [a, b] = link.between.map(room => roomRow(layout, room))
      const plan = planned(layout, a!, b!, link, link, values => values.gaps[nth]!.links[at]!)
      listed.push(turned(plan, layout, link))
    }),
  )
  return unique([...openingsInOrder(listed), ...facadePlans(layout)], layout)
}

/** A wall has no first and second room: those that it joins are named in the order of their names, as for barriers. */
function turned(plan: OpeningPlan, { rooms }: Layout, row: { readonly between: unknown }): WrittenOpening {
  const { roomA, roomB, horizontal } = plan
  const written = { ...row, between: undefined }
  if (roomB < 0 || horizontal || rooms[roomA]!.name < rooms[roomB]!.name) return { plan, written }
  return { plan: { ...plan, roomA: roomB, roomB: roomA }, written }
}

function shaftPlans(layout: Layout, building: string): WrittenOpening[] {
  const { rooms } = layout.scenario.buildings[building]!
  return rooms.flatMap((row, at) => {
    const { opening, openTop } = row
    if (opening === undefined && !openTop) return []
    const shafts = roomRows(layout, `${building}/${row.id}`)
    return shafts.flatMap(shaft => {
      const plans: WrittenOpening[] = []
      if (opening !== undefined)
        for (const room of new Set(openedTo(row).map(name => roomRow(layout, name, building)))) {
          const spoken: OpeningPlan['spoken'] = values => values.buildings[building]!.rooms[at]!.opening!
          plans.push({ plan: planned(layout, room, shaft, opening, {}, spoken), written: opening })
        }
      if (openTop) plans.push({ plan: skylight(layout, shaft), written: {} })
      return plans
    })
  })
}

/** The open top of a courtyard, as wide as its plan. */
function skylight({ rooms }: Layout, shaft: number): OpeningPlan {
  const { width, depth, floorZ, height } = rooms[shaft]!
  return {
    key: 0,
    roomA: shaft,
    roomB: -1,
    kind: 'hole',
    horizontal: true,
    side: -1,
    widthM: width,
    sillZ: floorZ + height,
    soffitZ: floorZ + height,
    areaM2: width * depth,
    closesOnAlarm: false,
    spoken: () => ({ open: 1, rating: 0, failsAt: undefined }),
  }
}

function planned(
  { rooms }: Layout,
  a: number,
  b: number,
  written: Written,
  {
    side: facing,
    horizontal = false,
  }: { readonly side?: keyof typeof side | undefined; readonly horizontal?: boolean },
  spoken: OpeningPlan['spoken'],
): OpeningPlan {
  const first = rooms[a < 0 ? b : a]!
  const second = b < 0 || a < 0 ? undefined : rooms[b]!
  const [width, height] = sizeOf(written)
  const apart = second !== undefined && overOneAnother(first, second)
  const inFloor = horizontal || apart
  const swapped = a < 0 || (inFloor && second !== undefined && second.floorZ < first.floorZ)
  const [roomA, roomB] = swapped ? [b, a] : [a, b]
  const lower = rooms[roomA]!
  const floor = Math.max(first.floorZ, (second ?? first).floorZ)
  const ceiling = Math.min(first.floorZ + first.height, (second ?? first).floorZ + (second ?? first).height)
  const sillZ = inFloor ? lower.floorZ + lower.height : Math.min(floor + written.sill, ceiling)
  const soffitZ = inFloor ? sillZ : Math.min(sillZ + height, ceiling)
  return {
    key: 0,
    roomA,
    roomB,
    kind: written.kind,
    horizontal: inFloor,
    side: facing === undefined ? -1 : side[facing],
    widthM: width,
    sillZ,
    soffitZ,
    areaM2: inFloor ? width * height : width * (soffitZ - sillZ),
    closesOnAlarm: written.closesOnAlarm,
    spoken,
  }
}

/** By storeys in one building; two buildings number theirs each in its own way, so there it goes by heights. */
function overOneAnother(a: RoomPlan, b: RoomPlan): boolean {
  if (a.building === b.building) return b.storey > a.topStorey || b.topStorey < a.storey
  return oneOverOther({ floor: a.floorZ, height: a.height }, { floor: b.floorZ, height: b.height })
}

/** Width and height; an area alone is a square. */
function sizeOf({ width, height, area }: Written): readonly [number, number] {
  if (area === undefined) {
    invariant(width !== undefined && height !== undefined, 'an opening has width and height, or an area')
    return [width, height]
  }
  if (width !== undefined) return [width, area / width]
  return height === undefined ? [Math.sqrt(area), Math.sqrt(area)] : [area / height, height]
}

/**
 * Keys by name: kind, rooms and side, and a number only if the same kind joins the same rooms on the same
 * side again.
 */
function unique(plans: readonly OpeningPlan[], { rooms }: Layout): OpeningPlan[] {
  const seen = new Map<string, number>()
  return plans.map(plan => {
    const name = `${plan.kind}/${rooms[plan.roomA]!.name}/${rooms[plan.roomB]?.name ?? 'outside'}/${plan.side}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { ...plan, key: stableKey(nth === 1 ? name : `${name}/${nth}`) }
  })
}
