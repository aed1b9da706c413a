/** Texts of the brief in English. */
/** @param count a number, or its written form */
const n = (count: number | string, one: string, many: string): string => (String(count) === '1' ? one : many)

/** Distribution of a count over runs. */
export interface Spread {
  /** The 10th and 90th percentiles; the latter also as a number. */
  readonly low: string
  readonly high: string
  readonly most: number
  /** Number of runs above the 90th percentile, and the largest value; null if there are none. */
  readonly beyond: { readonly runs: string; readonly of: string; readonly most: string } | null
  /** Share of the runs that a dot stands for. */
  readonly each: string
}

export const brief = {
  title: 'What this fire does',
  /** Figures are texts, and also numbers where the grammar needs them. */
  sentence: (p: {
    /** Destroyed buildings, with the share of runs; the share is null for a single run. */
    buildings: readonly { readonly name: string; readonly share: string | null }[]
    /** Whether some other building is destroyed in fewer than half of the runs. */
    seldom: boolean
    /**
     * If services are destroyed in the smaller part of the runs: the number of these runs, and the most
     * services destroyed.
     */
    rare: {
      readonly count: number
      readonly runs: string
      readonly of: string
      readonly most: number
      readonly services: string
    } | null
    burnt: number
    rooms: string
    /** Mentioned if no room burns out. */
    racksBurnt: number
    racks: string
    down: number
    services: string
    customers: string
    gone: number
    lost: string
    /** When half are back; null: later than the end, which comes after `looked`. */
    median: string | null
    looked: string
  }) => {
    const alone =
      p.burnt > 0 || p.racksBurnt === 0 ? '' : `; ${p.racks} ${n(p.racksBurnt, 'rack burns', 'racks burn')}`
    const fire =
      p.buildings.length > 0
        ? `${list(p.buildings.map(destroyed), 'and')}${p.buildings[0]!.share === null ? ` ${n(p.buildings.length, 'is', 'are')} destroyed` : ''}.`
        : `No building is lost${p.seldom ? ' in most runs' : ''}; ${p.burnt === 0 ? 'no room burns' : `${p.rooms} ${n(p.burnt, 'room burns', 'rooms burn')}`} out${alone}.`
    const rare =
      p.rare === null
        ? ''
        : ` In ${p.rare.runs} of ${p.rare.of} runs, up to ${p.rare.services} ${n(p.rare.most, 'service is', 'services are')} destroyed.`
    if (p.down === 0) return `${fire} No service stops${p.rare === null ? '' : ' in most runs'}.${rare}`
    const back = `${n(p.down, 'it is', 'half of them are')} ${p.median === null ? `not back within ${p.looked}` : `back within ${p.median}`}`
    const data = p.gone === 0 ? 'no data is gone for good' : `the data of ${p.lost} is gone for good`
    return `${fire} ${p.services} ${n(p.down, 'service', 'services')} of ${p.customers} ${n(p.customers, 'customer', 'customers')} ${n(p.down, 'stops', 'stop')}, ${back}, and ${data}.${rare}`
  },
  customersHit: 'Customers hit',
  servicesDown: 'Services down',
  servicesDestroyed: 'Services destroyed',
  servicesWithDataLost: 'Data lost for good',
  recovery: 'Recovery',
  median: 'median',
  p95: '95 % back',
  backEmpty: 'A service that is back empty counts as back.',
  oneRun: (seed: string) => `One run, seed ${seed}. Another seed may differ: repeat it to see by how much.`,
  soFar: (count: string, seed: string) =>
    count === '1' ? `The first run, seed ${seed}.` : `Medians of the first ${count} runs, seed ${seed}.`,
  manyRuns: (count: string, seed: string) => `Medians of ${count} runs, seed ${seed}.`,
  otherViews: (nth: string) => `The other views show run ${nth}.`,
  lookAt: 'Look at one run',
  rankedBy: 'by',
  ranks: { mildest: 'the mildest', middle: 'the middle', bad: 'worse than nine in ten', worst: 'the worst' },
  repeat: 'Repeat',
  times: (count: string) => `${count} runs`,
  take: (times: string) => `about ${times} on this machine`,
  progress: (done: string, of: string, left: string) => `${done} of ${of} runs${left && `, ${left} left`}`,
  progressFires: (done: string, of: string, left: string) =>
    `${done} of ${of} fires, here and elsewhere${left && `, ${left} left`}`,
  underWay: {
    campaign: 'One study at a time; the runs of the brief are under way: ',
    comparison: 'One study at a time; the strategies are being compared: ',
    sensitivity: 'One study at a time; what drives the outcome is being looked for: ',
  },
  cancel: 'Cancel',
  forget: 'Back to one run',
  keepsOn: 'Again after each change',
  dots: 'How many services lose their data',
  dotsTakeawayOf: (p: Spread) =>
    `In four runs of five, ${p.most === 0 ? 'no service loses its' : p.low === p.high ? `${p.low} ${n(p.most, 'service loses its', 'services lose their')}` : `between ${p.low} and ${p.high} services lose their`} data for good${p.beyond === null ? '' : `; in ${p.beyond.runs} of ${p.beyond.of} runs more do, up to ${p.beyond.most}`}. Each dot stands for ${p.each} of the runs.`,
  dotsShare: 'share of runs with at most as many',
  dotsAxis: 'services with data lost for good',
  buildings: 'Buildings',
  building: 'Building',
  end: 'Ends',
  roomsBurnt: 'Rooms burnt out',
  racksBurnt: 'Racks burnt',
  serversBurnt: 'Servers burnt',
  lostAfter: 'Lost after',
  buildingStates: {
    intact: 'intact',
    dark: 'dark',
    sooted: 'sooted',
    wet: 'wet',
    partly: 'partly destroyed',
    destroyed: 'destroyed',
  } as Readonly<Record<string, string>>,
  curves: 'Back in service',
  againstReal: 'Against what happened',
  againstRealTakeaway: (inside: string, all: string) =>
    `${inside} of ${all} ${n(all, 'observation', 'observations')} ${n(inside, 'lies', 'lie')} in the range of 90 % of the runs; those that are also inputs are not counted.`,
  otherInputs:
    'The inputs are no longer those of the event: this is another fire, and where the two agree, that proves nothing about the model.',
  model90: 'Model, 90 % of runs',
  ofRuns: (share: string) => `in ${share} of runs`,
  againstRealOne: 'One incident has no range: repeat it to see which observations the model covers.',
  atMost: 'at most',
  sameEnd: 'the same',
  otherEnd: 'not so',
  quantity: 'Quantity',
  seen: 'Seen',
  model: 'Model',
  verdict: 'Agrees',
  inside: 'in range',
  outside: 'outside',
  echoed: 'also an input',
  unknown: 'not known',
  flags: 'Limits of validity touched in this run',
  flagsOfRuns: 'Limits of validity touched in at least one of these runs',
}

export type Destroyed = Parameters<typeof brief.sentence>[0]['buildings'][number]

function destroyed({ name, share }: Destroyed, nth: number): string {
  return share === null
    ? name
    : nth === 0
      ? `${name} is destroyed in ${share} of the runs`
      : `${name} in ${share}`
}

function list(words: readonly string[], and: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
