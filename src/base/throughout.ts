/** Runs steps to the end without pausing and returns their result. */
export function throughout<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
