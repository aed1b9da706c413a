/** Seats at the table of an exercise, and how a message reaches people. */
export const roles = [
  'incident-commander',
  'facilities-liaison',
  'data-recovery-lead',
  'operations',
  'customer-liaison',
  'scribe',
] as const

export const methods = ['in-person', 'phone', 'radio', 'chat', 'email', 'console', 'media'] as const

/**
 * When a duty to tell somebody begins: `aware` at the first certain word of a disaster, at the latest at its
 * declaration; `declared` at the declaration.
 */
export const clockStarts = ['aware', 'declared'] as const

export const audiences = ['customers', 'authorities', 'press'] as const
