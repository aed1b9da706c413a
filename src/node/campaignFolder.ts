/**
 * The folder of a campaign: what the campaign is, and the parts that are done. Parts are written whole, so a
 * campaign may be stopped at any moment and resumed. Shards may share a folder or have one each.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Collection, Joining, type Part, type Range } from '../index.ts'
import { asRunIn, asRunName, commandIn, textIn } from './asRun.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { about, BadInput } from './failure.ts'
import { expectFolder, makeFolders } from './folder.ts'
import { hindrance } from './growth.ts'
import { keptIn, type Manifest, manifestName, readManifest, rowsOf } from './manifest.ts'
import { partBytes, readPart } from './partFile.ts'
import { clearUnfinished, writeFirst, writeWhole } from './wholeFile.ts'

/** Least time between two flushes, each of which takes some milliseconds. */
const keepEveryMs = 500

/**
 * Throws BadInput if the folder holds a campaign that another command began: of one strategy, a run and a comparison have
 * the same plan, but not the same results.
 * @param asRun what is to be run
 */
export function expectBegunBy(path: string, asRun: string): void {
  const before = readManifest(path) && commandIn(asRunIn([path]))
  if (before !== undefined && before !== commandIn(asRun))
    throw new BadInput([
      said(
        '--out: the campaign in {} is one of firebreak {}; give another folder, or the command that began it',
        path,
        before,
      ),
    ])
}

export class CampaignFolder {
  readonly path: string
  /** Which rows its parts hold. */
  readonly #rows: string
  readonly #joining: Joining
  #kept = performance.now()

  /**
   * Makes the folder, or resumes the campaign in it, up to a later end if one is wanted. Throws BadInput, and changes
   * nothing, if the folder holds another campaign.
   */
  constructor(path: string, manifest: Manifest) {
    expectFolder(path)
    const there = fitting(path, manifest)
    this.path = path
    this.#rows = rowsOf(manifest)
    this.#joining = new Joining(manifest.plan.strategies.length)
    this.#onDisk(() => {
      makeFolders(join(path, 'parts'))
      clearUnfinished(join(path, 'parts'), name => partNames.test(name))
      clearUnfinished(path, name => [manifestName, asRunName].includes(name) || shardNames.test(name))
      const file = join(path, manifestName)
      const text = `${JSON.stringify(manifest)}\n`
      if (there === undefined && writeFirst(file, text)) return
      // Another process may have begun another campaign here since.
      if ((there ?? fitting(path, manifest))?.digest !== manifest.digest) writeWhole(file, text)
    })
  }

  /** Records that a shard was begun here, so that whoever joins the shards knows how many there are. */
  markShard(index: number, count: number): void {
    this.#onDisk(() => writeWhole(join(this.path, shardName(index, count)), ''))
  }

  /** Writes what is run into the folder, so that a stopped campaign can be resumed anywhere. */
  keepAsRun(text: string): void {
    const file = join(this.path, asRunName)
    if (textIn(file) !== text) this.#onDisk(() => writeWhole(file, text))
  }

  /**
   * The parts that are done, in the order of the replications. A damaged one is removed, so that it is
   * computed again.
   */
  read(complain: (told: CommandComplaint) => void): (PartFile & { readonly range: Range })[] {
    return partsIn(this.path, this.#rows, file => {
      complain(said('{} is damaged; its replications are computed again', file))
      this.#onDisk(() => rmSync(file, { force: true }))
    })
  }

  /** Keeps a part: it is written soon, at the latest by `flush`. */
  keep(part: Part): void {
    this.#joining.add(part)
    if (performance.now() - this.#kept >= keepEveryMs) this.flush()
  }

  flush(): void {
    for (const { range, part } of this.#joining.take()) {
      const file = join(this.path, 'parts', partName(range))
      this.#onDisk(() => writeWhole(file, partBytes(this.#rows, range, part)))
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

/** The manifest of the campaign in a folder, if there is one. Throws BadInput if it is another than the one wanted. */
function fitting(path: string, wanted: Manifest): Manifest | undefined {
  const there = readManifest(path)
  const strange = there && hindrance(there, wanted, heldIn(path))
  if (strange !== undefined)
    throw new BadInput([
      said('--out: the campaign in {} {}; give another folder, or the command that began it', path, strange),
    ])
  return there
}

export interface PartFile {
  readonly file: string
  /** Throws BadInput if the file holds no part, or one that does not fit the campaign. */
  readonly part: (campaign: Pick<Collection, 'fits'>) => Part
}

/**
 * Parts of a campaign in a folder, in the order of the replications. Throws BadInput for a part of another campaign.
 * @param rows which rows they must hold
 */
export function partsIn(
  folder: string,
  rows: string,
  damaged: (file: string) => void,
): (PartFile & { readonly range: Range })[] {
  const found: (PartFile & { readonly range: Range })[] = []
  for (const name of partNamesIn(folder)) {
    const file = join(folder, 'parts', name)
    const read = readPart(bytesOf(file))
    if (read === undefined) damaged(file)
    else if (read.campaign !== rows) throw new BadInput([said('{} belongs to another campaign', file)])
    else found.push({ file, range: read.range, part: campaign => partIn(file, read.range, campaign) })
  }
  return found.sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
}

function partIn(file: string, range: Range, campaign: Pick<Collection, 'fits'>): Part {
  const part = readPart(bytesOf(file))?.part()
  if (part === undefined || !campaign.fits(part, range))
    throw new BadInput([said('{} is not as Firebreak writes it: remove it', file)])
  return part
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw about(file, error)
  }
}

const partNames = /^\d+-(\d+)\.part$/

/** Whether a folder holds nothing, the campaign wanted, or its beginning. */
export function isFor(path: string, manifest: Manifest): boolean {
  const there = readManifest(path)
  return there === undefined || hindrance(there, manifest, heldIn(path)) === undefined
}

/** How far the replications in a folder reach: none from this one on is there; 0 if it holds none. */
function heldIn(folder: string): number {
  return Math.max(0, ...partNamesIn(folder).map(name => Number(partNames.exec(name)![1])))
}

/** None if the folder of the parts is missing: archives and copies leave out empty folders. */
function partNamesIn(folder: string): string[] {
  const parts = join(folder, 'parts')
  return existsSync(parts) ? readdirSync(parts).filter(name => partNames.test(name)) : []
}

const digits = (replication: number): string => String(replication).padStart(7, '0')
const partName = ({ from, to }: Range): string => `${digits(from)}-${digits(to)}.part`
const shardNames = /^shard-\d+-of-(\d+)$/
const shardName = (index: number, count: number): string => `shard-${index}-of-${count}`

/** The number of shards in all, as each shard begun in a folder states it; usually a single number. */
export function shardCounts(folder: string): number[] {
  const counts = readdirSync(folder).flatMap(name => shardNames.exec(name)?.[1] ?? [])
  return [...new Set(counts.map(Number))]
}
