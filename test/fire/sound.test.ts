/** Shipped scenarios stay physical. `npm run soak:fires` checks any number of replications in the same way. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shipped } from '../run/scenario.ts'
import { unsoundFire } from './unsoundFire.ts'

const files = readdirSync(join(import.meta.dirname, '../../scenarios')).filter(name => name.endsWith('.yaml'))

test.each(files)('no gas of %s is ever other than a gas', file => {
  const prepared = shipped(file)
  for (let replication = 0; replication < 3; replication++)
    expect(unsoundFire(prepared, 'sound', replication), `replication ${replication}`).toBe('')
})
