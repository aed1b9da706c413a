/**
 * What only a bug can cause. Nobody catches it to carry on: the run is over, and the message is for whoever
 * mends the engine.
 */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Throws an InvariantError unless the condition holds. Not for what a person can cause: that is an Issue. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}
