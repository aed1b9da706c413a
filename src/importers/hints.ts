/** Which names an inventory has, and what was probably meant by a name that it does not have. */
import { say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { nearestWord } from '../base/nearest.ts'
import { describe } from '../scenario/field/measure.ts'
import { respelt } from '../scenario/respelt.ts'

/**
 * A search of ten thousand names takes 10 ms or more. With a limit, a wrong column is reported without a
 * search for each of its rows.
 */
const mostHints = 50
/** No reference in a scenario is longer. */
const mostLetters = 260

/** A function that tells what is wrong with a name; undefined if there is such a service. */
export function hints(
  names: readonly string[],
): (name: string) => Pick<Issue, 'message' | 'complaint' | 'nearest'> | undefined {
  const known = new Set(names)
  let given = 0
  return name => {
    const word = respelt(name)
    if (known.has(word)) return undefined
    const missing = told(say('there is no service {} in the inventory', describe(name)))
    const nearest = word.length <= mostLetters && given++ < mostHints ? nearestWord(word, names) : undefined
    return nearest === undefined ? missing : { ...missing, nearest }
  }
}
