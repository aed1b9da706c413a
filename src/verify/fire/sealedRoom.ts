/** An adiabatic sealed room with a steady fire: its pressure and temperature follow from the energy alone. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { compileNetwork, type NetworkSpec } from '../../fire/zone/network.ts'
import { stepZones, TICK_S } from '../../fire/zone/step.ts'
import { createZones } from '../../fire/zone/zones.ts'
import { engineResult, gate, type FireFigure, type FireResult } from './result.ts'

export interface SealedRows {
  /** Says the room and its fire: "5x5x5 m adiabatic sealed room, 100 kW methane 50 MJ/kg, chi_r 0.35, 20 C, 101325 Pa". */
  readonly case?: string
  readonly rows_t_s_T_C_p_Pa: readonly (readonly [number, number, number])[]
}

/** What a case that does not say it has: the room and the methane fire of CFAST's sealed_test. */
const usual = { sides: [5, 5, 5], kw: 100, heatMJKg: 50, radiative: 0.35, startC: 20, pascal: 101_325 }

function saidIn(text: string): typeof usual {
  const number = (pattern: RegExp, otherwise: number) => Number(pattern.exec(text)?.[1] ?? otherwise)
  const [, width, depth, height] = /([\d.]+) ?x ?([\d.]+) ?x ?([\d.]+) ?m\b/.exec(text) ?? []
  return {
    sides: width === undefined ? usual.sides : [width, depth, height].map(Number),
    kw: number(/([\d.]+) ?kW\b/, usual.kw),
    heatMJKg: number(/([\d.]+) ?MJ\/kg/, usual.heatMJKg),
    radiative: number(/chi_r *=? *([\d.]+)/, usual.radiative),
    startC: number(/(-?[\d.]+) ?C\b/, usual.startC),
    pascal: number(/([\d.]+) ?Pa\b/, usual.pascal),
  }
}

const adiabatic = { layers: [], emissivity: 0 }

/** One zone with a fire of methane. */
function roomOf({ sides, heatMJKg, radiative, startC, pascal }: typeof usual): NetworkSpec {
  const [widthM, depthM, heightM] = sides as [number, number, number]
  const startK = startC + zeroCelsiusK
  const shell = { shaft: true, ceiling: adiabatic, wall: adiabatic, floor: adiabatic }
  const molecule = { c: 1, h: 4, o: 0, n: 0, cl: 0, sootYield: 0, monoxideYield: 0, oxygenLimit: 0.15 }
  const fuel = { ...molecule, heatKJKg: 1000 * heatMJKg, radiativeFraction: radiative }
  return {
    ambient: { insideK: startK, outsideK: startK, pressurePa: pascal, relativeHumidity: 0.5 },
    rooms: [{ widthM, depthM, heightM, floorZ: 0, ...shell }],
    vents: [],
    burners: [{ room: 0, baseM: 0, fuel }],
  }
}

/** Gates: pressure within 1 %, temperature rise within 2.6 %, the errors that the file reports for CFAST. */
export function sealedRoom({ case: text = '', rows_t_s_T_C_p_Pa: rows }: SealedRows): FireResult {
  const said = saidIn(text)
  const states = statesOf(said, Math.max(0, ...rows.map(([time]) => time)))
  const figures: FireFigure[] = []
  const computed = rows.map(([time, celsius, pascal]) => {
    const [t, p] = stateAt(states, time)
    if (time > 0) {
      figures.push(gate(`pressure at ${time} s`, p / pascal - 1, 0.01, 'analytic'))
      figures.push(
        gate(`rise at ${time} s`, (t - said.startC) / (celsius - said.startC) - 1, 0.026, 'analytic'),
      )
    }
    return [time, t, p]
  })
  return engineResult('sealed-room', { figures, computed: { rows_t_s_T_C_p_Pa: computed } })
}

type State = readonly [celsius: number, pascal: number]

/** The state at every tick. */
function statesOf(said: typeof usual, until: number): State[] {
  const network = compileNetwork(roomOf(said))
  const zones = createZones(network)
  zones.hrrFreeKw[0] = said.kw
  zones.burningM2[0] = said.kw / 100
  const states: State[] = [[said.startC, 0]]
  while (zones.time < until) {
    // A room that waits has no state of its own at a tick.
    zones.patienceS.fill(0)
    stepZones(network, zones, zones.time + TICK_S)
    states.push([zones.temperatureK[0]! - zeroCelsiusK, zones.gaugePa[0]!])
  }
  return states
}

function stateAt(states: readonly State[], time: number): State {
  const at = Math.floor(time / TICK_S)
  const share = time / TICK_S - at
  const from = states[at]!
  const to = states[at + 1] ?? from
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
}
