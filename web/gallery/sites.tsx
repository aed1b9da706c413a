/** Samples: the site and its services. */
import type { VNode } from 'preact'
import type { Plan } from '../../src/index.ts'
import { type CellRange, layCells, orderCells } from '../charts/cells.ts'
import { HeatKey } from '../charts/heatKey.tsx'
import { Legend } from '../charts/legend.tsx'
import { SiteMap } from '../charts/siteMap.tsx'
import { SitePlan } from '../charts/sitePlan.tsx'
import { UnitChart } from '../charts/unitChart.tsx'
import { conditions, roomStates } from '../model/rooms.ts'
import type { Sample } from './sample.ts'

const towers = [
  { name: 'West', x: 0, y: 6, width: 10, depth: 12, storeys: 2, basements: 0 },
  { name: 'Tower', x: 14, y: 0, width: 24, depth: 20, storeys: 5, basements: 1 },
  { name: 'A long name of a building', x: 44, y: -30, width: 12, depth: 10, storeys: 1, basements: 0 },
]
const perStorey = 4
const plan: Plan = {
  buildings: towers,
  rooms: towers.flatMap(({ name, x, y, width, depth, storeys, basements }, building) =>
    Array.from({ length: storeys * perStorey }, (_, nth) => {
      const storey = Math.floor(nth / perStorey) - basements
      const row = nth % perStorey
      return {
        name: `${name}/${row === 3 ? 'a-room-with-a-long-name' : `hall-${storey}-${row}`}`,
        building,
        storey,
        topStorey: storey,
        kind: 'it',
        x,
        y: y + (row * depth) / perStorey,
        width,
        depth: depth / perStorey,
        racks: 10,
        servers: 200,
      }
    }),
  ),
}

const cold = { state: 'intact', upperC: 20, sootGM3: 0, conditions: [] }
/** Each state in turn, with a growing number of conditions. */
const every = plan.rooms.map((_, row) => ({
  state: roomStates[row % roomStates.length]!,
  upperC: 20 + ((row * 137) % 1000),
  sootGM3: (row % 5) / 4,
  conditions: conditions.slice(0, row % (conditions.length + 1)),
}))

const site = (
  rooms: typeof every | (typeof cold)[],
  colour: 'state' | 'temperature',
  selected: number | null,
): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <SitePlan
        plan={plan}
        rooms={rooms}
        colour={colour}
        width={width}
        height={420}
        selected={selected}
        origin={0}
        label="Rooms"
        describe={row => `${plan.rooms[row]!.name}, ${rooms[row]!.state}`}
        foot={building => [towers[building]!.name, 'built in 2011']}
        onSelect={() => undefined}
      />
    )
  }

const legend = (
  <Legend
    label="State"
    entries={roomStates.map((key, nth) => ({
      key,
      label: key,
      figure: String(nth),
      fill: `var(--room-${key})`,
    }))}
    glyphs={conditions.map(key => ({ key, label: key, figure: '1' }))}
  />
)

/** Services spread over all rooms and no room, with all states in turn. */
const units = (count: number, brushed: CellRange | null = null): ((width: number) => VNode) => {
  const roomOf = Int32Array.from({ length: count }, (_, service) => (service % (plan.rooms.length + 1)) - 1)
  const order = orderCells(
    roomOf,
    Array.from({ length: count }, (_, service) => service % 3),
  )
  const buildings = plan.rooms.map(({ building }) => building)
  return width => (
    <div style={{ width: `${width}px`, height: '300px' }}>
      <UnitChart
        cells={layCells({ order, roomOf, buildingOf: buildings }, { width, height: 300, head: 20 })}
        states={Uint8Array.from({ length: count }, (_, service) => service % 6)}
        version={0}
        colours={['#009e73', '#f0e442', '#555a64', '#d55e00', '#56b4e9', '#cc79a7']}
        ratio={1}
        selected={count > 0 ? 0 : null}
        brushed={brushed}
        label="Services"
        bandName={building => towers[building]?.name ?? 'elsewhere'}
        speak={service => `service ${service}`}
        onSelect={() => undefined}
        onBrush={() => undefined}
        pointed={-1}
        onPoint={() => undefined}
      />
    </div>
  )
}

export const siteSamples: readonly Sample[] = [
  {
    chart: 'SitePlan',
    state: 'at the ignition',
    picture: site(
      plan.rooms.map(() => cold),
      'state',
      null,
    ),
  },
  { chart: 'SitePlan', state: 'every state', picture: site(every, 'state', null) },
  { chart: 'SitePlan', state: 'a room selected', picture: site(every, 'state', 5) },
  { chart: 'SitePlan', state: 'temperatures', picture: site(every, 'temperature', null) },
  {
    chart: 'SiteMap',
    state: 'names within and below',
    picture: () => <SiteMap plan={plan} worst={['intact', 'burning', 'sooted']} size={108} label="Map" />,
  },
  { chart: 'Legend', state: 'states and signs', picture: () => legend },
  { chart: 'HeatKey', state: 'as it is', picture: () => <HeatKey label="°C" /> },
  { chart: 'UnitChart', state: 'few', picture: units(60) },
  { chart: 'UnitChart', state: 'many', picture: units(20_000) },
  { chart: 'UnitChart', state: 'some brushed', picture: units(2000, { from: 300, to: 1200 }) },
]
