/** What the fields of decisions and of second hits mean. */
import type { Meanings } from './meaning.ts'

export const decision: Meanings = {
  do: [
    'What is decided',
    {
      'call-brigade': 'Calls the fire brigade',
      'brigade-arrives':
        'The fire brigade arrives, whenever it was called: for an incident whose course is known',
      evacuate: 'Sends people out of a building or the site; no result depends on it',
      attack: 'The brigade goes inside, even where conductors are live',
      'close-openings': 'Closes the doors, dampers and louvres of a room or of a building',
      'release-gas': 'Releases the extinguishing gas of a room by hand',
      'open-hydrants':
        'Opens the hydrants of the site for the brigade that has arrived, which has water from then on and need not set up any longer; before it has arrived, nothing comes of it',
      'start-fireboat': 'Requests the fireboat, or the pump at open water',
      'cut-power':
        'Cuts the power of a building or of the site until it is restored; if nobody restores it, until the time given under recovery, and for at least 4 h, or as long as that time if it is less',
      'restore-power': 'Restores power to a building or the site',
      'preemptive-failover':
        'Fails services over before the fire reaches them, heaviest tier first, as long as servers are free where they land; after the time for a return, counted from when people may enter their building or, if their home was hit, from when it is ready again, they go home. A service that is home again, even because it was stopped where it went, can be moved ahead once more, to whichever replica serves by then; not one that is down, nor one that runs on new servers, be it in part',
      'orderly-shutdown':
        'Shuts down the services of a room, a building or the site in good order; crews restart them once they may enter, unless the power is cut as well',
      'emergency-copy':
        'Copies data to another site before the fire reaches it, smallest first; links carry both ways, so restores do not slow it',
      'declare-disaster': 'Declares the disaster: services fail over and new servers are ordered',
      'set-dispatch': 'Sets the order in which services are recovered',
      prioritise: 'Gives the services of a tier more or less weight in the recovery',
      'add-units': 'Brings more people or machines to a pool',
      'buy-servers':
        'Orders servers in addition to the supply; they arrive after the delivery time of a purchase',
      'release-building': 'Lets people into a building again',
      'choose-point': 'Chooses between the newest restore point and the one reached first',
      communicate:
        'Tells people outside what has happened; for the record, since no figure depends on it: only the deadlines of an exercise do',
    },
  ],
  id: 'Name by which a strategy or a later part of the scenario changes it',
  at: 'When it is decided, counted from ignition',
  after: [
    'Instead of a time: decided once people know of an event',
    {
      event: 'The event waited for, the first of its kind',
      in: 'Building in which it must happen, or room for an alarm or a flashover; default: wherever it happens first, except power-cut, which is then that of the whole site',
      delay: 'Time from knowing of the event to the decision',
    },
  ],
  unless: 'It is not decided if people know of this event by then; power-cut means that of the whole site',
  by: 'Who decides it, for the reader',
  building: 'Building it applies to; default: the whole site',
  room: 'Room that it applies to',
  where:
    'At the cut-off switch, which also cuts off batteries and generators, or upstream, which leaves them live',
  policy: 'Policy whose services it applies to; default: all',
  to: 'For an emergency copy, the other site it goes to, by default the one with the widest link of those its policy allows; for a communication, who is told',
  rule: 'Order in which services are recovered from then on',
  tier: 'Tier whose services it applies to',
  weight: 'Weight of the tier from then on, relative to the weights of the others',
  pool: 'Pool that grows',
  units: 'How many people or machines are added',
  servers: 'How many servers are ordered',
  point: 'The newest restore point, even if reached later, or the one reached first, even if older',
}

export const secondHit: Meanings = {
  kind: [
    'What strikes again after the fire',
    {
      're-ignition': 'A room burns again',
      leak: 'Water from the building’s own pipes enters a room, wets what stands there and runs down as the brigade’s water does',
      'write-off':
        'A building is given up, as any is once four fifths of its floor or racks have burnt: what still runs in it stops at that moment, nothing in it is repaired any more, and disks that did not burn go into new servers once people may enter; power and network that other buildings have through it stay',
      'power-cut': 'A building, or the site, loses its power for a time',
      'purge-copy': 'A script wipes copies that had survived, but none that is immutable or offline',
    },
  ],
  id: 'Name by which a strategy or a later part of the scenario changes it',
  label: 'Display name, if different from the kind',
  at: 'When it strikes, counted from ignition',
  probability: 'Probability that it strikes at all',
  room: 'Room that burns again, or that the water enters',
  water: 'How much water enters each room concerned, all at once',
  building: 'Building that is struck; default: the whole site, or copies wherever they stand',
  if: [
    'It strikes only if, by then, racks of a building have suffered',
    {
      building: 'Building whose racks are checked',
      is: 'Burnt: one of its racks has burnt; damaged: one has burnt, or is wet or sooted',
    },
  ],
  lasts: 'How long the power is off from then on; where it was already off, it stays off until its own time',
  repository: 'Repository whose copies are wiped',
}
