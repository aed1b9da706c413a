/** Throws a TypeError unless what a caller gave is of its kind: for callers in plain JavaScript, whom no types told. */
export function argument(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw new TypeError(message)
}
