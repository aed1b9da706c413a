/**
 * The rule 3-2-1-1-0: three copies of the data, on two kinds of media, one of them on another site, one offline or
 * immutable, and none without a restore that ended without error. It began as 3-2-1 (Krogh 2005, "The DAM Book";
 * US-CERT 2012, "Data Backup Options"); the trade added the last two digits. Judged by where copies really stand, not
 * by what customers were told.
 */
import { type CopyKinds, media, places } from '../estate/policy.ts'
import { restoreTestDays } from '../scenario/words/protection.ts'

export const ruleDigits = ['copies', 'media', 'elsewhere', 'sealed', 'tested'] as const
export type RuleDigit = (typeof ruleDigits)[number]

export interface DigitVerdict {
  readonly met: boolean
  readonly because: string
}
export type RuleVerdict = Readonly<Record<RuleDigit, DigitVerdict>>

/** A copy as the rule sees it. */
export interface RuledCopy {
  readonly medium: (typeof media)[number]
  readonly place: (typeof places)[number]
  /** It stands in a building by its name, which may be that of the data. */
  readonly byName?: boolean
  readonly immutable: boolean
  readonly offline: boolean
  /** Whoever holds these credentials can delete it. */
  readonly credentials: string
  /** Days since it was last restored from; Infinity: never. */
  readonly testedDays: number
}

/** The data itself is on live disks; so are snapshots and replicas. */
const LIVE: ReadonlySet<string> = new Set(['snapshot', 'replica'])

export function ruleVerdict(copies: readonly RuledCopy[]): RuleVerdict {
  // A snapshot in the rack of the data is on the very disks it should protect against.
  const apart = copies.filter(({ medium, place }) => !(medium === 'snapshot' && place === 'same-rack'))
  const kinds = new Set([
    'live disks',
    ...apart.filter(({ medium }) => !LIVE.has(medium)).map(({ medium }) => medium),
  ])
  return {
    copies: {
      met: apart.length >= 2,
      because: `the data and ${counted(apart.length)} apart from its disks`,
    },
    media: { met: kinds.size >= 2, because: `on ${[...kinds].join(', ')}${kinds.size < 2 ? ' alone' : ''}` },
    elsewhere: elsewhere(copies),
    sealed: sealed(apart),
    tested: tested(apart),
  }
}

const counted = (copies: number): string =>
  copies === 0 ? 'no copy' : copies === 1 ? 'one copy' : `${copies} copies`

function elsewhere(copies: readonly RuledCopy[]): DigitVerdict {
  const furthest = copies.reduce((most, { place }) => Math.max(most, places.indexOf(place)), -1)
  const met = places[furthest] === 'another-site'
  if (met) return { met, because: 'a copy stands on another site' }
  if (furthest < 0) return { met, because: 'there is no copy' }
  const others = copies.filter(({ place }) => place === 'another-building')
  if (others.length === 0) return { met, because: 'all copies stand in the building of the data' }
  return {
    met,
    because: others.every(({ byName }) => byName)
      ? 'the furthest copy stands in a building of the same site by its name, which may be that of the data'
      : 'the furthest copy stands in another building of the same site, which one fire may reach',
  }
}

function sealed(copies: readonly RuledCopy[]): DigitVerdict {
  const safe = copies.find(({ offline }) => offline) ?? copies.find(({ immutable }) => immutable)
  if (safe === undefined)
    return {
      met: false,
      because: copies.length === 0 ? 'there is no copy' : 'every copy can be changed from where it is used',
    }
  const domains = new Set(copies.map(({ credentials }) => credentials))
  const alone = domains.size === 1 ? `, and all copies answer to the credentials of ${safe.credentials}` : ''
  return { met: true, because: `a copy is ${safe.offline ? 'offline' : 'immutable'}${alone}` }
}

function tested(copies: readonly RuledCopy[]): DigitVerdict {
  if (copies.length === 0) return { met: false, because: 'there is no copy' }
  const oldest = copies.reduce((most, { testedDays }) => Math.max(most, testedDays), 0)
  if (oldest === Infinity) return { met: false, because: 'a copy has never been restored from' }
  return {
    met: oldest <= restoreTestDays,
    because: `each copy was restored from within ${Math.round(oldest)} days`,
  }
}

export const isMet = (verdict: RuleVerdict): boolean => ruleDigits.every(digit => verdict[digit].met)

/** Copies of a policy, by row of the policy. */
export function copiesOf(
  copyKinds: CopyKinds,
  credentialDomains: readonly string[],
  policy: number,
): RuledCopy[] {
  return Array.from(copyKinds.policy.keys())
    .filter(kind => copyKinds.policy[kind] === policy)
    .map(kind => ({
      medium: media[copyKinds.medium[kind]!]!,
      place: places[copyKinds.place[kind]!]!,
      byName: copyKinds.byName[kind] === 1,
      immutable: copyKinds.immutable[kind] === 1,
      offline: copyKinds.offline[kind] === 1,
      credentials: credentialDomains[copyKinds.credentialDomain[kind]!]!,
      testedDays: copyKinds.lastRestoreTestDays[kind]!,
    }))
}
