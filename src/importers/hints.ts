/** Which names an inventory has, and what was probably meant by one that it has not. */
import { nearestWord } from '../base/nearest.ts'
import { describe } from '../scenario/field/measure.ts'
import { respelt } from '../scenario/respelt.ts'

/** To search ten thousand names takes 10 ms and more: a wrong column is told without waiting for all of its rows. */
const mostHints = 50
/** A reference in a scenario is no longer. */
const mostLetters = 260

/** undefined: there is such a service. */
export function hints(
  names: readonly string[],
): (name: string) => { readonly message: string; readonly nearest?: string } | undefined {
  const known = new Set(names)
  let given = 0
  return name => {
    const word = respelt(name)
    if (known.has(word)) return undefined
    const message = `there is no service ${describe(name)} in the inventory`
    const nearest = word.length <= mostLetters && given++ < mostHints ? nearestWord(word, names) : undefined
    return nearest === undefined ? { message } : { message, nearest }
  }
}
