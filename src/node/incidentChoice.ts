/** Which incident a command is asked of: the flags, and the replication they name. */
import { campaignDimensions, campaignInputs, planOf, type Prepared, samplings } from '../index.ts'
import type { Flag } from './command.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { wholeIn } from './count.ts'
import { strategyFlag } from './entrants.ts'
import { BadInput } from './failure.ts'
import type { Given } from './given.ts'

export const incidentFlags = {
  seed: { type: 'string', value: 'TEXT', help: 'the seed of the incident or campaign (default 1)' },
  replication: {
    type: 'string',
    value: 'R',
    help: 'which replication of a campaign, counted from 0 as in replications.csv (default 0)',
    check: text => expectWhole(text, refusals.number),
  },
  sampling: {
    type: 'string',
    value: 'HOW',
    help: said('how the campaign drew its inputs: {} (default random)', samplings.join(', ')),
  },
  replications: {
    type: 'string',
    value: 'N',
    help: 'how many replications the campaign has: what one of them draws depends on it with --sampling latin',
    check: text => expectWhole(text, refusals.many),
  },
  strategy: strategyFlag,
  typical: { type: 'boolean', help: 'the incident with every uncertain input at its median' },
  set: {
    type: 'string',
    multiple: true,
    value: 'path=value',
    help: 'change the scenario, repeatable',
  },
} as const satisfies Readonly<Record<string, Flag>>

const refusals = {
  number: (text: string) => said('--replication must be a whole number from 0 to {}, is {}', most, text),
  typical: said('--typical is one incident; it cannot be combined with --replication'),
  sampling: (text: string) => said('--sampling must be one of {}, is {}', samplings.join(', '), text),
  latin: said('--sampling latin needs --replications N, the number of replications of the campaign'),
  many: (text: string) =>
    said(
      '--replications must be a whole number above that of --replication, which is counted from 0, is {}',
      text,
    ),
}

/** What to say of a typical incident whose inputs shall be drawn. */
export const sampledMedians = (given: Given): CommandComplaint[] =>
  given.has('typical') && given.has('sampling')
    ? [said('--typical takes medians and --sampling draws: give only one of them')]
    : []

/** Nine digits: far above any campaign. */
const most = 999_999_999

function expectWhole(text: string, refused: (text: string) => CommandComplaint): void {
  if (!(wholeIn(text) <= most)) throw new BadInput([refused(text)])
}

/** One replication of a campaign of the scenario, as written or under a strategy. */
export interface IncidentChoice {
  readonly replication: number
  readonly of: ReturnType<typeof planOf>
}

export function incidentIn(given: Given): IncidentChoice {
  const text = given.text('replication') ?? '0'
  const how = given.text('sampling') ?? 'random'
  const sampling = samplings.find(known => known === how)
  const many = given.text('replications')
  const issues = sampledMedians(given)
  const replication = wholeIn(text)
  const replications = many === undefined ? replication + 1 : wholeIn(many)
  if (!(replication <= most)) issues.push(refusals.number(text))
  if (many !== undefined && (!(replications <= most) || replications <= replication))
    issues.push(refusals.many(many))
  if (given.has('typical') && given.has('replication')) issues.push(refusals.typical)
  if (sampling === undefined) issues.push(refusals.sampling(how))
  if (sampling === 'latin' && many === undefined) issues.push(refusals.latin)
  if (issues.length > 0) throw new BadInput(issues)
  const plan = planOf(given.text('seed') ?? '1', replications, given.has('typical'))
  return { replication, of: { ...plan, sampling: sampling! } }
}

/** What `simulate` takes for it. */
export function choiceOf(
  { replication, of }: IncidentChoice,
  { inputs: uncertain }: Pick<Prepared, 'inputs'>,
) {
  const { seed, typical = false } = of
  const inputs = campaignInputs(of, uncertain, campaignDimensions([uncertain]), replication)
  return { seed, replication, typical, ...(inputs && { inputs }) }
}
