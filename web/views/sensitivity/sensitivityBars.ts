/** A study of one outcome as the page tells it: which inputs move it, by how much, and in which figures. */
import type { Scenario, SensitivityReport } from '../../../src/index.ts'
import { type DataTable, type Exact, exact, inPercent, interval as intervalOf } from '../../charts/table.ts'
import { firstOfEach, type Say } from '../../charts/toldApart.ts'
import { figure, points, toldIn } from '../../format.ts'
import { inputCalled } from '../../model/inputLabels.ts'
import { unitName } from '../../words/metrics.ts'
import type { sensitivityWords } from '../../words/sensitivityWords.ts'
import type { Spoken } from '../../words/words.ts'

type Finding = SensitivityReport['findings'][string]
type Words = (typeof sensitivityWords)['en']

export interface Bar {
  readonly path: string
  /** In the words of the scenario, where it has some. */
  readonly name: string
  readonly low: number
  readonly high: number
  /** null: the same at every point. */
  readonly interval: readonly [number, number] | null
}

/** All inputs of a study, the strongest first. An effect has a size but no ends: it reaches from nothing to its size. */
export function barsOf(
  { bars, effects }: Finding,
  names: SensitivityReport['names'],
  scenario?: Scenario,
): Bar[] {
  const called = (path: string): Pick<Bar, 'path' | 'name'> => {
    const name = names[path]
    return { path, name: name === undefined || scenario === undefined ? path : inputCalled(scenario, name) }
  }
  return (
    bars?.map(({ path, low, high, interval }) => ({ ...called(path), low, high, interval })) ??
    effects?.map(({ path, meanSize, meanSizeInterval }) => ({
      ...called(path),
      low: 0,
      high: meanSize,
      interval: meanSizeInterval,
    })) ??
    []
  )
}

/** Most inputs that a chart shows. */
const most = 12

export const movingOf = (bars: readonly Bar[]): readonly Bar[] =>
  bars.filter(({ low, high }) => low !== high).slice(0, most)

/** All values that the bars of a study reach. */
export const endsOf = (finding: Finding): readonly number[] => [
  ...(finding.bars === undefined ? [] : [finding.mean]),
  ...movingOf(barsOf(finding, {})).flatMap(({ low, high }) => [low, high]),
]

/** How figures of an outcome are written. */
export interface Figures {
  readonly say: Say
  /** How far an outcome moves: a share by points. */
  readonly far: Say
  /** Of times the report counts hours, minutes or days. */
  readonly exactly: (value: number, said?: string) => string | Exact
  /** Both ends of a bar, with enough digits to tell them apart. */
  readonly ends: (bar: Pick<Bar, 'low' | 'high'>) => Record<'low' | 'high', string>
  readonly per: ReturnType<typeof toldIn>
}

export function figuresOf(
  { unit, mean, bars }: Finding,
  moving: readonly Bar[],
  { language, words }: Spoken,
): Figures {
  const say: Say = (value, finer) => figure(language, value, unit, words.never, finer)
  return {
    say,
    far: unit === 'share' ? (value, finer) => points(language, value, finer) : say,
    exactly: (value, said = say(value)) =>
      unit === 'share' ? inPercent(said, value) : exact(said, value, unitName(language, unit)),
    ends: ({ low, high }) => {
      const told = firstOfEach([low, high], say)
      return { low: told[0]!.label, high: told.at(-1)!.label }
    },
    per: toldIn(
      Math.max(bars === undefined ? 0 : mean, ...moving.flatMap(({ low, high }) => [low, high])),
      unit,
    ),
  }
}

/** Whether the effect may be due to chance: its interval contains zero. */
const isByChance = ({ interval }: Bar): boolean => interval !== null && interval[0] <= 0 && interval[1] >= 0

/** What the strongest input does. @param first undefined if no input moves the outcome */
export function takeawayOf(
  first: Bar | undefined,
  { bars }: Finding,
  { far, ends }: Figures,
  w: Words,
  runs: string,
): string {
  if (first === undefined) return w.nothing
  const { name: input, low, high } = first
  const chance = isByChance(first)
  if (bars !== undefined) return (chance ? w.byChance : w.tornadoTakeaway)({ input, ...ends(first), runs })
  return (chance ? w.morrisByChance : w.morrisTakeaway)({ input, size: far(high - low), runs })
}

interface Heads {
  readonly interval: string
  readonly open: string
  readonly ends: (of: string) => readonly [low: string, high: string]
}

export function tableOf(
  bars: readonly Bar[],
  { bars: ended }: Finding,
  { exactly, far, ends }: Figures,
  w: Words,
  bounds: Heads,
): DataTable {
  const [what, heads] =
    ended === undefined ? [w.effect, [w.effect]] : [w.difference, [w.low, w.high, w.difference]]
  return {
    head: [w.input, ...heads, bounds.interval, w.place],
    rows: bars.map(({ path, name, low, high, interval }) => {
      const told = ends({ low, high })
      return [
        name,
        ...(ended === undefined ? [] : [exactly(low, told.low), exactly(high, told.high)]),
        exactly(high - low, far(high - low)),
        interval === null
          ? { said: w.alike, parts: bounds.ends(what).map(head => ({ head, cell: w.alike })) }
          : intervalOf(interval, bounds.ends(what), value =>
              Number.isFinite(value) ? exactly(value, far(value)) : bounds.open,
            ),
        path,
      ]
    }),
  }
}
