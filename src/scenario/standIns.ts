/**
 * Notes where what a scenario leaves out is out of proportion with its site, or where it means more or less than it seems:
 * stock that is only the default, a replica that is brought up to date as seldom as a backup by default is, failover ahead
 * of the fire without the building that it is meant for, countries of customers, which bind no copy, and a fire that begins
 * at something that its room does not hold.
 */
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { type PlacedRoom, roomsOf, serversHeld } from './expand.ts'
import { durationWords } from './field/duration.ts'
import { isWritten, type Located, placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

type Found = readonly [path: readonly PropertyKey[], complaint: Complaint<Sentence>]

/** Only the source tells what is a default; each note stands where it was written, or closest to it. */
export function standIns(scenario: Scenario, source?: Pick<ScenarioSource, 'root'>): Issue[] {
  const found =
    source === undefined ? [] : [...stock(scenario, source.root), ...replicas(scenario, source.root)]
  return [...found, ...everywhere(scenario), ...unbound(scenario), ...absent(scenario)].map(
    ([path, complaint]) => ({
      path: path.join('.'),
      ...told(complaint),
      ...(source && placeOf(source.root, path)),
    }),
  )
}

/** The default is that of an operator with dozens of sites. */
function stock(scenario: Scenario, root: Located): Found[] {
  const path = ['recovery', 'supply', 'stock']
  const { stock: servers } = scenario.recovery.supply
  const held = [...serversHeld(scenario).values()].reduce((sum, each) => sum + each, 0)
  if (typeof servers !== 'number' || !(servers > held) || held === 0 || isWritten(root, path)) return []
  return [
    [
      path,
      say(
        'is not stated: {} servers are in stock by default, more than the {} that the racks of the site hold',
        servers,
        held,
      ),
    ],
  ]
}

function replicas({ policies }: Scenario, root: Located): Found[] {
  return Object.entries(policies).flatMap(([name, { copies }]) =>
    copies.flatMap(({ medium, period }, row): Found[] => {
      const path = ['policies', name, 'copies', row]
      if (medium !== 'replica' || typeof period !== 'number' || isWritten(root, [...path, 'period']))
        return []
      return [
        [path, say('is a replica without a period: it has a new point only every {}', durationWords(period))],
      ]
    }),
  )
}

function everywhere({ buildings, decisions, exercise }: Scenario): Found[] {
  const count = Object.values(buildings).filter(({ rooms }) =>
    rooms.some(row => row.racks !== undefined),
  ).length
  if (count < 2) return []
  const lists = [
    [['decisions'], decisions],
    [['exercise', 'plan'], exercise?.plan ?? []],
  ] as const
  return lists.flatMap(([path, list]) =>
    list.flatMap((decision, row): Found[] =>
      decision.do === 'preemptive-failover' && decision.building === undefined
        ? [
            [
              [...path, row, 'do'],
              say(
                'names no building: services of all {} with racks are moved, also of those that stay intact, and take up spare servers where they land',
                count,
              ),
            ],
          ]
        : [],
    ),
  )
}

/** Where all customers allow the same, whoever wrote it may have chosen policies that do; with several no copy heeds whose it is. */
function unbound({ population }: Scenario): Found[] {
  const several = Object.values(population.jurisdictions).filter(share => share > 0).length > 1
  return several
    ? [
        [
          ['population', 'jurisdictions'],
          say('is for the record: copies keep to the jurisdictions of their policy, whoever the customer is'),
        ],
      ]
    : []
}

/** A strategy or a level may take away what burns first; something else in the room is lit then. */
function absent({ buildings, ignition }: Scenario): Found[] {
  const rooms: ReadonlyMap<string, PlacedRoom['row']> = new Map(
    Object.entries(buildings).flatMap(([building, spec]) =>
      roomsOf(spec).map(({ id, row }) => [`${building}/${id}`, row] as const),
    ),
  )
  const fires = [
    [['ignition', 'source'], ignition],
    ...ignition.also.map((other, nth) => [['ignition', 'also', nth, 'source'], other] as const),
  ] as const
  return fires.flatMap(([path, { room, source }]): Found[] => {
    const place = rooms.get(room)
    if (place === undefined) return []
    const load = place.kind === 'it' ? 'racks' : 'fire-load'
    const held: readonly string[] = [
      ...place.sources.map(({ kind }) => kind),
      ...(place.fireLoad === 0 ? [] : [load]),
    ]
    if (held.includes(source)) return []
    return [
      [
        path,
        held.length === 0
          ? say('is not in {}, nor is anything else that burns: nothing is lit', room)
          : say('is not in {}: what lights most readily of {} is lit instead', room, listed(held)),
      ],
    ]
  })
}

const listed = (kinds: readonly string[]): string => [...new Set(kinds)].join(', ')
