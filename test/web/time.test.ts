import { describe, expect, test } from 'vitest'
import { evenScale, moments, stretched, timeScale } from '../../web/charts/timeScale.ts'
import { dateSaid, elapsed, figure, quantile, span, wall } from '../../web/format.ts'
import { en } from '../../web/words/en.ts'
import { milestonesIn } from '../../web/model/milestones.ts'
import { serviceStates } from '../../web/model/services.ts'
import { turnsOf } from '../../web/model/turns.ts'
import { incident } from './fixture.ts'
import { eventBeside, gather } from '../../web/model/events.ts'

describe.each([
  ['stretched', timeScale],
  ['even', evenScale],
] as const)('the %s axis', (_, make) => {
  const scale = make(80 * 86_400, 900)
  test('runs from the ignition to the end, and back', () => {
    expect(scale(0)).toBe(0)
    expect(scale(80 * 86_400)).toBeCloseTo(900, 9)
    for (const seconds of [60, 3600, 86_400, 5e6])
      expect(scale.invert(scale(seconds))).toBeCloseTo(seconds, 3)
  })
  test('keeps what is asked of it inside', () => {
    expect(scale.invert(-50)).toBe(0)
    expect(scale.invert(5000)).toBe(80 * 86_400)
  })
  test('has ticks that do not touch', () => {
    expect(scale.ticks.length).toBeGreaterThan(3)
    scale.ticks
      .slice(1)
      .forEach(({ at }, nth) => expect(at - scale.ticks[nth]!.at).toBeGreaterThanOrEqual(56))
  })
})

test('the stretched axis gives the first two hours a fifth of its length and more', () => {
  expect(timeScale(80 * 86_400, 100)(7200)).toBeGreaterThan(19)
})

test('the way back that draws nothing is that of the drawn axis', () => {
  for (const end of [0, 3600, 80 * 86_400])
    for (const place of [0, 0.013, 0.5, 0.97, 1])
      expect(stretched(end).invert(place)).toBeCloseTo(timeScale(end, 1).invert(place), 5)
})

test('moments ascend from end to end', () => {
  const all = moments(timeScale(86_400, 1), 50)
  expect([all[0], all.at(-1)]).toEqual([0, 86_400])
  expect(Array.from(all)).toEqual(Array.from(all).toSorted((a, b) => a - b))
})

describe('words of time', () => {
  test('the clock on the wall is that of the site', () => {
    expect(wall('en', '2021-03-10T00:35+01:00', 139 * 60)).toBe('Wed 10 Mar, 02:54')
    expect(wall('fr', '2021-03-10T00:35+01:00', 24 * 3600)).toContain('11 mars')
    expect(wall('fr', '2024-06-01T22:00+02:00', 0)).toBe('sam. 1er juin, 22:00')
    expect(wall('en', '2024-06-01T22:00+02:00', 0)).toBe('Sat 1 Jun, 22:00')
    expect(dateSaid('fr', new Date(2026, 11, 1, 9, 30))).toBe('1er décembre 2026 à 09:30')
    expect(dateSaid('fr', new Date(2026, 11, 21, 1, 0))).toBe('21 décembre 2026 à 01:00')
    expect(wall('en', undefined, 0)).toBeNull()
  })
  test.each([
    [0, '0 min 00 s'],
    [59, '0 min 59 s'],
    [3600, '1 h 00 min'],
    [90_000, '1 d 01 h'],
  ])('%i s after', (seconds, text) => expect(elapsed('en', seconds).replaceAll('\u00a0', ' ')).toBe(text))
  test.each([
    [30, '30 s'],
    [90, '1.5 min'],
    [7200, '2 h'],
    [200_000, '2.3 d'],
  ])('a span of %i s', (seconds, text) => expect(span('en', seconds).replaceAll('\u00a0', ' ')).toBe(text))
  test('a figure that never comes says so', () => {
    expect(figure('en', null, 'h', 'never')).toBe('never')
    expect(figure('en', 0.917, 'share', 'never')).toBe('92\u00a0%')
    expect(figure('en', 120_000, 'services', 'never')).toBe('120,000')
  })
})

describe('events', () => {
  const entry = (seconds: number, sentence: string) => ({
    lane: 'recovery' as const,
    seconds,
    cause: 0,
    kind: 'gate',
    sentence,
  })
  test('what happens again and again is told once', () => {
    const { entries } = gather([entry(0, 'a'), entry(100, 'a'), entry(200, 'b'), entry(300, 'a')])
    expect(entries.map(({ sentence, times, until }) => [sentence, times, until])).toEqual([
      ['a', 3, 300],
      ['b', 1, undefined],
    ])
  })
  test('what happens again after a long pause is told again', () => {
    expect(gather([entry(0, 'a'), entry(9 * 86_400, 'a')]).entries).toHaveLength(2)
  })
  test('next and previous lead to the neighbours, and stay at the ends', () => {
    const events = gather([entry(10, 'a'), entry(20, 'b'), entry(30, 'c')])
    expect([eventBeside(events, 10, false), eventBeside(events, 30, true)]).toEqual([20, 20])
    expect([eventBeside(events, 30, false), eventBeside(events, 10, true)]).toEqual([30, 10])
  })
})

describe('milestones', () => {
  /** A hundred services; `up` gives how many are up in each minute. The first ones fail last. */
  const historyOf = (up: readonly number[]) => {
    const rows = Array.from({ length: 100 }, (_, service) =>
      up.flatMap((count, minute) => {
        const [before, now] = [service < (up[minute - 1] ?? 100), service < count]
        return before === now
          ? []
          : [{ seconds: 60 * minute, state: serviceStates.indexOf(now ? 'degraded' : 'down') }]
      }),
    )
    const all = rows.flat()
    return {
      first: Int32Array.from([0, ...rows.map((_, service) => rows.slice(0, service + 1).flat().length)]),
      seconds: Int32Array.from(all, ({ seconds }) => seconds),
      state: Uint8Array.from(all, ({ state }) => state),
    }
  }
  const told = (up: readonly number[]) =>
    milestonesIn(turnsOf(historyOf(up), 60 * up.length), { language: 'en', words: en }).map(
      ({ seconds, sentence }) => [seconds / 60, sentence],
    )
  test('the first loss, the worst moment, half, nine in ten and all back', () =>
    expect(told([100, 90, 20, 59, 60, 91, 92, 99, 100])).toEqual([
      [1, en.milestones.first],
      [2, en.milestones.most('80')],
      [4, en.milestones.back.half],
      [6, en.milestones.back.most],
      [8, en.milestones.back.all],
    ]))
  test('what never comes is not told, and nothing where no service fails', () => {
    expect(told([100, 50, 80]).map(([step]) => step)).toEqual([1, 1, 2])
    expect(told([100, 100])).toEqual([])
  })
  test('what comes after the time looked at is not told', () => {
    const { at, most, end } = turnsOf(historyOf([100, 40, 70, 100]), 120)
    expect([at, most, end]).toEqual([{ first: 60, worst: 60, half: 120 }, 60, 30])
  })
  test('of an incident they are told to the second, and what serves elsewhere or empty is back', () => {
    const { history } = incident(5000)
    const { at, most, end } = turnsOf(history, 40 * 86_400)
    const down = [...history.first.subarray(0, -1)].flatMap((row, service) =>
      row === history.first[service + 1] ? [] : [[history.seconds[row]!, history.seconds[row + 1]!] as const],
    )
    const outAt = (second: number): number =>
      down.filter(([from, to]) => from <= second && second < to).length
    expect([most, end]).toEqual([outAt(at.worst!), 0])
    expect(down.every(([from]) => outAt(from) <= most)).toBe(true)
    expect([at.first, at.all]).toEqual([
      Math.min(...down.map(([from]) => from)),
      Math.max(...down.map(([, to]) => to)),
    ])
    for (const [second, share] of [
      [at.half!, 0.5],
      [at.most!, 0.1],
    ] as const) {
      expect(outAt(second)).toBeLessThanOrEqual(share * most)
      expect(outAt(second - 1)).toBeGreaterThan(share * most)
    }
  })
})

test('what is counted is told whole, though few runs have a quantile between two', () => {
  expect(quantile('en', 11.3, 'customers', 'never')).toBe('11')
  expect(quantile('fr', 6.7, 'services', 'jamais')).toBe('7')
  expect(quantile('en', 1.5, 'h', 'never')).toBe(figure('en', 1.5, 'h', 'never'))
  expect(quantile('en', null, 'services', 'never')).toBe('never')
})
