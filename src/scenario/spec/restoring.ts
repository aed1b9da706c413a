/** How data is restored, and how services change over to it. */
import { uncertain } from '../field/quantity.ts'
import { choice, flag, key, text } from '../field/word.ts'
import { z } from '../zod.ts'

const time = (label: string) => uncertain('duration', { label, min: 0 })

const Link = z.strictObject({
  label: text('Label').optional(),
  bandwidth: uncertain('bandwidth', { label: 'Bandwidth', min: 1 }),
  stream: uncertain('bandwidth', { label: 'Bandwidth of one restore', min: 1 }).prefault('125 MB/s'),
})

/**
 * Restores share links fairly. A repository names the link its copies are read over; `ingress` limits all
 * that comes into the site. Without a named link, the only known limit of one restore is the port of its
 * server.
 */
export const Restoring = z
  .strictObject({
    links: z.record(key, Link).prefault({ vault: { bandwidth: '10 Gb/s' } }),
    /** The port of a server, 1 Gb/s. */
    stream: uncertain('bandwidth', { label: 'Bandwidth of a restore without a link', min: 1 }).prefault(
      '125 MB/s',
    ),
    ingress: uncertain('bandwidth', { label: 'Bandwidth into the site', min: 1 }).prefault('100 Gb/s'),
    /** Bytes moved for each byte of data restored. */
    overhead: uncertain('number', { label: 'Bytes moved per byte restored', min: 1, max: 10 }).prefault(1.15),
    /** `newest`, even if it comes later, or `reachable-first`, even if it is older. */
    point: choice('Restore point', ['newest', 'reachable-first'] as const).prefault('newest'),
    /** Addresses and names follow: usually in 2 to 6 min, up to 15. */
    cutOver: time('Cut-over').prefault({ triangular: ['2 min', '4 min', '15 min'] }),
    /** A service whose data is gone comes back empty, and the provider counts it as back. */
    emptyReplacement: flag('Lost services are replaced empty').prefault(true),
    failBack: time('Return home').prefault('30 d'),
  })
  .prefault({})
