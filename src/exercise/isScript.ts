/** Whether a text is meant as a file of decisions; YAML may be written as JSON. */
export const isScript = (text: string): boolean =>
  /(?:^|[{,])\s*["']?(?:decisions["']?\s*:\s*["']?firebreak\/|acts["']?\s*:)/m.test(text)
