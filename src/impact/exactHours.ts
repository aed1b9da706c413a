/** Quantiles to the second: buckets say where they lie, and the values of those few buckets what they are. */
import { BUCKETS, bucketOf } from '../base/quantiles.ts'
import { never } from '../damage/damage.ts'

/** Writes the values whose bucket is wanted (1) from the start of `found`, which is one longer than they are many. */
export type Picking = (wanted: Uint8Array, found: Int32Array) => void

/**
 * Quantiles in hours (nearest rank) of whole seconds; Infinity beyond the last that ended, NaN without values.
 * @param buckets how many values there are in each bucket
 */
export function exactHours(buckets: Int32Array, shares: readonly number[], pick: Picking): number[] {
  const count = countIn(buckets)
  if (count === 0) return shares.map(() => NaN)
  const ranks = shares.map(share => Math.max(1, Math.ceil(share * count)))
  const of = ranks.map(rank => bucketAt(buckets, rank))
  const wanted = new Uint8Array(BUCKETS)
  for (const bucket of of) if (bucket !== bucketOf(never)) wanted[bucket] = 1
  const values = valuesIn(buckets, wanted, pick)
  return ranks.map((rank, place) => {
    const bucket = of[place]!
    if (wanted[bucket] === 0) return Infinity
    let skipped = 0
    for (let before = 0; before < bucket; before++) if (wanted[before] === 0) skipped += buckets[before]!
    return values[rank - skipped - 1]! / 3600
  })
}

/** All values of the wanted buckets, in rising order. */
function valuesIn(buckets: Int32Array, wanted: Uint8Array, pick: Picking): Int32Array {
  let count = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (wanted[bucket] === 1) count += buckets[bucket]!
  const found = new Int32Array(count + 1)
  if (count > 0) pick(wanted, found)
  return found.subarray(0, count).sort()
}

/** The bucket of the value of a rank, from 1. */
function bucketAt(buckets: Int32Array, rank: number): number {
  let bucket = 0
  for (let seen = buckets[0]!; seen < rank; seen += buckets[bucket]!) bucket++
  return bucket
}

function countIn(buckets: Int32Array): number {
  let count = 0
  for (const each of buckets) count += each
  return count
}
