/** Samples: what drives an outcome, and how close the model is to measurements. */
import type { VNode } from 'preact'
import { money } from '../../src/index.ts'
import { GateStrips } from '../charts/gateStrips.tsx'
import { OneInput } from '../charts/oneInput.tsx'
import { PeakScatter } from '../charts/peakScatter.tsx'
import { RangeStrip } from '../charts/rangeStrip.tsx'
import { Tornado } from '../charts/tornado.tsx'
import type { Sample } from './sample.ts'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const percent = (share: number): string => `${Math.round(share * 100)} %`

const inputs = [
  [
    'Salle du nord, niveau n\u00a0: charge calorifique au sol',
    'buildings.SBG2.rooms.hall-{storey}-north.fireLoad',
  ],
  ['Brigade: from call to arrival', 'intervention.brigade.travel'],
  ['Restart rack: time of one', 'recovery.tasks.restartRack.time'],
  [
    'The customer’s own copy on another server of the site, beside: from one point to the next',
    'policies.own-copy-beside.copies.beside.period',
  ],
] as const
const bars = (count: number, selected: number | null): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <Tornado
        bars={Array.from({ length: count }, (_, nth) => ({
          name: inputs[nth % inputs.length]![0],
          path: `${inputs[nth % inputs.length]![1]}${nth < inputs.length ? '' : `#${nth}`}`,
          low: 40_000 - 9000 / (nth + 1),
          high: 40_000 + 16_000 / (nth + 1),
        }))}
        mean={40_000}
        width={width}
        label="what drives the outcome"
        axes={{ outcome: 'services lost', mean: 'mean' }}
        figure={whole}
        describe={bar => `bar ${bar}`}
        selected={selected}
        onSelect={() => undefined}
      />
    )
  }

/** A difference of a few euros in millions: figures with many digits. */
const hardly = (width: number): VNode => (
  <Tornado
    bars={[{ path: inputs[1][1], name: inputs[1][0], low: 4_205_474.6, high: 4_205_476.2 }]}
    mean={4_205_475.3}
    width={width}
    label="what drives the outcome"
    axes={{ outcome: 'services lost', mean: 'mean' }}
    figure={(value, finer = 0) => money(value, 'fr', 3 + finer)}
    describe={String}
    selected={null}
    onSelect={() => undefined}
  />
)

const cloud = (runs: number): ((width: number) => VNode) =>
  function picture(width) {
    const levels = Array.from({ length: runs }, (_, run) => (run + 0.5) / runs)
    return (
      <OneInput
        levels={levels}
        output={levels.map((level, run) => 1000 * level + 200 * Math.sin(run * 2.4))}
        width={width}
        height={240}
        label="one input"
        axes={{ x: 'place among its values', y: 'outcome' }}
        percent={percent}
        figure={whole}
      />
    )
  }

const scatter = (count: number): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <PeakScatter
        points={Array.from({ length: count }, (_, nth) => ({
          measured: 40 * 1.07 ** nth,
          predicted: 40 * 1.07 ** nth * (1 + 0.2 * Math.sin(nth)),
          cfast: nth % 2 === 0 ? 44 * 1.07 ** nth : null,
          said: `test ${nth}`,
        }))}
        size={Math.min(420, width)}
        label="predicted against measured"
        axes={{ measured: 'measured, K', predicted: 'predicted, K' }}
        figure={whole}
      />
    )
  }

const gates = ['layer temperature', 'layer height', 'oxygen', 'flux']
const strips = (misses: number): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <GateStrips
        gates={gates.map(key => ({ key, label: key }))}
        errors={Array.from({ length: 60 }, (_, nth) => ({
          gate: gates[nth % gates.length]!,
          share: nth < misses ? 1.6 : 0.9 * Math.sin(nth),
          name: `case ${nth}`,
          pass: nth >= misses,
        }))}
        width={width}
        label="errors in parts of their tolerance"
        axis={{ low: 'too low', of: 'tolerance', high: 'too high' }}
        percent={percent}
      />
    )
  }

const strip = (state: Partial<Parameters<typeof RangeStrip>[0]>): (() => VNode) =>
  function picture() {
    return <RangeStrip low={20} median={50} high={80} seen={[60]} atMost={false} inside={true} {...state} />
  }

export const proofSamples: readonly Sample[] = [
  { chart: 'Tornado', state: 'one input', picture: bars(1, null) },
  { chart: 'Tornado', state: 'twelve, one chosen', picture: bars(12, 2) },
  { chart: 'Tornado', state: 'hardly any difference', picture: hardly },
  { chart: 'OneInput', state: 'few runs', picture: cloud(8) },
  { chart: 'OneInput', state: 'many runs', picture: cloud(400) },
  { chart: 'PeakScatter', state: 'measured and CFAST', picture: scatter(40) },
  { chart: 'GateStrips', state: 'all within', picture: strips(0) },
  { chart: 'GateStrips', state: 'one misses', picture: strips(1) },
  { chart: 'RangeStrip', state: 'within', picture: strip({}) },
  { chart: 'RangeStrip', state: 'outside', picture: strip({ seen: [90, 95, 99], inside: false }) },
  { chart: 'RangeStrip', state: 'at most', picture: strip({ seen: [85], atMost: true }) },
  {
    chart: 'RangeStrip',
    state: 'as often never',
    picture: strip({ median: null, high: null, seen: [40, 70] }),
  },
  { chart: 'RangeStrip', state: 'never', picture: strip({ low: null, median: null, high: null }) },
  {
    chart: 'RangeStrip',
    state: 'always the same, nothing seen',
    picture: strip({ low: 0, median: 0, high: 0, seen: [] }),
  },
]
