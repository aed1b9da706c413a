/** A number as people write it, with digits alone: 40, -0.5, .5, 1e3. NaN for anything else, such as 0x10 or an empty text. */
export function decimalOf(text: string): number {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN
}
