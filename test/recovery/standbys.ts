/** Policies whose services fail over to another site. */

const replica =
  '{ medium: replica, place: another-site, period: 0 s, lag: 60 s, restoreSuccess: 100 %, jobSuccess: 100 % }'
export const standby = (more: string, approach = 'warm-standby'): string =>
  `kept: { approach: ${approach}, copies: [${replica}], failover: { success: 100 %, attempts: 3, time: 30 min, wasted: 1 h, serverShare: 100 % ${more} } }`
