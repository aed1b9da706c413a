/** Shape of the materials of walls, ceilings and floors. */
import { isRecord } from '../../base/isRecord.ts'
import { between, record, type Shape, share } from '../shape.ts'

/** Thickness, m; no wall of a building is thicker. */
export const thickness = between(0, 10)

/** As in a scenario (scenario/spec/fabric.ts), so that J for kJ, kW for W and g/cm3 for kg/m3 are slips. */
const words = record(
  { k_W_mK: between(0.001, 500), rho_kg_m3: between(1, 20_000), c_kJ_kgK: between(0.1, 10) },
  { thickness_m: thickness, emissivity: share },
)

/**
 * Densities, kg/m3, and conductivities, W/(m K), that go together in no lining: foams conduct little, what is dense conducts, and
 * only metals and graphite conduct well. kW for W in steel is within the range of linings, but not for its density.
 */
const unlike = [
  { denser: 0, lighter: 20, above: 0.1, below: Infinity },
  { denser: 0, lighter: 1500, above: 15, below: Infinity },
  { denser: 0, lighter: Infinity, above: 0, below: 0.003 },
  { denser: 500, lighter: Infinity, above: 0, below: 0.03 },
  { denser: 2500, lighter: Infinity, above: 0, below: 0.4 },
] as const

/** Lining, and a warning if it is like none. */
export const material: Shape = (value, path, slips) => {
  const before = slips.issues.length
  words(value, path, slips)
  if (!isRecord(value) || slips.issues.length > before) return
  const [k, rho] = [value['k_W_mK'], value['rho_kg_m3']].map(Number) as [number, number]
  const isUnlike = unlike.some(
    ({ denser, lighter, above, below }) => rho > denser && rho < lighter && k > above && k < below,
  )
  if (isUnlike)
    slips.warnings.push({
      path,
      message: `conducts ${k} W/(m K) at ${rho} kg/m3, as no lining does: other units may be meant`,
    })
}
