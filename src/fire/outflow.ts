/** Hot gas that leaves a network for the rooms and the air beyond it, as smoke. */
import type { Site } from '../estate/site.ts'
import type { Compartment } from './compartments.ts'
import type { FireState } from './fire.ts'
import type { GasNetwork } from './gasNetwork.ts'
import { reenter } from './reentry.ts'
import { type SmokeStates, takeIn } from './smoke.ts'

/** Less soot than this leaving by an opening is not worth following, kg/s: a smouldering waste bin gives more. */
const leastSootKgS = 1e-5

/** Hands what flowed out of the network into rooms beyond it to the smoke. */
export function handSmoke(
  state: FireState,
  site: Site,
  { gas }: Compartment,
  live: boolean,
  seconds: number,
): void {
  const { smoke } = state
  const { active } = state.compartments
  const { network, zones, ventOpening, holeOpening } = gas
  for (let v = 0; v < ventOpening.length; v++) {
    const o = ventOpening[v]!
    if (o < 0) continue
    if (site.openings.roomB[o] === -1) {
      const z = 2 * network.ventA[v]!
      const soot = (zones.ventFlowAb[v]! * zones.sootKg[z]!) / zones.massKg[z]!
      if (soot > leastSootKgS) reenter(state, site, o, soot, live, seconds)
      continue
    }
    const outer = outerRoom(site, o, active)
    if (outer < 0) continue
    const inner = network.ventA[v]! >= 0 ? network.ventA[v]! : network.ventB[v]!
    const flow = network.ventA[v]! >= 0 ? zones.ventFlowAb[v]! : zones.ventFlowBa[v]!
    const middle = 0.5 * (network.ventSill[v]! + network.ventSoffit[v]!) - network.floorZ[inner]!
    giveOut(gas, smoke, inner, outer, flow, middle >= zones.layerHeightM[inner]!, seconds)
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const o = holeOpening[h]!
    if (o < 0) continue
    const outer = outerRoom(site, o, active)
    if (outer < 0) continue
    const below = network.holeLower[h]!
    if (below >= 0) giveOut(gas, smoke, below, outer, zones.holeFlowUp[h]!, true, seconds)
    else giveOut(gas, smoke, network.holeUpper[h]!, outer, zones.holeFlowDown[h]!, false, seconds)
  }
}

/** The room beyond the network that an opening leads to, -1 if it leads outside or within. */
function outerRoom({ openings }: Site, o: number, active: Uint8Array): number {
  const a = openings.roomA[o]!
  const b = openings.roomB[o]!
  if (b < 0) return -1
  return active[a] === 0 ? a : active[b] === 0 ? b : -1
}

function giveOut(
  { network, zones }: GasNetwork,
  smoke: SmokeStates,
  inner: number,
  outer: number,
  flow: number,
  hot: boolean,
  seconds: number,
): void {
  if (flow <= 0) return
  const z = 2 * inner + (hot ? 0 : 1)
  const kg = flow * seconds
  takeIn(
    smoke,
    outer,
    kg,
    zones.temperatureK[z]! - network.ambient.insideK,
    (kg * zones.sootKg[z]!) / zones.massKg[z]!,
    seconds,
  )
}
