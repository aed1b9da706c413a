import { expect } from 'vitest'
import { rackState } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { type Aftermath, assess } from '../../../src/impact/assess.ts'
import { type Told, upAt } from './impact.ts'

function racksIn({ site }: Estate, building: number): number[] {
  return Array.from({ length: site.racks.count }, (_, rack) => rack).filter(
    rack => site.rooms.building[site.racks.room[rack]!] === building,
  )
}

/** Share of the servers of each building that are up at a second. */
export function serversUp(estate: Estate, told: readonly Told[], second: number): number[] {
  const { firstServer } = estate.site.racks
  return estate.site.buildings.name.map((_, building) => {
    let all = 0
    let up = 0
    for (const rack of racksIn(estate, building)) {
      const servers = firstServer[rack + 1]! - firstServer[rack]!
      all += servers
      if (upAt(told, rack, second)) up += servers
    }
    return up / all
  })
}

/** Expects of each building the state and figures that its rooms and racks come to. */
export function buildingsStand(
  estate: Estate,
  { racks, buildings, hazard }: Aftermath,
  impact: ReturnType<typeof assess>,
): void {
  const { site } = estate
  for (const [building, { state, figures }] of impact.buildings.entries()) {
    const own = racksIn(estate, building)
    const among = (of: number): number => own.filter(rack => racks.state[rack] === of).length
    const rooms = Array.from(site.rooms.building.keys()).filter(
      room => site.rooms.building[room] === building,
    )
    const roomsBurnt = rooms.filter(room => hazard.roomBurnt[room] === 1).length
    expect(figures.rooms).toBe(rooms.length)
    expect(figures.roomsBurnt).toBe(roomsBurnt)
    expect(figures.racksBurnt).toBe(among(rackState.burnt))
    expect(figures.racksSooted).toBe(among(rackState.sooted))
    expect(figures.racksWet).toBe(among(rackState.wet))
    expect(figures.racksDark).toBe(among(rackState.dark))
    expect(figures.serversBurnt).toBe(3 * among(rackState.burnt))
    expect(figures.flashoverMinutes).toBe(buildings.flashoverAt[building]! / 60)
    expect(figures.lostMinutes).toBe(buildings.lostAt[building]! / 60)
    expect(figures.writtenOffDays).toBe(buildings.writtenOffAt[building]! / 86_400)
    if (buildings.lostAt[building]! < Infinity) expect(state).toBe('destroyed')
    else if (roomsBurnt + figures.racksBurnt > 0) expect(state).toBe('partly')
    else expect(state).not.toMatch(/destroyed|partly/)
    expect(state === 'intact').toBe(
      buildings.lostAt[building] === Infinity &&
        roomsBurnt === 0 &&
        own.every(rack => racks.state[rack] === 0),
    )
  }
}
