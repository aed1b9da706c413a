import { openSource } from '../../web/opening.ts'
import { loadShipped } from '../../web/shipped.ts'

/** Opens a shipped scenario as it is written. */
export async function openAlone(file: string): Promise<void> {
  const asWritten = { text: null, edits: {}, strategy: null, seed: '1', run: 1 }
  await openSource(await loadShipped(file), { file, ...asWritten })
}
