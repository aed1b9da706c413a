/** By key, the mark to which it moves from the one under the cursor. */
type Moves = Readonly<Record<string, () => number>>

/**
 * The keys of a chart that is one stop of the keyboard: `moves` lead from mark to mark, Enter and the space bar choose.
 * @param choose absent while there is nothing to choose
 */
export function keyboard(
  moves: Moves,
  go: (to: number) => void,
  choose: (() => void) | undefined,
): (event: KeyboardEvent) => void {
  return event => {
    const move = moves[event.key]
    if ((event.key === 'Enter' || event.key === ' ') && choose) choose()
    else if (move) go(move())
    else return
    event.preventDefault()
  }
}
