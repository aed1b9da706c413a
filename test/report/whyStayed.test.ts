// Who is left behind by an order to fail over ahead of the fire is told why.
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { besidesOfCustomer } from '../../src/report/why/toldOf.ts'
import { type Happened, whyOf } from '../../src/report/why/whySubject.ts'
import { durationWords } from '../../src/run/told/durationWords.ts'
import { shipped } from '../run/scenario.ts'

interface Written {
  readonly copies: string
  readonly success: string
  readonly spareServers: number
}

const replica = '{ medium: replica, place: another-site, period: 0 h, lag: 1 min }'
const near = '{ medium: replica, place: same-rack, period: 0 h, lag: 1 min }'

/**
 * Sixty services, each on a server of its own, are ordered out at the second minute: who still runs then, and why each
 * stays, empty if it goes. One rack has burnt by then.
 */
function orderedOut({ copies, success, spareServers }: Written, language: 'en' | 'fr' = 'en') {
  const prepared = shipped('two-rooms.yaml', [
    `policies.nightly={ approach: hot-standby, copies: [${copies}], failover: { success: ${success}, time: 1 min } }`,
    `otherSites={ count: 1, spareServers: ${spareServers} }`,
    'decisions=[{ at: 2 min, do: preemptive-failover }]',
  ])
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const all = [...Array(night.recording.services.count).keys()]
  const told = all.map(row => whyOf(night, { of: 'service', row }, language, prepared.scenario).happened)
  const why = told.map(happened =>
    happened
      .filter(({ seconds }) => seconds === 120)
      .map(({ what, because }) => [what, ...because.map(({ sentence }) => sentence)].join('; '))
      .join(),
  )
  const isDown = all.map(service => told[service]!.some(({ seconds }) => seconds < 120))
  const services = all.filter(service => !isDown[service])
  const goes = services.filter(service => why[service] === '')
  return { night, prepared, services, goes, why, told, burnt: all.filter(service => isDown[service]) }
}

test('those for whom there is no room are told so, and the others go', () => {
  const { night, services, goes, why, told, burnt } = orderedOut({
    copies: replica,
    success: '100 %',
    spareServers: 25,
  })
  // Those that burnt have claimed servers there already.
  expect(goes).toHaveLength(25 - burnt.length)
  expect(new Set(goes.flatMap(service => told[service]!.map(({ what }) => what)))).toEqual(
    new Set(['running elsewhere']),
  )
  for (const service of services)
    if (!goes.includes(service))
      expect(why[service]).toBe(
        `there was no room for ${night.serviceName(service, 'en')} where it was to fail over to ahead of the fire; it was decided to fail the whole site over ahead of the fire`,
      )
  // And so is a customer, of the first of its services that stays.
  const customer = night.recording.services.customer[services.find(service => why[service] !== '')!]!
  const [stayed] = besidesOfCustomer(night, customer).filter(({ of }) => of === 'failover')
  expect(stayed!.seconds).toBe(120)
})

/** What is told of those that still run, without their names. */
const words = ({ services, why }: ReturnType<typeof orderedOut>): string[] => [
  ...new Set(services.map(service => why[service]!.replace(/service \d+ \(machine\)/, 'it').split(';')[0]!)),
]

test('an attempt that fails, and a replica that would be lost as well, are told apart', () => {
  const failed = orderedOut({ copies: replica, success: '0 %', spareServers: 100 })
  expect(words(failed)).toEqual(['the attempt to fail it over ahead of the fire failed'])
  const alone = orderedOut({ copies: near, success: '0 %', spareServers: 100 }, 'fr')
  expect(words(alone)).toEqual(['aucune réplique ne pouvait prendre le relais du it avant le feu'])
})

test('of who goes or is down nothing is told', () => {
  const { why, burnt } = orderedOut({ copies: replica, success: '100 %', spareServers: 60 })
  expect(burnt.length).toBeGreaterThan(0)
  expect(new Set(why)).toEqual(new Set(['']))
})

test('a customer is told once of all services that share it', () => {
  const { night, services, why, prepared } = orderedOut({
    copies: replica,
    success: '0 %',
    spareServers: 100,
  })
  const { customer } = night.recording.services
  const row = customer[services[0]!]!
  const meant = services.filter(service => customer[service] === row && why[service] !== '')
  const count = night.recording.services.customer.filter(each => each === row).length
  expect(meant.length).toBeGreaterThan(1)
  const { happened } = whyOf(night, { of: 'customer', row }, 'en', prepared.scenario)
  expect(happened.filter(({ seconds }) => seconds === 120).map(({ what }) => what)).toEqual([
    `${meant.length} of ${count} services: failover ahead of the fire failed`,
  ])
})

test('services whose racks go dark in one second, for one reason, are told of together', () => {
  const prepared = shipped('pangyo-2022.yaml')
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const { customer } = night.recording.services
  // The tenant with a service on each of hundreds of racks, in twenty rooms.
  const row = customer[100]!
  const down = whyOf(night, { of: 'customer', row }, 'en', prepared.scenario).happened.filter(({ what }) =>
    what.endsWith('services: down'),
  )
  const { rooms } = night.recording.plan
  expect(down.length).toBeLessThanOrEqual(rooms.length)
  expect(down.reduce((sum, { services }) => sum + services!, 0)).toBe(
    customer.filter(each => each === row).length,
  )
})

describe('a failover that is under way when its service is struck', () => {
  /** An order in the first seconds to fail over, which takes half an hour. */
  function struckOnTheWay(copies: string, language: 'en' | 'fr') {
    const prepared = shipped('two-rooms.yaml', [
      `policies.nightly={ approach: hot-standby, copies: [${copies}], failover: { success: 100 %, time: 30 min } }`,
      'otherSites={ count: 1, spareServers: 100 }',
      'decisions=[{ at: 10 s, do: preemptive-failover }]',
    ])
    const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
    const told = (row: number): readonly Happened[] =>
      whyOf(night, { of: 'service', row }, language, prepared.scenario).happened
    return { night, prepared, told, services: [...Array(night.recording.services.count).keys()] }
  }

  test('was cut short, by what, and how long it had lasted', () => {
    const { night, told, services } = struckOnTheWay(replica, 'en')
    const down = services.filter(row => {
      const outage = told(row).find(({ what }) => what === 'down' || what === 'destroyed')
      return outage !== undefined && outage.seconds < 10 + 30 * 60
    })
    expect(down.length).toBeGreaterThan(0)
    for (const row of down) {
      const name = night.serviceName(row, 'en')
      const [outage] = told(row).filter(({ what }) => what === 'down' || what === 'destroyed')
      const [cut] = told(row).filter(({ what }) => what.startsWith(`the failover of ${name}`))
      const lasted = durationWords(outage!.seconds - 10, 'en')
      expect(cut!.what).toBe(
        `the failover of ${name} ahead of the fire was cut short, ${lasted} after it had begun`,
      )
      expect(cut!.seconds).toBe(outage!.seconds)
      // What struck the rack took the service down as well.
      const [struck] = cut!.because
      expect(struck!.sentence).toMatch(/^rack \d+ of /)
      expect(outage!.because.map(({ row: of }) => of)).toContain(struck!.row)
    }
  })

  test('and so are its customer, and readers in French', () => {
    const { night, prepared, told, services } = struckOnTheWay(replica, 'fr')
    const isCut = (row: number): boolean =>
      told(row).some(({ what }) =>
        /^la bascule du service .* avant le feu a été interrompue, .* après son début$/.test(what),
      )
    const cut = services.filter(isCut)
    expect(cut.length).toBeGreaterThan(0)
    const { customer } = night.recording.services
    const row = customer[cut[0]!]!
    const { happened } = whyOf(night, { of: 'customer', row }, 'en', prepared.scenario)
    const meant = cut.filter(service => customer[service] === row)
    const groups = happened.filter(({ what }) => what.includes('failover ahead of the fire cut short'))
    expect(groups.reduce((sum, { services: some }) => sum + some!, 0)).toBe(meant.length)
    expect(besidesOfCustomer(night, row).map(({ of }) => of)).toContain('failover')
  })

  test('who arrives in time is told nothing of the kind', () => {
    const { services, told } = orderedOut({ copies: replica, success: '100 %', spareServers: 100 })
    for (const row of services) expect(told[row]!.some(({ what }) => what.includes('cut short'))).toBe(false)
  })
})

test('whose policy allows no emergency copy where it would go is told so, and so is its customer', () => {
  const prepared = shipped('two-rooms.yaml', [
    'jurisdiction=here',
    'otherSites={ count: 1, jurisdiction: there }',
    'policies.nightly={ jurisdictions: [here], copies: [] }',
    // Without a policy that allows it, the order would be refused on reading.
    'policies.other={ approach: none }',
    'decisions=[{ at: 2 min, do: emergency-copy }]',
  ])
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const { customer } = night.recording.services
  const all = [...customer.keys()]
  const toldOf = (row: number, language: 'en' | 'fr') =>
    whyOf(night, { of: 'service', row }, language, prepared.scenario).happened.find(
      ({ seconds }) => seconds === 120,
    )
  const held = all.filter(row => toldOf(row, 'en') !== undefined)
  expect(held.length).toBeGreaterThan(0)
  const [first] = held
  expect(toldOf(first!, 'en')!.what).toBe(
    `no emergency copy of ${night.serviceName(first!, 'en')} was sent: its policy allows none where it would go`,
  )
  expect(toldOf(first!, 'en')!.because.map(({ sentence }) => sentence)).toEqual([
    'it was decided to make emergency copies of the whole site',
  ])
  expect(toldOf(first!, 'fr')!.what).toMatch(/^aucune copie d’urgence d[eu] .* n’est partie/)
  const besides = besidesOfCustomer(night, customer[first!]!)
  expect(besides.filter(({ of }) => of === 'copy').map(({ seconds }) => seconds)).toEqual([120])
})
