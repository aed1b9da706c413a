/**
 * Services whose servers stand in several racks. All of their servers are needed (a named assumption), so such a
 * service is hit with any of these racks and is back with the last of them. Its servers in one rack are a berth; a
 * service that stands in one rack has none.
 */
import type { Estate } from '../../estate/estate.ts'
import { serversFilled } from '../../estate/population.ts'
import { sortedBy } from '../../base/sortedBy.ts'

export interface Berths {
  readonly count: number
  readonly service: Int32Array
  readonly rack: Int32Array
  /** Its first server in the rack, from 0, and how many it fills there. */
  readonly server: Int32Array
  readonly servers: Int32Array
  /** By service, its first berth, -1: none; its berths follow each other, in order of racks. Empty if nobody has any. */
  readonly firstOf: Int32Array
  /** Berths in rack k are onRack[firstOnRack[k] .. firstOnRack[k + 1]]. Empty if nobody has any. */
  readonly firstOnRack: Int32Array
  readonly onRack: Int32Array
}

export function berthsOf({ site, population: { services } }: Estate): Berths {
  const { firstServer, count: racks } = site.racks
  const service: number[] = []
  const rack: number[] = []
  const server: number[] = []
  const servers: number[] = []
  const firstOf = new Int32Array(services.servers.length > 0 ? services.count : 0).fill(-1)
  for (let row = 0; row < firstOf.length; row++) {
    const home = services.rack[row]!
    const first = firstServer[home]! + services.server[row]!
    const end = first + serversFilled(services, row)
    if (end <= firstServer[home + 1]!) continue
    firstOf[row] = service.length
    for (let at = home; at < racks && firstServer[at]! < end; at++) {
      const from = Math.max(first, firstServer[at]!)
      service.push(row)
      rack.push(at)
      server.push(from - firstServer[at]!)
      servers.push(Math.min(end, firstServer[at + 1]!) - from)
    }
  }
  const by = sortedBy(Int32Array.from(rack), racks)
  const isNone = service.length === 0
  return {
    count: service.length,
    service: Int32Array.from(service),
    rack: Int32Array.from(rack),
    server: Int32Array.from(server),
    servers: Int32Array.from(servers),
    firstOf: isNone ? new Int32Array(0) : firstOf,
    firstOnRack: isNone ? new Int32Array(0) : by.first,
    onRack: isNone ? new Int32Array(0) : by.rows,
  }
}

export function hasBerths({ firstOf }: Berths, service: number): boolean {
  return firstOf.length > 0 && firstOf[service]! >= 0
}

/** Whether `holds` is true of any berth of a service that has some. */
export function anyBerth(of: Berths, service: number, holds: (berth: number) => boolean): boolean {
  for (let berth = of.firstOf[service]!; of.service[berth] === service; berth++) if (holds(berth)) return true
  return false
}

/** Visits the berths of a service that has some. */
export function eachBerth(of: Berths, service: number, visit: (berth: number) => void): void {
  for (let berth = of.firstOf[service]!; of.service[berth] === service; berth++) visit(berth)
}

/** Visits the berths in a rack. */
export function eachBerthOn(of: Berths, rack: number, visit: (berth: number, service: number) => void): void {
  for (let at = of.firstOnRack[rack] ?? 0, end = of.firstOnRack[rack + 1] ?? 0; at < end; at++)
    visit(of.onRack[at]!, of.service[of.onRack[at]!]!)
}

/** Visits the services of a rack that begin in another one. */
export function eachReaching(of: Berths, rack: number, visit: (service: number) => void): void {
  eachBerthOn(of, rack, (berth, service) => {
    if (of.firstOf[service] !== berth) visit(service)
  })
}

/** Whether some of the service's servers stand in the rack. */
export function standsIn(of: Berths, service: number, home: number, rack: number): boolean {
  return rack === home || (hasBerths(of, service) && anyBerth(of, service, berth => of.rack[berth] === rack))
}
