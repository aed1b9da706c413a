/** Classes of needs, as the population's index lists them: what each lacks of the services it needs. */
export interface NeedsTable {
  /** How many of them are not up. */
  readonly lacking: Int32Array
  /** How many of those are needed to run, not only to start. */
  readonly stopping: Int32Array
  /** The latest second at which one came back; 0 before any did. */
  readonly completeAt: Int32Array
}

export function needsTable(count: number): NeedsTable {
  return {
    lacking: new Int32Array(count),
    stopping: new Int32Array(count),
    completeAt: new Int32Array(count),
  }
}
