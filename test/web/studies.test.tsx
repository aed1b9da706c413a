import { render } from 'preact-render-to-string'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ComparisonReport, FrontVerdict } from '../../src/index.ts'
import { OneInput, quantilesOf, runningMean } from '../../web/charts/oneInput.tsx'
import { Tornado } from '../../web/charts/tornado.tsx'
import { StrategiesSet } from '../../web/views/strategies/strategiesSet.tsx'
import { Compared } from '../../web/views/strategies/strategiesFound.tsx'
import { Front } from '../../web/views/strategies/strategyFront.tsx'
import { entrantsIn } from '../../web/model/entrants.ts'
import type { Shown } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { textOf } from './fixture.ts'

// Another test may have switched to French.
beforeEach(() => look({ language: 'en' }))

/** A scenario as written, without a strategy of its own. */
const written = (scenario: object): Shown => ({ scenario, inputs: { strategy: null } }) as unknown as Shown

const count = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0

test('before strategies are compared it is said what each sets', () => {
  const strategies = {
    none: { label: 'Nothing', set: {} },
    near: {
      label: 'At the door',
      set: {
        'intervention.brigade.travel': '1 min',
        'policies.all': { label: 'Nightly', copies: [{ id: 'a' }] },
      },
    },
    list: {
      set: {
        decisions: [{ at: '5 min', do: 'call' }, { do: 'cut' }],
        louvres: { open: { uniform: ['19 %', '34 %'] }, kind: 'vent' },
        'power.cutOff': '',
        crews: 3,
      },
    },
  }
  const told = textOf(render(<StrategiesSet shown={written({ strategies })} noted={{}} />))
  for (const words of [
    'Nothing As written',
    'intervention.brigade.travel → becomes 1 min',
    'policies.all → becomes Nightly',
    'decisions → becomes At: 5 min, do: call; Do: cut',
    'louvres → becomes Open: 19 % – 34 % (uniform), kind: vent',
    'power.cutOff → becomes –',
    'crews → becomes 3',
  ])
    expect(told.replaceAll(/\s+/g, ' ')).toContain(words)
})

test('what all strategies set is named once', () => {
  const set = (label: string) => ({ label, set: { 'policies.all': { label, copies: [] } } })
  const strategies = { none: { label: 'Nothing', set: {} }, near: set('Near'), far: set('Far') }
  const told = textOf(render(<StrategiesSet shown={written({ strategies })} noted={{}} />))
  expect(count(told, /policies\.all/g)).toBe(1)
  expect(told).toContain('→ becomes Far')
})

describe('the front beside the table of objectives', () => {
  const criterion = { value: 0.2, interval: [0.1, 0.3] as const }
  /** Two strategies over ten fires; under the first one, this many fires hit any service. */
  const front = (fires: number, verdict: FrontVerdict, until: number | null = null, lost = 0.2): string => {
    const few = { value: lost, interval: [0, lost] as const }
    const strategy = (label: string, told: number, own: FrontVerdict) => ({
      strategy: label,
      label,
      standing: { verdict: own, fires: until },
      criteria: { cost: criterion, rto95Hours: criterion, rpoMissed: criterion, permanentLoss: few },
      figures: { rpoMetShare: { fires: told } },
    })
    const strategies = [strategy('one', fires, 'unbeaten'), strategy('two', 10, verdict)]
    return textOf(
      render(<Front report={{ replications: 10, strategies } as unknown as ComparisonReport} width={600} />),
    )
  }
  test('where fires stop nothing it says that it counts them, and the table does not', () => {
    expect(front(7, 'unbeaten')).toMatch(/Over all fires.* takes no disk loses nothing/)
    expect(front(10, 'unbeaten')).not.toContain('Over all fires')
  })
  test('a loss of few in many reads as in the table of objectives, and not as none', () => {
    expect(front(10, 'unbeaten', null, 0.0002)).toContain('&lt; 0.1 % 0 % – &lt; 0.1 %')
  })
  test('one strategy is spoken of as one', () => {
    expect(front(10, 'beaten')).toContain('1 strategy is beaten by no other')
    expect(front(10, 'unbeaten')).toContain('As far as these fires show, none of the 2 strategies is beaten')
  })
  test('what so few fires do not tell is not claimed, and how many would is said', () => {
    expect(front(10, 'open')).toMatch(
      /as far as these fires show: one\. Chance leaves open .*: two\. More fires may tell\./,
    )
    expect(front(10, 'open', 1234)).toContain('About 1,300 fires would tell.')
    expect(front(10, 'beaten')).not.toContain('Within chance')
  })
})

test('two fronts beside each other have one pair of axes, whatever each of them reaches', () => {
  const strategiesOf = (cost: number, loss: number) =>
    ['one', 'two'].map((label, nth) => {
      const of = (value: number) => ({ value: value * nth, interval: [0, value * nth] as const })
      return {
        strategy: label,
        label,
        standing: { verdict: 'unbeaten', fires: null },
        criteria: { cost: of(cost), rto95Hours: of(1), rpoMissed: of(0.1), permanentLoss: of(loss) },
        figures: { rpoMetShare: { fires: 10 } },
      }
    }) as unknown as ComparisonReport['strategies']
  const [small, large] = [strategiesOf(1000, 0.1), strategiesOf(2000, 0.9)]
  const axesOf = (strategies: typeof small, across?: typeof small): string[] => {
    const report = { replications: 10, strategies } as unknown as ComparisonReport
    const markup = render(<Front report={report} {...(across && { across })} width={600} />)
    const places = [...markup.matchAll(/<g (?:key="[^"]*" )?transform="translate\(([\d.]+) 0\)"/g)]
    const lines = [...markup.matchAll(/<line [^>]*y1="([\d.]+)"/g)]
    return [...places, ...lines].map(([, at]) => at!)
  }
  expect(axesOf(small).length).toBeGreaterThan(4)
  expect(axesOf(small)).not.toEqual(axesOf(large))
  expect(axesOf(small, large)).toEqual(axesOf(large, small))
})

describe('the table of strategies', () => {
  const kept = (share: number, tested: number) => ({
    share,
    tested,
    interval: [0, 1],
    met: tested > 2 && share >= 0.95,
    open: false,
  })
  const often = 0.02
  const table = (
    rpo: ReturnType<typeof kept>,
    mean: number | null,
    more: object = {},
    verdict: FrontVerdict = 'unbeaten',
    costs: object = {},
  ): string => {
    const strategy = {
      strategy: null,
      label: 'As written',
      sameAs: [],
      unpriced: false,
      rate: { fires: often },
      standing: { verdict, fires: null },
      criteria: { permanentLoss: { value: 0.2 }, rto95Hours: { value: 10 } },
      figures: {
        rpoMetShare: { mean },
        rtoMetShare: { mean: 1 },
        dataLossP95Hours: { applies: 1, p50: 2 },
      },
      tiers: { rpo, rto: kept(1, 40) },
      protection: 10,
      cooling: 0,
      cost: 1000,
      costAtMost: 3000,
      customers: null,
      ...costs,
    }
    const report = {
      replications: 40,
      unseen: 0,
      unseenBeyond: 0,
      base: null,
      rate: { fires: often },
      objectives: { confidence: 0.95 },
      strategies: [strategy],
      ...more,
    }
    return textOf(render(<Compared report={report as unknown as ComparisonReport} rows={[]} whole />))
  }
  test('an objective is breached where too few fires keep it, however many services do on average', () => {
    expect(table(kept(0.9, 40), 0.98)).toMatch(/breached\s+met by 98 %, by enough in 90 % of fires/)
    expect(table(kept(0.96, 40), 0.98)).toMatch(/met\s+met by 98 %, by enough in 96 % of fires/)
  })
  test('says how often it burns where a strategy says so for itself', () => {
    expect(table(kept(0.9, 40), 0.98)).not.toContain('fires a year')
    expect(table(kept(0.9, 40), 0.98, { rate: { fires: 0.0077 } })).toContain(
      'not equally frequent under every strategy; fires a year: As written 0.020.',
    )
  })
  test('and is not met by fires that take no disk', () =>
    expect(table(kept(NaN, 0), null)).toMatch(
      /None of 40 fires cost any service its disks, so the copies were not put to the test.*not tested/,
    ))
  test('what no fire shows is told with the cost at most', () => {
    expect(table(kept(1, 40), 1)).not.toMatch(/At most/)
    expect(table(kept(1, 40), 1, { unseen: 0.1 })).toMatch(
      /At most.*€3k.*10 % of all fires are of severities that none/,
    )
  })
  test('and where the largest fires are not shown, that the cost at most is no bound', () => {
    const larger = /4 % of all fires are larger than any of these.*may cost more/
    expect(table(kept(1, 40), 1, { unseen: 0.1 })).not.toMatch(larger)
    expect(table(kept(1, 40), 1, { unseen: 0.1, unseenBeyond: 0.04 })).toMatch(larger)
  })
  test('which one is cheapest is said with its doubt where chance leaves it open', () => {
    const doubt = 'Chance may have decided which'
    expect(table(kept(1, 40), 1)).not.toContain(doubt)
    expect(table(kept(1, 40), 1, {}, 'open')).toContain(doubt)
  })
  test('what the cheapest costs is told in its own unit, whatever the table has', () => {
    const costs = { cost: 825_000, costAtMost: 9_900_000 }
    expect(table(kept(1, 40), 1, {}, 'unbeaten', costs)).toMatch(/lowest cost: €825k a year/)
  })
  test('that the loss of the operator is before insurance is said', () =>
    expect(table(kept(1, 40), 1)).toMatch(/cost the operator before insurance/))
})

test('a strategy that sets nothing is what is written, and no other entrant', () => {
  const away = { set: { 'policies.kept': {} } }
  expect(entrantsIn({ strategies: { away } })).toBe(2)
  expect(entrantsIn({ strategies: { none: { set: {} }, away } })).toBe(2)
  expect(entrantsIn({ strategies: {} })).toBe(1)
})

describe('what drives an outcome', () => {
  test('a bar lies on both sides of the mean, one tab stop for all', () => {
    const markup = render(
      <Tornado
        bars={[
          { path: 'recovery.power', name: 'Recovery: power is back', low: 2, high: 9 },
          { path: 'b', name: 'b', low: 6, high: 4 },
        ]}
        mean={5}
        width={500}
        label="l"
        axes={{ outcome: 'rooms', mean: 'mean' }}
        figure={String}
        describe={row => `bar ${row}`}
        selected={0}
        onSelect={() => undefined}
      />,
    )
    expect(count(markup, /role="option"/g)).toBe(2)
    expect(count(markup, /tabindex="0"/gi)).toBe(1)
    expect(markup).toContain('>Recovery: power is back<')
    // The path is shown below a name, but not below itself.
    expect([...markup.matchAll(/class="bar-path"[^>]*>([^<]*)/g)].map(([, path]) => path)).toEqual([
      'recovery.power',
    ])
    const widths = [...markup.matchAll(/class="(?:low|high)"[^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths).toHaveLength(4)
    expect(widths[0]! / widths[1]!).toBeCloseTo(3 / 4, 6)
  })
  test('its axis reaches what the chart beside it reaches', () => {
    const widthOf = (upTo: readonly number[]): number => {
      const markup = render(
        <Tornado
          bars={[{ path: 'a', name: 'a', low: 0, high: 10 }]}
          mean={0}
          upTo={upTo}
          width={520}
          label="l"
          axes={{ outcome: 'rooms', mean: null }}
          figure={String}
          describe={String}
          selected={null}
          onSelect={() => undefined}
        />,
      )
      return Number(/class="high"[^>]*width="([\d.]+)"/.exec(markup)![1])
    }
    expect(widthOf([])).toBeCloseTo(500, 6)
    expect(widthOf([40])).toBeCloseTo(125, 6)
  })
  test('quantiles fill the axis, whatever the values', () =>
    expect(quantilesOf([1000, 1, 10, 100])).toEqual([0.875, 0.125, 0.375, 0.625]))
  test('the running mean follows what rises', () => {
    const levels = Array.from({ length: 60 }, (_, run) => run / 59)
    const means = runningMean(
      levels,
      levels.map(level => 100 * level),
    ).map(([, value]) => value)
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect(means[12]).toBeCloseTo(50, 0)
  })
  test('every run is a dot', () =>
    expect(
      count(
        render(
          <OneInput
            levels={[0.1, 0.5, 0.9]}
            output={[1, 1, 1]}
            width={400}
            height={200}
            label="l"
            axes={{ x: 'a', y: 'b' }}
            percent={String}
            figure={String}
          />,
        ),
        /class="run"/g,
      ),
    ).toBe(3))
})
