/**
 * Kinds of quantities, and the units in which a person may write them. The engine computes in the first unit
 * of a kind. A number in another unit is converted by number * times / per; both are exact.
 */
import { daySeconds, hourSeconds } from './hour.ts'

export interface Unit {
  readonly times: number
  readonly per: number
  /** Other spellings, which are read but not written. */
  readonly also?: readonly string[]
  /** Read, but not chosen when a number is written. */
  readonly shy?: true
}

const unit = (times: number, per = 1, ...also: string[]): Unit => ({ times, per, also })
const shy = (times: number, per = 1, ...also: string[]): Unit => ({ times, per, also, shy: true })

const MINUTE = 60
const WEEK = 604_800
/** A year of 365 days: a round figure for rates, not a calendar. */
const YEAR = 31_536_000
const KIB = 1024

export const kinds = {
  duration: {
    s: unit(1, 1, 'second', 'seconds'),
    min: unit(MINUTE, 1, 'minute', 'minutes'),
    h: unit(hourSeconds, 1, 'hour', 'hours'),
    d: unit(daySeconds, 1, 'day', 'days'),
    week: shy(WEEK, 1, 'weeks'),
    year: shy(YEAR, 1, 'years'),
    ms: unit(1, 1000),
  },
  energy: {
    MJ: unit(1),
    kJ: unit(1, 1000),
    GJ: unit(1000),
    TJ: unit(1_000_000),
    J: shy(1, 1_000_000),
    kWh: shy(3.6),
    MWh: shy(3600),
  },
  power: { kW: unit(1), W: unit(1, 1000), MW: unit(1000), GW: unit(1_000_000) },
  length: { m: unit(1), mm: unit(1, 1000), cm: shy(1, 100), km: unit(1000) },
  area: { m2: unit(1), cm2: shy(1, 10_000), mm2: shy(1, 1_000_000), ha: shy(10_000), km2: shy(1_000_000) },
  volume: { m3: unit(1), l: unit(1, 1000, 'L', 'litre', 'litres') },
  flow: {
    'm3/s': unit(1),
    'm3/min': shy(1, MINUTE),
    'm3/h': unit(1, hourSeconds),
    'l/s': shy(1, 1000, 'L/s'),
    'l/min': unit(1, 60_000, 'L/min'),
    'l/h': shy(1, 3_600_000, 'L/h'),
  },
  temperature: { '°C': unit(1, 1, 'C', 'degC') },
  heatFlux: { 'kW/m2': unit(1), 'W/m2': unit(1, 1000), 'MW/m2': unit(1000) },
  fireLoad: { 'MJ/m2': unit(1), 'kJ/m2': shy(1, 1000), 'GJ/m2': unit(1000) },
  data: {
    B: unit(1, 1, 'byte', 'bytes'),
    kB: unit(1e3),
    MB: unit(1e6),
    GB: unit(1e9),
    TB: unit(1e12),
    PB: unit(1e15),
    KiB: shy(KIB),
    MiB: shy(KIB * KIB),
    GiB: shy(KIB * KIB * KIB),
    TiB: shy(KIB * KIB * KIB * KIB),
  },
  bandwidth: {
    'B/s': unit(1),
    'kB/s': unit(1e3),
    'MB/s': unit(1e6),
    'GB/s': unit(1e9),
    'TB/s': unit(1e12),
    'b/s': shy(1, 8, 'bit/s', 'bps'),
    'kb/s': shy(1e3, 8, 'kbit/s', 'kbps'),
    'Mb/s': unit(1e6, 8, 'Mbit/s', 'Mbps'),
    'Gb/s': unit(1e9, 8, 'Gbit/s', 'Gbps'),
    'Tb/s': unit(1e12, 8, 'Tbit/s', 'Tbps'),
  },
  money: { '€': unit(1, 1, 'EUR'), 'k€': unit(1e3, 1, 'kEUR'), 'M€': unit(1e6, 1, 'MEUR') },
  /** Per second. */
  rate: {
    '/s': unit(1),
    '/min': unit(1, MINUTE),
    '/h': unit(1, hourSeconds, '/hour'),
    '/day': unit(1, daySeconds, '/d'),
    '/week': unit(1, WEEK),
    '/year': unit(1, YEAR),
  },
  ratio: { '': shy(1), '%': unit(1, 100) },
  /** Minutes; "REI 60" is read as well, whatever the letters. */
  rating: { min: unit(1, 1, 'minute', 'minutes'), h: shy(MINUTE, 1, 'hour', 'hours') },
  mass: { kg: unit(1), g: unit(1, 1000), t: unit(1000) },
  speed: {
    'm/s': unit(1),
    'm/min': shy(1, MINUTE),
    'mm/s': unit(1, 1000),
    'mm/min': unit(1, 60_000),
    'mm/h': shy(1, 3_600_000),
    'km/h': unit(1000, hourSeconds),
  },
  density: { 'kg/m3': unit(1), 'g/cm3': shy(1000) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Unit>>>>

export type Kind = keyof typeof kinds

/** Each kind in words, and an example of how to write it, for messages. */
export const kindWords: Readonly<Record<Kind, readonly [words: string, example: string]>> = {
  duration: ['a duration', '10 min'],
  energy: ['an energy', '500 MJ'],
  power: ['a power', '5 MW'],
  length: ['a length', '2.5 m'],
  area: ['an area', '40 m2'],
  volume: ['a volume', '60 m3'],
  flow: ['a flow', '500 l/min'],
  temperature: ['a temperature', '68 °C'],
  heatFlux: ['a heat flux', '18 kW/m2'],
  fireLoad: ['an energy per area', '420 MJ/m2'],
  data: ['an amount of data', '4 TB'],
  bandwidth: ['a bandwidth', '10 Gb/s'],
  money: ['an amount of money', '5 k€'],
  rate: ['a rate', '3 /day'],
  ratio: ['a share', '70 %'],
  rating: ['a resistance rating', 'REI 60'],
  mass: ['a mass', '20 kg'],
  speed: ['a speed', '5 m/s'],
  density: ['a density', '500 kg/m3'],
}
