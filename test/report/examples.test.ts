import { expect, test } from 'vitest'
import { campaignReport, prepare, replicate, reportText, simulate } from '../../src/index.ts'
import { shipped } from '../estate/estateOf.ts'

const prepared = prepare(shipped('two-rooms'))
const report = campaignReport(prepared, replicate(prepared, { seed: '8', replications: 20 }))

test('each replication to look at is, alone, what the campaign says of it', () => {
  for (const [name, examples] of Object.entries(report.examples!))
    for (const { replication, value } of examples) {
      const { metrics } = simulate(prepared, { seed: '8', replication }).report
      expect(metrics[name as keyof typeof metrics].p50).toBe(value)
    }
})

test('the text of a campaign names them, and that of one incident has none', () => {
  const worst = report.examples!.servicesWithDataLost.at(-1)!
  expect(reportText(report, [])).toContain(`the worst is ${worst.replication} (${worst.value});`)
  const { report: one } = simulate(prepared, { seed: '8', replication: 0 })
  expect(one.examples).toBeUndefined()
  expect(
    campaignReport(prepared, replicate(prepared, { seed: '8', replications: 1 })).examples,
  ).toBeUndefined()
  expect(reportText(one, [])).not.toContain('to look at')
  const flags = ['wall jets: outside']
  expect(reportText({ ...one, flags }, [])).toMatch(/^outside the range of validity: /m)
  expect(reportText({ ...report, flags }, [])).toMatch(
    /^outside the range of validity in some replication: /m,
  )
})

test('where no replication loses data they are ranked by what is destroyed, and where nothing is, not at all', () => {
  const none = [{ rank: 'worst', replication: 3, value: 0 }] as const
  const some = [{ rank: 'worst', replication: 3, value: 7 }] as const
  const ranks = { servicesWithDataLost: none, servicesDestroyed: some, recoveryMedianHours: none }
  expect(reportText({ ...report, examples: ranks }, [])).toContain(
    'by services destroyed: the worst is 3 (7);',
  )
  const still = { ...ranks, servicesDestroyed: none }
  expect(reportText({ ...report, examples: still }, [])).not.toContain('to look at')
})
