/**
 * Whether a text is meant as a file of decisions; YAML may be written as JSON. Blanks before the key include no line
 * ends: with them, each of many empty lines would be matched up to the last (quadratic time).
 */
export const isScript = (text: string): boolean =>
  /(?:^|[{,])[^\S\n\r]*["']?(?:decisions["']?\s*:\s*["']?firebreak\/|acts["']?\s*:)/m.test(text)
