// A report of one run says which run of its seed it is.
import { expect, test } from 'vitest'
import { follow } from '../../src/report/follow.ts'
import { simulate } from '../../src/report/incident.ts'
import { hut } from '../run/hut.ts'

test('a report of the twelfth run of a seed says so; one of the first is that of a campaign of one', () => {
  const prepared = hut([])
  const twelfth = { seed: '1', replication: 11 }
  expect(simulate(prepared, twelfth).report).toMatchObject({ seed: '1', replications: 1, run: 12 })
  expect(follow(prepared, twelfth).report).toMatchObject({ replications: 1, run: 12 })
  expect(simulate(prepared, { seed: '1', replication: 0 }).report).not.toHaveProperty('run')
})
