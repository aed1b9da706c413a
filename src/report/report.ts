/** The report of a run or campaign: one JSON object whose keys a reader may rely on. */

/** A figure over replications. An event that does not happen counts as later than all others in the quantiles (null there), is left out of mean and sd; share is the part of replications in which it happens. */
export interface Metric {
  readonly mean: number | null
  readonly sd: number | null
  readonly p05: number | null
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p95: number | null
  readonly unit: string
  readonly share: number
}

/** Shares of those hit, at `hours` after ignition; 5th, 50th and 95th percentile over replications. */
export interface Band {
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

export interface Curve {
  readonly hours: readonly number[]
  readonly all: Band
  readonly byProduct: Readonly<Record<string, Band>>
  readonly byTier: Readonly<Record<string, Band>>
  readonly byPolicy: Readonly<Record<string, Band>>
}

export interface BuildingReport {
  /** Share of replications that end in each state. */
  readonly states: Readonly<Record<'intact' | 'dark' | 'sooted' | 'wet' | 'partly' | 'destroyed', number>>
  readonly rooms: Metric
  readonly roomsBurnt: Metric
  readonly serversBurnt: Metric
  readonly racksBurnt: Metric
  readonly racksSooted: Metric
  readonly racksWet: Metric
  readonly racksDark: Metric
  readonly flashoverMinutes: Metric
  readonly lostMinutes: Metric
  readonly writtenOffDays: Metric
  readonly serversUp: { readonly hours: readonly number[] } & Band
}

export interface GroupReport {
  readonly services: number
  readonly down: Metric
  readonly destroyed: Metric
  readonly dataLost: Metric
  readonly recoveryMedianHours: Metric
  readonly recoveryP95Hours: Metric
  readonly rtoMetShare: Metric
  readonly rpoMetShare: Metric
}

export interface Report {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly seed: string
  readonly replications: number
  readonly metrics: Readonly<Record<string, Metric>>
  readonly buildings: Readonly<Record<string, BuildingReport>>
  readonly curves: { readonly servicesUp: Curve; readonly dataRestored: Curve }
  readonly groups: {
    readonly byProduct: Readonly<Record<string, GroupReport>>
    readonly byTier: Readonly<Record<string, GroupReport>>
    readonly byPolicy: Readonly<Record<string, GroupReport>>
  }
  readonly timeline?: readonly { readonly minutes: number; readonly lane: string; readonly kind: string; readonly subject: string }[]
  readonly flags: readonly string[]
  readonly digest: string
}
