/** What the fields of power, cooling, network, ignition, intervention and damage mean. */
import type { Meanings } from './meaning.ts'

export const power: Meanings = {
  cutOff: [
    'The switch that can cut the power of the site, including batteries and generators',
    {
      exists: 'Whether there is such a switch',
      works: 'Probability that the switch cuts the power when it is thrown',
    },
  ],
  units: [
    'Feeds, switchgear, transformers, batteries and generators by name',
    {
      label: 'Display name, if different from the key',
      kind: 'What sort of unit it is',
      room: 'Room it stands in and is lost with, or before it with its share of what burns there of its own kind; batteries in racks of their own that burn there take its store; default: outside',
      from: 'Units that feed it; any one of them suffices; none feeds a generator',
      store:
        'How long its batteries or fuel carry its load without input power; full again once that is back',
      start: 'How long a generator takes to deliver power once called on',
      starts: 'Probability that a generator starts when called on',
      survivesIsolation:
        'Whether it stays live when the site is isolated upstream; default: batteries and generators do',
    },
  ],
  serves: 'Which units give power to a building or room; any one of them suffices',
}

export const cooling: Meanings = {
  units: [
    'Cooling units by name',
    {
      label: 'Display name, if different from the key',
      kind: 'Free cooling with outside air, or chilled water',
      room: 'Room it stands in and is lost with; default: outside',
      power: 'Power unit without which it stops; default: it needs none',
      saves:
        'Share of the electricity of chilled-water cooling that it saves: counted when strategies are compared',
    },
  ],
  serves: 'Which units cool a building or room; any one of them suffices',
  thermalShutdown:
    'Room air temperature at which the computers shut themselves down, from 24 °C when cooling is lost; people who later start them again bring what cooling the room has lost',
  overhead:
    'Electricity used by chilled-water cooling, as a share of that used by the computers: counted when strategies are compared',
}

export const network: Meanings = {
  rooms: 'Rooms where the network of the site converges, by name',
  serves: 'Which network rooms serve a building or room; any one of them suffices',
}

export const ignition: Meanings = {
  room: 'Room in which the fire begins',
  source: 'The kind of thing that burns first; of several of a kind, the one written first in its room',
  incubation: 'How long it smoulders before the fire grows; times count from the start of the smouldering',
  also: [
    'Fires that begin elsewhere at nearly the same time',
    {
      room: 'Room in which the further fire begins',
      source:
        'The kind of thing that burns first there; of several of a kind, the one written first in its room',
      after: 'How long after the first fire it begins',
    },
  ],
}

const operates = 'Probability that it acts when it should'

export const intervention: Meanings = {
  detection: [
    'Smoke detectors, and how their alarm reaches people',
    {
      works: 'Probability that the detectors of a room sound when smoke reaches them',
      toPerson:
        'Time from an alarm to a person who acts on it: decisions that follow an alarm learn of it after half of this time, and the rest is their delay',
    },
  ],
  suppression: [
    'Automatic fire suppression, in the rooms that have it',
    {
      pumpNeedsPower:
        'Whether sprinklers and mist lose their water once nothing in the building is live; they do not if it comes from a town main, a diesel pump or a pump fed from upstream of the switch',
      sprinkler: [
        'Sprinklers: heads open above the fire, and run until the brigade shuts them off',
        {
          operates,
          effective: 'Probability that it controls the fire once it acts',
          activation: 'Temperature of the heat-sensitive link at which a head opens',
          responseIndex: 'How slowly the link follows the gas temperature: its response time index',
          density:
            'Water that reaches the floor below open heads; any amount holds a fire inside a case, lithium batteries included, and none puts it out. A named assumption',
        },
      ],
      gas: [
        'Extinguishing gas, which open louvres and doors make useless; its rooms are taken to have vents that let its pressure out and close again',
        {
          operates,
          effective: 'Probability that it puts out a cabinet or cable fire once released',
          effectiveOnBatteries:
            'Probability that it puts out a lithium battery fire once released; never more than on a cabinet fire',
          delay: 'Time from the alarm to the release, during which people leave',
        },
      ],
      mist: [
        'Water mist: nozzles open above the fire, and run until the brigade shuts them off',
        {
          operates,
          effective: 'Probability that it controls the fire once it acts',
          activation: 'Temperature of the heat-sensitive link at which a nozzle opens',
          responseIndex: 'How slowly the link follows the gas temperature: its response time index',
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
      needsIsolation: 'Whether nobody enters a building to attack the fire while a conductor in it is live',
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
          exists: 'Whether there is one that can be requested',
          arrives: 'Time from the request (`start-fireboat`) to its first water',
          flow: 'Water that it gives',
        },
      ],
    },
  ],
  staff: 'People on the site at night, for the record: no result depends on it',
}

export const damage: Meanings = {
  burnt:
    'Temperature inside a rack, which follows that of its air within minutes, above which it is destroyed',
  stops:
    'Temperature inside a rack above which its electronics stop, unless its computers shut themselves down before',
  soot: 'Soot on the electronics above which a rack must be cleaned',
  chloride:
    'Mass of chloride, as from burnt PVC, for each mass of soot on the electronics: beyond 90 µg/cm2 all servers of a rack are replaced when it has stopped; soot by itself stops none',
  water: 'Water on the floor above which a rack is wet and must be dried',
  runOff: 'Share of the water on a storey that runs down to the one below',
}

export const model: Meanings = {
  exposure:
    'Factor on the heat that barriers, targets and racks are exposed to: how far the fire model may be wrong',
  barrierLife: 'How long a barrier really holds, as a multiple of its rating; one value for each barrier',
}
