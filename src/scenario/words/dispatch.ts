/** Orders of service that a recovery may follow. */
export const dispatchRules = ['fifo', 'criticality', 'edf', 'spt', 'wspt', 'penalty', 'soft'] as const
