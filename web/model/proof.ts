/** Results of the validation cases, prepared for charts. */
interface Figure {
  readonly name: string
  readonly pass: boolean
  /** Of fire cases: the gate, the deviation and its tolerance. */
  readonly gate?: string
  readonly value?: number
  readonly limit?: number | null
  /** Of other cases. */
  readonly expected?: unknown
  readonly computed?: unknown
}

export interface CaseResult {
  readonly id: string
  readonly kind: string
  readonly by: string
  readonly pass: boolean
  readonly figures: readonly Figure[]
  readonly computed: Readonly<Record<string, unknown>>
}

export interface Verdict {
  readonly results: readonly CaseResult[]
  readonly passed: number
  readonly failed: number
  readonly titles: Readonly<Record<string, { readonly title: string; readonly source: string }>>
}

/** Peak temperature rise of the upper layer in a room of a measured fire, K. */
export interface Peak {
  readonly id: string
  readonly room: string
  readonly measured: number
  readonly predicted: number
  /** CFAST's prediction, if it was run. */
  readonly cfast: number | null
}

const ours = ' ln of peak rise over measured'
const theirs = " ln of CFAST's peak rise over measured"

export function peaksOf({ results }: Verdict): Peak[] {
  return results.flatMap(({ id, figures, computed }) =>
    figures
      .filter(({ gate, name }) => gate === 'measured' && name.endsWith(ours))
      .flatMap(({ name, value }) => {
        const room = name.slice(0, -ours.length)
        const { peak_rise_C: predicted } = (computed[room] ?? {}) as { peak_rise_C?: number }
        if (predicted === undefined || value === undefined) return []
        const measured = predicted / Math.exp(value)
        const other = figures.find(figure => figure.name === room + theirs)?.value
        return [
          { id, room, measured, predicted, cfast: other === undefined ? null : measured * Math.exp(other) },
        ]
      }),
  )
}

/** A figure of a case compared with CFAST; `share` is its signed deviation divided by the tolerance. */
export interface Deviation {
  readonly id: string
  readonly name: string
  readonly gate: string
  /** Layers of smoke: the mean distance, m; other figures: the deviation, as a share of CFAST's figure. */
  readonly value: number
  /** The tolerance, in the unit of `value`. */
  readonly limit: number
  readonly share: number
  readonly pass: boolean
}

/** Gates that compare the engine with CFAST's own curves. */
export const cfastGates = ['fire-room', 'room', 'height', 'curve', 'time', 'energy', 'heat-curve'] as const

export function errorsOf({ results }: Verdict): Deviation[] {
  return results.flatMap(({ id, figures }) =>
    figures.flatMap(({ name, gate, value, limit, pass }) =>
      gate !== undefined && (cfastGates as readonly string[]).includes(gate) && value !== undefined && limit
        ? [{ id, name, gate, value, limit, share: value / limit, pass }]
        : [],
    ),
  )
}

/** Geometric mean of predicted over measured, and the share within 30 %. */
export function biasOf(peaks: readonly Peak[]): { bias: number; near: number } {
  const logs = peaks.map(({ predicted, measured }) => Math.log(predicted / measured))
  return {
    bias: Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length),
    near: logs.filter(each => Math.abs(Math.exp(each) - 1) <= 0.3).length / logs.length,
  }
}
