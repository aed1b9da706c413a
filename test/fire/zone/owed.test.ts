// Rooms that change slowly lag by up to half a minute. The heat of a fire in that time is not lost when it goes out,
// and water takes its share from the moment it is applied.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { door, network, roomOf } from './rooms.ts'

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
