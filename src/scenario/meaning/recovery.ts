/** What the fields of the recovery mean. */
import type { Meaning, Meanings } from './meaning.ts'

const label = 'Display name, if different from the key'

/** @param done what one unit of the pool does */
const task = (done: string): Meaning => [
  done,
  {
    time: 'How long one unit of the pool takes for one of them',
    pool: 'Pool that does it; default: it waits for nobody',
  },
]

const gates: Meanings = {
  access:
    'Time after ignition at which people may enter: racks that are down wait for it, even those that only lost their network',
  power:
    'Time after ignition at which power returns wherever it has not come back by itself, as when a generator starts and no decision has cut the power: racks without power or cooling wait for it; a cut that is decided lasts at least 4 h, or as long as this if it is less',
  network:
    'Time after ignition at which the network returns; if it is lost after that, it is away for 4 h, or for as long as this if it is less',
}

const restoring: Meanings = {
  links: [
    'Links over which copies are read, by name',
    {
      label,
      bandwidth: 'Data that the link carries per second, shared fairly among the restores on it',
      stream: 'The most data that one restore draws per second',
    },
  ],
  stream:
    'The most data that one restore draws per second if the repository of its copy names no link; its default, a port of 1 Gb/s, is a named assumption',
  ingress: 'The most data that enters the site per second, over all links together',
  overhead: 'Bytes that are moved for each byte of data restored',
  point:
    'Which restore point is taken: the newest, even if reached later, or the one reached first, even if older',
  cutOver:
    'Time for addresses and names to follow to another server, be it a replica, restored, with the old disks or empty',
  emptyReplacement:
    'Whether a service whose data is gone comes back empty: it counts as back, for its MTPD too, but meets no RTO, nor does an activity that cannot do without it; one whose replica is down waits for it',
  failBack:
    'Time from when its home is ready again until a service returns to it from where it has run meanwhile',
}

const supply: Meanings = {
  stock: 'Servers that are in stock at ignition',
  stockTransport: 'Time from the declaration to the arrival of the servers in stock',
  purchase:
    'Time from the decision to buy servers to their arrival; its default is a named assumption: makers deliver in one to two weeks in calm times, and in eight to twelve when parts are scarce',
  starts:
    'Time after ignition from which the factories make servers for this fire, not before the declaration',
  batch: 'Servers that arrive together: no batch is smaller',
  limit: 'The most servers made for this fire; default: as many as are needed',
  factories: [
    'Who makes servers, by name',
    {
      share:
        'Share of the servers ordered beyond the stock that this factory makes, at its rate; the shares add up to one',
      rate: 'Rate at which it makes servers',
      transport: 'Time from the factory to the site',
    },
  ],
  relocations: [
    'Services that are moved to another site instead of waiting for their building',
    {
      from: 'Building or room whose services are moved',
      to: 'Other site they are moved to',
      tier: 'Tier whose services are moved; default: all',
      share: 'Share of those services that are moved',
      starts: 'Time after ignition at which the moves begin, once people may enter: the disks go with them',
      carried:
        'Time to take out its own servers, dry or clean them if needed, and set them up there; services that share one are drawn, and moved, each on its own; default: the servers stay, and spare servers there take their disks',
    },
  ],
}

export const recovery: Meanings = {
  ...gates,
  declared:
    'Time from the first rack that goes down, even an empty one, until the disaster is declared: services fail over and new servers are ordered from then on; racks are repaired without it',
  buildings: [
    'Gates of a building, where they differ from those of the site',
    {
      ...gates,
      parts: [
        'Parts in which the building comes back, each at its own time',
        {
          in: 'Rooms whose racks belong to the part; default: a share of those that no part names',
          share: 'Share of those racks that belongs to the part',
          ready:
            'Time after ignition at which the part can be used again; a room that has lost its power has it again once its building has, but not before the first of its racks can be used',
        },
      ],
    },
  ],
  pools: [
    'People and machines that work, by name',
    {
      label,
      units: [
        'How many units the pool has from each time on; before the first, none',
        { from: 'Time after ignition from which it has them', units: 'How many units work at once' },
      ],
    },
  ],
  tasks: [
    'What has to be done, how long it takes, and who does it',
    {
      cleanRack: task('Cleans a rack of soot, or after it has been dried'),
      dryRack: task('Dries a wet rack'),
      restartRack: task('Starts a rack that had gone dark'),
      repairServer: task('Repairs a server that did not start again'),
      provision: task('Prepares a server for a service, one after another for a service that fills several'),
      verify: task('Checks the data of a restored service'),
      decide: task(
        'Decides how a service comes back: before it fails over, and again before its data is restored to a server that is ready',
      ),
    },
  ],
  powerUpFailure: 'Share of the servers that lost power that do not start again when it returns',
  sootFailure:
    'Share of servers that are lost even though they were cleaned of soot, where it left 30 to 90 µg/cm2 of chloride; with less, none is',
  supply: ['Where new servers come from', supply],
  restoring: ['How data is brought back', restoring],
  dispatch:
    'Order in which services that wait for the same resource are served: a unit that gets free takes the first of those in line at that moment, what follows from its last work among them; a rack counts by the services that run on it, not by those that wait for a copy on it (a named assumption), and racks of a room that have waited for access count together; penalty: by the highest step of their outage cost, for each hour of work',
  maxTries: 'How many restore points are tried, each older than the one before, before the data is given up',
}
