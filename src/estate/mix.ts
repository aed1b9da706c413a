/** Turns shares of a mix into limits on 32 random bits. */
import { namesInOrder } from '../base/inOrderOfNames.ts'

const ALL = 0x100000000

/** Shares in the order of their names, so that the order in which a mix is written changes no draw. */
export interface Mix {
  /** Upper limit of each share, ascending. */
  readonly limits: Float64Array
  /** The row that each share stands for. */
  readonly row: Uint8Array
}

/**
 * The last share absorbs the rounding. Shares need not add up to one.
 * @param names of the rows that the shares stand for
 */
export function mixOf(shares: Readonly<Record<string, number>>, names: readonly string[]): Mix {
  const ordered = namesInOrder(Object.keys(shares))
  const sum = ordered.reduce((total, name) => total + shares[name]!, 0)
  let running = 0
  const limits = Float64Array.from(ordered, name => {
    running += shares[name]!
    return sum > 0 ? Math.round((ALL * running) / sum) : ALL
  })
  if (limits.length > 0) limits[limits.length - 1] = ALL
  return { limits, row: Uint8Array.from(ordered, name => names.indexOf(name)) }
}

/** The row of the share in which the bits (uint32) fall. */
export function pick({ limits, row }: Mix, bits: number): number {
  let at = 0
  while (bits >= limits[at]!) at++
  return row[at]!
}

/** One of 0 .. count - 1 from 32 random bits. */
export function oneOf(count: number, bits: number): number {
  return Math.floor((bits * count) / ALL)
}
