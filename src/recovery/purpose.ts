/** What a task of the engine brings back: `subject` is the row it names. */
export const purpose = {
  /** A rack, restarted in place. */
  repair: 1,
  /** A server of a rack, repaired or replaced; its disks are at hand. */
  server: 2,
  /** A server in place of one that burnt: empty. */
  replacement: 3,
  /** A service's data, from a copy. */
  restore: 4,
  /** The same of a service nobody waits for: when the task is done it is cut over, which takes its time without a stage. */
  copied: 5,
  /** The same when no point passed its verification. */
  restoreFailed: 6,
  /** Points that did not pass: the one before is on a copy of this site, which has to be within reach by then. */
  restorePart: 11,
  /** A service, at another site. */
  failover: 7,
  failoverFailed: 8,
  relocation: 9,
  /** A service, home again. */
  failBack: 10,
  /** The same at once: what it ran on is gone. Its row is the rack of its home. */
  goHome: 12,
} as const
