/** A room that carries the network loses its power, which comes back by itself: what it connects is connected again. */
import { describe, expect, test } from 'vitest'
import { never, type PowerOrder } from '../../src/damage/damage.ts'
import { damageAt, every, plant, quiet, racksOf, room } from './plant.ts'

const minute = 60
const hour = 3600
const lostAt = 100
/** The generator is asked when the switchgear is lost. */
const back = lostAt + 15 * minute

/** The fire takes the switchgear that feeds the tower with the network; the tower's generator starts after 15 min. */
const late = `
  units:
    feed: { kind: feed }
    switchgear: { kind: switchgear, room: tower/power, from: [feed] }
    bus: { kind: distribution, from: [switchgear, generator] }
    generator: { kind: generator, start: 15 min, store: 8 h }
  serves: { tower: [bus], annex: [feed] }`
const network = '{ rooms: { A: tower/network }, serves: { annex: [A] } }'

const site = plant({ power: late, network })
const [annex] = racksOf(site, room.annex)

function fire(of = site) {
  const view = quiet(of)
  view.flashoverAt[room.power] = lostAt
  return view
}

describe('a network whose power comes back by itself', () => {
  test('connects again what it connected, which ran all the time', () => {
    const { racks } = damageAt(site, fire(), every(20, hour))
    expect(racks.downAt[annex!]).toBe(never)
    expect(racks.cutOffAt[annex!]).toBe(lostAt)
    expect(racks.connectedAgainAt[annex!]).toBe(back)
  })

  test('is lost once more when the fuel is spent', () => {
    const { racks } = damageAt(site, fire(), every(20, 10 * hour))
    expect(racks.cutOffAt[annex!]).toBe(back + 8 * hour)
    expect(racks.connectedAgainAt[annex!]).toBe(never)
  })

  test('comes back to rooms that need the room, too', () => {
    const needing = plant({ power: late, needs: '[tower/network]' })
    const { racks } = damageAt(needing, fire(needing), every(20, hour))
    expect([racks.cutOffAt[annex!], racks.connectedAgainAt[annex!]]).toEqual([lostAt, back])
  })

  test('waits for people where they cut the power, or what carried the network burnt', () => {
    const cut: PowerOrder = { at: 5 * minute, do: 'cut-power', building: 0, by: -1 }
    const again: PowerOrder = { ...cut, at: 40 * minute, do: 'restore-power' }
    for (const orders of [[cut], [cut, again]])
      expect(damageAt(site, fire(), every(20, hour), { orders }).racks.connectedAgainAt[annex!]).toBe(never)
    const view = fire()
    view.flashoverAt[room.network] = lostAt
    expect(damageAt(site, view, every(20, hour)).racks.connectedAgainAt[annex!]).toBe(never)
  })
})
