/** Rooms and their surfaces as compartments and materials of a CFAST file. */
import type { Site } from '../../estate/site.ts'
import { roomSpec } from '../../fire/gasRooms.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Slab } from './cfastConnections.ts'
import { group } from './namelist.ts'

/** Largest number of layers of a surface in CFAST. */
export const mostLayers = 3

/**
 * @param ids of the rooms by row, in the order of the file
 * @param slabs of which the ceiling below and the floor above are half each
 */
export function roomGroups(
  scenario: Scenario,
  site: Site,
  ids: ReadonlyMap<number, string>,
  slabs: readonly Slab[],
): string[] {
  const layersOf = surfacesOf(scenario, site)
  const { ceiling, wall, floor } = site.rooms
  const surfaces = (row: number): Surfaces => ({
    CEILING: layersOf(
      ceiling[row]!,
      slabs.some(({ below }) => below === row),
    ),
    WALL: layersOf(wall[row]!, false),
    FLOOR: layersOf(
      floor[row]!,
      slabs.some(({ above }) => above === row),
    ),
  })
  const rows = [...ids.keys()]
  const used = rows.flatMap(row => Object.values(surfaces(row)).flatMap(of => of.map(({ layer }) => layer)))
  return [
    ...materialGroups(scenario, site, new Set(used)),
    ...[...ids].map(([row, id]) => compartment(site, row, id, { rows, surfaces: surfaces(row) })),
  ]
}

type Surfaces = Readonly<Record<'CEILING' | 'WALL' | 'FLOOR', readonly Layer[]>>

interface Layer {
  readonly layer: string
  readonly thicknessM: number
}

/** Layers of an assembly from the room outwards, or of its nearer half; none for an adiabatic surface. */
function surfacesOf(
  { assemblies: spoken }: Scenario,
  { assemblies }: Site,
): (assembly: number, isHalf: boolean) => Layer[] {
  return (assembly, isHalf) => {
    if (assembly < 0) return []
    const layers = spoken[assemblies.name[assembly]!]!.map(({ material }, at) => ({
      layer: material,
      thicknessM: assemblies.thicknessM[assemblies.first[assembly]! + at]!,
    }))
    return (isHalf ? nearHalf(layers) : layers).slice(0, mostLayers)
  }
}

function nearHalf(layers: readonly Layer[]): Layer[] {
  let left = layers.reduce((sum, { thicknessM }) => sum + thicknessM, 0) / 2
  return layers.flatMap(({ layer, thicknessM }) => {
    const part = Math.min(thicknessM, left)
    left -= part
    return part > 0 ? [{ layer, thicknessM: part }] : []
  })
}

/** CFAST takes W/(m K), kg/m3 and kJ/(kg K). */
function materialGroups(scenario: Scenario, { assemblies }: Site, used: ReadonlySet<string>): string[] {
  const rows = assemblies.name.flatMap((name, assembly) =>
    scenario.assemblies[name]!.map(({ material }, at) => ({
      material,
      row: assemblies.first[assembly]! + at,
    })),
  )
  return [...used].map(material => {
    const { row } = rows.find(each => each.material === material)!
    return group('MATL', {
      ID: materialId(material),
      MATERIAL: material,
      CONDUCTIVITY: assemblies.conductivityWmK[row]!,
      DENSITY: assemblies.densityKgM3[row]!,
      SPECIFIC_HEAT: assemblies.heatCapacityJKgK[row]! / 1000,
      THICKNESS: assemblies.thicknessM[row]!,
      EMISSIVITY: assemblies.emissivity[row]!,
    })
  })
}

/**
 * Names are short words of letters, digits and dashes. The prefix separates them from rooms and from CFAST's
 * OFF.
 */
const materialId = (material: string): string => `M_${material}`

function compartment(
  site: Site,
  row: number,
  id: string,
  { rows, surfaces }: { rows: readonly number[]; surfaces: Surfaces },
): string {
  const { rooms } = site
  const least = (column: Float64Array): number => Math.min(...rows.map(each => column[each]!))
  const { widthM, depthM, heightM, leakWallM2 = 0, shaft: isShaft = false } = roomSpec(site, row)
  const surface = (name: keyof Surfaces): Record<string, string[] | number[]> => {
    const layers = surfaces[name]
    if (layers.length === 0) return {}
    return {
      [`${name}_MATL_ID`]: layers.map(({ layer }) => materialId(layer)),
      [`${name}_THICKNESS`]: layers.map(({ thicknessM }) => thicknessM),
    }
  }
  return group('COMP', {
    ID: id,
    WIDTH: widthM,
    DEPTH: depthM,
    HEIGHT: heightM,
    ORIGIN: [
      rooms.x[row]! - least(rooms.x),
      rooms.y[row]! - least(rooms.y),
      rooms.floorZ[row]! - least(rooms.floorZ),
    ],
    ...surface('CEILING'),
    ...surface('WALL'),
    ...surface('FLOOR'),
    ...(isShaft && { SHAFT: true }),
    LEAK_AREA_RATIO: [leakWallM2 / (2 * (widthM + depthM) * heightM), 0],
    GRID: [50, 50, 50],
  })
}
