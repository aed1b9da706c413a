/** Getting data back, and changing over. */
import { uncertain } from '../field/quantity.ts'
import { choice, flag, key } from '../field/word.ts'
import { z } from '../zod.ts'

const time = (label: string) => uncertain('duration', { label, min: 0 })

const Link = z.strictObject({
  bandwidth: uncertain('bandwidth', { label: 'Bandwidth', min: 1 }),
  stream: uncertain('bandwidth', { label: 'Bandwidth of one restore', min: 1 }).prefault('125 MB/s'),
})

/**
 * Restores share links fairly; a repository names the link it is read over, `ingress` is the way into the site. Where a copy is read over no
 * link by name, nobody knows what holds one restore down but the port of its server.
 */
export const Restoring = z
  .strictObject({
    links: z.record(key, Link).prefault({ vault: { bandwidth: '10 Gb/s' } }),
    /** A server's port of 1 Gb/s. */
    stream: uncertain('bandwidth', { label: 'Bandwidth of a restore over no link', min: 1 }).prefault(
      '125 MB/s',
    ),
    ingress: uncertain('bandwidth', { label: 'Way into the site', min: 1 }).prefault('100 Gb/s'),
    /** Restored bytes for each byte of data. */
    overhead: uncertain('number', { label: 'Restored bytes for each byte', min: 1, max: 10 }).prefault(1.15),
    /** Newer but later, or older and now. */
    point: choice('Restore point', ['newest', 'reachable-first'] as const).prefault('newest'),
    /** Addresses and names follow: usual 2 to 6 min, up to 15. */
    cutOver: time('Change-over').prefault({ triangular: ['2 min', '4 min', '15 min'] }),
    /** A service whose data is gone comes back empty, and the provider counts it as restored. */
    emptyReplacement: flag('Lost services are replaced empty').prefault(true),
    failBack: time('Back from the other site').prefault('30 d'),
  })
  .prefault({})
