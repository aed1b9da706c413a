/** The value that a threshold search varies, as it is written on the command line. */
import { type Complaint, say } from '../base/complaint.ts'
import { isCount } from '../scenario/form.ts'

/** A range of values, and how to set one of them. */
export interface Varied {
  /** Path of the value in the scenario; undefined if it is a variable inside other settings. */
  readonly path: string | undefined
  readonly low: number
  readonly high: number
  /** It is a count, so only whole numbers are tried. */
  readonly whole: boolean
  /** The settings with this value in its place. */
  settings(value: number): string[]
  /** The value as people write it. */
  words(value: number): string
}

const range =
  /^([^=]+)=\s*(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d.\s][^.]*?)?\s*\.\.\s*(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d.\s].*?)?\s*$/i

/**
 * `gaps.a-b.distance=5 m..60 m` varies one value. `x=0..100` varies a number that the settings use as `{x}` and
 * `{100-x}`: `products.vps.policies={ far: {x} %, none: {100-x} % }`. Returns what is wrong if the text cannot be read.
 */
export function readVaried(text: string, settings: readonly string[]): Varied | Complaint {
  const [, path, from, unitFrom = '', to, unitTo = unitFrom] = range.exec(text) ?? []
  const [low, high] = [Number(from), Number(to)]
  if (path === undefined || Number.isNaN(low) || Number.isNaN(high))
    return say('must be path=low..high, such as "gaps.a-b.distance=5 m..60 m", is "{}"', text)
  if (low >= high) return say('must go up, is "{}"', text)
  if (unitFrom !== '' && unitFrom !== unitTo)
    return say('must have one unit, has "{}" and "{}"', unitFrom, unitTo)
  const name = path.trim()
  const isVariable = /^[a-z]$/.test(name)
  if (isVariable && !settings.some(setting => standsIn(setting, name)))
    return say('moves {}, which stands in no --set', `{${name}}`)
  const counts = isVariable ? settings.some(setting => countsBy(setting, name)) : isCount(name)
  const ends = Number.isInteger(low) && Number.isInteger(high)
  if (counts && !ends) return say('must go from one whole number to another, is "{}"', text)
  const words = (value: number): string => `${Number(value.toPrecision(6))} ${unitTo}`.trim()
  return {
    path: isVariable ? undefined : name,
    low,
    high,
    whole: unitTo === '' && counts,
    words,
    settings: value =>
      isVariable
        ? settings.map(setting => replaced(setting, name, value))
        : [...settings, `${name}=${words(value)}`],
  }
}

function standsIn(setting: string, variable: string): boolean {
  return new RegExp(`\\{(?:[\\d.]+-)?${variable}\\}`).test(setting)
}

/** Whether a setting uses the variable, or the remainder of it, as a count. */
function countsBy(setting: string, variable: string): boolean {
  const [path = '', value = ''] = setting.split(/=(.*)/s)
  return new RegExp(`^\\s*\\{(?:\\d+-)?${variable}\\}\\s*$`).test(value) && isCount(path.trim())
}

function replaced(setting: string, name: string, value: number): string {
  return setting
    .replaceAll(`{${name}}`, String(Number(value.toPrecision(6))))
    .replace(new RegExp(`\\{([\\d.]+)-${name}\\}`, 'g'), (_, whole: string) =>
      String(Number((Number(whole) - Number(value.toPrecision(6))).toPrecision(12))),
    )
}
