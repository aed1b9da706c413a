/** Characters, not code units. */
export const lengthOf = (text: string): number => Array.from(text).length
