/**
 * Throws a TypeError if a caller gave something of the wrong kind: for callers in plain JavaScript, which no
 * types warn.
 */
export function argument(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw new TypeError(message)
}

/** Throws a TypeError for an option that nobody reads: it would change nothing, and no one would see that. */
export function knownOptions(given: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(given))
    argument(
      value === undefined || known.includes(name),
      `there is no option "${name}"; there are ${known.join(', ')}`,
    )
}

/** Throws a TypeError for what is no number, and a RangeError for one that counts nothing. */
export function wholeNumber(value: unknown, name: string, least: number, most = Infinity): void {
  const range = `must be a whole number from ${least} ${most === Infinity ? 'up' : `to ${most}`}`
  if (typeof value !== 'number')
    throw new TypeError(`${name} ${range}, is ${typeof value === 'string' ? `"${value}"` : String(value)}`)
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`${name} ${range}, is ${value}`)
}
