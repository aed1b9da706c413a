/**
 * A part of a campaign as a file: a line with the SHA-256 of all that follows, a line that says which campaign and which
 * replications, and the part's bytes, deflated.
 */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { packPart, type Part, type Range, unpackPart } from '../index.ts'

const mark = 'firebreak part 1'
const most = 64 + mark.length + 2
/**
 * Most bytes that a part may unfold to (a named assumption): five hundred replications of twenty strategies with ten
 * thousand figures each.
 */
const mostUnfolded = 1 << 30

export interface ReadPart {
  /** Digest of the campaign, or in a folder of its rows. */
  readonly campaign: string
  readonly range: Range
  /** Undefined if the bytes, though whole, are no part of these replications: somebody else wrote them. */
  readonly part: () => Part | undefined
}

export function partBytes(campaign: string, { from, to }: Range, part: Part): Uint8Array {
  // Curves hardly change from hour to hour: the lowest level reduces them to a tenth and costs a millisecond
  // for each row.
  const content = deflateRawSync(new Uint8Array(packPart(part)), { level: 1 })
  const body = Buffer.concat([Buffer.from(`${campaign} ${from} ${to}\n`, 'latin1'), content])
  return Buffer.concat([Buffer.from(`${mark} ${sha256(body)}\n`, 'latin1'), body])
}

/** Undefined if the bytes are damaged: cut short, changed, or never a part. */
export function readPart(bytes: Buffer): ReadPart | undefined {
  const first = bytes.subarray(0, most).toString('latin1')
  const [, sum] = /^firebreak part 1 ([0-9a-f]{64})\n/.exec(first) ?? []
  if (sum === undefined) return undefined
  const body = bytes.subarray(most)
  if (sha256(body) !== sum) return undefined
  const line = body.subarray(0, body.indexOf('\n')).toString('latin1')
  const [campaign = '', from, to] = line.split(' ')
  const range = { from: Number(from), to: Number(to) }
  return { campaign, range, part: () => partOf(range, body.subarray(line.length + 1)) }
}

function partOf({ from, to }: Range, content: Buffer): Part | undefined {
  try {
    const { buffer, byteOffset, byteLength } = unfolded(content)
    const part = unpackPart(buffer.slice(byteOffset, byteOffset + byteLength))
    return part.from === from && part.rows.length > 0 && part.rows.length % (to - from) === 0
      ? part
      : undefined
  } catch {
    return undefined // whatever the reader stumbled over
  }
}

const unfolded = (content: Buffer) => inflateRawSync(content, { maxOutputLength: mostUnfolded })

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Digest of the rows alone, because two compressors may pack equal rows into different bytes. */
export function contentDigest(bytes: Buffer): string {
  const body = bytes.subarray(most)
  return sha256(unfolded(body.subarray(body.indexOf('\n') + 1)))
}
