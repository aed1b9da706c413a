/**
 * Rooms beside a network of mixed rooms, in the same backward Euler step: each is mixed from what it holds
 * and what it receives.
 */
import { give, type Mix, showMix, startMix } from '../zone/beside.ts'
import { CP } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'
import { species, type Work } from './work.ts'

export function mixBeside(network: Network, zones: Zones, work: Work, dt: number): void {
  const { mix, getsKg } = work
  const { vents, ventA, ventB, holeLower, holeUpper } = network
  startMix(zones, mix)
  getsKg.fill(0)
  for (let nth = 0; nth < zones.besideEdges; nth++) {
    const e = zones.besideEdge[nth]!
    const i = zones.besideOf[e]!
    const h = e - vents
    const a = h < 0 ? ventA[e]! : holeLower[h]!
    const ab = h < 0 ? zones.ventFlowAb[e]! : zones.holeFlowUp[h]!
    const ba = h < 0 ? zones.ventFlowBa[e]! : zones.holeFlowDown[h]!
    give(mix, i, (a < 0 ? ab : ba) * dt)
    take(network, zones, work, i, a < 0 ? (h < 0 ? ventB[e]! : holeUpper[h]!) : a, (a < 0 ? ba : ab) * dt)
  }
  for (let i = 0; i < zones.besides; i++) makeRoom(zones, mix, getsKg, i)
  showMix(network, zones, mix)
}

/** Room i beside the network receives `kg` of the gas of a room in it. */
function take(
  { ambient }: Network,
  zones: Zones,
  { mix, getsKg, now }: Work,
  i: number,
  inner: number,
  kg: number,
): void {
  const kelvin = zones.temperatureK[2 * inner]!
  mix.sootKg[i]! += kg * now[species * inner + 4]!
  mix.warmthJ[i]! += kg * CP * (kelvin - ambient.insideK)
  getsKg[i]! += (kg * kelvin) / ambient.insideK
}

/** What it receives beyond what it gives has to go on, as the same mixture. */
function makeRoom({ besideKg, besidePushKg }: Zones, { kg }: Mix, getsKg: Float64Array, i: number): void {
  const before = besideKg[i]! + Math.max(0, besidePushKg[i]!)
  kg[i] = Math.max(kg[i]!, before + getsKg[i]!)
}
