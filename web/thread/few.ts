/** Studies that are over in moments: what else the thread of the incident on show has to do waits for them. */
import type { Study } from './protocol.ts'

/** Most runs of such a study: the fewest that the page offers. */
const few = 20

export const isFew = (study: Study): boolean => study.of === 'campaign' && study.replications <= few
