/**
 * Which rooms are computed together. A cold room costs nothing: its neighbours see it as the outside until a
 * fire starts in it or hot gas flows in. Active rooms connected by openings form an island with its own
 * steps.
 */
import type { Network } from './network.ts'
import { firstStep } from './pace.ts'
import type { Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** A room rests again when its gas and its surfaces are within this of the ambient temperature, K. */
const REST_GAS_K = 2
const REST_SURFACE_K = 3
/** A room rests only after this long without hot gas flowing in, s: longer than any step. */
const QUIET_S = 120
/** A room wakes when heat through a slab has warmed the far cell by this much, K. */
const WARM_SLAB_K = 5

/** Finds which rooms wake and which rest; true if the islands have to be formed again. */
export function activityChanged(network: Network, zones: Zones, s: Scratch): boolean {
  let changed = false
  s.becomes.fill(0)
  const { ambient, cellStart, partner } = network
  for (let f = 0; f < network.burners; f++)
    if (zones.hrrFreeKw[f]! > 0) zones.wake[network.burnerRoom[f]!] = 1
  for (let r = 0; r < network.rooms; r++) {
    if (zones.island[r]! >= 0) {
      if (zones.wake[r] || !resting(zones, r, ambient.insideK)) continue
      s.becomes[r] = -1
      changed = true
      continue
    }
    for (let k = 0; k < 4; k += 3) {
      const last = cellStart[4 * r + k + 1]! - 1
      if (partner[4 * r + k]! >= 0 && last >= 0 && zones.cellK[last]! > ambient.insideK + WARM_SLAB_K)
        zones.wake[r] = 1
    }
    if (!zones.wake[r]) continue
    s.becomes[r] = 1
    changed = true
  }
  zones.wake.fill(0)
  const edges = network.edgeA.length
  for (let e = 0; e < edges; e++) {
    const open = openShare(network, zones, e) > 0 ? 1 : 0
    if (open === zones.edgeOpen[e]) continue
    changed = true
    for (const room of [network.edgeA[e]!, network.edgeB[e]!]) if (room >= 0) zones.fresh[room] = 1
  }
  return changed
}

/** Whether a room without fire has cooled to the ambient temperature and nothing hot has flowed in for a while. */
function resting(zones: Zones, r: number, ambientK: number): boolean {
  if (zones.burning[r] || zones.quietS[r]! < QUIET_S) return false
  if (
    zones.temperatureK[2 * r]! > ambientK + REST_GAS_K ||
    zones.temperatureK[2 * r + 1]! > ambientK + REST_GAS_K
  )
    return false
  for (let k = 0; k < 4; k++) if (zones.surfaceK[4 * r + k]! > ambientK + REST_SURFACE_K) return false
  return true
}

/** Share that an edge is open, of its own kind's inputs. */
export function openShare(network: Network, zones: Zones, e: number): number {
  const { vents, holes } = network
  if (e < vents) return zones.ventOpening[e]!
  return e < vents + holes ? zones.holeOpening[e - vents]! : zones.fanOpening[e - vents - holes]!
}

/**
 * Joins active rooms that are connected by openings; an island is named by its first room. All rooms have to
 * be up to date.
 */
export function drawIslands(network: Network, zones: Zones, s: Scratch): void {
  const { island, edgeOpen } = zones
  for (let r = 0; r < network.rooms; r++) {
    if (s.becomes[r]! > 0) {
      island[r] = r
      zones.fresh[r] = 1
      zones.stepS[r] = firstStep(network, zones, r)
      zones.quietS[r] = 0
    } else if (s.becomes[r]! < 0) {
      island[r] = -1
      zones.detail[r] = 0
    }
  }
  const { edgeA, edgeB } = network
  for (let r = 0; r < network.rooms; r++) if (island[r]! >= 0) island[r] = r
  for (let e = 0; e < edgeA.length; e++) {
    edgeOpen[e] = openShare(network, zones, e) > 0 ? 1 : 0
    if (!edgeOpen[e]) noFlow(network, zones, e)
    const a = edgeA[e]!
    const b = edgeB[e]!
    if (!edgeOpen[e] || a < 0 || b < 0 || island[a]! < 0 || island[b]! < 0) continue
    const first = root(island, a)
    const second = root(island, b)
    if (first < second) island[second] = first
    else if (second < first) island[first] = second
  }
  for (let r = 0; r < network.rooms; r++) {
    if (island[r]! >= 0) island[r] = root(island, r)
    if (zones.fresh[r]) zones.stepS[r] = Math.min(zones.stepS[r]!, firstStep(network, zones, r))
    if (zones.fresh[r]) zones.patienceS[r] = 0
    zones.fresh[r] = 0
  }
}

/** An edge that is closed is in no island, so no step sets its flows again. */
function noFlow({ vents, holes }: Network, zones: Zones, e: number): void {
  if (e < vents) zones.ventFlowAb[e] = zones.ventFlowBa[e] = zones.ventJetKw[e] = 0
  else if (e < vents + holes) zones.holeFlowUp[e - vents] = zones.holeFlowDown[e - vents] = 0
  else zones.fanFlow[e - vents - holes] = 0
}

/** First room of the tree that a room belongs to while islands are joined (union-find). */
function root(island: Int32Array, r: number): number {
  let at = r
  while (island[at]! !== at) at = island[at]!
  return at
}

/** Lists rooms, openings and burners of every island; rebuilt when the scratch belongs to another state. */
export function listIslands(network: Network, zones: Zones, s: Scratch): void {
  if (s.listed && same(s.listedIsland, zones.island) && same(s.listedOpen, zones.edgeOpen)) return
  s.listed = true
  s.listedIsland.set(zones.island)
  s.listedOpen.set(zones.edgeOpen)
  const { rooms, vents, edgeA, edgeB } = network
  const live = (room: number) => (room >= 0 && zones.island[room]! >= 0 ? room : -1)
  for (let e = 0; e < edgeA.length; e++) {
    s.liveA[e] = live(edgeA[e]!)
    s.liveB[e] = live(edgeB[e]!)
  }
  s.islands.length = 0
  for (let first = 0; first < rooms; first++) {
    if (zones.island[first] !== first) continue
    const list: number[] = []
    for (let r = first; r < rooms; r++) if (zones.island[r] === first) list.push(r)
    const edges: number[] = []
    for (let e = 0; e < edgeA.length; e++) {
      const room = s.liveA[e]! >= 0 ? s.liveA[e]! : s.liveB[e]!
      if (room >= 0 && zones.edgeOpen[e] && zones.island[room] === first) edges.push(e)
    }
    const burners: number[] = []
    for (let f = 0; f < network.burners; f++)
      if (zones.island[network.burnerRoom[f]!] === first) burners.push(f)
    s.islands.push({
      rooms: Int32Array.from(list),
      vents: Int32Array.from(edges.filter(e => e < vents)),
      edges: Int32Array.from(edges),
      burners: Int32Array.from(burners),
    })
  }
}

function same(a: Int32Array | Uint8Array, b: Int32Array | Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
