/** What is laid over the scenario: the services and policies of the tables, located in their cells. */
import type { Issue } from '../base/issue.ts'
import { type Located, type LocatedMap, locate, type Place, placeOf } from '../scenario/read/located.ts'
import type { ScenarioSource } from '../scenario/read.ts'
import { type Inventory, policyNamed, type Service } from './inventory.ts'
import { listAt, mapAt, wordAt } from './located.ts'
import type { Policies } from './policies.ts'
import type { Register } from './register.ts'

/**
 * @param services at least one
 * @param synthetic parts of the scenario below that are written anew
 */
export function overlayOf(
  below: ScenarioSource,
  { services }: Inventory,
  policies: Policies,
  synthetic: Readonly<Record<string, unknown>>,
): LocatedMap {
  const { at } = services[0]!.row.get('service')!
  const named = services.map(service => serviceAt(service, policyOf(service, policies) ?? policies.none))
  const bare = services.some(service => policyOf(service, policies) === undefined)
  const customers = new Set(services.map(({ row }) => row.get('customer')!.text)).size
  const made = { ...policies.written, ...(bare && { [policies.none]: unprotected(at) }) }
  const anew = Object.entries(synthetic).map(
    ([part, plain]) => [part, locate(plain, placeOf(below.root, [part], 'key'))] as const,
  )
  return mapAt(at, {
    population: mapAt(at, {
      customers: locate(customers, at),
      services: locate(services.length, at),
      named: listAt(at, named),
    }),
    ...(Object.keys(made).length > 0 && { policies: mapAt(at, made) }),
    ...Object.fromEntries(anew),
  })
}

/** The policy of services that nobody copies. */
const unprotected = (at: Place): Located => mapAt(at, { approach: wordAt(at, 'none') })

/** undefined if nothing says how the service is copied. */
function policyOf(service: Service, policies: Policies): string | undefined {
  return policies.of.get(service.name) ?? policyNamed(service)
}

function serviceAt({ fields, row }: Service, policy: string): LocatedMap {
  const { at } = row.get('service')!
  return mapAt(at, { ...fields, policy: wordAt(row.get('policy')?.at ?? at, policy) })
}

/** Complains of policies given to services that have copies in a register. */
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
