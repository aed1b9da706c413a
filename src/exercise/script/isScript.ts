/**
 * Whether a text is meant as a file of decisions; YAML may be written as JSON. No blank before the key is the end of a line: of
 * many empty lines each would be read up to the last.
 */
export const isScript = (text: string): boolean =>
  /(?:^|[{,])[^\S\n\r]*["']?(?:decisions["']?\s*:\s*["']?firebreak\/|acts["']?\s*:)/m.test(text)
