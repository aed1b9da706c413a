/**
 * The value of an input at which a condition begins to hold: bisection under the same fires at every value (common
 * random numbers), so that the value alone changes the outcome.
 */
import { type Condition, judge, type Judged } from './condition.ts'
import type { Gathering } from './gathering.ts'

export interface Tried extends Judged {
  readonly value: number
}

/** The result of a search. */
export interface Threshold {
  readonly condition: Condition
  /** All values tried, ascending. */
  readonly tried: readonly Tried[]
  /**
   * The condition holds at this value and above it, or below it; undefined if it holds everywhere or nowhere among
   * the values tried.
   */
  readonly value?: number
  readonly holds: 'above' | 'below' | 'everywhere' | 'nowhere'
  /** The values between which the threshold lies, given the intervals of the condition. */
  readonly between?: readonly [number, number]
  /**
   * False if the condition changes more than once over the values tried: then `value` is only the first such change.
   */
  readonly monotone: boolean
}

/** Values tried before the bisection, the two ends included: enough to notice a condition that comes and goes. */
const firstLook = 5

export interface Search {
  readonly low: number
  readonly high: number
  /** Only whole numbers make sense. */
  readonly whole: boolean
  /** Number of halvings after the first look. */
  readonly halvings: number
}

/** @param evaluate judges the fires at a value; undefined ends the search without a result */
export async function threshold(
  { low, high, whole, halvings }: Search,
  condition: Condition,
  evaluate: (value: number) => Promise<Gathering | undefined>,
): Promise<Threshold | undefined> {
  const tried = new Map<number, Tried>()
  const known = async (value: number): Promise<Tried | undefined> => {
    const before = tried.get(value)
    if (before !== undefined) return before
    const gathered = await evaluate(value)
    if (gathered === undefined) return undefined
    const found = { value, ...judge(condition, gathered) }
    tried.set(value, found)
    return found
  }
  for (let at = 0; at < firstLook; at++) {
    const value = low + ((high - low) * at) / (firstLook - 1)
    if ((await known(whole ? Math.round(value) : value)) === undefined) return undefined
  }
  for (let halving = 0; halving < halvings; halving++) {
    const bracket = firstChange(inOrder(tried))
    if (bracket === undefined) break
    const middle = (bracket[0].value + bracket[1].value) / 2
    const value = whole ? Math.floor(middle) : middle
    if (tried.has(value)) break
    if ((await known(value)) === undefined) return undefined
  }
  return concluded(condition, inOrder(tried))
}

const inOrder = (tried: ReadonlyMap<number, Tried>): Tried[] =>
  [...tried.values()].sort((a, b) => a.value - b.value)

function firstChange(tried: readonly Tried[]): readonly [Tried, Tried] | undefined {
  const at = tried.findIndex(({ met }, row) => row > 0 && met !== tried[row - 1]!.met)
  return at < 0 ? undefined : [tried[at - 1]!, tried[at]!]
}

function concluded(condition: Condition, tried: readonly Tried[]): Threshold {
  const bracket = firstChange(tried)
  const changes = tried.filter(({ met }, row) => row > 0 && met !== tried[row - 1]!.met).length
  if (bracket === undefined)
    return { condition, tried, holds: tried[0]!.met ? 'everywhere' : 'nowhere', monotone: true }
  const [before, after] = bracket
  return {
    condition,
    tried,
    value: after.met ? after.value : before.value,
    holds: after.met ? 'above' : 'below',
    between: openBetween(tried, before),
    monotone: changes === 1,
  }
}

/** From the last value before the change that is certain to the first certain one after it. */
function openBetween(tried: readonly Tried[], before: Tried): readonly [number, number] {
  const sure = (row: Tried, met: boolean): boolean => row.met === met && !row.open
  const low = tried.findLast(row => row.value <= before.value && sure(row, before.met))
  const high = tried.find(row => row.value > before.value && sure(row, !before.met))
  return [low?.value ?? -Infinity, high?.value ?? Infinity]
}
