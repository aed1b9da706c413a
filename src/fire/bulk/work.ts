/**
 * Scratch columns of a step, one set per network: written before they are read in every step, so they carry
 * no state.
 */
import { kept } from '../../base/kept.ts'
import { type Mix, mixOf } from '../zone/beside.ts'
import type { Network } from '../zone/network.ts'
import { type Edges, edgesOf } from './flow.ts'
import { type Slabs, slabScratch } from './slabs.ts'

/** Oxygen, water, dioxide, monoxide, soot, fuel kg and fuel J: the `contents` of zones.ts but mass. */
export const species = 7

export interface Work {
  readonly startK: Float64Array
  readonly oldMass: Float64Array
  readonly inKgS: Float64Array
  readonly fuelKgS: Float64Array
  readonly freeW: Float64Array
  readonly burntW: Float64Array
  /** Heat that needs no air, W. */
  readonly airlessW: Float64Array
  /** Share of the heat of the room's own fire that water absorbs. */
  readonly takenShare: Float64Array
  /** Radiation of the flames on the room's surfaces, W/m2, and its share of the fire's heat. */
  readonly flameWm2: Float64Array
  readonly radiative: Float64Array
  readonly emissivity: Float64Array
  /** Convection between gas and surfaces, W/m2K. */
  readonly film: Float64Array
  /** Burner whose yields apply in a room: its own, or the first one for fuel that came in. */
  readonly burner: Int32Array
  readonly lit: Uint8Array
  /**
   * 1 where smoke was explosive when the step began: fuel burns or gathers at the rate of its start to the end of a long
   * step, and what is too much of it then is gone in the next.
   */
  readonly explosive: Uint8Array
  /**
   * Flows into each room, kg/s, and where they come from; those of room r are rows first[r] up to first[r +
   * 1].
   */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly from: Int32Array
  readonly rate: Float64Array
  /** Mass fractions: oxygen, water, dioxide, monoxide, soot, fuel kg and J a kg; now and at the start. */
  readonly now: Float64Array
  readonly before: Float64Array
  readonly slabs: Slabs
  readonly edges: Edges
  /**
   * Gas of the rooms beside the network, and what each receives in the step, as kg of air at indoor
   * temperature with the same volume.
   */
  readonly mix: Mix
  readonly getsKg: Float64Array
}

export const workOf = kept((network: Network): Work => {
  const n = network.rooms
  const flows = 2 * (network.vents + network.holes)
  const work = {
    startK: new Float64Array(n),
    oldMass: new Float64Array(n),
    inKgS: new Float64Array(n),
    fuelKgS: new Float64Array(n),
    freeW: new Float64Array(n),
    burntW: new Float64Array(n),
    airlessW: new Float64Array(n),
    takenShare: new Float64Array(n),
    flameWm2: new Float64Array(n),
    radiative: new Float64Array(n),
    emissivity: new Float64Array(n),
    film: new Float64Array(n),
    burner: new Int32Array(n),
    lit: new Uint8Array(n),
    explosive: new Uint8Array(n),
    first: new Int32Array(n + 1),
    next: new Int32Array(n),
    from: new Int32Array(flows),
    rate: new Float64Array(flows),
    now: new Float64Array(species * n),
    before: new Float64Array(species * n),
    slabs: slabScratch(network),
    edges: edgesOf(network),
    mix: mixOf(network),
    getsKg: new Float64Array(network.vents + network.holes),
  }
  for (let b = 0; b < network.burners; b++) work.burner[network.burnerRoom[b]!] = b
  return work
})
