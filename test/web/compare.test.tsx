// The differences between two incidents.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Report } from '../../src/index.ts'
import { inputDifferences } from '../../web/model/between.ts'
import { DifferenceArea } from '../../web/charts/differenceArea.tsx'
import { evenScale } from '../../web/charts/timeScale.ts'
import { scenarioOf } from '../../web/thread/reading.ts'
import { beside, forget, keep } from '../../web/compared.ts'
import { session, type Shown } from '../../web/session.ts'
import { FigureDifference } from '../../web/views/compare/figureDifference.tsx'
import { InputDifference } from '../../web/views/compare/inputDifference.tsx'
import { look } from '../../web/view.ts'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'
import { figuresOf, shownOf } from './shown.ts'

const a = shownOf(1000)

test('inputs are told apart: seed, edits, lines of the text', () => {
  const b = {
    ...a,
    inputs: { ...a.inputs, seed: '2', run: 18, edits: { 'ignition.room': 'hut/right' } },
    source: { ...a.source, text: a.source.text.replace(/^horizon: .*/m, 'horizon: 9 d') },
  }
  const found = inputDifferences(a, b)
  expect(found.map(({ of }) => of)).toEqual(['seed', 'run', 'edit', 'text'])
  expect(found[1]).toMatchObject({ a: '1', b: '18' })
  expect(found[2]).toMatchObject({ at: 'ignition.room', a: '', b: 'hut/right' })
  expect(found[3]!.b).toBe('horizon: 9 d')
  expect(inputDifferences(a, a)).toEqual([])
})

/** Strasbourg with edits, applied to its inputs only. */
function strasbourg(edits: Readonly<Record<string, string>>): Shown {
  const file = 'strasbourg-2021.yaml'
  const text = readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8')
  const { scenario } = scenarioOf({ source: { file, text, beside: {} }, set: [], strategy: null })
  return { ...a, unedited: scenario!, inputs: { ...a.inputs, file, edits } }
}

test('in French, what was typed with a decimal point has a comma', async () => {
  onTestFinished(() => speak('en'))
  await speak('fr')
  const sooner = strasbourg({ 'decisions.cut-power.at': '1.5 min' })
  expect(textOf(render(<InputDifference a={sooner} b={strasbourg({})} />))).toContain(' 1,5 min ')
})

test('an input is called as in the panel, with what stands on either side', () => {
  const cut = textOf(
    render(<InputDifference a={strasbourg({ 'decisions.cut-power.at': '30 min' })} b={strasbourg({})} />),
  )
  expect(cut).toContain('Power cut after 30 min 85–173 min, as written')
  const stock = textOf(
    render(<InputDifference a={strasbourg({ 'recovery.supply.stock': '20' })} b={strasbourg({})} />),
  )
  expect(stock).toMatch(/Servers in stock 20 1,000–2,000, as written$/)
  const room = { 'ignition.room': 'SBG3/energy-3', 'ignition.also': '[]' }
  const moved = textOf(render(<InputDifference a={strasbourg({})} b={strasbourg(room)} />))
  expect(moved).toMatch(
    /A B Fire starts in Energy room no. 2 \(SBG2\), as written Energy room no. 3 \(SBG3\)$/,
  )
})

test('what the panel has no word for is told by its path', () => {
  const edits = { horizon: '9 d', 'products.vps.policies': '{ none: 60 %, own-copy: 40 % }' }
  const told = textOf(render(<InputDifference a={strasbourg({})} b={strasbourg(edits)} />))
  expect(told).toContain('horizon as written 9 d')
  expect(told).toContain('products.vps.policies as written { none: 60 %, own-copy: 40 % }')
})

/** The figures of two incidents, as a page shows them. */
function figures(
  a: Readonly<Record<string, readonly [p50: number | null, applies: number]>>,
  b: typeof a,
  unit = 'h',
): string {
  const [one, other] = [a, b].map((each): Shown => {
    const metrics = Object.fromEntries(
      Object.entries(each).map(([key, [p50, applies]]) => [key, { p50, applies, unit }]),
    )
    return { ...shownOf(10), report: { ...shownOf(10).report, metrics: figuresOf(metrics) } }
  })
  return textOf(render(<FigureDifference a={one!} b={other!} campaigns={[null, null]} />))
}

test('figures that differ stand before those that are the same', () => {
  const one = { servicesDown: [5, 1], serversBurnt: [3, 1], racksBurnt: [1, 1] } as const
  const told = figures(one, { ...one, racksBurnt: [2, 1] }, 'servers')
  expect(told.indexOf('Racks burnt')).toBeGreaterThan(0)
  expect(told.indexOf('Racks burnt')).toBeLessThan(told.indexOf('Services down'))
  expect(told.indexOf('Services down')).toBeLessThan(told.indexOf('Servers burnt'))
})

test('where no data is lost none is told, and what is lost for good is told so, in both languages', async () => {
  const none = { dataLossP50Hours: [null, 0], vulnerableMedianHours: [null, 0] } as const
  const all = { dataLossP50Hours: [null, 1], vulnerableMedianHours: [null, 1] } as const
  const told = (): string => figures(none, all)
  expect(told()).toContain('Data lost, median no data lost for good')
  expect(told()).toContain('Time on the last copy, median at no time to the end')
  expect(told()).not.toContain('never')
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told()).toContain('Données perdues, médiane aucune donnée perdue pour de bon')
  expect(told()).not.toContain('jamais')
})

test('five hours of lost data are more than none, and what is never back is later than all', () => {
  expect(figures({ dataLossP50Hours: [null, 0] }, { dataLossP50Hours: [5, 1] })).toMatch(
    /higher in 1 figure .* no data lost 5.h \+5.h$/,
  )
  // Nobody waits where nothing was hit, whether the wait or the longest outage is asked for.
  for (const key of ['recoveryP95Hours', 'outageP95Hours'])
    expect(figures({ [key]: [5, 1] }, { [key]: [null, 0] })).toMatch(/lower in 1; .* 5.h – −5.h$/)
  expect(figures({ recoveryMedianHours: [5, 1] }, { recoveryMedianHours: [null, 1] })).toMatch(
    /higher in 1 figure .* 5.h not back ≠ not the same$/,
  )
  expect(figures({ recoveryMedianHours: [null, 0] }, { recoveryMedianHours: [null, 0] })).toMatch(
    /– – = the same$/,
  )
})

test('what is kept as B is the run under way, not what is still on show', async () => {
  const next = shownOf(10)
  session.set({ ...session.get(), busy: true, shown: a })
  onTestFinished(() => {
    forget()
    session.set({ ...session.get(), busy: false, shown: null })
  })
  const kept = keep()
  expect(beside.get()).toBeNull()
  session.set({ ...session.get(), busy: false, shown: next })
  await kept
  expect(beside.get()!.shown).toBe(next)
})

test('no thread begins for the reasons of a B that was forgotten before they came', async () => {
  let begun = 0
  class Stand extends EventTarget {
    constructor() {
      super()
      begun++
    }
    postMessage(): void {}
    terminate(): void {}
  }
  vi.stubGlobal('Worker', Stand)
  onTestFinished(() => {
    session.set({ ...session.get(), shown: null })
    vi.unstubAllGlobals()
  })
  const { recording, ...rest } = shownOf(10)
  const unexplained = { ...rest, recording: { ...recording } }
  const leave = async (meanwhile: () => void): Promise<number> => {
    session.set({ ...session.get(), shown: unexplained })
    await keep()
    meanwhile()
    session.set({ ...session.get(), shown: a })
    return begun
  }
  expect(await leave(forget)).toBe(0)
  expect(await leave(() => undefined)).toBe(1)
  forget()
})

test('figures of both say of which runs they are: one side alone that was repeated shows others below them', () => {
  const told = (...runs: readonly [a: number | null, b: number | null]): string => {
    const campaigns = runs.map(replications =>
      replications === null ? null : { report: { ...a.report, replications } },
    )
    return textOf(render(<FigureDifference a={a} b={a} campaigns={campaigns as never} />))
  }
  expect(told(20, 1000)).toContain('Medians over the runs: 20 of A, 1,000 of B.')
  expect(told(20, null)).toContain('only A was repeated')
  expect(told(null, 20)).toContain('only B was repeated')
  expect(told(null, null)).not.toMatch(/Medians|was repeated/)
})

test('shares differ by points, not by per cent', async () => {
  const told = (): string => figures({ rtoMetShare: [0.8, 1] }, { rtoMetShare: [0.76, 1] }, 'share')
  expect(told()).toMatch(/80.% 76.% −4.points$/)
  expect(figures({ rtoMetShare: [0.5, 1] }, { rtoMetShare: [0.51, 1] }, 'share')).toMatch(/\+1.point$/)
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told()).toMatch(/−4.points$/)
  expect(figures({ rtoMetShare: [0.5, 1] }, { rtoMetShare: [0.515, 1] }, 'share')).toMatch(/\+1,5.point$/)
})

test('why who loses less is back later is said where it is: at half and at 95 % back, after fires that burnt as much', () => {
  const of = (lost: number, half: number, most: number, rooms: number): Parameters<typeof figures>[0] => ({
    servicesWithDataLost: [lost, 1],
    recoveryMedianHours: [half, 1],
    recoveryP95Hours: [most, 1],
    roomsBurnt: [rooms, 1],
  })
  const one = of(100, 10, 50, 4)
  expect(figures(one, of(90, 12, 60, 4))).toContain('Why B loses less')
  expect(figures(of(90, 12, 60, 4), one)).toContain('Why A loses less')
  for (const other of [of(90, 12, 50, 4), of(90, 12, 40, 4), of(90, 12, 60, 3), of(110, 12, 60, 4)])
    expect(figures(one, other)).not.toContain('loses less')
})

test('money of one row is in one unit, but for a difference that would be nothing in it', () => {
  const of = (euro: number): Shown => ({
    ...a,
    report: { ...a.report, metrics: figuresOf({ costTotal: { p50: euro, unit: 'EUR' } }) },
  })
  const told = (one: number, other: number): string =>
    textOf(render(<FigureDifference a={of(one)} b={of(other)} campaigns={[null, null]} />))
  expect(told(1_200_000_000, 185_000_000)).toMatch(/€1\.2bn €0\.185bn −€1\.02bn$/)
  expect(told(1_200_000_000, 1_203_000_000)).toMatch(/€1\.2bn €1\.203bn \+€3m$/)
})

test('two figures that differ look so where two digits more show it, and are left alone where they do not', () => {
  const of = (hours: number) => ({ recoveryP95Hours: [hours, 1] as const })
  expect(figures(of(1128), of(1132.6))).toMatch(/47\sd 47\.2\sd \+4\.6\sh$/)
  expect(figures(of(1128), of(1128.01))).toMatch(/47\sd 47\sd \+36\ss$/)
})

test('what customers lose is not stated, and neither more nor less, where the scenario says nothing of it', async () => {
  const of = (customers: number | null): Shown => ({
    ...a,
    report: {
      metrics: figuresOf({ costCustomers: { p50: customers ?? 0, unit: 'EUR', applies: 1 } }),
      costs: { operator: {}, customers },
    } as unknown as Report,
  })
  const told = (one: number | null, other: number | null): string =>
    textOf(render(<FigureDifference a={of(one)} b={of(other)} campaigns={[null, null]} />))
  expect(told(null, null)).toMatch(/0 are the same\. .* not stated not stated$/)
  expect(told(null, 5000)).toMatch(/higher in 0 figures .* not stated €5k$/)
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told(null, null)).toMatch(/non indiqué non indiqué$/)
})

test('which side of zero is whose stands beside the chart, where no curve and no crosshair runs', () => {
  const scale = evenScale(3600, 200)
  const markup = render(
    <DifferenceArea
      scale={scale}
      height={100}
      seconds={[0, 3600]}
      difference={[-0.5, 0.5]}
      most={0.5}
      name="services back"
      more={{ a: 'more in A', b: 'more in B' }}
      say={String}
    />,
  )
  const placed = [...markup.matchAll(/<text class="(\S+)" x="(\S+)" y="(\S+)">(more in .)/g)]
  // Ends left of the axis, in the half that it names.
  expect(placed.map(([, kind, x, y, of]) => [kind, Number(x) < 0, Number(y) < 50, of])).toEqual([
    ['tick', true, true, 'more in B'],
    ['tick', true, false, 'more in A'],
  ])
})
