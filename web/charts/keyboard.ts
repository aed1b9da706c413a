/** By key, the mark to which it moves from the one under the cursor. */
type Moves<Mark> = Readonly<Record<string, () => Mark>>

/**
 * The keys of a chart that is one stop of the keyboard: `moves` lead from mark to mark, Enter and the space bar choose.
 * @param choose absent where there is nothing to choose
 */
export function keyboard<Mark = number>(
  moves: Moves<Mark>,
  go: (to: Mark) => void,
  choose?: () => void,
): (event: KeyboardEvent) => void {
  return event => {
    // Alt with an arrow is Back and Forward of the browser.
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const move = moves[event.key]
    if ((event.key === 'Enter' || event.key === ' ') && choose) choose()
    else if (move) go(move())
    else return
    event.preventDefault()
  }
}
