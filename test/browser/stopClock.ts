/**
 * Carried out in the page: stops the clock of an exercise in the very beat that shows this time of the wall, or a later one. Looking
 * and pressing are one step: on a busy machine a beat later is half an hour later, and an exercise that is over has no such button.
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
