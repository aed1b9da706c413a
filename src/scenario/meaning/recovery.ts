/** What the fields of the recovery mean. */
import type { Meaning, Meanings } from './meaning.ts'

/** @param done what one unit of the pool does */
const task = (done: string): Meaning => [
  done,
  {
    time: 'How long one unit of the pool takes for one of them',
    pool: 'Pool that does it; not said: it waits for nobody',
  },
]

const gates: Meanings = {
  access: 'Time after the ignition at which people may enter',
  power:
    'Time after the ignition at which there is power again wherever it has not come back by itself before, as with a generator that starts: racks that have lost theirs wait for it; a cut that is decided keeps it away for 4 h at least, or for as long as this where that is less',
  network:
    'Time after the ignition at which there is a network again; one that is lost after that is away for 4 h, or for as long as this where that is less',
}

const restoring: Meanings = {
  links: [
    'Links over which copies are read, by name',
    {
      bandwidth: 'Data that the link carries in a second, shared fairly among the restores on it',
      stream: 'Data that one restore draws in a second at most',
    },
  ],
  stream:
    'Data that one restore of a copy draws in a second at most, whose repository names no link; its default, a port of 1 Gb/s, is a named assumption',
  ingress: 'Data that comes into the site in a second at most, over all links together',
  overhead: 'Bytes that are moved for each byte of data restored',
  point: 'Which restore point is taken: the newest even if later, or the one reached first even if older',
  cutOver: 'Time for addresses and names to follow to the restored service',
  emptyReplacement:
    'Whether a service whose data is gone comes back empty, and counts as restored; one whose replica is out waits for it',
  failBack: 'Time from its home being ready again until a service goes back to it from another site',
}

const supply: Meanings = {
  stock: 'Servers that stand in the stock at the ignition',
  stockTransport: 'Time from the declaration to the arrival of the servers in stock',
  purchase:
    'Time from the decision to buy servers to their arrival; its default is a named assumption: makers deliver in one to two weeks in calm times, in eight to twelve when parts are scarce',
  starts:
    'Time after the ignition from which on the factories make servers for it, not before the declaration',
  batch: 'Servers that arrive together',
  limit: 'Servers that are made for this fire at most; not said: as many as are needed',
  factories: [
    'Who makes servers, by name',
    {
      share:
        'Share of the servers ordered beyond the stock that this factory makes, at its rate; the shares add up to one',
      rate: 'Servers that it makes in a time',
      transport: 'Time from the factory to the site',
    },
  ],
  relocations: [
    'Services that are moved to another site instead of waiting for their building',
    {
      from: 'Building or room whose services are moved',
      to: 'Other site they are moved to',
      tier: 'Tier whose services are moved; not said: all',
      share: 'Share of those services that is moved',
      starts: 'Time after the ignition at which the moves begin, once people may enter: the disks go along',
      carried:
        'Time in which its own servers are taken out, dried or cleaned where they must be, and set up there; services that share one are drawn, and moved, each by itself; not said: they stay, and spare servers there take their disks',
    },
  ],
}

export const recovery: Meanings = {
  ...gates,
  declared: 'Time from the outage until the disaster is declared, and recovery begins',
  buildings: [
    'Gates of a building, where they differ from those of the site',
    {
      ...gates,
      parts: [
        'Parts in which the building comes back, each at its time',
        {
          in: 'Rooms whose racks belong to the part; not said: a share of those that no part names',
          share: 'Share of those racks that belongs to the part',
          ready: 'Time after the ignition at which the part can be used again',
        },
      ],
    },
  ],
  pools: [
    'People and machines that work, by name',
    {
      units: [
        'How many units the pool has, from each time on; before the first, none',
        { from: 'Time after the ignition from which on it has them', units: 'How many units work at once' },
      ],
    },
  ],
  tasks: [
    'What has to be done, how long it takes, and who does it',
    {
      cleanRack: task('Cleans a rack of soot'),
      dryRack: task('Dries a wet rack'),
      restartRack: task('Starts a rack that had gone dark'),
      repairServer: task('Repairs a server that did not start again'),
      provision: task('Prepares a server for a service'),
      verify: task('Checks the data of a restored service'),
      decide: task('Decides on the way back of a service'),
    },
  ],
  powerUpFailure: 'Share of servers that went dark and do not start again with the power',
  sootFailure: 'Share of servers that are lost although they were cleaned of soot',
  supply: ['Where new servers come from', supply],
  restoring: ['How data is brought back', restoring],
  dispatch: 'Order in which services that wait for the same are served',
  maxTries: 'How many restore points are tried, each older than the one before, until the data is given up',
}
