/** Objectives, sequences and counts that contradict each other. */
import { formatMeasure } from '../field/measure.ts'
import { numbered } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

export function objectives(scenario: Scenario): Finding[] {
  const { tiers, activities, decisions, population, otherSites, recovery } = scenario
  return [
    ...Object.entries(tiers).flatMap(([name, { rto, mtpd }]) => tooLate(['tiers', name, 'rto'], rto, mtpd)),
    ...Object.entries(activities).flatMap(([name, { rto, mtpd, outage }]) => [
      ...(rto !== undefined && mtpd !== undefined ? tooLate(['activities', name, 'rto'], rto, mtpd) : []),
      ...rising(
        ['activities', name, 'outage'],
        outage.map(({ from }) => from),
      ),
    ]),
    ...decisions.flatMap(({ at, after }, row): Finding[] => {
      if ((at === undefined) !== (after === undefined)) return []
      const message = at === undefined ? 'needs a time: at, or after' : 'has at, and after as well'
      return [{ path: ['decisions', row], message }]
    }),
    ...Object.entries(recovery.pools).flatMap(([name, { units }]) =>
      rising(
        ['recovery', 'pools', name, 'units'],
        units.map(({ from }) => from),
      ),
    ),
    ...counts(population, otherSites),
  ]
}

function tooLate(path: readonly PropertyKey[], rto: number, mtpd: number): Finding[] {
  const message = `the recovery time objective, ${formatMeasure(rto, 'duration')}, is beyond the maximum tolerable period of disruption, ${formatMeasure(mtpd, 'duration')}`
  return rto > mtpd ? [{ path, message }] : []
}

function rising(path: readonly PropertyKey[], steps: readonly unknown[]): Finding[] {
  const at = steps.findIndex((step, row) => {
    const before = steps[row - 1]
    return typeof step === 'number' && typeof before === 'number' && step <= before
  })
  return at < 0 ? [] : [{ path: [...path, at, 'from'], message: 'must be later than the step before' }]
}

function counts(population: Scenario['population'], otherSites: Scenario['otherSites']): Finding[] {
  const findings: Finding[] = []
  const named = population.named.flatMap(({ name }) => numbered(name)).length
  if (named > population.services)
    findings.push({
      path: ['population', 'services'],
      message: `must be at least the ${named} services that have names, is ${population.services}`,
    })
  if (population.customers > population.services)
    findings.push({
      path: ['population', 'customers'],
      message: `must be at most the ${population.services} services, is ${population.customers}`,
    })
  const sites = Object.keys(otherSites.named).length
  if (sites > otherSites.count)
    findings.push({
      path: ['otherSites', 'count'],
      message: `must be at least the ${sites} sites that have names, is ${otherSites.count}`,
    })
  return findings
}
