/**
 * How far a value must go until a condition holds: bisection with the same fires at every value (common random numbers), so
 * that what changes from one value to the next is the value's doing.
 */
import { type Condition, judge, type Judged } from './condition.ts'
import type { Gathering } from './gathering.ts'

export interface Tried extends Judged {
  readonly value: number
}

export interface Threshold {
  readonly condition: Condition
  /** In rising order of the value. */
  readonly tried: readonly Tried[]
  /** The condition holds at and above it, or at and below it; none where it holds everywhere or nowhere that was tried. */
  readonly value?: number
  readonly holds: 'above' | 'below' | 'everywhere' | 'nowhere'
  /** Values between which the intervals of the condition leave its beginning. */
  readonly between?: readonly [number, number]
  /** It changes more than once over the values tried: then the threshold is only the first. */
  readonly monotone: boolean
}

/** Values tried before bisection, the ends included: enough to see a condition that comes and goes. */
const firstLook = 5

export interface Search {
  readonly low: number
  readonly high: number
  /** Only whole numbers make sense. */
  readonly whole: boolean
  /** Halvings after the first look. */
  readonly halvings: number
}

/** @param evaluate the fires at a value; undefined ends the search without a result */
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

/** From the last value before the change whose interval is sure of it to the first behind it. */
function openBetween(tried: readonly Tried[], before: Tried): readonly [number, number] {
  const sure = (row: Tried, met: boolean): boolean => row.met === met && !row.open
  const low = tried.findLast(row => row.value <= before.value && sure(row, before.met))
  const high = tried.find(row => row.value > before.value && sure(row, !before.met))
  return [low?.value ?? -Infinity, high?.value ?? Infinity]
}
