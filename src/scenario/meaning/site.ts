/** What the fields of weather, materials, things that burn and buildings mean. */
import type { Meanings } from './meaning.ts'

export const ambient: Meanings = {
  temperature: 'Outside air temperature; rooms are at 22 °C at ignition',
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
  criticalFlux: 'Heat flux below which a pilot flame never lights the surface',
  exponent: 'Exponent n of the sum of (q - criticalFlux)^n dt',
  fluxTimeProduct: 'The sum of (q - criticalFlux)^exponent dt at which a pilot flame lights the surface',
}

const reignition = 'How often an item that has gone out reignites'

const burning: Meanings = {
  energy:
    'Heat content of one item; a cabinet on its own releases at most 18 minutes of its peak, and the rest once its room has flashed over',
  peak: 'Peak heat release rate of one item, where air does not limit it',
  growth:
    'How fast the fire of one item grows (alpha of a t-squared fire): a word such as fast, or a power reached in a time',
  perArea:
    'Heat release rate of a square metre of burning fuel; what burns in a room never covers more than its floor, so a small room limits what its racks of lithium batteries release together. A named assumption',
  sootYield: 'Mass of soot per mass of fuel burnt',
  heatOfCombustion: 'Heat released per kilogram of fuel burnt',
  radiativeFraction: 'Share of the heat that leaves as radiation',
  withoutAir: 'Share of its heat that an item releases from reactions inside it, however little air there is',
  ignitionTemperature: 'Temperature of the surrounding gas at which an item ignites',
  ignitionFlux: 'Heat flux at which an item ignites without a pilot flame',
  reignition,
}

const ofTheRoom =
  ', whose `fireLoad` is its energy: the one stated here is for what is listed among its sources'

/** Each is stated only where it differs from what is built in. */
export const sources: Meanings = {
  cabinet: ['A cabinet of electronics or switchgear', burning],
  ups: ['An uninterruptible power supply, with its batteries', burning],
  'lead-battery': ['A rack of lead-acid batteries', burning],
  'li-ion': ['A rack of lithium-ion batteries', burning],
  'cable-tray': [
    'A stack of cable trays, along which a fire spreads (FLASH-CAT): all of it burns at its peak, and each place until its share of the energy is spent',
    {
      ...burning,
      growth:
        'How fast the fire of one item grows (alpha of a t-squared fire) once its room has flashed over, after hoses have left it, or if its spread is 0',
      spread:
        'Speed of each of the two fronts of a fire along a tray; with 0 its fire does not stay where it was lit, but grows by `growth`',
      trays:
        'How many trays lie above each other, 0.3 m apart; together they are as long as its `peak` needs',
    },
  ],
  'generator-fuel': ['The fuel of a generator', burning],
  'fire-load': [`A square metre of the general fire load of a room${ofTheRoom}`, burning],
  racks: [`A square metre of the fire load of a room of computers${ofTheRoom}`, burning],
}

export const timber: Meanings = {
  charring: 'Rate at which structural timber chars',
  density: 'Mass of a cubic metre of structural timber',
  heatOfCombustion: 'Heat released per kilogram of timber charred',
}

const barrier: Meanings = {
  assembly: 'The layers it is made of',
  rating:
    'How long it holds in the standard fire test. The letters must include E (integrity, which keeps flames in) and are otherwise ignored: `E 60` counts as `REI 60`',
  timber:
    'Thickness of structural timber in it that chars and feeds the fire. Charred through, it gives way before the end of its rating; however thick, it does not hold longer',
  sound: 'Probability that it was built and maintained well enough to hold for its rating',
  unsoundFactor: 'Share of its life that remains if it is not sound',
}

/** A room has one kind of wall all round, as in CFAST. */
const unread =
  'for the record: no result depends on it, as the heat of a room goes into all its walls as into those stated for the room, or else for its building'

const closing: Meanings = {
  kind: 'What sort of opening it is',
  width: 'Clear width of the opening',
  height: 'Clear height of the opening',
  sill: 'Height of its lower edge above the floor; between rooms whose floors differ, above the higher one',
  area: 'Clear area of a square hole or duct, instead of width and height',
  open: 'Share of its area that is open at ignition; for a door, the probability that it stands wide open, leaving otherwise a gap of 1 % of its area',
  rating: 'How long what closes it holds in the standard fire test',
  failsAt: 'Gas temperature at which what closes it gives way',
  closesOnAlarm: 'Whether it closes by itself when an alarm sounds in its rooms',
}

const opening: Meanings = {
  between: 'The two rooms that it joins; one may be `outside`',
  storey: 'Storeys that have such an opening, for ids with `{storey}` in them',
  side: 'Side of the building on which it leads outside',
  horizontal: 'Whether it lies in a floor, with the first room below and the second above',
  ...closing,
}

const room: Meanings = {
  id: 'Name of the room in its building; with `{storey}` in it, it names one room on each storey of the range',
  label: 'Display name, if different from the id',
  kind: 'What the room is used for',
  storey:
    'Storey it is on (0 is the ground floor); a range means one tall room or, with `{storey}` in the id, one room on each storey',
  at: 'Distance of its south-west corner from the west wall and from the south wall of the building, as lengths',
  size: 'Inner width, west to east, and depth, south to north, as lengths',
  height: 'Clear height of the room; default: that of its storeys',
  walls: ['Its walls, where they differ from those of the building', barrier],
  ceiling: ['Its ceiling, where it differs from the floors of the building', barrier],
  floor: ['Its floor, where it differs from the floors of the building', barrier],
  racks: [
    'The racks that stand in it',
    { count: 'How many racks stand in it', serversEach: 'How many servers each rack holds' },
  ],
  aisle:
    'Clear distance between things that can burn; default: that of a cold aisle (ANSI/TIA-942). What burns radiates across it or, in a narrow room, across half the width of the room',
  itLoad: 'Electrical power of its computers, all of which becomes heat',
  fireLoad: 'Heat that the contents of the room would give off, per square metre of floor',
  sources: [
    'Things in the room that can burn on their own, besides its general fire load',
    {
      kind: 'What kind of thing it is',
      count: 'How many of them stand in the room',
      energy: 'Heat content of one item, if different from its kind',
      peak: 'Peak heat release rate of one item, if different from its kind',
      growth:
        'How fast the fire of one item grows, if different from its kind; cables for which it is stated have no front that spreads',
      ignitionTemperature: 'Gas temperature at which it ignites, if different from its kind',
      ignitionFlux: 'Heat flux at which it ignites without a pilot flame, if different from its kind',
      reignition: `${reignition}, if different from its kind`,
    },
  ],
  detection: 'Whether the room has smoke detectors',
  suppression: 'Automatic fire suppression in the room',
  opensTo: 'Rooms of the building that a shaft, courtyard or atrium is joined to',
  opening: ['The openings that join a shaft to its rooms', closing],
  openTop: 'Whether it has no roof, like a courtyard',
  needs: 'Rooms that must all be intact and working for the services in this one to run',
  tenant: 'Who rents the room, for the reader: no result depends on it',
}

const building: Meanings = {
  label: 'Display name, if different from the key',
  kind: 'What sort of building it is, for the reader: no result depends on it',
  built: 'Year in which it was built, for the reader: no result depends on it',
  plan: [
    'Where the building stands on the site, and its outer dimensions',
    {
      x: 'Distance of its west edge from the origin of the site, eastwards',
      y: 'Distance of its south edge from the origin of the site, northwards',
      width: 'Outer width from west to east',
      depth: 'Outer depth from south to north',
    },
  ],
  storeys: 'Number of storeys from the ground floor (storey 0) up',
  basements: 'Number of storeys below ground (-1 and below)',
  storeyHeight: 'Height of each storey from floor to floor',
  walls: [
    'Walls between its rooms, unless a room or a pair of rooms says otherwise; the outer walls are its facade',
    barrier,
  ],
  floors: ['Floors between its storeys, unless a room says otherwise', barrier],
  roof: ['Separation between its top storey and the sky; default: like its floors', barrier],
  facade: [
    'Its outer walls, and what a fire nearby could light on them',
    {
      assembly: `The layers that the outer walls are made of, ${unread}`,
      target: 'Surface on the facade that radiation from a burning neighbour would light',
      rating:
        'How long the facade holds in the standard fire test; default: not at all, whatever its walls do',
      openShare: 'Share of the facade that is windows, louvres and other openings',
    },
  ],
  ventilation: [
    'How outside air comes into its rooms',
    {
      kind: 'Sealed, mechanical, natural, or free cooling with outside air, for the reader: no result depends on it',
      louvres: 'Share of the facade taken up by louvres that are always open',
      airChanges:
        'How often fans replace the air of a room with outside air; they stop when the building loses power, on its alarm unless `stopsOnAlarm` is false, and in a room whose gas reaches the 72 °C of a fire damper',
      closesOnAlarm: 'Whether dampers and louvres close when an alarm sounds, which also stops the fans',
      stopsOnAlarm: 'Whether the fans stop when an alarm sounds',
    },
  ],
  rooms: ['Its rooms, shafts and courtyards', room],
  openings: ['Doors, windows, louvres, holes and ducts between its rooms and to the outside', opening],
  barriers: [
    'Separations between two rooms that differ from the walls or floors of the building',
    {
      between: 'The two rooms that it separates',
      change: [
        'How the separation differs',
        { ...barrier, assembly: `The layers that it is made of, ${unread}` },
      ],
    },
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
