/** Texts of an address: packed as differences from shipped scenarios, and read from them again. */
import type { Inputs } from '../inputs.ts'
import { later } from '../browser/lazy.tsx'
import type { ScenarioText } from '../scenarioText.ts'
import { loadShipped, shipped, withBeside } from '../shipped.ts'
import { keptMark, type LinkedInputs } from './link.ts'
import type { Missing } from './missing.ts'
import { goesWith, isWhole, originalOf, pack, unpack } from './patch.ts'

/** An edited text is packed as its difference from the shipped file, or whole if no such file is shipped. */
export async function linkedOf(
  { text, ...rest }: Inputs,
  source: ScenarioText | null,
): Promise<LinkedInputs> {
  const own = !shipped.includes(rest.file)
  const now = text ?? source?.text ?? ''
  if (own) return { ...rest, patch: await pack('', now) }
  const base = (await loadShipped(rest.file)).text
  if (now === base || now === '') return { ...rest, patch: null }
  const patch = await pack(base, now)
  keepBase(originalOf(patch), base)
  return { ...rest, patch }
}

/** Shipped texts whose changes are readable with another version of the product. */
const basesKept = new Set<string>()

function keepBase(name: string, text: string): void {
  if (basesKept.has(name)) return
  basesKept.add(name)
  keeping()
    .then(({ keepOriginal }) => keepOriginal(name, text))
    .catch(() => basesKept.delete(name))
}

/** Only long texts need it. */
export const keeping = (): Promise<typeof import('./keptText.ts')> => import('./keptText.ts')
later(keeping)

export interface Unlinked {
  readonly source: ScenarioText
  readonly inputs: Inputs
  readonly missing: Missing | null
}

/**
 * The scenario of an address, with an edited text applied to the original file. If it cannot be read, a
 * shipped scenario is used, and `missing` says so.
 */
export async function unlinked({ patch, file, ...others }: LinkedInputs): Promise<Unlinked> {
  const rest = { file: withEnding(file, patch), ...others }
  // A reader's own file is never replaced by a shipped one of the same name.
  const own = !shipped.includes(rest.file) || (patch !== null && isWhole(patch))
  const { text, lost } = await linkedText(patch, own ? null : rest.file)
  if (own && text !== undefined)
    return { source: await withBeside(rest.file, text), inputs: { ...rest, text: null }, missing: null }
  if (!own && (lost === null || lost === 'earlier'))
    return {
      source: await loadShipped(rest.file),
      inputs: { ...rest, text: text ?? null },
      missing: lost && { of: lost, file: rest.file, shown: rest.file },
    }
  return inPlaceOf(rest, lost ?? 'scenario')
}

/** A shipped scenario may be named without its ending, as people type it; a file of the reader's own keeps its name. */
function withEnding(file: string, patch: string | null): string {
  const whole = `${file}.yaml`
  return shipped.includes(whole) && (patch === null || !isWhole(patch)) ? whole : file
}

/** @param file the shipped file that the link edits; null: the link holds a complete text */
async function linkedText(
  patch: string | null,
  file: string | null,
): Promise<{ readonly text?: string | undefined; readonly lost: Missing['of'] | null }> {
  if (patch === null) return { lost: null }
  if (patch.startsWith(keptMark)) {
    const text = await (await keeping()).keptText(patch.slice(keptMark.length))
    return { text, lost: text === undefined ? 'scenario' : null }
  }
  const base = file === null ? '' : (await loadShipped(file)).text
  if (goesWith(base, patch)) {
    const text = await unpack(base, patch)
    return { text, lost: text === undefined ? 'text' : null }
  }
  const kept = await (await keeping()).keptOriginal(originalOf(patch))
  const text = kept === undefined ? undefined : await unpack(kept, patch)
  return { text, lost: text === undefined ? 'version' : 'earlier' }
}

/** A shipped scenario in place of what the link refers to but cannot provide. */
async function inPlaceOf(
  { file, seed, run }: Pick<Inputs, 'file' | 'seed' | 'run'>,
  of: Missing['of'],
): Promise<Unlinked> {
  const shown = shipped.includes(file) ? file : (shipped[0] ?? file)
  return {
    source: await loadShipped(shown),
    inputs: { file: shown, text: null, edits: {}, strategy: null, seed, run },
    missing: { of, file, shown },
  }
}
