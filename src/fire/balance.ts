/** Brings the gas of a network to the end of a beat: in two zones, as mixed rooms, or not at all where it is still. */
import { mixRoom } from './bulk/mix.ts'
import { stepBulk } from './bulk/step.ts'
import type { Compartment } from './compartments.ts'
import { type GasNetwork, type OpenShares, setShares } from './gasNetwork.ts'
import { soak } from './soak.ts'
import { stepZones } from './zone/step.ts'
import { detail } from './zone/zones.ts'

/** Gas that changes by less than this over a balance may rest longer, K; by more than the second, it may not rest at all. */
const stillK = 6
const restlessK = 20
/** Longest rest, beats. */
const longestRest = 15
/** Change of the fuel's rate that ends a rest: share and kW. */
const fuelChange = 0.05
const fuelChangeKw = 20
/** A fire short of air or one that has flashed over leaves no steady layer; with steps shorter than this, s, its rooms count as mixed. */
const leastStep = 1
/** And steps shorter than this, s, whatever the fire: assumption, both. */
const leastStepAnyway = 0.3

/** Balances a network over a beat, or lets it rest. `drive` sets the burners at each tick. */
export function advance(
  compartment: Compartment,
  shares: OpenShares,
  freeKw: Float64Array,
  seconds: number,
  drive: (time: number) => void,
): void {
  const { gas, balancedKw } = compartment
  const { network, zones, rooms } = gas
  let changed = compartment.stirred === 1 || compartment.rested >= compartment.rest
  for (let i = 0; i < rooms.length && !changed; i++) {
    const now = freeKw[rooms[i]!]!
    changed = Math.abs(now - balancedKw[i]!) > fuelChangeKw + fuelChange * balancedKw[i]!
  }
  if (!changed) {
    soak(network, zones, seconds)
    zones.time += seconds
    compartment.rested++
    return
  }
  setShares(gas, shares)
  const moved = balance(compartment, seconds, drive)
  for (let i = 0; i < rooms.length; i++) balancedKw[i] = freeKw[rooms[i]!]!
  if (moved < stillK) compartment.rest = Math.min(longestRest, 2 * compartment.rest + 1)
  else if (moved > restlessK) compartment.rest = 0
  else compartment.rest = compartment.rest >> 1
  compartment.rested = 0
  compartment.stirred = 0
}

/** Brings the gas to the end of the beat; returns the largest change of an upper layer, K. */
function balance(compartment: Compartment, seconds: number, drive: (time: number) => void): number {
  const { network, zones, rooms } = compartment.gas
  const before = zones.temperatureK.slice()
  if (compartment.mixed === 1) {
    drive(zones.time)
    stepBulk(network, zones, seconds)
    zones.time += seconds
  } else {
    stepZones(network, zones, zones.time + seconds, drive)
    if (isMixed(compartment.gas)) {
      compartment.mixed = 1
      for (let i = 0; i < rooms.length; i++) mixRoom(network, zones, i)
    }
  }
  let moved = 0
  for (let i = 0; i < rooms.length; i++)
    moved = Math.max(moved, Math.abs(zones.temperatureK[2 * i]! - before[2 * i]!))
  return moved
}

function isMixed({ network, zones, rooms }: GasNetwork): boolean {
  let stirs = false
  let step = Infinity
  for (let i = 0; i < rooms.length; i++) {
    if (zones.burning[i] === 1 && zones.detail[i] === detail.flashedOver) stirs = true
    if (zones.island[i]! >= 0) step = Math.min(step, zones.stepS[i]!)
  }
  for (let b = 0; b < network.burners; b++) {
    if (zones.hrrPlumeKw[b]! + zones.hrrUpperKw[b]! < 0.9 * zones.hrrFreeKw[b]!) stirs = true
  }
  return step < (stirs ? leastStep : leastStepAnyway)
}
