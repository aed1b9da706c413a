/**
 * The standard fire of ISO 834 (EN 1991-1-2 eq. 3.4) and its radiant exposure. Fires are equally severe when
 * their integrals of sigma T^4 are equal (Harmathy and Mehaffey 1985; Nyman 2002). Furnace tests: up to about
 * 6 h.
 */
import { log10 } from '../../base/maths.ts'
import { SIGMA_MW } from '../zone/constants.ts'

const START_K = 293.15
const STEP_S = 30

/** Gas temperature of the standard fire, K. */
export function isoTemperature(seconds: number): number {
  return START_K + 345 * log10((8 * Math.max(0, seconds)) / 60 + 1)
}

/**
 * Integral of sigma T^4 over the first `seconds` of the standard fire, MJ/m2 (Simpson's rule, error below
 * 0.01 %).
 */
export function isoExposure(seconds: number): number {
  if (seconds <= 0) return 0
  const pairs = Math.ceil(seconds / STEP_S)
  const h = seconds / (2 * pairs)
  let sum = power(0) + power(seconds)
  for (let i = 1; i < 2 * pairs; i++) sum += (i & 1 ? 4 : 2) * power(i * h)
  return (sum * h) / 3
}

/** The integral at every half minute, as far as it has been read. */
const half: number[] = [0]

/** The same read from a table, linear between its half minutes (error below 0.1 % from five minutes on). */
export function isoExposureRead(seconds: number): number {
  const cell = Math.floor(seconds / STEP_S)
  for (let i = half.length; i <= cell + 1; i++) {
    const start = (i - 1) * STEP_S
    const simpson = power(start) + 4 * power(start + STEP_S / 2) + power(start + STEP_S)
    half.push(half[i - 1]! + (simpson * STEP_S) / 6)
  }
  const share = seconds / STEP_S - cell
  return half[cell]! + share * (half[cell + 1]! - half[cell]!)
}

function power(seconds: number): number {
  const t = isoTemperature(seconds)
  return SIGMA_MW * t * t * t * t
}
