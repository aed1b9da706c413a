/**
 * The fuel of a room's fire is what burns at the time: each source has its own heat of combustion, yields and
 * radiative fraction, as each fire has in CFAST. What has not ignited adds nothing, however much there is of it.
 * Products follow the formula of a cable's insulation; oxygen follows the heat (Huggett 1980), because the formula would
 * have diesel oil burn with half the oxygen it needs.
 */
import type { Site } from '../../estate/site.ts'
import type { FireState } from '../fire.ts'
import type { GasNetwork } from '../gasNetwork.ts'
import { plastic } from '../gasRooms.ts'
import { freeKw } from './sources.ts'
import { HEAT_PER_OXYGEN } from '../zone/constants.ts'
import { stoichiometry } from '../zone/fuel.ts'

/**
 * Sets the fuels of a network for a beat. The sources of a room share its air, floor and water in proportion to
 * their rates in the open. A room in which no source burns keeps the fuel that it burnt last, which its gas holds.
 */
export function mixFuels(
  state: FireState,
  site: Site,
  { rooms, burner, zones }: GasNetwork,
  seconds: number,
): void {
  const time = state.time + seconds / 2
  // A loop, see `spray` in step.ts.
  for (let i = 0; i < rooms.length; i++)
    if (burner[i]! >= 0) mixFuel(state, site, rooms[i]!, zones, burner[i]!, time)
}

function mixFuel(
  { adjacency, sources }: FireState,
  site: Site,
  room: number,
  zones: GasNetwork['zones'],
  b: number,
  time: number,
): void {
  const { heatOfCombustionKjKg, sootYield, radiativeFraction } = site.sources
  let kw = 0
  let kgS = 0
  let sootKgS = 0
  let radiantKw = 0
  for (let at = adjacency.firstSource[room]!; at < adjacency.firstSource[room + 1]!; at++) {
    const s = adjacency.source[at]!
    const own = freeKw(sources, site, s, time)
    if (own === 0) continue
    const fuel = own / heatOfCombustionKjKg[s]!
    kw += own
    kgS += fuel
    sootKgS += fuel * sootYield[s]!
    radiantKw += own * radiativeFraction[s]!
  }
  if (kw === 0) return
  const heatKJKg = kw / kgS
  const made = stoichiometry(plastic(heatKJKg, sootKgS / kgS, radiantKw / kw))
  zones.fuelHeat[b] = 1000 * heatKJKg
  zones.radiative[b] = radiantKw / kw
  zones.oxygenUse[b] = (1000 * heatKJKg) / HEAT_PER_OXYGEN
  zones.dioxideYield[b] = made.dioxide
  zones.waterYield[b] = made.water
  zones.monoxideYield[b] = made.monoxide
  zones.sootYield[b] = made.soot
}
