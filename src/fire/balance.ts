/** Advances the gas of a network to the end of a beat, as two-zone rooms or as mixed rooms. */
import { mixRoom } from './bulk/mix.ts'
import { stepBulk } from './bulk/step.ts'
import type { Compartment } from './compartments.ts'
import { type GasNetwork, type OpenShares, setShares } from './gasNetwork.ts'
import { bringAllUp, stepZones } from './zone/step.ts'
import { detail } from './zone/zones.ts'

/**
 * A fire short of air, or one that has flashed over, leaves no stable layer: its rooms become mixed when
 * their steps are shorter than this, s. Assumption.
 */
const leastStep = 1
/** Rooms become mixed at steps shorter than this, s, whatever the fire: assumption. */
const leastStepAnyway = 0.3

/** @param drive sets the burners, at each tick */
export function balance(
  compartment: Compartment,
  shares: OpenShares,
  seconds: number,
  drive: (time: number) => void,
): void {
  const { gas } = compartment
  const { network, zones, rooms } = gas
  setShares(gas, shares)
  if (compartment.mixed === 1) {
    drive(zones.time)
    compartment.changeKS = stepBulk(network, zones, seconds)
    zones.time += seconds
    return
  }
  stepZones(network, zones, zones.time + seconds, drive)
  if (!isMixed(gas)) return
  compartment.mixed = 1
  // Mixed rooms do not wait: what a room still had to be computed for would be lost.
  bringAllUp(network, zones)
  for (let i = 0; i < rooms.length; i++) mixRoom(network, zones, i)
}

function isMixed({ network, zones, rooms }: GasNetwork): boolean {
  let stirs = false
  let step = Infinity
  for (let i = 0; i < rooms.length; i++) {
    if (zones.burning[i] === 1 && zones.detail[i] === detail.flashedOver) stirs = true
    if (zones.island[i]! >= 0) step = Math.min(step, zones.stepS[i]!)
  }
  for (let b = 0; b < network.burners; b++) {
    const actual = zones.hrrPlumeKw[b]! + zones.hrrUpperKw[b]! + zones.airlessKw[b]!
    if (actual < 0.9 * zones.hrrFreeKw[b]!) stirs = true
  }
  return step < (stirs ? leastStep : leastStepAnyway)
}
