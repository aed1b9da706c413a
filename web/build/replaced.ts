/** The code with one text in place of another; an error if a new version of the package has it no longer. */
export function replaced(code: string, text: string | RegExp, by: string): string {
  const other = code.replace(text, by)
  if (other === code) throw new Error(`a package no longer has ${text}, which web/build replaces`)
  return other
}
