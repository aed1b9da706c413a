/** What the fields of power, cooling, network, ignition, intervention and damage mean. */
import type { Meanings } from './meaning.ts'

export const power: Meanings = {
  cutOff: [
    'The switch by which the power of the site, stores included, can be cut',
    {
      exists: 'Whether there is such a switch',
      works: 'Probability that the switch cuts the power when it is thrown',
    },
  ],
  units: [
    'Feeds, switchgear, transformers, batteries and generators by name',
    {
      kind: 'What sort of unit it is',
      room: 'Room it stands in, and with which it is lost; not said: outside',
      from: 'Units that feed it; any one of them suffices',
      store: 'How long its batteries or its fuel carry its load without an input',
      start: 'How long a generator takes to deliver after it was asked for',
      starts: 'Probability that a generator starts when it is asked for',
      survivesIsolation:
        'Whether it stays live when the site is isolated upstream; not said: batteries and generators do',
    },
  ],
  serves: 'Which units give power to a building or room; any one of them suffices',
}

export const cooling: Meanings = {
  units: [
    'Cooling units by name',
    {
      kind: 'Free cooling with outside air, or chilled water',
      room: 'Room it stands in, and with which it is lost; not said: outside',
      power: 'Power unit without which it stops; not said: it needs none',
      saves: 'Share of the electricity of chilled water that it saves: counted where strategies are compared',
    },
  ],
  serves: 'Which units cool a building or room; any one of them suffices',
  thermalShutdown: 'Temperature of the air of a room at which its computers shut down by themselves',
  overhead:
    'Electricity of chilled cooling as a share of that of the computers: counted where strategies are compared',
}

export const network: Meanings = {
  rooms: 'Rooms in which the network of the site comes together, by name',
  serves: 'Which network rooms serve a building or room; any one of them suffices',
}

export const ignition: Meanings = {
  room: 'Room in which the fire begins',
  source: 'The kind of thing that burns first',
  incubation: 'How long it smoulders before the fire grows; times count from before that',
  also: [
    'Fires that begin elsewhere at nearly the same time',
    {
      room: 'Room in which the further fire begins',
      source: 'The kind of thing that burns first there',
      after: 'How long after the first fire it begins',
    },
  ],
}

const operates = 'Probability that it acts when it should'

export const intervention: Meanings = {
  detection: [
    'Smoke detectors and the way of their alarm to people',
    {
      works: 'Probability that the detectors of a room sound when smoke reaches them',
      toPerson:
        'Time from an alarm to a person who acts on it: half of it has passed when decisions after an alarm learn of it, the rest is their delay',
    },
  ],
  suppression: [
    'What puts out a fire by itself, in the rooms that have it',
    {
      pumpNeedsPower:
        'Whether water of sprinklers and mist stops once nothing in the building is live; that of a town main, a diesel pump or a pump fed ahead of the switch does not',
      sprinkler: [
        'Sprinklers: heads open over what burns, and run until the brigade shuts them',
        {
          operates,
          effective: 'Probability that it controls the fire once it acts',
          activation: 'Temperature of the heat-sensitive link at which a head opens',
          responseIndex: 'How slowly the link follows the gas: its response time index',
          density:
            'Water that reaches the floor below open heads; a fire inside a case, of lithium batteries too, is held by any of it and put out by none. A named assumption',
        },
      ],
      gas: [
        'Extinguishing gas, which open louvres and doors make void',
        {
          operates,
          effective: 'Probability that it puts out a fire of cabinets and cables once released',
          effectiveOnBatteries: 'Probability that it puts out lithium batteries once released',
          delay: 'Time from the alarm to the release, in which people leave',
        },
      ],
      mist: [
        'Water mist: nozzles open over what burns, and run until the brigade shuts them',
        {
          operates,
          effective: 'Probability that it controls the fire once it acts',
          activation: 'Temperature of the heat-sensitive link at which a nozzle opens',
          responseIndex: 'How slowly the link follows the gas: its response time index',
        },
      ],
    },
  ],
  brigade: [
    'The fire brigade: when it comes, and what it can do',
    {
      travel: 'Time from the call to the arrival of the first engines',
      setUp: 'Time from the arrival to the first water',
      hoses: 'Hose streams that the first engines bring',
      hoseFlow: 'Water that one hose stream gives',
      reinforcements: [
        'More engines that come later',
        { after: 'Time from the call until they can be used', hoses: 'Hose streams that they add' },
      ],
      needsIsolation:
        'Whether nobody goes into a building to attack the fire while a conductor in it is live',
      efficiency: 'Share of the water that reaches burning fuel',
    },
  ],
  water: [
    'Where the water comes from, which limits the hoses',
    {
      hydrants: 'How many hydrants can be used at the site',
      hydrantFlow: 'Water that one hydrant gives',
      tank: 'Water that is stored on the site',
      fireboat: [
        'A fireboat, or a pump at open water',
        {
          exists: 'Whether there is one that can be asked for',
          arrives: 'Time from asking for it (`start-fireboat`) to its first water',
          flow: 'Water that it gives',
        },
      ],
    },
  ],
  staff: 'People on the site at night, for the record: no result depends on it',
}

export const damage: Meanings = {
  burnt: 'Temperature of the air at a rack above which it is destroyed',
  stops: 'Temperature of the air at a rack above which its electronics stop',
  soot: 'Soot on the electronics above which a rack must be cleaned',
  water: 'Water on the floor above which a rack is wet and must be dried',
  runOff: 'Share of the water on a storey that runs down to the one below',
}

export const model: Meanings = {
  exposure:
    'Factor on the heat that barriers, targets and racks are exposed to: how far the fire model may be wrong',
  barrierLife: 'How long a barrier really holds, over its rating; one value for each barrier',
}
