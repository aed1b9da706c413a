/** Rows of names in the order of their UTF-16 code units: the order in which someone wrote them does not show. */
export function inOrderOfNames(names: readonly string[]): number[] {
  return [...names.keys()].sort((a, b) => byText(names[a]!, names[b]!) || a - b)
}

/** For sorting by that order. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The names in that order. */
export function namesInOrder(names: readonly string[]): string[] {
  return inOrderOfNames(names).map(at => names[at]!)
}
