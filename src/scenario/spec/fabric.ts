/** Layers of walls and floors, and what they are made of. */
import { exact, uncertain } from '../field/quantity.ts'
import { key, reference } from '../field/word.ts'
import { z } from '../zod.ts'

const Material = z.strictObject({
  conductivity: uncertain('number', { label: 'Conductivity', unit: 'W/(m K)', min: 0.001, max: 500 }),
  density: uncertain('number', { label: 'Density', unit: 'kg/m3', min: 1, max: 20_000 }),
  heatCapacity: uncertain('number', { label: 'Heat capacity', unit: 'J/(kg K)', min: 100, max: 10_000 }),
  emissivity: uncertain('ratio', { label: 'Emissivity', min: 0.01, max: 1 }).prefault(0.9),
})
export type Material = z.infer<typeof Material>

/**
 * Concrete, gypsum and timber as in the input files of NIST's CFAST that the fire model is verified against.
 * The others are rounded handbook values for ambient temperature, a named assumption. A scenario may override
 * or add.
 */
const builtIn: Readonly<Record<string, Material>> = {
  concrete: { conductivity: 1.75, density: 2200, heatCapacity: 1000, emissivity: 0.94 },
  'concrete-block': { conductivity: 0.73, density: 1900, heatCapacity: 840, emissivity: 0.94 },
  brick: { conductivity: 0.69, density: 1600, heatCapacity: 840, emissivity: 0.94 },
  gypsum: { conductivity: 0.16, density: 790, heatCapacity: 900, emissivity: 0.9 },
  timber: { conductivity: 0.12, density: 540, heatCapacity: 2500, emissivity: 0.9 },
  steel: { conductivity: 48, density: 7850, heatCapacity: 560, emissivity: 0.9 },
  'mineral-wool': { conductivity: 0.04, density: 100, heatCapacity: 840, emissivity: 0.9 },
  glass: { conductivity: 0.76, density: 2500, heatCapacity: 840, emissivity: 0.9 },
}
export const Materials = z.record(key, Material).transform(written => ({ ...builtIn, ...written }))

const Layer = z.strictObject({
  material: reference('material', 'Material'),
  thickness: exact('length', { label: 'Thickness', min: 0.0001, max: 3 }),
})
type Layer = z.infer<typeof Layer>

/** Usual assemblies, layers from the room outwards, thicknesses in metres. A scenario may override or add. */
const builtInAssemblies: Readonly<Record<string, Layer[]>> = {
  'concrete-slab': [{ material: 'concrete', thickness: 0.2 }],
  'block-wall': [{ material: 'concrete-block', thickness: 0.2 }],
  'gypsum-wall': [{ material: 'gypsum', thickness: 0.025 }],
  'timber-floor': [{ material: 'timber', thickness: 0.045 }],
  'steel-sandwich': [
    { material: 'steel', thickness: 0.001 },
    { material: 'mineral-wool', thickness: 0.06 },
    { material: 'steel', thickness: 0.001 },
  ],
}
export const Assemblies = z
  .record(key, z.array(Layer).min(1).max(6))
  .transform(written => ({ ...builtInAssemblies, ...written }))

/**
 * Surfaces that receive radiation. A pilot lights one when the sum of (q - criticalFlux)^exponent dt reaches
 * the product.
 */
const Target = z.strictObject({
  criticalFlux: uncertain('heatFlux', { label: 'Critical heat flux', min: 1, max: 100 }),
  exponent: exact('number', { label: 'Exponent of the flux-time product', min: 1, max: 3 }),
  fluxTimeProduct: uncertain('number', { label: 'Flux-time product', unit: '(kW/m2)^n s', min: 0 }),
})
export type Target = z.infer<typeof Target>

/**
 * Wood: measured triples (40 mm specimens; fsepy/efsprapy test data). Cables: the critical flux is 0.6 of the
 * unpiloted one of NUREG/CR-2927 (22 unqualified, 28 qualified), as 12.5 is of some 20 kW/m2 for wood,
 * because a burning facade sends flames, sparks and brands along (BR 187). Exponent and product are those of
 * radiata pine. Ratio and stand-in are named assumptions.
 */
const builtInTargets: Readonly<Record<string, Target>> = {
  plywood: { criticalFlux: 7.3, exponent: 1.9, fluxTimeProduct: 39_663 },
  'radiata-pine': { criticalFlux: 8.6351, exponent: 2, fluxTimeProduct: 41_209 },
  beech: { criticalFlux: 10.9, exponent: 2, fluxTimeProduct: 42_750 },
  mdf: { criticalFlux: 9.3, exponent: 1.5, fluxTimeProduct: 10_599 },
  'cables-unqualified': { criticalFlux: 13.2, exponent: 2, fluxTimeProduct: 41_209 },
  'cables-qualified': { criticalFlux: 16.8, exponent: 2, fluxTimeProduct: 41_209 },
}
export const Targets = z.record(key, Target).transform(written => ({ ...builtInTargets, ...written }))
