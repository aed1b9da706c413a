import { expect, test } from 'vitest'
import { dataAgeText } from '../../src/report/dataAge.ts'
import { objectiveNotes } from '../../src/report/objectiveNotes.ts'
import type { Metric, Report } from '../../src/report/report.ts'

const metric = (mean: number | null, share: number): Metric => ({
  mean,
  sd: 0,
  p05: mean,
  p10: mean,
  p50: mean,
  p90: mean,
  p95: mean,
  share,
  applies: 1,
  unit: 'h',
})
const said = (replications: number, age: Metric, lost: number): string =>
  dataAgeText({
    replications,
    metrics: { dataLossP50Hours: age, servicesWithDataLost: metric(lost, 1) },
  })

test('data that most have no copy of has no age; the sentence says that, not a row of words', () => {
  expect(said(6, metric(null, 0), 40_000)).toBe(
    'More than half of the services that lost disks or newest data have no copy to go back to, in every replication in which any lost them',
  )
  expect(said(1, metric(null, 0), 40_000)).toBe(
    'More than half of the services that lost disks or newest data have no copy to go back to',
  )
})

test('where there are copies, how old they are and how often', () => {
  expect(said(1, metric(14.5, 1), 3)).toBe(
    'Half of the services that lost disks or newest data get back data at most 14.5 h old',
  )
  expect(said(200, metric(14.5, 0.83), 3)).toBe(
    'Half of the services that lost disks or newest data get back data at most 14.5 h old: mean of the 83 % of replications in which half of them have a copy',
  )
  expect(said(200, metric(15.1, 1), 3)).toBe(
    'Half of the services that lost disks or newest data get back data at most 15.1 h old: mean of all replications',
  )
})

test('where none lost any, none were old', () =>
  expect(said(1, metric(null, 0), 0)).toBe('No service lost disks or newest data'))

test('that services are back without data is said though it is too rare for the curves, where all are back', () => {
  const ones = { p05: [1], p50: [1], p95: [1] }
  const curve = { hours: [720], all: ones, byProduct: {}, byTier: {}, byPolicy: {} }
  const noted = (lost: number, back: number): string => {
    const metrics = { servicesWithDataLost: metric(lost, 1), recoveryLastHours: metric(40, back) }
    return objectiveNotes({
      activities: {},
      curves: { servicesUp: curve, dataRestored: curve },
      metrics: metrics as Report['metrics'],
    })
  }
  expect(noted(0.1, 1)).toContain('start again empty')
  expect(noted(0, 1)).toBe('')
  // They may be those who are not back.
  expect(noted(0.1, 0.9)).not.toContain('start again empty')
})
