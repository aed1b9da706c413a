/**
 * The reference workload in the usual object-oriented way: services, servers and customers refer to one
 * another, events are closures in a heap, and queues are kept sorted. Same model, same draws, same answers: a
 * baseline for the speed of the engine's columns, and an independent check of their results.
 */
import { bits, dataBytesOf, drawsOf, never, schedulesOf, serverKey, Streams } from './engine.ts'
import { Clock, Queue } from './objects/clock.ts'
import { Link } from './objects/link.ts'
import { burntAt, darkAt, horizon, type Reached, type Reference } from './reference.ts'

interface Place {
  readonly rack: Rack | undefined
  readonly kind: number
}

class Rack {
  downAt: number = never
  burntAt: number = never
  readonly servers: Server[] = []
}

class Server {
  readonly services: Service[] = []
  readonly key: number
  constructor(key: number) {
    this.key = key
  }
}

class Customer {
  hit = false
}

class Service {
  downAt: number = never
  backAt: number = never
  dataBackAt: number = never
  /** Newest restore point, and the rack its copy is on. */
  point: { readonly at: number; readonly rack: Rack | undefined } | undefined
  lossSeconds = 0
  readonly of: Standing
  constructor(of: Standing) {
    this.of = of
  }
}

/** What is fixed about a service. */
interface Standing {
  readonly key: number
  readonly customer: Customer
  readonly priority: number
  readonly policy: number
  readonly bytes: number
  readonly copies: readonly Place[]
}

interface Job {
  readonly server: Server
  readonly priority: number
  since: number
}

const urgent = (a: Job, b: Job): boolean =>
  a.priority !== b.priority
    ? a.priority > b.priority
    : a.since !== b.since
      ? a.since < b.since
      : a.server.key < b.server.key

/** Builds the population as objects once; each run resets their state. */
export function withObjects({ estate, burnt, dark }: Reference): (replication: number) => Reached {
  const { site, population, policy } = estate
  const { services, copies } = population
  const racks = Array.from({ length: site.racks.count }, () => new Rack())
  racks.forEach((rack, row) => {
    for (let nth = 0; nth < site.racks.firstServer[row + 1]! - site.racks.firstServer[row]!; nth++)
      rack.servers.push(new Server(serverKey(site, row, nth)))
  })
  const customers = Array.from({ length: population.customers.count }, () => new Customer())
  const weights = Object.values(policy.tiers).map(({ weight }) => weight)
  const all = Array.from({ length: services.count }, (_, row) => {
    const rack = services.rack[row]!
    const servers = racks[rack]!.servers
    const places: Place[] = []
    for (let copy = copies.firstCopy[row]!; copy < copies.firstCopy[row + 1]!; copy++)
      places.push({ rack: racks[copies.rack[copy]!], kind: copies.kind[copy]! })
    const service = new Service({
      key: services.key[row]!,
      customer: customers[services.customer[row]!]!,
      priority: weights[services.tier[row]!]!,
      policy: services.policy[row]!,
      bytes: dataBytesOf(services, row),
      copies: places,
    })
    servers[services.server[row]!]!.services.push(service)
    return service
  })
  const { recovery } = policy
  const technicians = policy.pools.stepUnits[0]!

  return replication => {
    const streams = new Streams('reference', replication)
    const schedules = schedulesOf(policy, streams)
    const draws = drawsOf(schedules)
    const clock = new Clock()
    const vault = new Link(clock, policy.links.bytesPerS[0]!, policy.links.streamBytesPerS[0]!)
    for (const rack of racks) rack.downAt = rack.burntAt = never
    for (const customer of customers) customer.hit = false
    for (const service of all) {
      service.downAt = service.backAt = service.dataBackAt = never
      service.point = undefined
      service.lossSeconds = 0
    }

    /** Newest point among readable copies whose rack has not burnt. */
    const newest = (service: Service): Service['point'] => {
      let best: Service['point']
      for (const { rack, kind } of service.of.copies) {
        if (schedules.unusable[kind] === 1 || (rack !== undefined && rack.burntAt !== never)) continue
        const draw = draws[kind]!
        if (bits(draw.read, service.of.key) >= schedules.readable[schedules.firstReadable[kind]!]!) continue
        const durableBy = Math.min(service.downAt, rack?.downAt ?? never)
        const period = schedules.period[kind]!
        const phase = Math.floor((bits(draw.phase, service.of.key) / 2 ** 32) * period)
        const point = phase + period * Math.floor((durableBy - phase - schedules.lag[kind]!) / period)
        if (best === undefined || point > best.at) best = { at: point, rack }
      }
      return best
    }

    const back = (service: Service, data: boolean): void => {
      const second = Math.ceil(clock.now - 1e-6)
      service.backAt = second
      if (data) service.dataBackAt = second
    }
    const strike = (row: number, at: number): Service[] => {
      racks[row]!.downAt = at
      return racks[row]!.servers.flatMap(server => server.services)
    }
    const hit: Service[] = []
    for (const row of dark)
      for (const service of strike(row, darkAt)) {
        service.downAt = darkAt
        hit.push(service)
      }
    const lost: Service[] = []
    for (const row of burnt) {
      racks[row]!.burntAt = burntAt
      lost.push(...strike(row, burntAt))
    }
    for (const service of lost) {
      service.downAt = burntAt
      hit.push(service)
    }
    for (const service of lost) {
      service.point = newest(service)
      if (service.point !== undefined) service.lossSeconds = burntAt - service.point.at
    }

    const lightAt = Math.max(recovery.access, recovery.power) + recovery.tasks.restartRack.time
    clock.at(lightAt, 1, () => {
      for (const row of dark)
        for (const server of racks[row]!.servers) for (const service of server.services) back(service, true)
    })

    const waiting = new Queue<Job>(urgent)
    const ready = new Queue<Job>(urgent)
    let stock = 0
    let free = technicians
    let looks = -1
    const look = (): void => {
      if (looks === clock.now) return
      looks = clock.now
      clock.at(clock.now, 2, serve)
    }
    const serve = (): void => {
      looks = -1
      while (stock >= 1 && waiting.first !== undefined) {
        stock--
        const job = waiting.pop()!
        job.since = clock.now
        ready.push(job)
      }
      while (free > 0 && ready.first !== undefined) {
        free--
        const job = ready.pop()!
        clock.at(clock.now + recovery.tasks.provision.time, 1, () => provisioned(job))
      }
    }
    const restore = (service: Service): void =>
      vault.start(service.of.bytes, () => {
        clock.at(clock.now + recovery.tasks.verify.time, 1, () => back(service, true))
      })
    const provisioned = ({ server }: Job): void => {
      free++
      look()
      for (const service of server.services)
        if (service.point === undefined) back(service, false)
        // A copy on a dark rack cannot be read before the rack is back.
        else if (clock.now < lightAt && service.point.rack?.downAt === darkAt)
          clock.at(lightAt, 1, () => restore(service))
        else restore(service)
    }
    const declaredAt = darkAt + recovery.declared
    clock.at(declaredAt, 0, () => {
      for (const row of burnt)
        for (const server of racks[row]!.servers)
          if (server.services.length > 0)
            waiting.push({
              server,
              priority: Math.max(...server.services.map(({ of }) => of.priority)),
              since: declaredAt,
            })
    })
    const { supply } = recovery
    clock.at(declaredAt + supply.stockTransport, 0, () => {
      stock += Math.round(supply.stock)
      look()
    })
    for (const { rate, transport } of Object.values(supply.factories)) {
      const batch = Math.max(1, Math.round(supply.batch))
      const first = Math.max(declaredAt, supply.starts) + transport + batch / rate
      const deliver = (nth: number): void =>
        clock.at(first + nth * (batch / rate), 0, () => {
          stock += batch
          look()
          if (waiting.first !== undefined) deliver(nth + 1)
        })
      deliver(0)
    }
    clock.run(horizon)

    // Quantiles per policy, customers hit, and the curve of each hour.
    const lengths = policy.policies.name.map((): number[] => [])
    const change = new Map<number, number>()
    const note = (at: number, by: number): void => {
      const hour = Math.ceil(at / 3600)
      change.set(hour, (change.get(hour) ?? 0) + by)
    }
    for (const service of hit) {
      service.of.customer.hit = true
      note(service.downAt, -1)
      if (service.backAt !== never) note(service.backAt, 1)
      lengths[service.of.policy]!.push(service.backAt === never ? never : service.backAt - service.downAt)
    }
    for (const each of lengths) each.sort((a, b) => a - b)
    let up = all.length
    const curve = [...change].sort(([a], [b]) => a - b).map(([, by]) => (up += by))
    if (curve.length === 0) throw new Error('nothing happened')
    return {
      downAt: Int32Array.from(all, ({ downAt }) => downAt),
      backAt: Int32Array.from(all, ({ backAt }) => backAt),
      dataBackAt: Int32Array.from(all, ({ dataBackAt }) => dataBackAt),
      dataLossSeconds: Int32Array.from(all, ({ lossSeconds }) => lossSeconds),
      customersHit: customers.filter(customer => customer.hit).length,
      affected: hit.length,
    }
  }
}
