/**
 * An edited text as a line-by-line difference from its original, small enough for an address. It is packed
 * with the browser's deflate; damaged codes are refused, never guessed.
 */
type Hunk = readonly [at: number, gone: number, come: readonly string[]]

/** Above this number of lines, only the common beginning and end of two texts are found. */
const mostLines = 1500

export function difference(from: string, to: string): Hunk[] {
  const a = from.split('\n')
  const b = to.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const old = a.slice(head, a.length - tail)
  const now = b.slice(head, b.length - tail)
  if (old.length === 0 && now.length === 0) return []
  if (old.length > mostLines || now.length > mostLines) return [[head, old.length, now]]
  return hunksOf(old, now, head)
}

/** Differences by the longest common subsequence. */
function hunksOf(old: readonly string[], now: readonly string[], offset: number): Hunk[] {
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const at = i
    const come: string[] = []
    while ((i < old.length || j < now.length) && !(i < old.length && j < now.length && old[i] === now[j]))
      if (j >= now.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
        i++
      else come.push(now[j++]!)
    if (i > at || come.length > 0) hunks.push([offset + at, i - at, come])
    while (i < old.length && j < now.length && old[i] === now[j]) {
      i++
      j++
    }
  }
  return hunks
}

export function apply(from: string, hunks: readonly Hunk[]): string {
  const lines = from.split('\n')
  let done = 0
  const told = hunks.flatMap(([at, gone, come]) => {
    const stay = lines.slice(done, at)
    done = at + gone
    return stay.concat(come)
  })
  return told.concat(lines.slice(done)).join('\n')
}

/** Separates the name of the original text from the code; a code that needs no original has an empty name. */
const named = '.'

/** A short name of a text (FNV-1a, 32 bits); empty for an empty text. */
function nameOf(text: string): string {
  if (text === '') return ''
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Whether a code holds a complete text, independent of any file. */
export const isWhole = (code: string): boolean => code.startsWith(named)

/** Name of the text to which a code applies; empty: it needs none, or is of the older form without names. */
export const originalOf = (code: string): string => code.slice(0, Math.max(0, code.indexOf(named)))

/** Whether a code applies to a text: it names that text, or is of the older form without names. */
export function goesWith(from: string, code: string): boolean {
  const end = code.indexOf(named)
  return end < 0 || code.slice(0, end) === nameOf(from)
}

export async function pack(from: string, to: string): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify(difference(from, to))),
    new CompressionStream('deflate-raw'),
  )
  let letters = ''
  for (const byte of packed) letters += String.fromCharCode(byte)
  const code = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return nameOf(from) + named + code
}

/** Undefined if the code is damaged, or belongs to another text. */
export async function unpack(from: string, code: string): Promise<string | undefined> {
  if (!goesWith(from, code)) return undefined
  try {
    const bare = code.slice(code.indexOf(named) + 1)
    const letters = atob(bare.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = await through(
      Uint8Array.from(letters, letter => letter.charCodeAt(0)),
      new DecompressionStream('deflate-raw'),
    )
    const hunks: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(hunks) && hunks.every(isHunk) && inOrder(hunks) ? apply(from, hunks) : undefined
  } catch {
    return undefined
  }
}

/** Between two hunks there is a line that stays: nobody can pile up hunks on one line until the page stands still. */
function inOrder(hunks: readonly Hunk[]): boolean {
  return hunks.every(([at], nth) => nth === 0 || at > hunks[nth - 1]![0] + hunks[nth - 1]![1])
}

function isHunk(value: unknown): value is Hunk {
  if (!Array.isArray(value)) return false
  const [at, gone, come] = value as readonly unknown[]
  const lines = Array.isArray(come) && come.every(line => typeof line === 'string')
  return lines && [at, gone].every(each => Number.isInteger(each) && (each as number) >= 0)
}

/**
 * Limit for the bytes of a difference: no scenario is larger, but an address of 30 kB may unfold to a thousand times
 * as much.
 */
const mostUnfolded = 4_000_000

/** Throws if more than `mostUnfolded` bytes come out. */
async function through(bytes: Uint8Array<ArrayBuffer>, by: GenericTransformStream): Promise<Uint8Array> {
  let size = 0
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > mostUnfolded) controller.error(new RangeError(`more than ${mostUnfolded} bytes`))
      else controller.enqueue(chunk)
    },
  })
  const stream = new Blob([bytes]).stream().pipeThrough(by).pipeThrough(counted)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
