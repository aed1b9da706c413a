/** The function, whose result is kept for as long as its argument, which must never change. */
export function kept<Of extends object, Result extends object>(make: (of: Of) => Result): (of: Of) => Result {
  const results = new WeakMap<Of, Result>()
  return of => {
    const before = results.get(of)
    if (before !== undefined) return before
    const result = make(of)
    results.set(of, result)
    return result
  }
}
