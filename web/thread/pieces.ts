/** Runs a long computation in pieces, so that the thread can receive messages in between. */

/** Milliseconds between two checks for messages. */
const piece = 12

/**
 * The result of the steps; undefined as soon as they are no longer wanted.
 * @param turnOf awaited between two pieces: other work of the thread that goes first
 */
export async function inPieces<Result>(
  steps: Generator<void, Result>,
  wanted: () => boolean,
  turnOf?: () => Promise<void>,
): Promise<Result | undefined> {
  for (let begun = performance.now(); wanted();) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() - begun < piece) continue
    await turn()
    await turnOf?.()
    begun = performance.now()
  }
  return undefined
}

/** Lets the thread receive its messages. A timer would add four milliseconds. */
export function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
