/** What the fields of weather, materials, things that burn and buildings mean. */
import type { Meanings } from './meaning.ts'

export const ambient: Meanings = {
  temperature: 'Temperature of the air outside; rooms are at 22 °C at the ignition',
  wind: [
    'Wind over the site, for the record: no result depends on it',
    {
      speed: 'Mean speed of the wind 10 m above the ground',
      from: 'Where the wind comes from, clockwise from north',
      brands: 'Whether the wind carried burning brands',
    },
  ],
}

export const material: Meanings = {
  conductivity: 'Thermal conductivity of the material',
  density: 'Mass of a cubic metre of the material',
  heatCapacity: 'Specific heat capacity of the material',
  emissivity: 'Emissivity of its surface, as a share of that of a black body',
}

export const layer: Meanings = {
  material: 'What the layer is made of',
  thickness: 'How thick the layer is',
}

export const target: Meanings = {
  criticalFlux: 'Heat flux below which a pilot never lights the surface',
  exponent: 'Exponent n of the sum of (q - criticalFlux)^n dt',
  fluxTimeProduct: 'The sum of (q - criticalFlux)^exponent dt at which a pilot lights the surface',
}

const reignition = 'How often an item that is out lights again'

const burning: Meanings = {
  energy:
    'Heat that one item holds; a cabinet by itself gives no more than 18 minutes of its peak, and the rest once its room has flashed over',
  peak: 'Heat that one item releases at most, where air does not limit it',
  growth:
    'How fast the fire of one item grows, as alpha of t squared: a word such as fast, or a power in a time',
  perArea:
    'Heat that a square metre of burning fuel releases; what burns in a room never covers more than its floor, so that racks of lithium batteries together are held to this by the floor of a small room. A named assumption',
  sootYield: 'Mass of soot for each mass of fuel that burns',
  heatOfCombustion: 'Heat from each kilogram of fuel that burns',
  radiativeFraction: 'Share of the heat that leaves as radiation',
  withoutAir: 'Share of the heat that an item gives by what reacts inside it, whatever air there is',
  ignitionTemperature: 'Temperature of the gas around an item at which it lights',
  ignitionFlux: 'Heat flux on an item at which it lights without a pilot',
  reignition,
}

/** Each is stated only where it differs from what is built in. */
export const sources: Meanings = {
  cabinet: ['A cabinet of electronics or switchgear', burning],
  ups: ['An uninterruptible power supply, with its batteries', burning],
  'lead-battery': ['A rack of lead-acid batteries', burning],
  'li-ion': ['A rack of lithium-ion batteries', burning],
  'cable-tray': ['A tray of cables', burning],
  'generator-fuel': ['The fuel of a generator', burning],
  'fire-load': ['A square metre of the general fire load of a room', burning],
  racks: ['A square metre of the fire load of a room of computers', burning],
}

export const timber: Meanings = {
  charring: 'Depth of structural timber that chars in a time',
  density: 'Mass of a cubic metre of structural timber',
  heatOfCombustion: 'Heat from each kilogram of timber that chars',
}

const barrier: Meanings = {
  assembly: 'The layers it is made of',
  rating:
    'How long it holds in the standard fire of its test. The letters have to hold an E, which keeps flames in, and are not read beyond that: `E 60` counts as `REI 60`',
  timber: 'Thickness of structural timber in it that chars and feeds the fire',
  sound: 'Probability that it was built and kept so that it holds for its rating',
  unsoundFactor: 'Share of its life that is left to one that is not sound',
}

const closing: Meanings = {
  kind: 'What sort of opening it is',
  width: 'Clear width of the opening',
  height: 'Clear height of the opening',
  sill: 'Height of its lower edge above the floor of the first room',
  area: 'Clear area of a square hole or duct, instead of width and height',
  open: 'Share of its area that is open at the ignition; of a door, the probability that it stands wide open: else a gap of 1 % of it is',
  rating: 'How long what closes it holds in the standard fire of its test',
  failsAt: 'Temperature of the gas at which what closes it gives way',
  closesOnAlarm: 'Whether it closes by itself when an alarm of its rooms sounds',
}

const opening: Meanings = {
  between: 'The two rooms that it joins; one may be `outside`',
  storey: 'Storeys that have such an opening, for ids with `{storey}` in them',
  side: 'Side of the building on which it leads outside',
  horizontal: 'Whether it lies in a floor, with the first room below and the second above',
  ...closing,
}

const room: Meanings = {
  id: 'Name of the room in its building; with `{storey}` in it, of one room on each storey of the range',
  label: 'Name for people, where it is not the id',
  kind: 'What the room is used for',
  storey: 'Storey it is on, 0 the ground floor; a range is one tall room, or one room on each storey',
  at: 'Distance of its south-west corner from the west wall and from the south wall of the building, as lengths',
  size: 'Inner width, west to east, and depth, south to north, as lengths',
  height: 'Clear height of the room; not said: that of its storeys',
  walls: ['Its walls, where they differ from those of the building', barrier],
  ceiling: ['Its ceiling, where it differs from the floors of the building', barrier],
  floor: ['Its floor, where it differs from the floors of the building', barrier],
  racks: [
    'The racks that stand in it',
    { count: 'How many racks stand in it', serversEach: 'How many servers each rack holds' },
  ],
  aisle:
    'Clear distance from one thing that can burn to the next; not said: that of a cold aisle (ANSI/TIA-942). What burns radiates across it, in a narrow room across half of its width',
  itLoad: 'Electrical power of its computers, all of which becomes heat',
  fireLoad: 'Heat that the things in the room would give off, for each square metre of floor',
  sources: [
    'Things in the room that can burn by themselves, beside its general fire load',
    {
      kind: 'What kind of thing it is',
      count: 'How many of them stand in the room',
      energy: 'Heat that one item holds, where it differs from its kind',
      peak: 'Heat that one item releases at most, where it differs from its kind',
      growth: 'How fast the fire of one item grows, where it differs from its kind',
      ignitionTemperature: 'Temperature of the gas at which it lights, where it differs from its kind',
      ignitionFlux: 'Heat flux at which it lights without a pilot, where it differs from its kind',
      reignition: `${reignition}, where it differs from its kind`,
    },
  ],
  detection: 'Whether the room has smoke detectors',
  suppression: 'What puts out a fire in the room by itself',
  opensTo: 'Rooms of the building that a shaft, courtyard or atrium is joined to',
  opening: ['What a shaft is joined to its rooms by', closing],
  openTop: 'Whether it has no roof, as a courtyard',
  needs: 'Rooms that must all stand and serve for the services of this one to run',
  tenant: 'Who rents the room, for the reader: no result depends on it',
}

const building: Meanings = {
  label: 'Name for people, where it is not the key',
  kind: 'What sort of building it is, for the reader: no result depends on it',
  built: 'Year in which it was built, for the reader: no result depends on it',
  plan: [
    'Where the building stands on the site, and its outer measures',
    {
      x: 'Distance of its west edge from the origin of the site, eastwards',
      y: 'Distance of its south edge from the origin of the site, northwards',
      width: 'Outer width from west to east',
      depth: 'Outer depth from south to north',
    },
  ],
  storeys: 'How many storeys it has from the ground floor, which is storey 0, up',
  basements: 'How many storeys it has below the ground, which are -1 and below',
  storeyHeight: 'Height of each storey from floor to floor',
  walls: [
    'Walls between its rooms, unless a room or a pair of rooms says otherwise; the outer ones are its facade',
    barrier,
  ],
  floors: ['Floors between its storeys, unless a room says otherwise', barrier],
  roof: ['Separation between its top storey and the sky; not said: as its floors', barrier],
  facade: [
    'Its outer walls, and what a fire in the neighbourhood could light on them',
    {
      assembly: 'The layers that the outer walls are made of',
      target: 'Surface on the facade that radiation of a neighbour would light',
      rating:
        'How long the facade holds in the standard fire of its test; not said: not at all, whatever its walls do',
      openShare: 'Share of the facade that is windows, louvres and other openings',
    },
  ],
  ventilation: [
    'How outside air comes into its rooms',
    {
      kind: 'Sealed, mechanical, natural, or free cooling with outside air, for the reader: no result depends on it',
      louvres: 'Share of the facade that is louvres always open to the outside',
      airChanges:
        'How often fans replace the air of a room by outside air; they stop with the power of the building, with its alarm unless `stopsOnAlarm` is false, and in a room whose gas reaches the 72 °C of a fire damper',
      closesOnAlarm: 'Whether dampers and louvres close when an alarm sounds, which stops the fans as well',
      stopsOnAlarm: 'Whether the fans stop when an alarm sounds',
    },
  ],
  rooms: ['Its rooms, shafts and courtyards', room],
  openings: ['Doors, windows, louvres, holes and ducts between its rooms and to the outside', opening],
  barriers: [
    'Separations between two rooms that differ from the walls or floors of the building',
    { between: 'The two rooms that it separates', change: ['How the separation differs', barrier] },
  ],
}

export const buildings = building

export const gaps: Meanings = {
  between: 'The two buildings that face each other',
  distance: 'Distance between them, from wall to wall',
  sides: 'The side of the first and the side of the second that face each other',
  overlap: 'Length over which they face each other',
  links: ['Openings that join rooms of both, as in a bridge or a shared wall', opening],
}
