/** `firebreak merge`: joins folders that `run --shard` wrote into the report of the whole campaign. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  type CampaignPlan,
  Collection,
  columnsOf,
  Contradiction,
  prepare,
  scenarioDigest,
  type Range,
  shardOf,
} from '../../index.ts'
import { CampaignFolder, type PartFile, partsIn, shardCounts } from '../campaignFolder.ts'
import { asRunIn, commandIn } from '../asRun.ts'
import { type Command, exits } from '../command.ts'
import { engineIdentity } from '../engine.ts'
import { type CommandComplaint, issueOf, said } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import { unreadable } from '../files.ts'
import { outFolder, runFiles } from '../ownFiles.ts'
import { type Manifest, manifestName, planOf, readManifest, rowsOf, strangeness } from '../manifest.ts'
import { once } from '../once.ts'
import { languageIn } from '../options.ts'
import { tellPrecision } from '../precision.ts'
import { printReport, resultsOf, rowsHelp, writeResults } from '../results.ts'
import { labelsOfRun } from '../shippedWords.ts'
import { tell } from '../tell.ts'
import type { Terminal } from '../terminal.ts'

export const merge: Command = {
  name: 'merge',
  summary: 'join the shards of a campaign into the report of the whole',
  operands: 'DIR...',
  arity: [1, Infinity],
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      help: said(
        'write the report there as JSON, CSV and Parquet ({}), and the campaign, which run with the same --out takes on to more --replications or a narrower --precision',
        said(rowsHelp),
      ),
    },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  async run({ operands: named, given, terminal }) {
    const operands = once(named, terminal)
    const [out, manifest] = together(
      () => outFolder(given, runFiles),
      () => commonManifest(operands),
      () => languageIn(given),
    )
    const { scenarios, engine } = manifest
    if (engine !== engineIdentity())
      throw new BadInput([
        said(
          '{} was begun by Firebreak {}, but this is {}: join it with the one that began it',
          operands[0]!,
          engine,
          engineIdentity(),
        ),
      ])
    const plan = planOf(manifest)
    expectShards(operands[0]!, plan)
    const { digest, scenario } = scenarios[0]!
    // Checked before preparing, which relies on a scenario that was validated.
    if (scenarioDigest(scenario) !== digest)
      throw new BadInput([
        said('{} is damaged: its scenario is not the one it names', `${operands[0]}/${manifestName}`),
      ])
    const prepared = prepare(scenario)
    const collection = new Collection(plan, [columnsOf(prepared)])
    const parts = join(collection, operands, rowsOf(manifest), terminal)
    if (!collection.whole) {
      const counts = new Set(operands.flatMap(shardCounts))
      const missing = collection.missing(collection.next)
      throw new BadInput([said('missing: {}', missingInWords(missing, plan, [...counts]))])
    }
    if (out !== undefined) keepAll(out, manifest, parts, collection)
    const results = resultsOf(prepared, collection, plan)
    if (given.has('json')) terminal.out(`${JSON.stringify(results.report)}\n`)
    else printReport(results, terminal, labelsOfRun(scenario, terminal.language))
    if (out !== undefined) await writeResults(out, results, asRunIn(operands))
    return tellPrecision(collection, terminal) ? exits.good : exits.targetMissed
  },
}

/** Comparisons and sensitivities have no shards: their folders are resumed, not joined. */
function expectShards(folder: string, plan: CampaignPlan): void {
  const command = begunBy(folder, plan)
  if (command !== 'run')
    throw new BadInput([
      said(
        '{} holds a study of firebreak {}, and merge joins shards of firebreak run; the command it was begun with, with --out {}, resumes from there',
        folder,
        command,
        folder,
      ),
    ])
}

/** The plan of a comparison of one strategy is that of a run under it: only `as-run` tells them apart. */
function begunBy(folder: string, { strategies, design }: CampaignPlan): string {
  if (design !== undefined) return 'sensitivity'
  return strategies.length > 1 ? 'compare' : (commandIn(asRunIn([folder])) ?? 'run')
}

/** The manifest that all folders share. Throws BadInput with every folder that has none, or another one. */
function commonManifest(folders: readonly string[]): Manifest {
  const [first, ...others] = together(
    ...folders.map(folder => () => {
      const manifest = manifestIn(folder)
      if (manifest === undefined)
        throw new BadInput([said('{}: there is no campaign ({}) in it', folder, manifestName)])
      return { folder, manifest }
    }),
  )
  const issues = others.flatMap(({ folder, manifest }) => {
    const strange = strangeness(manifest, first!.manifest)
    return strange === undefined
      ? []
      : [said('{}: does not belong to {}: it {}', folder, first!.folder, strange)]
  })
  if (issues.length > 0) throw new BadInput(issues)
  return first!.manifest
}

function manifestIn(folder: string): Manifest | undefined {
  try {
    if (!statSync(folder).isDirectory()) throw new BadInput([said('{}: is a file, not a folder', folder)])
    return readManifest(folder)
  } catch (error) {
    const told = unreadable(error, 'folder')
    if (told === undefined) throw error
    throw new BadInput([issueOf(folder, told)])
  }
}

/**
 * Takes parts in the order of the replications, whatever folder they are in, so that hardly any has to wait.
 */
function join(
  collection: Collection,
  folders: readonly string[],
  rows: string,
  terminal: Terminal,
): PartFile[] {
  const parts = folders.flatMap(folder =>
    partsIn(folder, rows, file => tell(terminal, said('{} is damaged and is left out', file))),
  )
  const taken: (PartFile & { readonly range: Range })[] = []
  for (const part of parts.sort((a, b) => a.range.from - b.range.from)) {
    try {
      collection.add(part.part(collection))
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error
      const other = taken.find(({ range }) => range.to > part.range.from)
      throw new Contradiction(`${error.message}: compare ${other?.file} and ${part.file}`, { cause: error })
    }
    taken.push(part)
  }
  return taken
}

/** Keeps the campaign in a folder from which it goes on as one that was run in one piece does. */
function keepAll(
  out: string,
  manifest: Manifest,
  parts: readonly PartFile[],
  collection: Pick<Collection, 'fits'>,
): void {
  const folder = new CampaignFolder(out, manifest)
  for (const { file, part } of parts)
    if (dirname(dirname(resolve(file))) !== resolve(out)) folder.keep(part(collection))
  folder.flush()
}

/** The missing shards by number if all shards agree how many there are, else the missing replications. */
function missingInWords(
  missing: readonly Range[],
  plan: CampaignPlan,
  counts: readonly number[],
): CommandComplaint {
  const words = (range: Range): CommandComplaint => said('replications {} to {}', range.from, range.to - 1)
  const joined = (all: readonly CommandComplaint[]) => all.reduce((some, each) => said('{}, {}', some, each))
  const [count] = counts
  if (count === undefined || counts.length > 1) return joined(missing.map(words))
  const shards = Array.from({ length: count }, (_, at) => ({
    at: at + 1,
    range: shardOf(plan.replications, at + 1, count),
  }))
  return joined(
    shards
      .filter(({ range }) => missing.some(({ from, to }) => from < range.to && to > range.from))
      .map(({ at, range }) => said('shard {} of {} ({})', at, count, words(range))),
  )
}
