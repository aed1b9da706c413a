/** The operator's other sites: where copies stand and failovers land. */
import { count, uncertain } from '../field/quantity.ts'
import { flag, key, text } from '../field/word.ts'
import { z } from '../zod.ts'

const spare = uncertain('count', { label: 'Spare servers', min: 0, max: 1e6 })
const link = uncertain('bandwidth', { label: 'Link', min: 1 })

const Site = z.strictObject({
  label: text('Label').optional(),
  jurisdiction: text('Jurisdiction').optional(),
  spareServers: spare.optional(),
  link: link.optional(),
  backup: flag('Holds backups').prefault(true),
})

/** `count` sites in all. Sites without a name, and whatever a named one does not state, take these values. */
export const OtherSites = z
  .strictObject({
    count: count({ label: 'Other sites', max: 1000 }).prefault(1),
    jurisdiction: text('Jurisdiction').prefault('anywhere'),
    spareServers: spare.prefault(100),
    link: link.prefault('10 Gb/s'),
    named: z.record(key, Site).prefault({}),
  })
  .prefault({})
