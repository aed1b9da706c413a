/** What is being typed and is no step yet: whoever goes elsewhere makes it one first, so that nothing is lost. */
let take: (() => void) | undefined

export function keepPending(step: () => void): void {
  take = step
}

export function settlePending(): void {
  const step = take
  take = undefined
  step?.()
}
