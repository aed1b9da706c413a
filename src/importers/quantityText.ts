/** A number with its unit as tables of other programs and countries write it, in the words of a scenario. */
import { kinds, type Kind } from '../base/kinds.ts'
import { unitCalled } from '../base/unitsCalled.ts'

/** Spreadsheets in French put a blank between thousands; other kinds of blank have become plain ones. */
const blanks = /^([+-]?\d{1,3}(?: \d{3})+)(?!\d)/
const decimal = /^([+-]?\d+),(?=\d+(?![\d,]))/
const unit = /^([+-]?[\d.]+ ?)([^\d\s.].*)$/

/** @param decimalComma whether 1,5 is one and a half in this table */
export function quantityText(text: string, measure: string, decimalComma: boolean): string {
  const joined = text.replace(blanks, number => number.replaceAll(' ', ''))
  const pointed = decimalComma ? joined.replace(decimal, '$1.') : joined
  const [, number, word] = unit.exec(pointed) ?? []
  const known = word !== undefined && Object.hasOwn(kinds, measure) && unitCalled(word, measure as Kind)
  return known ? `${number!.trim()} ${known}` : pointed
}
