// Rooms that change slowly lag by up to half a minute. The heat of a fire in that time is not lost when it goes out,
// and water takes its share from the moment it is applied.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { energyOf } from './balance.ts'
import { burner, door, network, roomOf } from './rooms.ts'

const kw = 300
const compiled = compileNetwork(
  network(roomOf([5, 4, 3], 'concrete'), { vents: [door(1), { ...door(0.5, 0.5, 1), b: -1 }] }),
)

/** MJ released by a fire that goes out at `out`; the window beside the door opens at `opens`. */
function releasedMJ(out: number, opens: number): number {
  const zones = createZones(compiled)
  stepZones(compiled, zones, out + 120, now => {
    zones.hrrFreeKw[0] = now < out ? kw : 0
    zones.burningM2[0] = 1
    zones.ventOpening[1] = now < opens ? 0 : 1
  })
  return zones.releasedJ / 1e6
}

test.each([1804, 1812, 1820, 1828])(
  'a fire that goes out at %d s, in the tick in which a window opens, gave what it gave till then',
  out => {
    const alone = releasedMJ(out, Infinity)
    expect(alone).toBeCloseTo((kw * out) / 1000, 0)
    expect(releasedMJ(out, out)).toBeCloseTo(alone, 1)
  },
)

/**
 * MJ that water takes if it is applied at `from` and fire and water end a minute later; the window opens at `opens`.
 */
function takenMJ(from: number, opens: number): number {
  const [dry, wet] = [0, 1].map(share => {
    const zones = createZones(compiled)
    stepZones(compiled, zones, from + 180, now => {
      zones.hrrFreeKw[0] = now < from + 60 ? kw : 0
      zones.burningM2[0] = 1
      zones.sprayedShare[0] = now < from ? 0 : share
      zones.ventOpening[1] = now < opens ? 0 : 1
    })
    return zones.heatOutJ / 1e6
  })
  return wet! - dry!
}

test.each([1804, 1812, 1820, 1828])(
  'water that is thrown from %d s on takes what the fire gives from then on, in the tick in which a window opens too',
  from => {
    // 300 kW for a minute; a hot room loses little by radiation.
    expect(takenMJ(from, Infinity)).toBeCloseTo(18, 0)
    expect(takenMJ(from, from)).toBeCloseTo(18, 0)
  },
)

/**
 * A room with a fire from the start, and a low plenum on it in which another is lit later. Its flame, which reaches the
 * ceiling, radiates from 0.1 m: from the very interface when that is as low as it gets.
 */
const plenum = compileNetwork(
  network(roomOf([6, 5, 3], 'concrete'), {
    rooms: [roomOf([6, 5, 3], 'concrete'), { ...roomOf([3, 1.2, 0.3], 'concrete'), floorZ: 3 }],
    vents: [door(1)],
    holes: [{ upper: 1, lower: 0, areaM2: 0.4, shape: 'round' }],
    burners: [burner(), burner({ room: 1, baseM: 0 })],
  }),
)

test.each([300, 304, 308, 312])(
  'a fire lit at %d s in a room whose heat balance waits heats it from then on only',
  lit => {
    const zones = createZones(plenum)
    const before = energyOf(plenum, zones)
    let coldest = Infinity
    for (let until = 4; until <= lit + 120; until += 4) {
      stepZones(plenum, zones, until, now => {
        zones.hrrFreeKw[0] = 20
        zones.hrrFreeKw[1] = now < lit ? 0 : 200
        zones.burningM2.fill(1)
      })
      coldest = Math.min(coldest, ...zones.temperatureK)
    }
    const gained = zones.releasedJ + zones.fuelEnthalpyJ - zones.enthalpyOutJ - zones.heatOutJ
    const error = (energyOf(plenum, zones) - before - gained) / (before + zones.releasedJ)
    expect(Math.abs(error)).toBeLessThan(1e-6)
    expect(coldest).toBeGreaterThan(280)
  },
)
