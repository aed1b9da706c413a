/**
 * The site: what stands where. Small (tens of rooms, thousands of racks), compiled anew for each replication,
 * because gaps, ratings and fire loads may be uncertain. Read-only once built. A row is a position, -1 is nothing.
 */
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Barriers } from './barriers.ts'
import type { Assemblies } from './fabric.ts'
import type { Facings } from './facings.ts'
import type { Racks } from './layout.ts'
import type { Openings } from './openings.ts'
import type { OtherSites } from './otherSites.ts'
import type { CoolingUnits, Needs, PowerUnits } from './power.ts'
import type { Buildings, Rooms } from './rooms.ts'
import type { Sources } from './sources.ts'

export { coolingKinds } from '../scenario/words/cooling.ts'
export { openingKinds } from '../scenario/words/opening.ts'
export { powerKinds } from '../scenario/words/power.ts'
export { roomKinds, suppressionKinds } from '../scenario/words/room.ts'
export { sourceKinds } from '../scenario/words/source.ts'

export interface Site {
  readonly ambientK: number
  readonly servers: number
  readonly buildings: Buildings
  readonly rooms: Rooms
  readonly assemblies: Assemblies
  readonly sources: Sources
  readonly barriers: Barriers
  readonly openings: Openings
  readonly facings: Facings
  readonly power: PowerUnits
  readonly cooling: CoolingUnits
  readonly needs: Needs
  readonly racks: Racks
  readonly otherSites: OtherSites
  /** Air at which computers shut down, K. */
  readonly thermalShutdownK: number
  /** Electricity of chilled cooling as a share of that of the computers. */
  readonly coolingOverhead: number
  /**
   * Small parts of the scenario that need no compiling, with every distribution replaced by this
   * replication's number.
   */
  readonly ambient: Resolved<Scenario['ambient']>
  readonly timber: Resolved<Scenario['timber']>
  readonly cutOff: Resolved<Scenario['power']['cutOff']>
  readonly damage: Resolved<Scenario['damage']>
  readonly model: Resolved<Scenario['model']>
  readonly ignition: Resolved<Scenario['ignition']>
  readonly intervention: Resolved<Scenario['intervention']>
  readonly decisions: Resolved<Scenario['decisions']>
  readonly secondHits: Resolved<Scenario['secondHits']>
}
