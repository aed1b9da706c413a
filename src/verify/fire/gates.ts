/** Acceptance gates of the fire model, each with the values reached over all cases. */
import type { FireResult } from './result.ts'

/** One gate over all its figures. */
export interface GateReached {
  readonly gate: string
  readonly figures: number
  readonly passed: number
  /**
   * Magnitudes of the figure nearest to its limit, or furthest beyond it, and of that limit; NaN if none
   * could be judged.
   */
  readonly worst: number
  readonly limit: number
}

/** Names of the gates that figures refer to, in this order; `set` figures have names of their own. */
const names = {
  'fire-room': 'CFAST: peak rise, rooms on fire, share',
  room: 'CFAST: peak rise, other rooms, share',
  height: 'CFAST: layer height, mean difference, m',
  curve: 'CFAST: rise over the whole fire, relative distance',
  time: 'CFAST: time to 300 and 600 °C, share',
  energy: 'CFAST: energy released, short of air, share',
  'heat-curve': 'CFAST: heat release after flashover, relative distance',
  measured: 'measured fires: ln of peak rise over measured',
  printed: 'NIST SP 1169: off the printed value',
  br187: 'BR 187: boundary distance, m',
} as const
export type GateName = (typeof names)[keyof typeof names]

export function gatesReached(results: readonly FireResult[]): GateReached[] {
  const figures = results.flatMap(result => result.figures)
  const own = (of: (figure: FireResult['figures'][number]) => boolean, gate: string): GateReached[] => {
    const found = figures.filter(of)
    if (found.length === 0) return []
    const judged = found.filter(({ reason }) => reason === undefined)
    const worst = judged.reduce((a, b) => (ratio(b) > ratio(a) ? b : a), judged[0] ?? found[0]!)
    return [
      {
        gate,
        figures: found.length,
        passed: found.filter(({ pass }) => pass).length,
        worst: Math.abs(worst.value),
        limit: worst.limit,
      },
    ]
  }
  const sets = figures.filter(({ gate }) => gate === 'set').map(({ name }) => name)
  return [
    ...Object.entries(names).flatMap(([gate, name]) => own(figure => figure.gate === gate, name)),
    ...sets.flatMap(name => own(figure => figure.gate === 'set' && figure.name === name, name)),
  ]
}

function ratio({ value, limit }: { value: number; limit: number }): number {
  return Math.abs(value) / limit
}
