/** Asks before the page is left, if something would be lost with it. */
const lost = new Set<string>()
const ask = (event: Event): void => event.preventDefault()

/** @param of which kind of work is lost or kept; the page asks as long as any is lost */
export function losesOnLeaving(of: 'changes' | 'exercise', isLost: boolean): void {
  if (isLost === lost.has(of)) return
  if (isLost) lost.add(of)
  else lost.delete(of)
  // A listener that is always there would keep pages out of the browser's cache.
  if (lost.size > 0) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}
