/**
 * Compiles the site of a replication: what the plan alone decides is made once, the rest for each resolved
 * scenario.
 */
import { zeroCelsiusK } from '../base/celsius.ts'
import { siteNames } from '../scenario/expand.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { compileBarriers, planBarriers } from './barriers.ts'
import { assemblyRows, compileAssemblies } from './fabric.ts'
import { planFacings } from './facingPlans.ts'
import { facingCompiler } from './facings.ts'
import { type Layout, layOut, type Planned } from './layout.ts'
import { planOpenings } from './openingPlans.ts'
import { compileOpenings } from './openings.ts'
import { compileOtherSites } from './otherSites.ts'
import { compileCooling, compilePower, planUnits } from './power.ts'
import { compileBuildings, compileRooms, planRooms } from './rooms.ts'
import type { Site } from './site.ts'
import { compileSources, planSources } from './sources.ts'

/** @param layout that of the same scenario, if it exists already */
export function siteCompiler(
  scenario: Planned,
  layout: Layout = layOut(scenario),
): (values: Resolved<Scenario>) => Site {
  const buildings = compileBuildings(layout)
  const rooms = planRooms(layout)
  const assembly = assemblyRows(scenario)
  const sources = planSources(layout)
  const barriers = planBarriers(layout)
  const openingPlans = planOpenings(layout)
  const facings = facingCompiler(layout, planFacings(layout, openingPlans))
  const { power, cooling, needs } = planUnits(layout)
  const sites = siteNames(scenario)
  return values => ({
    ambientK: values.ambient.temperature + zeroCelsiusK,
    servers: layout.servers,
    buildings,
    rooms: compileRooms(layout, rooms, assembly, values),
    assemblies: compileAssemblies(values),
    sources: compileSources(layout, sources, values),
    barriers: compileBarriers(layout, barriers, values),
    openings: compileOpenings(openingPlans, values),
    facings: facings(values),
    power: compilePower(power, values),
    cooling: compileCooling(cooling, values),
    needs,
    racks: layout.racks,
    otherSites: compileOtherSites(sites, values),
    thermalShutdownK: values.cooling.thermalShutdown + zeroCelsiusK,
    coolingOverhead: values.cooling.overhead,
    ambient: values.ambient,
    timber: values.timber,
    cutOff: values.power.cutOff,
    damage: values.damage,
    model: values.model,
    ignition: values.ignition,
    intervention: values.intervention,
    decisions: values.decisions,
    secondHits: values.secondHits,
  })
}
