/** A long computation in pieces, so that the thread hears what is asked meanwhile. */

/** Milliseconds without a look at what is asked. */
const piece = 12

/** What steps come to; undefined as soon as they are not wanted any more. */
export async function inPieces<Result>(
  steps: Generator<void, Result>,
  wanted: () => boolean,
): Promise<Result | undefined> {
  for (let begun = performance.now(); wanted();) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() - begun < piece) continue
    await turn()
    begun = performance.now()
  }
  return undefined
}

/** Lets the thread hear what it was sent. A timer would come four milliseconds later. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
