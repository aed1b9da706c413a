/** What the fields of decisions and of second hits mean. */
import type { Meanings } from './meaning.ts'

export const decision: Meanings = {
  do: [
    'What is decided',
    {
      'call-brigade': 'Calls the fire brigade',
      'brigade-arrives': 'The fire brigade is there, whenever it was called: for a night that is known',
      evacuate: 'Sends the people of a building or of the site out; no result depends on it',
      attack: 'The brigade goes inside, whatever is live',
      'close-openings': 'Closes the doors, dampers and louvres of a room or of a building',
      'release-gas': 'Releases the extinguishing gas of a room by hand',
      'open-hydrants': 'Opens the hydrants of the site for the brigade',
      'start-fireboat': 'Asks for the fireboat, or the pump at open water',
      'cut-power':
        'Cuts the power of a building or of the site, until it is given back; if nobody gives it back, until the time that recovery says, and for 4 h at least, or for as long as that time where that is less',
      'restore-power': 'Gives a building or the site its power back',
      'preemptive-failover':
        'Fails services over before the fire reaches them, the heaviest tier first, as far as servers stand free where they land',
      'orderly-shutdown':
        'Stops the services of a room, of a building or of the site in good order; crews start them again once they may enter, unless the power is cut as well',
      'emergency-copy': 'Copies data away before the fire reaches it, the smallest first',
      'declare-disaster': 'Declares the disaster, so that recovery begins',
      'set-dispatch': 'Sets the order in which services are recovered',
      prioritise: 'Gives the services of a tier more or less weight in the recovery',
      'add-units': 'Brings more people or machines to a pool',
      'buy-servers': 'Orders servers beside the supply, which come after the delivery time of a purchase',
      'release-building': 'Lets people into a building again',
      'choose-point': 'Chooses between the newest restore point and one that is reached first',
      communicate: 'Tells people outside what has happened',
    },
  ],
  id: 'Name by which a strategy or a later part of the scenario changes it',
  at: 'When it is decided, counted from the ignition',
  after: [
    'Instead of a time: decided after people know of an event',
    {
      event: 'The event that is waited for, the first of its kind',
      in: 'Building in which it must happen, or room of an alarm or a flashover; not said: wherever it happens first, save power-cut, which then is that of the whole site',
      delay: 'Time from knowing of the event to the decision',
    },
  ],
  unless: 'It is not decided if people know of this event by then; power-cut is that of the whole site',
  by: 'Who decides it, for the reader',
  building: 'Building it is decided for; not said: the whole site',
  room: 'Room it is decided for',
  where: 'At the cut-off switch, which takes stores as well, or upstream, which leaves them live',
  policy: 'Policy whose services it is decided for; not said: all',
  to: 'Of an emergency copy, the other site it goes to, not said: the one with the widest link; of a communication, who is told',
  rule: 'Order in which services are recovered from then on',
  tier: 'Tier whose services it is decided for',
  weight: 'Weight of the tier from then on, beside the weights of the others',
  pool: 'Pool that grows',
  units: 'How many people or machines are added',
  servers: 'How many servers are ordered',
  point: 'The newest restore point even if later, or the one reached first even if older',
}

export const secondHit: Meanings = {
  kind: [
    'What strikes again after the fire',
    {
      're-ignition': 'A room burns again',
      leak: 'Water of the building’s own pipes comes into a room, wets what stands there and runs down as that of the brigade does',
      'write-off':
        'A building is given up: nothing in it is repaired any more, disks that did not burn go into new servers once people may enter',
      'power-cut': 'A building, or the site, loses its power for a time',
      'purge-copy': 'A script wipes copies that had survived',
    },
  ],
  id: 'Name by which a strategy or a later part of the scenario changes it',
  label: 'Name for people, where it is not the kind',
  at: 'When it strikes, counted from the ignition',
  probability: 'Probability that it strikes at all',
  room: 'Room that burns again, or that the water comes into',
  water: 'How much water comes in, all at once, into each room that is meant',
  building: 'Building that is struck; not said: the whole site, or copies wherever they stand',
  if: [
    'It strikes only if, by then, racks of a building have suffered',
    {
      building: 'Building whose racks are looked at',
      is: 'Burnt: a rack of it has burnt; damaged: one has burnt, or is wet or sooted',
    },
  ],
  lasts: 'How long the power is off, from then on; where it was off before it stays so until its own time',
  repository: 'Repository whose copies are wiped',
}
