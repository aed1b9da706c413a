/**
 * Runs in the page: stops the clock of an exercise as soon as it shows this wall time or a later one. Looking
 * and pressing must be one step: at a fast pace, one late update on a busy machine is half an hour, and an
 * exercise that is over has no such button.
 */
export function stopClockAt(wall: string): Promise<void> {
  return new Promise(resolve => {
    const shown = new MutationObserver(look)
    function look(): void {
      if ((document.querySelector('.exercise-clock time')?.textContent ?? '') < wall) return
      shown.disconnect()
      if (document.querySelector('.exercise-clock .badge-state.is-running') !== null)
        document.querySelector<HTMLElement>('.exercise-clock .primary')!.click()
      resolve()
    }
    shown.observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  })
}
