/** A building, its rooms and what joins them. */
import { count, exact, uncertain } from '../field/quantity.ts'
import { choice, flag, key, reference, text } from '../field/word.ts'
import { sides } from '../words/opening.ts'
import { z } from '../zod.ts'
import { BarrierChange, barrierOf } from './barrier.ts'
import { Opening } from './opening.ts'
import { Room } from './room.ts'

const buildingKinds = ['tower', 'containers', 'modern', 'hall', 'annex', 'office', 'other'] as const
const ventilationKinds = ['sealed', 'mechanical', 'natural', 'free-cooling'] as const

const Facade = z
  .strictObject({
    assembly: reference('assembly', 'Layers').prefault('block-wall'),
    target: reference('target', 'What a burning neighbour would light').prefault('cables-unqualified'),
    rating: uncertain('rating', { label: 'Fire resistance', min: 0, max: 360 }).prefault(0),
    openShare: uncertain('ratio', { label: 'Openings, share of the facade', min: 0, max: 1 }).prefault(
      '10 %',
    ),
  })
  .prefault({})

const Ventilation = z
  .strictObject({
    kind: choice('Kind', ventilationKinds).prefault('mechanical'),
    louvres: uncertain('ratio', { label: 'Louvres, share of the facade', min: 0, max: 1 }).prefault(0),
    airChanges: uncertain('number', { label: 'Air changes', unit: 'per hour', min: 0, max: 600 }).prefault(0),
    closesOnAlarm: flag('Closes on alarm').prefault(false),
    stopsOnAlarm: flag('Fans stop on alarm').prefault(true),
  })
  .prefault({})

const Building = z.strictObject({
  label: text('Label').optional(),
  kind: choice('Kind', buildingKinds).prefault('other'),
  built: count({ label: 'Year built', min: 1800, max: 2200 }).optional(),
  plan: z.strictObject({
    x: exact('length', { label: 'West edge on the site', min: -10_000, max: 10_000 }).prefault('0 m'),
    y: exact('length', { label: 'South edge on the site', min: -10_000, max: 10_000 }).prefault('0 m'),
    width: exact('length', { label: 'Width, west to east', min: 1, max: 1000 }),
    depth: exact('length', { label: 'Depth, south to north', min: 1, max: 1000 }),
  }),
  /** Storeys from the ground floor (storey 0) up. Basements are storeys -1 and below, and have no facade. */
  storeys: count({ label: 'Storeys', min: 1, max: 60 }).prefault(1),
  basements: count({ label: 'Storeys below ground', max: 20 }).prefault(0),
  storeyHeight: exact('length', { label: 'Storey height', min: 1.8, max: 20 }).prefault('3 m'),
  walls: barrierOf('block-wall').prefault({}),
  floors: barrierOf('concrete-slab').prefault({}),
  roof: barrierOf('concrete-slab').optional(),
  facade: Facade,
  ventilation: Ventilation,
  rooms: z.array(Room).max(2000),
  openings: z.array(Opening).max(5000).prefault([]),
  /** Separations between two rooms that differ from the building's walls or floors. */
  barriers: z
    .array(
      z.strictObject({
        between: z.tuple([reference('room', 'Room'), reference('room', 'Room')]),
        change: BarrierChange,
      }),
    )
    .max(5000)
    .prefault([]),
})

export const Buildings = z.record(key, Building)

/**
 * What lies between two buildings: their distance from wall to wall, and the length over which they face each
 * other.
 */
const Gap = z.strictObject({
  between: z.tuple([reference('building', 'Building'), reference('building', 'Building')]),
  distance: uncertain('length', { label: 'Distance', min: 0, max: 1000 }),
  sides: z.tuple([choice('Side of the first', sides), choice('Side of the second', sides)]),
  overlap: uncertain('length', { label: 'Facing length', min: 0, max: 1000 }),
  /** Openings that join rooms (`building/room`) of both, as in a bridge or a shared wall. */
  links: z.array(Opening).max(100).prefault([]),
})
export const Gaps = z.array(Gap).max(500)
