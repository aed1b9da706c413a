/** Assemblies: the layers of walls and floors. */
import { startsOf } from '../base/starts.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Layers of a wall or floor, from the room outwards; CSR by assembly. */
export interface Assemblies {
  readonly count: number
  readonly name: readonly string[]
  readonly first: Int32Array
  readonly conductivityWmK: Float64Array
  readonly densityKgM3: Float64Array
  readonly heatCapacityJKgK: Float64Array
  readonly thicknessM: Float64Array
  readonly emissivity: Float64Array
}

/** Rows of assemblies by name. */
export function assemblyRows(scenario: Pick<Scenario, 'assemblies'>): ReadonlyMap<string, number> {
  return new Map(Object.keys(scenario.assemblies).map((name, row) => [name, row]))
}

export function compileAssemblies({ assemblies, materials }: Resolved<Scenario>): Assemblies {
  const name = Object.keys(assemblies)
  const first = startsOf(Object.values(assemblies))
  const layers = table(first[name.length]!, {
    conductivityWmK: Float64Array,
    densityKgM3: Float64Array,
    heatCapacityJKgK: Float64Array,
    thicknessM: Float64Array,
    emissivity: Float64Array,
  })
  Object.values(assemblies)
    .flat()
    .forEach(({ material, thickness }, row) => {
      const { conductivity, density, heatCapacity, emissivity } = materials[material]!
      layers.conductivityWmK[row] = conductivity
      layers.densityKgM3[row] = density
      layers.heatCapacityJKgK[row] = heatCapacity
      layers.thicknessM[row] = thickness
      layers.emissivity[row] = emissivity
    })
  return Object.assign(layers, { count: name.length, name, first })
}
