/** What a task of the engine brings back; its `subject` is the row of that thing. */
export const purpose = {
  /** A rack, restarted in place. */
  repair: 1,
  /** A server of a rack, repaired or replaced; its disks are at hand. */
  server: 2,
  /** A server in place of one that burnt: empty. */
  replacement: 3,
  /** A service's data, from a copy. */
  restore: 4,
  /** The same for a service that nobody waits for: the cut-over after it takes its time without a stage. */
  copied: 5,
  /** A restore in which no point passed its verification. */
  restoreFailed: 6,
  /** A service, at another site. */
  failover: 7,
  failoverFailed: 8,
  relocation: 9,
  /** A service, home again. */
  failBack: 10,
  /**
   * A restore that ends early: its points did not pass, and the point before them is on a copy of this site, which
   * has to be readable by then.
   */
  restorePart: 11,
  /** The same at once, because what it ran on is gone. The subject is the rack of its home. */
  goHome: 12,
} as const

/** Tasks that restore the data of a service, whether a point passes or not. */
export const restores: ReadonlySet<number> = new Set([
  purpose.restore,
  purpose.copied,
  purpose.restoreFailed,
  purpose.restorePart,
])
