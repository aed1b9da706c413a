import { BadInput } from './failure.ts'

/** More would take days. */
const mostCounted = 1_000_000

/** Reads a whole number of replications, or of whatever an option counts. */
export function countOf(option: string, text: string, least = 1, most = mostCounted): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadInput([`--${option} must be a whole number from ${least} to ${most}, is ${text}`])
  return value
}
