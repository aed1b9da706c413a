// The Brief beside the real event: which range is which, and no comparison for another fire.
import { render } from 'preact-render-to-string'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Comparison } from '../../src/index.ts'
import { RangeStrip } from '../../web/charts/rangeStrip.tsx'
import type { Shown } from '../../web/session.ts'
import { studies, type Progress as Running } from '../../web/studies.ts'
import { look } from '../../web/view.ts'
import { Brief } from '../../web/views/brief/brief.tsx'
import { Losses } from '../../web/views/brief/losses.tsx'
import { Observed } from '../../web/views/brief/observed.tsx'
import { Progress } from '../../web/views/progress.tsx'
import { speak } from '../../web/words/words.ts'
import { fromTo } from '../../web/views/brief/seen.ts'
import { textOf } from './fixture.ts'
import { figuresOf, shownOf } from './shown.ts'

const comparison: Comparison = {
  key: 'servicesDown',
  kind: 'emergent',
  seen: { values: [120_000], atMost: false },
  low: 117_089.6,
  median: 119_000,
  high: 120_000,
  share: 1,
  unit: 'services',
  inside: true,
  note: '',
}

function observed(replications: number, asWritten: boolean): string {
  return textOf(
    render(
      <Observed
        comparisons={[comparison]}
        replications={replications}
        asWritten={asWritten}
        called={() => undefined}
      />,
    ),
  )
}

async function inFrench(): Promise<void> {
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
}

test('the range of the table says which part of the runs it spans', async () => {
  expect(observed(20, true)).toContain('Model, 90 % of runs')
  expect(observed(20, true)).toContain('117,090 –\u2060 120,000')
  expect(observed(20, true)).toContain('1 of 1 observation lies')
  expect(observed(1, true)).not.toContain('90 %')
  await inFrench()
  expect(observed(20, true)).toContain('Modèle, 90 % des tirages')
})

test('a range stays on one line, and two ends that read the same are none', () => {
  expect(fromTo('12 d', '36 d')).toBe('12\u00a0d\u00a0–\u2060\u00a036\u00a0d')
  expect(fromTo('120', '120')).toBe('120')
})

test('the strip has the range as a bar, and what was seen on the same scale', () => {
  const strip = (seen: readonly number[], high: number | null): string =>
    render(
      <RangeStrip low={20} median={50} high={high} seen={seen} atMost={false} most={100} inside={false} />,
    )
  const at = (markup: string, mark: RegExp): number => Number(mark.exec(markup)![1])
  const bar = strip([80], 80)
  // 108 px for 0 to 100, from 6 px on; the bar is one pixel longer at both ends.
  expect(at(bar, /class="reach" x="([^"]*)"/)).toBeCloseTo(6 + 0.2 * 108 - 1)
  expect(at(bar, /class="reach" [^>]*width="([^"]*)"/)).toBeCloseTo(0.6 * 108 + 2)
  expect(at(bar, /class="median" x1="([^"]*)"/)).toBeCloseTo(60)
  expect(at(bar, /<path d="M([^ ]*)/)).toBeCloseTo(6 + 0.8 * 108)
  expect(at(strip([60, 70], 80), /<path d="M([^ ]*)/)).toBeCloseTo(6 + 0.65 * 108)
  expect(at(strip([60, 90, 95], 80), /<path d="M([^ ]*)/)).toBeCloseTo(6 + 0.9 * 108)
  const never = strip([80], null)
  const end = at(never, /class="reach" x="([^"]*)"/) + at(never, /class="reach" [^>]*width="([^"]*)"/)
  expect(end).toBeGreaterThanOrEqual(120)
})

test('where the inputs were changed there is no verdict, and it is said why', async () => {
  expect(observed(20, true)).toContain('in range')
  for (const text of [observed(20, false), observed(1, false)]) {
    expect(text).toContain('this is another fire')
    expect(text).not.toContain('in range')
    expect(text).not.toContain('1 of 1')
  }
  await inFrench()
  expect(observed(20, false)).toContain('c’est un autre feu')
})

test('a figure of a product is told by what the scenario calls it, and a day as the language writes it', async () => {
  const row = { ...comparison, key: 'curves.servicesUp.byProduct.second on day 7.4' }
  const told = (): string =>
    textOf(
      render(
        <Observed
          comparisons={[row]}
          replications={1}
          asWritten
          called={part => (part === 'second' ? 'Second tenant' : undefined)}
        />,
      ),
    )
  expect(told()).toContain('Services up, Second tenant, day 7.4')
  await inFrench()
  expect(told()).toContain('Services de retour, Second tenant, jour 7,4')
})

const running: Running = {
  of: 'comparison',
  all: 20,
  marks: [{ at: 0, done: 5 }],
  runs: 0,
  runsEach: 3,
  pace: undefined,
  ending: false,
}

test('fires are counted as fires, and a view that waits for another study says so, with a way to stop it', async () => {
  studies.set({ ...studies.get(), progress: running })
  onTestFinished(() => studies.set({ ...studies.get(), progress: null }))
  expect(textOf(render(<Progress of="comparison" />))).toContain('5 of 20 fires')
  const elsewhere = render(<Progress of="sensitivity" />)
  expect(textOf(elsewhere)).toContain('the strategies are being compared: 5 of 20 fires')
  expect(elsewhere).toContain('<button')
  expect(elsewhere).not.toContain('disabled')
  studies.set({ ...studies.get(), progress: { ...running, of: 'campaign', ending: true } })
  expect(render(<Progress of="campaign" />)).toContain('disabled')
  await inFrench()
  expect(textOf(render(<Progress of="sensitivity" />))).toContain('les tirages de la synthèse')
})

/** Twenty runs, in which each building is destroyed in the given share. */
function of20(shares: readonly (readonly [building: string, share: number])[]): Shown {
  const none = { p50: 0, unit: 'rooms' }
  const buildings = shares.map(([name, share]) => {
    const states = { intact: 1 - share, destroyed: share }
    return [
      name,
      { states, rooms: none, roomsBurnt: none, racksBurnt: none, serversBurnt: none, lostMinutes: none },
    ]
  })
  const shown = shownOf(10)
  const report = { ...shown.report, buildings: Object.fromEntries(buildings), replications: 20 }
  return { ...shown, report }
}

test('limits that many runs touch are not said to be those of one', () => {
  const many = of20([['SBG1', 0]])
  const told = (replications: number): string => {
    const report = {
      ...many.report,
      flags: ['combustion: more than three times the fuel that its air burns'],
      replications,
    }
    return textOf(render(<Brief shown={{ ...many, report }} />))
  }
  expect(told(20)).toContain('Limits of validity touched in at least one of these runs')
  expect(told(1)).toContain('Limits of validity touched in this run')
})

test('of many runs the sentence of the brief says in how many a building is destroyed', () => {
  const sentence = (...shares: readonly (readonly [building: string, share: number])[]): string =>
    textOf(render(<Brief shown={of20(shares)} />))
  expect(sentence(['SBG1', 0.1], ['SBG2', 0.54])).toContain(' SBG2 is destroyed in 54 % of the runs. ')
  expect(sentence(['SBG1', 1], ['SBG2', 0.54])).toContain(
    ' SBG1 is destroyed in 100 % of the runs and SBG2 in 54 %. ',
  )
  // By its label, as in the table below it.
  expect(sentence(['hut', 0.6])).toContain(' The hut is destroyed in 60 % of the runs. ')
  expect(sentence(['SBG1', 0.1])).toContain('No building is lost in most runs; no room burns out.')
  expect(sentence(['SBG1', 0])).toContain('No building is lost; no room burns out.')
})

test('a median that lies between two counts is told in words as it is in figures', async () => {
  const shown = of20([['SBG1', 0]])
  const told = (median: number): string => {
    const metrics = figuresOf({ roomsBurnt: { p50: median }, servicesDown: { p50: median } })
    return textOf(render(<Brief shown={{ ...shown, report: { ...shown.report, metrics } }} />))
  }
  expect(told(0.5)).toContain('1 room burns out. 1 service of 0 customers stops,')
  expect(told(0.4)).toContain('no room burns out. No service stops.')
  await inFrench()
  expect(told(1.5)).toMatch(/2 salles brûlent entièrement\. 2 services de 0 client s’arrêtent,/)
})

describe('a loss that no median shows', () => {
  const told = (rare: { replications: number; servicesDestroyed: number } | null): string => {
    const shown = of20([['SBG1', 0]])
    return textOf(render(<Brief shown={{ ...shown, report: { ...shown.report, replications: 40, rare } }} />))
  }
  const rare = { replications: 3, servicesDestroyed: 190 }
  test('is named in the sentence, with how seldom it is and how large at most', async () => {
    expect(told(rare)).toContain(
      'No service stops in most runs. In 3 of 40 runs, up to 190 services are destroyed.',
    )
    expect(told({ replications: 1, servicesDestroyed: 1 })).toContain(
      'In 1 of 40 runs, up to 1 service is destroyed.',
    )
    expect(told(null)).not.toContain('destroyed.')
    await inFrench()
    expect(told(rare)).toMatch(/Dans 3 tirages sur 40, jusqu’à 190 services sont détruits\./)
  })
  test('is named beside the dots, which do not begin and end at nothing', () => {
    const dots = (...lost: number[]): string => {
      const figures = { 'metrics.servicesWithDataLost': Float64Array.from(lost) }
      return textOf(render(<Losses rows={[{ strategy: null, figures }]} />))
    }
    const many = (count: number, value: number): number[] => Array.from({ length: count }, () => value)
    expect(dots(...many(37, 0), 5, 20, 34)).toContain(
      'In four runs of five, no service loses its data for good; in 3 of 40 runs more do, up to 34.',
    )
    expect(dots(...many(40, 7))).toContain('In four runs of five, 7 services lose their data for good. Each')
    expect(dots(...many(20, 2), ...many(20, 9))).toContain(
      'between 2 and 9 services lose their data for good. Each',
    )
  })
})
