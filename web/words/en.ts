/** Everything the page says, in English. The type of this catalogue is what every other language has to fill. */
import { besides } from './besides.ts'

const n = (count: number, one: string, many: string): string => (count === 1 ? one : many)

export const en = {
  title: 'Firebreak',
  skip: 'Skip to the view',
  views: {
    brief: 'Brief',
    site: 'Site',
    timeline: 'Timeline',
    services: 'Services',
    customers: 'Customers',
    strategies: 'Strategies',
    sensitivity: 'Sensitivity',
    exercise: 'Exercise',
    'after-action': 'After action',
    edit: 'Edit',
    sources: 'Sources',
  },
  fetching: 'One moment…',
  viewsLabel: 'Views',
  seed: 'Seed',
  run: 'Run',
  share: 'Share',
  sharedRuns: (runs: string) => `Link copied; where it is opened, the ${runs} runs are repeated`,
  shared: 'Link copied',
  shareFailed: 'The link is in the address bar',
  sharedInPart:
    'The link is in the address bar; the text is too long for it, and opens in this browser alone',
  inputs: 'Inputs',
  keep: 'Keep as B',
  swap: 'Swap A and B',
  forget: 'End comparing',
  export: 'Export',
  exportReport: 'Report as JSON',
  exportCsv: 'CSV',
  exportSvg: 'SVG',
  exportPng: 'PNG',
  exportRun: 'Run as a file that opens again',
  exportHtml: 'Report as an HTML file',
  exportOneFile: 'This page with the scenario as one file',
  noOneFile: 'The one-file page is not built: npm run build',
  print: 'Print this view',
  cameSame: 'The run came out as it had: same digest',
  cameOther: 'This run differs from the one in the file: another version of the engine',
  reportTitle: (name: string) => `${name}: report`,
  reportAt: (time: string) => `The site at ${time}`,
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  close: 'Close',
  menu: 'Commands',
  palette: 'Type a command',
  noCommand: 'No command has these words',
  language: 'Language',
  languages: { en: 'English', fr: 'Français' },
  theme: 'Theme',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  letters: 'Single-letter shortcuts',
  scenario: 'Scenario',
  openFile: 'Open a file…',
  dropHere: 'Drop a scenario file',
  loading: 'The incident is being simulated…',
  writing: 'What led to this is being written down…',
  loadingHint: 'Fire, damage, data, recovery: one second after the other, on your machine.',
  failed: 'This did not work',
  unreached:
    'There is no connection, and this part of the page had not been fetched before it was lost. What you have seen works on.',
  again: 'Try again',
  issuesTitle: (count: number) => `${count} ${n(count, 'problem', 'problems')} in the scenario`,
  notOpened: 'This file was not opened',
  notOpenedHint: 'What was on show before is still there.',
  issuesHint: (undoable: boolean) =>
    `Nothing was run. Mend these and open the file again${undoable ? ', or undo the last change' : ''}.`,
  missing: {
    text: (file: string, shown: string) =>
      `This link is damaged: the changes it holds of ${file} cannot be read. You see ${shown} as shipped.`,
    version: (file: string, shown: string) =>
      `This link holds changes of another version of ${file}: they cannot be laid over this one. You see ${shown} as shipped.`,
    scenario: (file: string, shown: string) =>
      `This link is of ${file}, a scenario that is not here and that it does not hold: open that file to see it. You see ${shown} as shipped.`,
    beside: (file: string) => `This link is damaged: what it compares with, of ${file}, cannot be read.`,
  },
  mend: 'Mend it in the editor',
  issuesStale: 'The last change cannot be run; the incident on show is the one before it.',
  nearest: (word: string) => `Did you mean “${word}”?`,
  empty: 'No incident yet',
  emptyHint: 'Choose a scenario, or drop a YAML file anywhere on this page.',
  data: 'Data',
  colon: ': ',
  semicolon: '; ',
  /** What a scenario calls a thing; in another language, where a shipped scenario calls it so. */
  labelled: (label: string): string => label,
  /** What the engine says of a mistake. */
  complaint: (message: string): string => message,
  never: 'never',
  none: 'none',
  of: 'of',
  at: 'at',
  elapsedLabel: 'after ignition',
  ignition: 'Ignition',
  range: '80 % of runs',
  real: 'Real event',
  echo: 'also an input',
  unknownReal: 'not published',
  noMeaning: 'nothing was hit',
  appliesIn: (share: string) => `of the ${share} of runs that hit something`,
  transport: {
    label: 'Time',
    play: 'Play',
    pause: 'Pause',
    back: 'Play backwards',
    next: 'Next event',
    previous: 'Previous event',
    start: 'To the ignition',
    end: 'To the end',
    speed: 'Speed',
    times: (speed: string) => `${speed}×`,
    spoken: (elapsed: string, wall: string) => `${elapsed} after ignition${wall && `, ${wall}`}`,
    track: 'Services by state over time, with the events of the incident',
  },
  states: {
    up: 'up',
    degraded: 'degraded',
    down: 'down',
    destroyed: 'destroyed',
    restoring: 'restoring',
    'restored-empty': 'back, empty',
  },
  rooms: {
    intact: 'intact',
    dark: 'power cut, else intact',
    sooted: 'sooted',
    wet: 'wet',
    smoke: 'smoke',
    burning: 'burning',
    'flashed-over': 'flashed over',
    decay: 'burning out',
    cooling: 'cooling down',
    'burnt-out': 'burnt out',
  },
  conditions: {
    dark: 'power cut',
    sooted: 'soot',
    wet: 'water',
    'cut-off': 'no network',
    'cooling-lost': 'no cooling',
  },
  roomKinds: {
    it: 'data hall',
    ups: 'UPS room',
    battery: 'battery room',
    electrical: 'electrical room',
    generator: 'generator room',
    network: 'network room',
    cooling: 'cooling plant',
    corridor: 'corridor',
    shaft: 'shaft or courtyard',
    storage: 'storage',
    office: 'office',
  } as Readonly<Record<string, string>>,
  lanes: {
    fire: 'Fire',
    power: 'Power',
    cooling: 'Cooling',
    network: 'Network',
    people: 'People',
    communication: 'Messages',
    customers: 'Customers',
    recovery: 'Recovery',
  },
  milestones: {
    first: 'customers lose their first services',
    most: (services: string) => `most services are down: ${services}`,
    back: {
      half: 'half of the services that were down are back',
      most: 'nine in ten of the services that were down are back',
      all: 'all services are back',
    },
  },
  kept: {
    label: 'Unfinished campaign',
    offer: (p: { file: string; seed: string; done: string; of: string }) =>
      `An earlier visit left a campaign unfinished: ${p.file}, seed ${p.seed}, ${p.done} of ${p.of} runs done.`,
    goOn: 'Go on',
    forget: 'Forget it',
  },
  brief: {
    title: 'What this fire does',
    /** Figures as text, and as numbers where the grammar needs them. */
    sentence: (p: {
      /** Destroyed, with the share of runs where there are many; in one run, null. */
      buildings: readonly { readonly name: string; readonly share: string | null }[]
      /** Of no such building, whether some are destroyed in the smaller part of the runs. */
      seldom: boolean
      burnt: number
      rooms: string
      /** Of racks, told where no room burns out. */
      racksBurnt: number
      racks: string
      down: number
      services: string
      customers: string
      gone: number
      lost: string
      median: string | null
    }) => {
      const alone =
        p.burnt > 0 || p.racksBurnt === 0 ? '' : `; ${p.racks} ${n(p.racksBurnt, 'rack burns', 'racks burn')}`
      const fire =
        p.buildings.length > 0
          ? `${list(p.buildings.map(destroyed), 'and')}${p.buildings[0]!.share === null ? ` ${n(p.buildings.length, 'is', 'are')} destroyed` : ''}.`
          : `No building is lost${p.seldom ? ' in most runs' : ''}; ${p.burnt === 0 ? 'no room burns' : `${p.rooms} ${n(p.burnt, 'room burns', 'rooms burn')}`} out${alone}.`
      if (p.down === 0) return `${fire} No service stops.`
      const back =
        p.median === null ? 'half of them never come back' : `half of them are back within ${p.median}`
      const data = p.gone === 0 ? 'no data is gone for good' : `the data of ${p.lost} is gone for good`
      return `${fire} ${p.services} services of ${p.customers} customers stop, ${back}, and ${data}.`
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
    soFar: (count: string, seed: string) => `Medians of the first ${count} runs, seed ${seed}.`,
    manyRuns: (count: string, seed: string) => `Medians of ${count} runs, seed ${seed}.`,
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
    dotsTakeawayOf: (p: { each: string; low: string; high: string }) =>
      `In four runs of five, between ${p.low} and ${p.high} services lose their data for good. Each dot stands for ${p.each} of the runs.`,
    dotsAxis: 'services with data lost for good',
    buildings: 'Buildings',
    building: 'Building',
    end: 'Ends',
    roomsBurnt: 'Rooms burnt',
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
      `${inside} of ${all} observations lie in the range of 90 % of the runs; those that are also inputs are not counted.`,
    otherInputs:
      'The inputs are not those of the event any more: this is another fire, and where it comes out alike that proves nothing of the model.',
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
  },
  site: {
    title: 'The site',
    takeaway: (p: { burning: string; burnt: string; dark: string; hottest: string }) =>
      `Rooms burning: ${p.burning}; burnt out: ${p.burnt}; power cut: ${p.dark}. ${p.hottest}`,
    hottest: (name: string, degrees: string) => `Hottest: ${name}, ${degrees} °C.`,
    calm: 'Nothing burns.',
    label: 'Rooms of the site. Arrows move between rooms, Enter selects.',
    colour: 'Colour',
    state: 'State',
    temperature: 'Temperature',
    degrees: '°C, upper layer',
    room: 'Room',
    storey: 'Storey',
    kind: 'Kind',
    hot: 'Gas temperature',
    layer: 'Clear air below smoke',
    soot: 'Soot in the smoke',
    racks: 'Racks',
    servers: 'Servers',
    services: 'Services',
    ground: 'ground',
    metres: (value: string) => `${value} m`,
    map: 'From above',
    ignitionHint: 'This is the moment of ignition: nothing has burnt yet.',
    toWorst: 'To when most burns',
  },
  timeline: {
    title: 'What happened when',
    takeaway: (p: { first: string; last: string; count: string }) =>
      `${p.count} events, from ${p.first} to ${p.last}.`,
    label: 'Events by lane. Arrows move between events, Enter selects.',
    scale: 'Time axis',
    stretched: 'stretched',
    even: 'even',
    time: 'Time',
    lane: 'Lane',
    event: 'Event',
    area: 'Services by state',
    areaTakeaway: (p: { most: string; when: string; end: string }) =>
      `At most ${p.most} services are not up, ${p.when}; ${p.end} are not up in the end.`,
    curve: 'Services up, and data back',
    curveTakeaway: (p: { half: string; data: string }) =>
      `Of those hit, half are up again after ${p.half}; in the end ${p.data} have their data back. A service that is back empty counts as up, not as data back.`,
    up: 'services up',
    dataBack: 'data back',
    share: 'share of those hit',
    real: 'real event',
  },
  services: {
    as: 'Shown as',
    shownAs: { cells: 'Picture', table: 'Table' },
    title: 'Every service',
    /** @param p empty, away, restoring: null for none */
    takeaway: (p: {
      all: string
      up: string
      empty: string | null
      away: string | null
      down: string
      restoring: string | null
      destroyed: string
    }) =>
      `Of ${p.all} services, ${p.up} are up${besides(p.empty && `${p.empty} empty`, p.away && `${p.away} degraded: at another site, without redundancy`)}, ${p.down} are down,${p.restoring ? ` ${p.restoring} in restoration,` : ''} ${p.destroyed} are destroyed.`,
    label: 'One cell a service. Arrows move the cursor, Page Up and Page Down move by room, Enter selects.',
    elsewhere: 'elsewhere',
    order: 'Ordered by building, room and protection',
    table: 'Services by protection',
    tableTakeaway: (p: { policy: string; share: string }) =>
      `Worst protected: ${p.policy}, ${p.share} lose their data for good.`,
    noLoss: 'No service loses its data.',
    policy: 'Protection',
    product: 'Product',
    tier: 'Tier',
    total: 'All',
    dataLost: 'Data lost',
    name: (row: string, product: string) => `Service ${row}, ${product}`,
    speak: (p: { name: string; state: string; room: string; policy: string }) =>
      `${p.name}: ${p.state}. ${p.room}. Protection: ${p.policy}.`,
  },
  inspector: {
    hit: 'Services hit',
    gone: 'Data gone for good',
    worstOutage: 'Longest outage',
    ownServices: 'Its services now',
    others: (count: string) => `and ${count} more`,
    title: 'Inspector',
    empty: 'Select a room, a service or an event to ask why.',
    feed: 'What happens',
    why: 'Why?',
    because: 'because',
    now: 'Now',
    noCause: 'Nothing has happened to it up to this moment.',
    asking: 'Reading the record…',
    room: 'Room',
    service: 'Service',
    event: 'Event',
    before: 'Earlier',
    otherCauses: (count: number) => `${count} other ${n(count, 'cause', 'causes')}, of fewer services`,
    more: (count: number) => `${count} earlier ${n(count, 'change', 'changes')}`,
    dataLoss: 'Data',
    dataKept: 'kept',
    dataWindow: (span: string) => `the last ${span} lost`,
    dataGone: 'gone for good',
    dataBackAt: (span: string) => `back after ${span}`,
    rack: 'Rack',
    customer: 'Customer',
    goTo: (time: string) => `Go to ${time}`,
    byState: 'Its services now',
  },
  input: {
    title: 'Inputs',
    asWritten: 'as written',
    file: 'Scenario',
    strategy: 'Strategy',
    noStrategy: 'none',
    ignition: 'Fire starts in',
    suppression: 'Suppression',
    suppressions: { none: 'none', sprinkler: 'sprinklers', gas: 'gas', mist: 'water mist' } as Readonly<
      Record<string, string>
    >,
    floors: 'Floor rating',
    brigade: 'Brigade on the road',
    powerOff: 'Power cut after',
    policy: 'All services protected by',
    stock: 'Servers in stock',
    onDuty: (pool: string) => `On duty, ${pool}`,
    minutes: 'min',
    reset: 'As written',
    steps: 'Steps',
    noSteps: 'Nothing changed yet.',
    stepSet: (what: string, value: string) => `${what}: ${value}`,
    stepReset: (what: string) => `${what} as written`,
  },
}

export type Destroyed = Parameters<typeof en.brief.sentence>[0]['buildings'][number]

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

export type Words = typeof en
