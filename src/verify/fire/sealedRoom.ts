/** An adiabatic sealed room with a steady fire: its pressure and temperature follow from the energy alone. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { compileNetwork, type NetworkSpec } from '../../fire/zone/network.ts'
import { stepZones } from '../../fire/zone/step.ts'
import { createZones } from '../../fire/zone/zones.ts'
import { engineResult, gate, type FireFigure, type FireResult } from './result.ts'

export interface SealedRows {
  readonly rows_t_s_T_C_p_Pa: readonly (readonly [number, number, number])[]
}

const adiabatic = { layers: [], emissivity: 0 }

/** 5 x 5 x 5 m, one zone, 100 kW of methane. */
const room: NetworkSpec = {
  ambient: { insideK: 293.15, outsideK: 293.15, pressurePa: 101_325, relativeHumidity: 0.5 },
  rooms: [
    {
      widthM: 5,
      depthM: 5,
      heightM: 5,
      floorZ: 0,
      shaft: true,
      ceiling: adiabatic,
      wall: adiabatic,
      floor: adiabatic,
    },
  ],
  vents: [],
  burners: [
    {
      room: 0,
      baseM: 0,
      fuel: {
        c: 1,
        h: 4,
        o: 0,
        n: 0,
        cl: 0,
        heatKJKg: 50_000,
        radiativeFraction: 0.35,
        sootYield: 0,
        monoxideYield: 0,
        oxygenLimit: 0.15,
      },
    },
  ],
}

/** Gates: pressure within 1 %, temperature rise within 2.6 %, the errors that the file reports for CFAST. */
export function sealedRoom({ rows_t_s_T_C_p_Pa: rows }: SealedRows): FireResult {
  const network = compileNetwork(room)
  const zones = createZones(network)
  zones.hrrFreeKw[0] = 100
  zones.burningM2[0] = 1
  const figures: FireFigure[] = []
  const computed = rows.map(([time, celsius, pascal]) => {
    stepZones(network, zones, time)
    const t = zones.temperatureK[0]! - zeroCelsiusK
    const p = zones.gaugePa[0]!
    figures.push(gate(`pressure at ${time} s`, p / pascal - 1, 0.01, 'analytic'))
    figures.push(gate(`rise at ${time} s`, (t - 20) / (celsius - 20) - 1, 0.026, 'analytic'))
    return [time, t, p]
  })
  return engineResult('sealed-room', { figures, computed: { rows_t_s_T_C_p_Pa: computed } })
}
