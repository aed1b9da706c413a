/** Shipped scenarios stay physical. `npm run soak:fires` checks any number of replications in the same way. */
import { expect, test } from 'vitest'
import { differentFires, shipped } from '../run/scenario.ts'
import { unsoundFire } from './unsoundFire.ts'

/** How many services there are in Strasbourg changes no fire. */
const few = ['population.services=4000', 'population.customers=500']

test.each(differentFires())('no gas of %s is ever other than a gas', file => {
  const prepared = shipped(file)
  const quicker = prepared.scenario.population.services > 4000 ? shipped(file, few) : prepared
  for (let replication = 0; replication < 3; replication++)
    expect(unsoundFire(quicker, 'sound', replication), `replication ${replication}`).toBe('')
})
