/** Finds objectives, sequences and counts that contradict each other. */
import { say } from '../../base/complaint.ts'
import { durationWords } from '../field/duration.ts'
import { numbered } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

export function objectives(scenario: Scenario): Finding[] {
  const { tiers, activities, decisions, otherSites, recovery } = scenario
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
      const complaint = at === undefined ? say('needs a time: at, or after') : say('has both at and after')
      return [{ path: ['decisions', row], complaint }]
    }),
    ...Object.entries(recovery.pools).flatMap(([name, { units }]) =>
      rising(
        ['recovery', 'pools', name, 'units'],
        units.map(({ from }) => from),
      ),
    ),
    ...counts(scenario),
    ...nameless(scenario),
    ...sites(otherSites),
  ]
}

function tooLate(path: readonly PropertyKey[], rto: number, mtpd: number): Finding[] {
  const complaint = say(
    'the recovery time objective, {}, exceeds the maximum tolerable period of disruption, {}',
    durationWords(rto),
    durationWords(mtpd),
  )
  return rto > mtpd ? [{ path, complaint }] : []
}

function rising(path: readonly PropertyKey[], steps: readonly unknown[]): Finding[] {
  const at = steps.findIndex((step, row) => {
    const before = steps[row - 1]
    return typeof step === 'number' && typeof before === 'number' && step <= before
  })
  return at < 0 ? [] : [{ path: [...path, at, 'from'], complaint: say('must be later than the step before') }]
}

/**
 * A site with racks but no services, or with services but no customers, would come through any fire unharmed.
 */
function counts({ population, buildings }: Scenario): Finding[] {
  const { customers, services } = population
  const named = population.named.flatMap(({ name }) => numbered(name)).length
  const racks = Object.values(buildings).some(({ rooms }) => rooms.some(room => room.racks !== undefined))
  const at = (key: 'customers' | 'services', complaint: Finding['complaint']): Finding => ({
    path: ['population', key],
    complaint,
  })
  if (named > services)
    return [at('services', say('must be at least the {} services that have names, is {}', named, services))]
  if (services === 0 && racks)
    return [at('services', say('must be at least 1 where rooms have racks, is {}', services))]
  if (customers === 0 && services > 0)
    return [at('customers', say('must be at least 1 where there are services, is {}', customers))]
  if (customers > services)
    return [at('customers', say('must be at most the {} services, is {}', services, customers))]
  // Whoever has services by name has no others.
  const known = new Set(population.named.map(({ customer }) => customer)).size
  const complaint = say('must be more than the {} who have services by name, is {}', known, customers)
  return services > named && customers <= known ? [at('customers', complaint)] : []
}

/** A range that counts down, such as {9..1}, makes no names. */
function nameless({ population }: Scenario): Finding[] {
  return population.named.flatMap(({ name }, row) =>
    numbered(name).length > 0
      ? []
      : [
          {
            path: ['population', 'named', row, 'name'],
            complaint: say('must count up, such as {1..9}, is "{}"', name),
          },
        ],
  )
}

function sites({ count, named }: Scenario['otherSites']): Finding[] {
  const known = Object.keys(named).length
  if (!(known > count)) return []
  const complaint = say('must be at least the {} sites that have names, is {}', known, count)
  return [{ path: ['otherSites', 'count'], complaint }]
}
