/** One shard of a campaign: its replications go into a folder, to be joined by `firebreak merge`. */
import { type Range, shardOf, version } from '../index.ts'
import { conductShard, type Wanted } from './campaign.ts'
import type { CampaignFolder } from './campaignFolder.ts'
import { exits } from './command.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { BadInput, together } from './failure.ts'
import type { Given } from './given.ts'
import { tell, toldAt } from './tell.ts'
import type { Terminal } from './terminal.ts'

export interface Shard extends Range {
  readonly index: number
  readonly count: number
}

export function partOf(text: string): Pick<Shard, 'index' | 'count'> {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new BadInput([said('--shard must be i/n, one of n parts counted from 1, such as 1/7, is {}', text)])
  return { index, count }
}

/**
 * The part that --shard names of so many replications; undefined if it was not given, or their number is not
 * known.
 */
export function shardIn(given: Given, replications: number | undefined): Shard | undefined {
  const text = given.text('shard')
  if (text === undefined) return undefined
  const [{ index, count }] = together(
    () => partAmong(text, replications ?? Infinity),
    () => expectRoom(given),
  )
  return replications === undefined ? undefined : { index, count, ...shardOf(replications, index, count) }
}

function partAmong(text: string, replications: number): ReturnType<typeof partOf> {
  const part = partOf(text)
  if (part.count <= replications) return part
  throw new BadInput([
    replications === 1
      ? said('--shard: 1 replication cannot be split into {} shards', part.count)
      : said('--shard: {} replications cannot be split into {} shards', replications, part.count),
  ])
}

/** Complains if a shard lacks what it needs beside it, or is given what it does not go with. */
function expectRoom(given: Given): void {
  const issues: CommandComplaint[] = []
  if (given.text('out') === undefined) issues.push(said('--shard needs --out DIR, where its part is kept'))
  if (given.has('precision'))
    issues.push(said('--precision needs all replications and --shard computes some: give only one of them'))
  if (issues.length > 0) throw new BadInput(issues)
}

/** Runs the replications of a shard into its folder. Returns the exit code. */
export async function runShard(
  wanted: Wanted & { readonly folder: CampaignFolder },
  shard: Shard,
  terminal: Terminal,
  { json }: { readonly json: boolean },
): Promise<number> {
  const { index, count, from, to } = shard
  wanted.folder.markShard(index, count)
  const done = await conductShard(wanted, shard, terminal)
  const { path } = wanted.folder
  const name = said('shard {} of {}', index, count)
  if (done < to - from) {
    tell(
      terminal,
      said(
        'stopped; {} of {} replications of {} are kept, the same command resumes from there',
        done,
        to - from,
        name,
      ),
    )
    return exits.interrupted
  }
  terminal.out(
    json
      ? `${JSON.stringify({ engine: version, shard: { index, count }, from, to, out: path })}\n`
      : `${toldAt(
          terminal,
          said(
            '{}: replications {} to {} are in {}; firebreak merge joins the shards',
            name,
            from,
            to - 1,
            path,
          ),
        )}\n`,
  )
  return exits.good
}
