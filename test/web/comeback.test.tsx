// How services and data come back: the text if none is hit or half never return, for many runs, and for two incidents
// with different horizons.
import { render } from 'preact-render-to-string'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { Side } from '../../web/charts/side.ts'
import { evenScale } from '../../web/charts/timeScale.ts'
import { beside, forget } from '../../web/compared.ts'
import { unsided } from '../../web/files/exports.ts'
import { printing } from '../../web/files/paper.ts'
import { derivedOver } from '../../web/model/over.ts'
import { session, type Session, type Shown } from '../../web/session.ts'
import { FixedSize } from '../../web/browser/size.ts'
import { Comeback } from '../../web/views/timeline/comeback.tsx'
import { Lanes } from '../../web/views/timeline/lanes.tsx'
import { CurveDifference } from '../../web/views/compare/curveDifference.tsx'
import { fileStamp, repeatedStamp } from '../../web/views/stamp.ts'
import { StateStack } from '../../web/views/timeline/stateStack.tsx'
import { textOf } from './fixture.ts'
import { figuresOf, shownOf } from './shown.ts'

const day = 86_400
const base = shownOf(1000)

function followed(shown: Shown, days: number): Shown {
  const horizon = days * day
  return {
    ...shown,
    scenario: { ...shown.scenario, horizon },
    derived: { ...shown.derived, ...derivedOver(shown.recording.history, horizon) },
  }
}

const curve = (...shares: readonly number[]) => ({
  all: { p05: shares.map(x => x / 2), p50: shares, p95: shares.map(() => 1) },
  hours: shares.map((_, hour) => hour),
})

function reporting(shown: Shown, metrics: Parameters<typeof figuresOf>[0]): Shown {
  const curves = { servicesUp: curve(1, 0.5, 0.8), dataRestored: curve(1, 0.25, 0.5) }
  return { ...shown, report: { ...shown.report, metrics: figuresOf(metrics), curves } as never }
}

const scaleOf = (shown: Shown) => evenScale(shown.scenario.horizon, 800)
const comeback = (shown: Shown): string => render(<Comeback shown={shown} scale={scaleOf(shown)} />)
const half = { unit: 'h', share: 1, applies: 1 }

describe('the sentence above the curves', () => {
  test('tells when half are back', () =>
    expect(textOf(comeback(reporting(base, { recoveryMedianHours: { ...half, p50: 2 } })))).toMatch(
      /half are up again after 2.h; at the end 50.% have their data back\. A service/,
    ))
  test('tells few of many as few, and not as more than they are, as the data below does', () => {
    const shown = reporting(base, { recoveryMedianHours: { ...half, p50: 2 } })
    const curves = { ...shown.report.curves, dataRestored: curve(1, 0.0006, 0.0001) }
    const told = textOf(comeback({ ...shown, report: { ...shown.report, curves } as never }))
    expect(told).toMatch(/at the end (?:<|&lt;).0\.1.% have their data back/)
    expect(told).toMatch(/2.h 00.min 80.% (?:<|&lt;).0\.1.%/)
  })
  test('tells that half never are', () =>
    expect(textOf(comeback(reporting(base, { recoveryMedianHours: { ...half, p50: null } })))).toContain(
      'half are not back within 30 d; at the end',
    ))
  test('tells that no service is hit', () => {
    const calm = textOf(
      comeback(reporting(base, { recoveryMedianHours: { ...half, p50: null, applies: 0 } })),
    )
    expect(calm).toContain('No service is hit.')
    expect(calm).not.toContain('Of those hit')
  })
  test('above the stack tells that none stops', () => {
    const { history } = base.recording
    const none = { ...history, first: history.first.map(() => 0) }
    const calm = { ...base, recording: { ...base.recording, history: none } }
    const shown = { ...calm, derived: { ...calm.derived, ...derivedOver(none, 30 * day) } }
    expect(textOf(render(<StateStack shown={shown} scale={scaleOf(shown)} />))).toContain(
      'Every service stays up throughout.',
    )
  })
  test('and the axis of the stack has one service, or two services', () => {
    for (const [count, said] of [
      [1, '1 service'],
      [2, '2 services'],
    ] as const) {
      const shown = shownOf(count)
      expect(textOf(render(<StateStack shown={shown} scale={scaleOf(shown)} />))).toMatch(`${said} 0`)
    }
  })
})

test('a sheet that is printed before the events are recorded says that they are missing', () => {
  const unwritten = { ...base, recording: { ...base.recording } }
  const lanes = (): string =>
    textOf(render(<Lanes shown={unwritten} scale={scaleOf(unwritten)} tools={<i />} />))
  expect(lanes()).toContain('Recording what led to this')
  printing.set(true)
  onTestFinished(() => printing.set(false))
  expect(lanes()).toContain('most events are missing here')
})

describe('of many runs', () => {
  afterEach(() => session.set({ ...session.get(), shown: null, campaign: null }))
  test('what is saved says of which, a difference only where both sides have them', () => {
    const campaignOf = (replications: number, digest: string) =>
      ({ report: { replications, digest } }) as unknown as NonNullable<Session['campaign']>
    const run = { ...base, report: { ...base.report, digest: 'cccccccccccccccc' } } as Shown
    const other = shownOf(10)
    onTestFinished(forget)
    session.set({ ...session.get(), shown: run, campaign: campaignOf(20, 'aaaaaaaaaaaaaaaa') })
    beside.set({ shown: other, campaign: null })
    const stampsOf = (name: string) =>
      [run, other].map(shown => repeatedStamp(unsided(name), shown)?.slice(0, 12))
    expect(stampsOf('activities')).toEqual(['20 runs, aaa', undefined])
    expect(stampsOf('curve-difference')).toEqual([undefined, undefined])
    expect(fileStamp(unsided('curve-difference'), run)).toContain('ccc')
    beside.set({ shown: other, campaign: campaignOf(50, 'bbbbbbbbbbbbbbbb') })
    expect(stampsOf('curve-difference')).toEqual(['20 runs, aaa', '50 runs, bbb'])
    expect(fileStamp(unsided('curve-difference'), run)).toContain('aaa')
    expect(stampsOf('lanes')).toEqual([undefined, undefined])
  })
  test('the data has the range that is drawn', () => {
    const shown = reporting(base, { recoveryMedianHours: { ...half, p50: 2 } })
    const report = { ...shown.report, replications: 20 }
    session.set({ ...session.get(), shown, campaign: { report } as unknown as Session['campaign'] })
    const told = textOf(comeback(shown))
    expect(told).toContain('in the median of 20 runs')
    expect(told).toMatch(/services up, 5th percentile services up, median services up, 95th percentile/)
    expect(told).toMatch(/1.h 00.min 25.% 50.% 100.% 13.% 25.% 100.%/)
  })
})

describe('beside an incident that is followed longer', () => {
  const short = followed(base, 2)
  const sized = (width: number, node: preact.VNode): string =>
    render(<FixedSize.Provider value={{ width, height: 300 }}>{node}</FixedSize.Provider>)

  test('the curves of the shorter end where it ends', () => {
    const scale = evenScale(30 * day, 800)
    const both = render(
      <Side.Provider value={{ side: 'b', horizon: 30 * day }}>
        <Comeback shown={reporting(short, { recoveryMedianHours: { ...half, p50: 2 } })} scale={scale} />
      </Side.Provider>,
    )
    const ends = [...both.matchAll(/class="line" d="([^"]+)"/g)].map(([, path]) =>
      Math.max(...[...path!.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x))),
    )
    expect(ends).toHaveLength(2)
    for (const end of ends) {
      expect(end).toBeLessThanOrEqual(scale(2 * day))
      expect(end).toBeGreaterThan(scale(1.8 * day))
    }
  })

  test.each([
    ['B', base, short],
    ['A', short, base],
  ])('the difference ends where %s does', (_, a, b) => {
    const told = textOf(sized(900, <CurveDifference a={a} b={b} campaigns={[null, null]} />))
    expect(told).toContain('Both recover identically.')
    expect(told).toMatch(/ 24.h 2.d Data Back in service, B − A$/)
  })

  test('the moment of the widest gap is the first of it, whatever the width of the chart', () => {
    const { services, history } = base.recording
    const later = { ...history, seconds: history.seconds.map(at => at + day / 2) }
    const b = { ...base, recording: { ...base.recording, services, history: later } }
    const [one, ...others] = [320, 555, 900].map(
      width =>
        /The gap is widest .*? after ignition/.exec(
          textOf(sized(width, <CurveDifference a={base} b={b} campaigns={[null, null]} />)),
        )?.[0],
    )
    expect(one).toBeDefined()
    expect(new Set(others)).toEqual(new Set([one]))
  })

  test('between many runs of each, the gap is that of the medians drawn below, and is said to be', () => {
    const hours = followed(base, 1 / 12)
    const campaignOf = (...shares: readonly number[]) => {
      const curves = { servicesUp: curve(...shares), dataRestored: curve(1, 1, 1) }
      return { report: { ...base.report, replications: 20, curves } } as unknown as Session['campaign']
    }
    const [a, b] = [campaignOf(1, 0.5, 0.8), campaignOf(1, 0.9, 0.8)]
    const told = (...campaigns: [typeof a, typeof b]): string =>
      textOf(sized(900, <CurveDifference a={hours} b={hours} campaigns={campaigns} />))
    expect(told(a, b)).toMatch(
      /widest 1.h 00.min after ignition: of those hit, B has 40.points more up\..*Medians over the runs: 20 of A, 20 of B/,
    )
    expect(told(a, null)).toMatch(
      /Both recover identically\..*From one run of each side: only A was repeated/,
    )
  })

  test('where as many services are up, the gap in data is told', () => {
    const { services } = base.recording
    const never = { ...services, dataBackAt: services.dataBackAt.map(() => 29 * day) }
    const later = { ...base, recording: { ...base.recording, services: never } }
    const told = textOf(sized(900, <CurveDifference a={base} b={later} campaigns={[null, null]} />))
    expect(told).toMatch(
      /Of those hit, both have the same share up\. The gap in data is widest .*: A has the data of \d+.points more back\./,
    )
  })
})
