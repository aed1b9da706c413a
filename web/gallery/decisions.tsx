/** Samples: the value of decisions. */
import type { VNode } from 'preact'
import { Consequences } from '../charts/consequences.tsx'
import { type Savable, StillSaved } from '../charts/stillSaved.tsx'
import type { Sample } from './sample.ts'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const heads = { services: 'services destroyed', data: 'data gone', hours: 'hours of outage' }

/** Rows in turn: of the first, the second and the third size. */
const consequences = (
  count: number,
  sizes: readonly (number | undefined)[] = [-30_000, 12_000, undefined],
): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <Consequences
        width={width}
        measures={width < 620 ? ['data'] : ['services', 'data', 'hours']}
        rows={Array.from({ length: count }, (_, row) => {
          const size = sizes[row % 3]
          const effect = size === undefined ? undefined : { services: size, data: size / 2, hours: size * 40 }
          return {
            key: String(row),
            label: row === 0 ? 'Cut the power of the whole site, generators included' : `decision ${row}`,
            detail: `02:${10 + row}`,
            effect,
            waiting: effect && { services: size! / 3, data: 0, hours: size! },
          }
        })}
        label="decisions and their consequences"
        heads={heads}
        saved="saved"
        cost="cost"
        figure={whole}
      />
    )
  }

const fading = (end: number): Savable[] =>
  Array.from({ length: 24 }, (_, step) => ({
    at: step * 600,
    services: 1 - (1 - end) * (step / 23) ** 2,
    data: 1 - (1 - end / 2) * (step / 23) ** 2,
  }))

const saved = (end: number): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <StillSaved
        width={width}
        height={260}
        idle={fading(end)}
        played={fading((1 + end) / 2)}
        label="what could still be saved"
        names={{ services: 'services whole', data: 'with their data' }}
        clock={at => `0${Math.floor(at / 3600)}:${String(Math.floor(at / 60) % 60).padStart(2, '0')}`}
        percent={share => `${Math.round(share * 100)} %`}
      />
    )
  }

export const decisionSamples: readonly Sample[] = [
  { chart: 'Consequences', state: 'nothing decided', picture: consequences(0) },
  { chart: 'Consequences', state: 'five decisions', picture: consequences(5) },
  { chart: 'Consequences', state: 'all save', picture: consequences(3, [-30_000, -12_000, -800]) },
  { chart: 'Consequences', state: 'all without an effect', picture: consequences(3, [0, 0, 0]) },
  { chart: 'StillSaved', state: 'much is lost', picture: saved(0.4) },
  { chart: 'StillSaved', state: 'all is saved', picture: saved(1) },
]
