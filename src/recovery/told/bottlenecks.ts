/** How long each pool, supply, gate and link was waited for, and how long it was *the* bottleneck. */
import type { Estate } from '../../estate/estate.ts'
import { bottleneckNames } from '../state/layout.ts'
import type { RecoveryState } from '../state/state.ts'
import { shares } from '../engine/watch.ts'

export interface Bottleneck {
  readonly name: string
  /** Seconds for which anybody waited for it, and for which more services waited for it than for any other. */
  readonly boundSeconds: number
  readonly topSeconds: number
  /** Service-seconds waited for it. */
  readonly waitedSeconds: number
}

/** Those that were waited for, in the engine's order, up to the end of the last slice. */
export function bottlenecks(estate: Estate, { engine, time }: RecoveryState): Bottleneck[] {
  const { bound, top } = shares(engine.watch, Math.max(engine.now, time))
  return bottleneckNames(estate).flatMap((name, row) =>
    bound[row]! > 0
      ? [
          {
            name,
            boundSeconds: bound[row]!,
            topSeconds: top[row]!,
            waitedSeconds: engine.watch.waited[row]!,
          },
        ]
      : [],
  )
}
