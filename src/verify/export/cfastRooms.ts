/** Rooms and their surfaces as compartments and materials of a CFAST file. */
import type { Site } from '../../estate/site.ts'
import { roomSpec } from '../../fire/gasRooms.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { group } from './namelist.ts'

/** Largest number of layers of a surface in CFAST. */
export const mostLayers = 3

/** @param ids of the rooms by row, in the order of the file */
export function roomGroups(scenario: Scenario, site: Site, ids: ReadonlyMap<number, string>): string[] {
  const surfaces = surfacesOf(scenario, site)
  const rows = [...ids.keys()]
  const used = rows
    .flatMap(row => [site.rooms.ceiling[row]!, site.rooms.wall[row]!, site.rooms.floor[row]!])
    .flatMap(assembly => surfaces(assembly).map(({ layer }) => layer))
  return [
    ...materialGroups(scenario, site, new Set(used)),
    ...[...ids].map(([row, id]) => compartment(site, row, id, rows, surfaces)),
  ]
}

interface Layer {
  readonly layer: string
  readonly thicknessM: number
}

/** Layers of an assembly from the room outwards; none for an adiabatic surface. */
function surfacesOf({ assemblies: spoken }: Scenario, { assemblies }: Site): (assembly: number) => Layer[] {
  return assembly =>
    assembly < 0
      ? []
      : spoken[assemblies.name[assembly]!]!.slice(0, mostLayers).map(({ material }, at) => ({
          layer: material,
          thicknessM: assemblies.thicknessM[assemblies.first[assembly]! + at]!,
        }))
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
  rows: readonly number[],
  surfaces: (assembly: number) => Layer[],
): string {
  const { rooms } = site
  const least = (column: Float64Array): number => Math.min(...rows.map(each => column[each]!))
  const { widthM, depthM, heightM, leakWallM2 = 0, shaft: isShaft = false } = roomSpec(site, row)
  const surface = (name: string, assembly: number): Record<string, string[] | number[]> => {
    const layers = surfaces(assembly)
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
    ...surface('CEILING', rooms.ceiling[row]!),
    ...surface('WALL', rooms.wall[row]!),
    ...surface('FLOOR', rooms.floor[row]!),
    ...(isShaft && { SHAFT: true }),
    LEAK_AREA_RATIO: [leakWallM2 / (2 * (widthM + depthM) * heightM), 0],
    GRID: [50, 50, 50],
  })
}
