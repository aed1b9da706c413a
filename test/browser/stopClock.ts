/**
 * Carried out in the page: stops the clock of an exercise. Looking and pressing are one step: between two of them the exercise may
 * come to its end, and there is nothing to press any more.
 */
export function stopClock(): void {
  const state = document.querySelector('.exercise-clock .badge-state')
  if (state?.classList.contains('is-running') === true)
    document.querySelector<HTMLElement>('.exercise-clock .primary')!.click()
}
