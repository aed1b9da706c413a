/**
 * Throws a TypeError if a caller gave something of the wrong kind: for callers in plain JavaScript, which no
 * types warn.
 */
export function argument(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw new TypeError(message)
}
