/**
 * Numbers of the form with the decimal mark of the reader's language. The file has points; French readers see a comma, and
 * may type either. In a distribution the comma stands between values: it is shown as it is written.
 */
import type { FormNode } from '../../src/index.ts'
import { withComma } from '../format.ts'
import { view } from '../view.ts'

const isNumber = ({ type }: FormNode, words: string): boolean =>
  (type === 'quantity' || type === 'number') && /^[^[{]*$/.test(words)

const hasComma = (): boolean => view.get().language === 'fr'

/** As the form shows it. */
export function marked(node: FormNode, words: string): string {
  return hasComma() && isNumber(node, words) ? withComma(words) : words
}

/** As the file has it. */
export function withPoint(node: FormNode, typed: string): string {
  return hasComma() && isNumber(node, typed) ? typed.replace(/(?<=\d),(?=\d)/g, '.') : typed
}
