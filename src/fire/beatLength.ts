/** How long the beat that starts now lasts, by the state of the fire alone. */
import { beatSeconds } from './beat.ts'
import type { Site } from '../estate/site.ts'
import { firstWaterAt } from './felt.ts'
import type { FireState, Supply } from './fire.ts'
import { nextGasOrderTime } from './orders.ts'
import { sourceStage } from './fuel/sources.ts'

/**
 * Length of a beat, s: of developed fires, whose rooms are mixed; of smoke without fire; and of haze long
 * after the last ignition.
 */
const developedBeat = 60
const smokeBeat = 120
const hazeBeat = 600
const longAfter = 3600

/**
 * Beats of developed fires are of `settledBeat`, s, once no room has ignited for `calmSeconds` and while at the rate
 * of the last beat no gas would change by more than `settledK`; not with a fire short of air, whose fuel follows the
 * air from beat to beat, nor with one of less than `endingKw`, which may go out. Numerical choices: a beat of 60 s in
 * a spreading fire changes its gas by more.
 */
const settledBeat = 120
const endingKw = 100
const calmSeconds = 600
const settledK = 40

/**
 * Length of the beat that starts now, s: a single grid cell of `beatSeconds` if something is due already,
 * otherwise up to the end of the cell in which the next thing falls due. A beat is computed only when it is
 * over, and orders arrive in the slice in which they fall due: an unforeseen order can still shorten a long
 * beat.
 * Beats of a developed fire end at multiples of their length, and people on their way end none before their water,
 * nor do orders that change nothing (`passOver` takes those first): a fire that nothing has touched has to be the
 * same fire, and ignitions hang on the phase of its beats. A change of its power ends a beat too (`stepFire`).
 */
export function beatLength(state: FireState, site: Site, supply: Supply): number {
  const { time, pending } = state
  const length = undisturbed(state)
  if (length === beatSeconds) return length
  const next = Math.min(nextGasOrderTime(pending), firstWaterAt(state, site, supply))
  return endingWith(next - time, length)
}

/** A beat of at most `length`, s, that ends with the cell in which something falls due in `seconds`. */
const endingWith = (seconds: number, length: number): number =>
  seconds >= length ? length : Math.max(beatSeconds, beatSeconds * Math.ceil(seconds / beatSeconds))

/** Length of the beat that starts now if no order ends it, s. */
export function undisturbed(state: FireState): number {
  const { compartments, sources, pending, time, lastIgnitionAt } = state
  for (const { mixed } of compartments.networks) if (mixed === 0) return beatSeconds
  if (compartments.networks.length > 0) {
    const length = developed(state)
    return length - (time % length)
  }
  if (nextGasOrderTime(pending) <= time) return beatSeconds
  let relightAt = Infinity
  for (let s = 0; s < sources.stage.length; s++) {
    if (sources.stage[s] === sourceStage.burning) return beatSeconds
    relightAt = Math.min(relightAt, sources.relightAt[s]!)
  }
  return endingWith(relightAt - time, time - lastIgnitionAt > longAfter ? hazeBeat : smokeBeat)
}

function developed(state: FireState): number {
  const { compartments, rooms, pyrolysisCapKw, sources, time } = state
  if (time - state.lastIgnitionAt < calmSeconds) return developedBeat
  for (const { changeKS } of compartments.networks)
    if (changeKS * settledBeat > settledK) return developedBeat
  for (let r = 0; r < pyrolysisCapKw.length; r++) {
    const kw = rooms.hrrFreeKw[r]!
    if (kw > 0 && (kw < endingKw || pyrolysisCapKw[r]! < Infinity)) return developedBeat
  }
  for (const at of sources.relightAt) if (at < time + settledBeat) return developedBeat
  return settledBeat
}
