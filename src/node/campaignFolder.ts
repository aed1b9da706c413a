/**
 * A campaign's folder: what it is, and the parts that are done. Parts are written whole, so a campaign may be stopped at
 * any moment and goes on from there; shards may share a folder or have one each.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Joining, type Part, type Range } from '../index.ts'
import { BadInput } from './failure.ts'
import { expectFolder, makeFolders } from './folder.ts'
import { keptIn, type Manifest, manifestName, readManifest, strangeness } from './manifest.ts'
import { partBytes, readPart } from './partFile.ts'
import { clearUnfinished, writeWhole } from './wholeFile.ts'

/** What is done is on the disk this much later: a flush takes some milliseconds. */
const keepEveryMs = 500

export class CampaignFolder {
  readonly path: string
  readonly #manifest: Manifest
  readonly #joining: Joining
  #kept = performance.now()

  /** Makes the folder, or goes on with the campaign that is in it. Throws BadInput, and changes nothing, if that is another one. */
  constructor(path: string, manifest: Manifest) {
    expectFolder(path)
    const there = readManifest(path)
    const strange = there && strangeness(there, manifest)
    if (strange !== undefined)
      throw new BadInput([
        `--out: the campaign in ${path} ${strange}; give another folder, or the command it was begun with`,
      ])
    this.path = path
    this.#manifest = manifest
    this.#joining = new Joining(manifest.plan.strategies.length)
    this.#onDisk(() => {
      makeFolders(join(path, 'parts'))
      clearUnfinished(join(path, 'parts'))
      clearUnfinished(path)
      if (there === undefined) writeWhole(join(path, manifestName), `${JSON.stringify(manifest)}\n`)
    })
  }

  /** Says that a shard was begun here, so that whoever joins shards knows how many there are. */
  markShard(index: number, count: number): void {
    this.#onDisk(() => writeFileSync(join(this.path, shardName(index, count)), ''))
  }

  /** The parts that are done, in the order of the replications. A damaged one is taken away, so that it is computed again. */
  read(complain: (sentence: string) => void): (PartFile & { readonly range: Range })[] {
    return partsIn(this.path, this.#manifest.digest, file => {
      complain(`${file} is damaged, its replications are computed again`)
      this.#onDisk(() => rmSync(file))
    })
  }

  /** Takes a part; it is on the disk soon, or when `flush` has been called. */
  keep(part: Part): void {
    this.#joining.add(part)
    if (performance.now() - this.#kept >= keepEveryMs) this.flush()
  }

  flush(): void {
    const { digest } = this.#manifest
    for (const { range, part } of this.#joining.take()) {
      const file = join(this.path, 'parts', partName(range))
      this.#onDisk(() => writeWhole(file, partBytes(digest, range, part)))
    }
    this.#kept = performance.now()
  }

  #onDisk(write: () => void): void {
    try {
      write()
    } catch (error) {
      throw keptIn(this.path, error)
    }
  }
}

export interface PartFile {
  readonly file: string
  readonly part: () => Part
}

/** Parts of a campaign in a folder, in the order of the replications. Throws BadInput for one of another campaign. */
export function partsIn(
  folder: string,
  digest: string,
  damaged: (file: string) => void,
): (PartFile & { readonly range: Range })[] {
  const parts = join(folder, 'parts')
  const found: (PartFile & { readonly range: Range })[] = []
  for (const name of readdirSync(parts)) {
    if (!/^\d+-\d+\.part$/.test(name)) continue
    const file = join(parts, name)
    const read = readPart(readFileSync(file))
    if (read === undefined) damaged(file)
    else if (read.campaign !== digest) throw new BadInput([`${file} is of another campaign`])
    else found.push({ file, range: read.range, part: () => readPart(readFileSync(file))!.part() })
  }
  return found.sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
}

const digits = (replication: number): string => String(replication).padStart(7, '0')
const partName = ({ from, to }: Range): string => `${digits(from)}-${digits(to)}.part`
const shardName = (index: number, count: number): string => `shard-${index}-of-${count}`

/** How many shards each that was begun in a folder belongs to; usually one number. */
export function shardCounts(folder: string): number[] {
  const counts = readdirSync(folder).flatMap(name => /^shard-\d+-of-(\d+)$/.exec(name)?.[1] ?? [])
  return [...new Set(counts.map(Number))]
}
