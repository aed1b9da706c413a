// What a reader waited for is not gone without a word, and no word is said of what there never was.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { leavesStudies, notice, say } from '../../web/address/share.ts'
import { Side } from '../../web/charts/side.ts'
import { beside } from '../../web/compared.ts'
import { session, type Shown } from '../../web/session.ts'
import {
  asked,
  type Findings,
  type Progress,
  type Sought,
  type Studies,
  studies,
  without,
} from '../../web/studies.ts'
import { look } from '../../web/view.ts'
import { Sensitivity } from '../../web/views/sensitivity/sensitivity.tsx'
import { fileStamp, repeatedStamp } from '../../web/views/stamp.ts'
import { textOf } from './fixture.ts'

// Another test may have switched to French.
beforeEach(() => look({ language: 'en' }))

const none: Studies = { progress: null, comparison: null, sensitivity: {}, lapsed: [] }
const underWay = (of: Progress['of']): Progress => ({
  of,
  all: 20,
  runs: 0,
  marks: [],
  runsEach: 1,
  pace: undefined,
  ending: false,
})
const compared: Studies = { ...none, comparison: { of: 'comparison', issues: [] } }

test('strategies that were compared leave a word with the strategies, and none with what drives an outcome', () => {
  expect(without(compared)).toEqual({ ...none, lapsed: ['comparison'] })
})

test('a study that was under way with other inputs leaves the same word', () => {
  expect(without({ ...none, progress: underWay('sensitivity') }).lapsed).toEqual(['sensitivity'])
  expect(without({ ...compared, progress: underWay('sensitivity') }).lapsed).toEqual([
    'comparison',
    'sensitivity',
  ])
})

test('the word stays through further changes, and nothing is said where nothing was', () => {
  expect(without(without(compared)).lapsed).toEqual(['comparison'])
  expect(without(none)).toBe(none)
})

test('an outcome chosen while another is looked for is not taken for the one that is counted', () => {
  onTestFinished(() => studies.set(none))
  const shown = { report: { metrics: {} }, scenario: {} } as unknown as Shown
  const told = (sought: Sought): string => {
    studies.set({ ...none, progress: { ...underWay('sensitivity'), sought } })
    return textOf(render(<Sensitivity shown={shown} />))
  }
  expect(told({ method: 'morris', output: 'costTotal' })).toContain('for “Cost” (quick look at all)')
  // As both are before anybody chose.
  expect(told({ method: 'tornado', output: 'servicesWithDataLost' })).not.toContain('for “')
})

test('what was found of A is not shown of B, which has its own and the choice of A', () => {
  onTestFinished(() => {
    studies.set(none)
    beside.set(null)
  })
  const shown = { report: { metrics: { costTotal: 1 } }, scenario: {} } as unknown as Shown
  const cut = { 'tornado servicesWithDataLost': { of: 'sensitivity', issues: [] } } as const
  const told = (side: 'a' | 'b'): string =>
    textOf(
      render(
        <Side.Provider value={{ side }}>
          <Sensitivity shown={shown} />
        </Side.Provider>,
      ),
    )
  studies.set({ ...none, sensitivity: cut })
  beside.set({ shown, campaign: null })
  expect(told('a')).toMatch(/Cost.*Stopped before two draws/s)
  expect(told('b')).toMatch(/Find out, 8 draws.*The answer will appear here/s)
  expect(told('b')).not.toContain('Cost')
  studies.set(none)
  beside.set({ shown, campaign: null, found: { comparison: null, sensitivity: cut } })
  expect(told('a')).toContain('The answer will appear here')
  expect(told('b')).toContain('Stopped before two draws')
})

test('what leaves the page of a side is stamped with what was found of that side', () => {
  const before = session.get()
  onTestFinished(() => {
    session.set(before)
    studies.set(none)
    beside.set(null)
  })
  const sideOf = (seed: string): Shown =>
    ({ inputs: { seed, run: 1 }, report: { digest: `run-of-${seed}` } }) as unknown as Shown
  const foundOf = (digest: string): Findings => ({
    comparison: { of: 'comparison', issues: [], report: { digest, replications: 10 } as never },
    sensitivity: {},
  })
  const [a, b] = [sideOf('1'), sideOf('2')]
  session.set({ ...before, shown: a })
  studies.set({ ...none, ...foundOf('found-of-a') })
  beside.set({ shown: b, campaign: null, found: foundOf('found-of-b') })
  const stamps = (of: Shown) => [repeatedStamp('pareto', of), fileStamp('pareto', of)]
  expect(stamps(a)).toEqual(['10 fires under each strategy, found-of-a', '1-found-of-a'])
  expect(stamps(b)).toEqual(['10 fires under each strategy, found-of-b', '2-found-of-b'])
  // Nothing was compared of it: what is drawn of A is none of B's.
  beside.set({ shown: b, campaign: null })
  expect(stamps(b)).toEqual([undefined, '2-run-of-2'])
})

test('the files of two methods or two outcomes have names of their own', () => {
  const before = asked.get()
  onTestFinished(() => asked.set(before))
  const shown = { inputs: { seed: '1', run: 3 }, report: { digest: 'run' } } as unknown as Shown
  const nameOf = (sought: Sought): string => {
    asked.set(sought)
    return fileStamp('tornado', shown)
  }
  expect(nameOf({ method: 'morris', output: 'costTotal' })).toBe('morris-costTotal-1-run')
  expect(nameOf({ method: 'tornado', output: 'roomsBurnt' })).toBe('tornado-roomsBurnt-1-run')
})

test('a message that is said again stays as long as it did the first time', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  say('Link copied')
  vi.advanceTimersByTime(3900)
  say('Link copied')
  vi.advanceTimersByTime(3900)
  expect(notice.get()).toBe('Link copied')
  vi.advanceTimersByTime(200)
  expect(notice.get()).toBe('')
})

test('a link repeats runs and no study: that is said where there is one, of A or of B', () => {
  onTestFinished(() => {
    studies.set(none)
    beside.set(null)
  })
  const found = { comparison: compared.comparison, sensitivity: {} }
  const other = { shown: {} as Shown, campaign: null }
  expect(leavesStudies()).toBe(false)
  beside.set(other)
  expect(leavesStudies()).toBe(false)
  beside.set({ ...other, found })
  expect(leavesStudies()).toBe(true)
  beside.set(null)
  studies.set({ ...none, sensitivity: { 'tornado costTotal': { of: 'sensitivity', issues: [] } } })
  expect(leavesStudies()).toBe(true)
})
