/**
 * A column of a participants' window. On the projector, where nobody scrolls, it says how much has no room in it, but for
 * messages that have been there for a while.
 */
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { whole } from '../../format.ts'
import { seatWords } from '../../words/exerciseSeatWords.ts'
import { useOwn, useWords } from '../../words/words.ts'

/** Letters shrink so far, to what is still read from the back of the room (see seat.css), before anything is left out. */
const sizes = ['1em', '0.9em', '0.8em']

export function WallColumn({ children }: { readonly children: ComponentChildren }): VNode {
  const { language } = useWords()
  const w = useOwn(seatWords)
  const column = useRef<HTMLDivElement>(null)
  const [unseen, setUnseen] = useState(0)
  const [, resized] = useState({})
  useLayoutEffect(() => setUnseen(fit(column.current!)))
  useEffect(() => {
    const again = (): void => resized({})
    addEventListener('resize', again)
    return () => removeEventListener('resize', again)
  }, [])
  return (
    <div class="column" ref={column}>
      {children}
      {unseen > 0 && <p class="more">{w.unseen(whole(language, unseen))}</p>}
    </div>
  )
}

/** Returns how many new messages and lines are not seen whole. */
function fit(column: HTMLElement): number {
  const scrolls = getComputedStyle(column.closest('.seat')!).overflowY !== 'hidden'
  const lines = [...column.querySelectorAll('.message-text, .answering li, tbody tr, .duties li')]
  const unseen = (): Element[] => (scrolls ? [] : lines.filter(isCut))
  // Earlier messages give way to the latest.
  const mustBeSeen = (line: Element): boolean =>
    !line.matches('.message-text') || line === lines.find(each => each.matches('.message-text'))
  for (const size of sizes) {
    column.style.fontSize = size
    if (!unseen().some(mustBeSeen)) break
  }
  return unseen().filter(line => mustBeSeen(line) || line.matches('.is-new')).length
}

/** Messages that have no room begin in another column, out of sight; everything else goes on below. */
function isCut(line: Element): boolean {
  const list = line.closest('.messages')
  const { bottom, right } = (list ?? line.closest('.panel')!).getBoundingClientRect()
  const own = line.getBoundingClientRect()
  return own.bottom > Math.min(bottom, innerHeight) + 1 || (list !== null && own.left >= right - 1)
}
