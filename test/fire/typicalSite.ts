/** The site of a scenario with every input at its median, and its supplies while nothing has been lost. */
import { siteCompiler } from '../../src/estate/compileSite.ts'
import type { Site } from '../../src/estate/site.ts'
import type { Supply } from '../../src/fire/fire.ts'
import { resolve, typicalInputs, uncertainInputs } from '../../src/scenario/resolve.ts'
import { scenarioOf } from '../estate/estateOf.ts'

export function typicalSite(yaml: string): Site {
  const scenario = scenarioOf(yaml)
  const inputs = uncertainInputs(scenario)
  return siteCompiler(scenario)(resolve(scenario, inputs, typicalInputs(inputs)))
}

export function live({ rooms, buildings }: Site): Supply {
  return {
    suppressionPower: new Uint8Array(rooms.count).fill(1),
    buildingLive: new Uint8Array(buildings.count).fill(1),
    siteLive: 1,
  }
}
