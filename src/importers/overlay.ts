/** What is laid over the scenario: the services and policies of the tables, known to stand in their cells. */
import type { Issue } from '../base/issue.ts'
import { type Located, type LocatedMap, locate, type Place } from '../scenario/read/located.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Inventory, Service } from './inventory.ts'
import { listAt, mapAt, wordAt } from './located.ts'
import { free, type Policies } from './policies.ts'
import type { Register } from './register.ts'

/** @param services at least one */
export function overlayOf(
  scenario: Scenario,
  { services }: Inventory,
  policies: Policies,
  synthetic: Readonly<Record<string, unknown>>,
): LocatedMap {
  const { at } = services[0]!.row.get('service')!
  const none = free(
    'no-copies',
    new Set([...Object.keys(scenario.policies), ...Object.keys(policies.written)]),
  )
  const named = services.map(service => serviceAt(service, policyOf(service, policies) ?? none))
  const bare = services.some(service => policyOf(service, policies) === undefined)
  const customers = new Set(services.map(({ row }) => row.get('customer')!.text)).size
  const made = { ...policies.written, ...(bare && { [none]: unprotected(at) }) }
  return mapAt(at, {
    population: mapAt(at, {
      customers: locate(customers, at),
      services: locate(services.length, at),
      named: listAt(at, named),
    }),
    ...(Object.keys(made).length > 0 && { policies: mapAt(at, made) }),
    ...Object.fromEntries(Object.entries(synthetic).map(([part, plain]) => [part, locate(plain, at)])),
  })
}

/** Of services that nobody copies. */
const unprotected = (at: Place): Located => mapAt(at, { approach: wordAt(at, 'none') })

/** undefined: nobody says how it is copied. */
function policyOf({ name, row }: Service, policies: Policies): string | undefined {
  return policies.of.get(name) ?? (row.get('policy')?.text || undefined)
}

function serviceAt({ fields, row }: Service, policy: string): LocatedMap {
  const { at } = row.get('service')!
  return mapAt(at, { ...fields, policy: wordAt(row.get('policy')?.at ?? at, policy) })
}

/** Policies of services that have copies in a register. */
export function twiceSaid({ services }: Inventory, { copies }: Register): Issue[] {
  return services.flatMap(({ name, row }) => {
    const policy = row.get('policy')
    const copy = copies.get(name)?.[0]
    if (copy === undefined || policy === undefined || policy.text === '') return []
    const { file, line } = copy.at
    const message = `its copies stand in ${file}:${line}: leave one of the two out`
    return [{ path: 'policy', message, ...policy.at }]
  })
}
