/**
 * Kinds of entries in the ledger of causes. An entry is (kind, subject, time, the entry before); the comment
 * beside each kind says what its `subject` is.
 */
export const causes = [
  'ignition', // room
  'room-ignited', // room, through an opening, barrier, shaft or facade: the entry before is how
  'lit-again', // room, by a source that had gone out
  'flashover', // room
  'burnt-out', // room
  'barrier-failed', // barrier
  'opening-failed', // opening
  'facade-ignited', // facing
  'smoke', // room
  'heat', // room
  'water', // room
  'alarm', // room
  'suppression', // room
  'brigade', // a brigadeTurn
  'power-cut', // building, or -1 the whole site
  'power-lost', // power unit
  'cooling-lost', // cooling unit
  'air-shut-out', // room: louvres closed, or smoke before them
  'room-dark', // room
  'thermal-shutdown', // room
  'network-lost', // room
  'rack-burnt', // rack
  'rack-sooted', // rack
  'rack-wet', // rack
  'rack-dark', // rack
  'building-lost', // building
  'written-off', // building
  'second-hit', // row of secondHits
  'service-destroyed', // service
  'service-off', // service
  'service-cut-off', // service, by a dependency: the entry before is the dependency's
  'copy-lost', // copy
  'copy-unreadable', // copy
  'data-lost', // service, all of it
  'data-lost-since', // service, what is newer than its restore point
  'gate', // row of recovery gates
  'queued', // pool; dated at the beginning of the wait
  'task-done', // position in workKinds
  'delivered', // server of the supply
  'read-from', // copy, -2 an emergency copy
  'shared', // link; dated at the beginning of the flow, and as long as the time the flow lost
  'restored', // service
  'failover', // service
  'relocated', // service
  'failover-failed', // service
  'changed-over', // service, to its new server
  'service-up', // service
  'failed-back', // service, at home again: the entry before is how its home came back
  'decision', // row of decisions or player order
  'copy-reached', // copy that had to be waited for, -2 an emergency copy
  'queued-in-vain', // pool of spare servers of which a service got none before it was home; dated at the end of the wait
  'copy-missing', // copy for which no job succeeded
  'not-verified', // service whose restored data failed its check
  'overtaken', // service on its way elsewhere that was home first; dated at that moment
  'move-failed', // service whose failover ahead of the fire was tried and did not work
  'move-without-standby', // service that no replica could take over ahead of the fire
  'move-without-room', // service for which there were too few spare servers ahead of the fire
  'move-cut-short', // service that was struck, or whose replica was, during its failover ahead of the fire
  'restored-in-stream', // service, by links that were never full: as fast as one restore may draw
  'copy-not-allowed', // service whose policy allows no copy where an emergency copy of it would go
  'not-lit', // room that an order to ignite found burning already, or with nothing left to burn
  'smoke-explosive', // room whose smoke is so full of unburnt fuel that it may explode at a spark or when air comes in
  'rack-spoilt', // rack
  'lost-to-soot', // rack of which a server was lost
] as const
/** Turns of the brigade's work and of the fire: subjects of 'brigade'. */
export const brigadeTurn = { called: 0, arrived: 1, water: 2, underControl: 3, out: 4, lost: 5 } as const
export type CauseKind = (typeof causes)[number]
/** Number of a cause kind in the ledger. */
export const cause = Object.fromEntries(causes.map((kind, index) => [kind, index])) as Readonly<
  Record<CauseKind, number>
>
