/** The address of what is on show: kept up to date while one looks, copied when one shares. */
import { beside } from './compared.ts'
import { whole as count } from './format.ts'
import { type Inputs, inputs } from './inputs.ts'
import { type LinkedInputs, write } from './link.ts'
import { pack, unpack } from './patch.ts'
import type { ScenarioText } from './protocol.ts'
import { opened, session } from './session.ts'
import { loadShipped, shipped, withBeside } from './shipped.ts'
import { store } from './store.ts'
import { moment, view } from './view.ts'
import { spoken } from './words/words.ts'

/** A short word for the reader that goes away by itself. */
export const notice = store('')

export function say(text: string): void {
  notice.set(text)
  setTimeout(() => notice.get() === text && notice.set(''), 4000)
}

/** Letters of an address that mail programs and servers still carry. */
const longest = 30_000

/** A text that is not the file's is packed as what differs from the shipped file, or whole where no such file is shipped. */
async function linkedOf({ text, ...rest }: Inputs, source: ScenarioText | null): Promise<LinkedInputs> {
  const own = !shipped.includes(rest.file)
  const now = text ?? source?.text ?? ''
  if (own) return { ...rest, patch: await pack('', now) }
  const base = (await loadShipped(rest.file)).text
  return { ...rest, patch: now === base || now === '' ? null : await pack(base, now) }
}

/** The scenario an address speaks of: an edited text is laid over the file it came from. */
export async function unlinked(linked: LinkedInputs): Promise<{ source: ScenarioText; inputs: Inputs }> {
  const { patch, ...rest } = linked
  const own = !shipped.includes(rest.file)
  const text =
    patch === null ? undefined : await unpack(own ? '' : (await loadShipped(rest.file)).text, patch)
  if (own && text !== undefined)
    return { source: await withBeside(rest.file, text), inputs: { ...rest, text: null } }
  const file = own ? (shipped[0] ?? rest.file) : rest.file
  return { source: await loadShipped(file), inputs: { ...rest, file, text: text ?? null } }
}

/** Whether the address holds all of it: what is too long for one stays away. */
async function writeAddress(): Promise<boolean> {
  const other = beside.get()
  const whole = {
    inputs: await linkedOf(inputs.get().now, opened.get()),
    beside: other && (await linkedOf({ ...other.shown.inputs, text: other.shown.source.text }, null)),
    view: view.get(),
    seconds: moment.get(),
  }
  const hash = write(whole)
  const fits = hash.length <= longest
  const short = { ...whole, inputs: { ...whole.inputs, patch: null }, beside: null }
  history.replaceState(null, '', `#${fits ? hash : write(short)}`)
  return fits
}

export async function shareLink(): Promise<void> {
  const { language, words } = spoken()
  const { campaign } = session.get()
  const shared =
    campaign === null ? words.shared : words.sharedOneRun(count(language, campaign.report.replications))
  const whole = await writeAddress()
  try {
    await navigator.clipboard.writeText(location.href)
    say(whole ? shared : words.sharedInPart)
  } catch {
    say(whole ? words.shareFailed : words.sharedInPart)
  }
}

/** Writes the address a moment after things have come to rest: browsers refuse more than a hundred changes in half a minute. */
export function keepAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void writeAddress(), 500)
  }
  for (const each of [inputs, view, moment, beside])
    (each as { watch(changed: () => void): unknown }).watch(later)
}
