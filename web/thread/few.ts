/** Studies that end within moments: all other work of the thread of the incident on show waits for them. */
import type { Study } from './protocol.ts'

/** Most runs of such a study: the fewest that the page offers. */
const few = 20

export const isFew = (study: Study): boolean => study.of === 'campaign' && study.replications <= few
