/** Work on texts so long that the page would stand still: a thread of its own does it. */
import { Thread } from '../thread/thread.ts'
import { done, type TextWork } from './textWork.ts'

/** Most characters that are worked on at once, some 20 ms. A named assumption: four times the longest scenario shipped. */
const mostAtOnce = 200_000

export const isLong = (text: string): boolean => text.length > mostAtOnce

let thread: Thread | undefined

/** The page does it where no thread can. */
export async function workAfar<Work extends keyof TextWork>(
  work: Work,
  ...given: Parameters<TextWork[Work]>
): Promise<ReturnType<TextWork[Work]>> {
  type Worked = ReturnType<TextWork[Work]>
  try {
    if (thread === undefined || thread.isBroken) thread = new Thread()
    return await thread.ask({ do: 'edit', work, given }, message =>
      'worked' in message ? (message.worked as Worked) : undefined,
    )
  } catch {
    return done({ work, given }) as Worked
  }
}

export function endAfar(): void {
  thread?.end()
  thread = undefined
}
