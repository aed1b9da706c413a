/** How things burn: what can be stated of a thing, and the defaults of each kind. */
import { uncertain, type WrittenUncertain } from '../field/quantity.ts'
import { z } from '../zod.ts'

export const burning = {
  energy: uncertain('energy', { label: 'Energy', min: 0, max: 1e8 }),
  peak: uncertain('power', { label: 'Peak heat release', min: 0, max: 1e6 }),
  growth: uncertain('growth', { label: 'Growth, t-squared alpha', unit: 'kW/s2', min: 1e-6, max: 10 }),
  perArea: uncertain('heatFlux', { label: 'Heat release per fuel area', min: 1, max: 5000 }),
  sootYield: uncertain('ratio', { label: 'Soot yield', min: 0, max: 0.5 }),
  heatOfCombustion: uncertain('number', { label: 'Heat of combustion', unit: 'MJ/kg', min: 1, max: 60 }),
  radiativeFraction: uncertain('ratio', { label: 'Radiative fraction', min: 0, max: 0.7 }),
  withoutAir: uncertain('ratio', { label: 'Share of heat that needs no air', min: 0, max: 0.9 }),
  ignitionTemperature: uncertain('temperature', { label: 'Ignites in gas at', min: 50, max: 1200 }),
  ignitionFlux: uncertain('heatFlux', { label: 'Ignites unpiloted at', min: 1, max: 100 }),
  reignition: uncertain('rate', { label: 'Re-ignition once out', min: 0 }),
}

type Defaults = { readonly [Part in keyof typeof burning]: WrittenUncertain }

function kind(defaults: Defaults) {
  return parts(defaults).prefault({})
}

function parts(defaults: Defaults) {
  return z.strictObject({
    energy: burning.energy.prefault(defaults.energy),
    peak: burning.peak.prefault(defaults.peak),
    growth: burning.growth.prefault(defaults.growth),
    perArea: burning.perArea.prefault(defaults.perArea),
    sootYield: burning.sootYield.prefault(defaults.sootYield),
    heatOfCombustion: burning.heatOfCombustion.prefault(defaults.heatOfCombustion),
    radiativeFraction: burning.radiativeFraction.prefault(defaults.radiativeFraction),
    withoutAir: burning.withoutAir.prefault(defaults.withoutAir),
    ignitionTemperature: burning.ignitionTemperature.prefault(defaults.ignitionTemperature),
    ignitionFlux: burning.ignitionFlux.prefault(defaults.ignitionFlux),
    reignition: burning.reignition.prefault(defaults.reignition),
  })
}

/**
 * Mixed plastics of electronics and cables. Where an entry below names no source, its figures are named
 * assumptions.
 */
const plastic = {
  perArea: '250 kW/m2',
  sootYield: '10 %',
  heatOfCombustion: 24,
  radiativeFraction: '35 %',
  withoutAir: '0 %',
  ignitionTemperature: '350 °C',
  ignitionFlux: '18 kW/m2',
  reignition: '0 /h',
}

/** One item of each kind, unless a room's source says otherwise. */
export const Sources = z
  .strictObject({
    /**
     * Peak gamma(0.46, 386 kW), 12 min of growth (NUREG/CR-6850); qualified cable fails electrically at 18
     * kW/m2 (NUREG/CR-2927).
     */
    cabinet: kind({
      ...plastic,
      energy: '1000 MJ',
      peak: { gamma: { shape: 0.46, scale: '386 kW' } },
      growth: '386 kW in 12 min',
    }),
    ups: kind({
      ...plastic,
      energy: { uniform: ['3 GJ', '9 GJ'] },
      peak: { uniform: ['1 MW', '3 MW'] },
      growth: 'fast',
    }),
    'lead-battery': kind({
      ...plastic,
      energy: { uniform: ['5 GJ', '15 GJ'] },
      peak: { uniform: ['1 MW', '3 MW'] },
      growth: 'medium',
    }),
    /**
     * Peak of one rack 2.5 MW (LFP) to 6.4 MW (LNO-LMO); it lights again minutes to days later. Reactions
     * inside a cell give up to twice its electric energy without any air, and the gas it vents burns with up
     * to six times as much (Quintiere, Fire Safety Journal 124, 2021): 2 in 8.
     */
    'li-ion': kind({
      ...plastic,
      energy: { uniform: ['2 GJ', '6 GJ'] },
      peak: { uniform: ['2.5 MW', '6.4 MW'] },
      growth: 'ultrafast',
      withoutAir: '25 %',
      ignitionTemperature: '180 °C',
      reignition: { uniform: ['0.01 /h', '0.1 /h'] },
    }),
    /**
     * 150 to 250 kW/m2 of tray and 0.3 to 0.9 mm/s, of thermoset to thermoplastic cable (FLASH-CAT); unqualified
     * cable lights unpiloted at 22 kW/m2 (NUREG/CR-2927). At its peak all of it burns.
     */
    'cable-tray': parts({
      ...plastic,
      energy: { uniform: ['2 GJ', '6 GJ'] },
      peak: { uniform: ['500 kW', '2 MW'] },
      growth: 'medium',
      perArea: { uniform: ['150 kW/m2', '250 kW/m2'] },
      ignitionFlux: '22 kW/m2',
    })
      .extend({
        spread: uncertain('speed', { label: 'Spread along a tray', min: 0, max: 0.1 }).prefault({
          uniform: ['0.3 mm/s', '0.9 mm/s'],
        }),
        trays: uncertain('count', { label: 'Trays above each other', min: 1, max: 100 }).prefault({
          triangular: [1, 3, 5],
        }),
      })
      .prefault({}),
    'generator-fuel': kind({
      ...plastic,
      energy: '36 GJ',
      peak: '5 MW',
      growth: 'ultrafast',
      perArea: '1700 kW/m2',
      heatOfCombustion: 42.6,
      ignitionTemperature: '250 °C',
      ignitionFlux: '15 kW/m2',
    }),
    /**
     * The general load of a room. Energy and peak follow from the room's fire load and floor, so these two
     * are for one square metre.
     */
    'fire-load': kind({
      ...plastic,
      energy: '500 MJ',
      peak: '250 kW',
      growth: 'medium',
      heatOfCombustion: 20,
    }),
    /**
     * The load of a room of computers, likewise for one square metre. Heat with all its racks alight: at
     * least that of cabinets that burn by themselves (178 kW, the mean of NUREG/CR-6850, on 3.6 m2 of floor
     * each: 50 kW/m2; three cabinets of servers alone peaked at 134 kW, Journal of Fire Sciences, doi
     * 10.1177/07349041221119715), most likely that of cable trays (150, FLASH-CAT), at most that of an office
     * (250, EN 1991-1-2 annex E).
     */
    racks: kind({
      ...plastic,
      energy: '500 MJ',
      peak: '250 kW',
      growth: 'medium',
      perArea: { triangular: ['50 kW/m2', '150 kW/m2', '250 kW/m2'] },
      heatOfCombustion: 20,
    }),
  })
  .prefault({})

/** Structural timber under ISO-like exposure: charring 0.65 mm/min (EN 1995-1-2) to 0.8. */
export const Timber = z
  .strictObject({
    charring: uncertain('speed', { label: 'Charring', min: 0, max: 1e-4 }).prefault({
      triangular: ['0.6 mm/min', '0.7 mm/min', '0.8 mm/min'],
    }),
    density: uncertain('number', { label: 'Density', unit: 'kg/m3', min: 100, max: 1200 }).prefault(400),
    heatOfCombustion: uncertain('number', {
      label: 'Heat of combustion',
      unit: 'MJ/kg',
      min: 5,
      max: 25,
    }).prefault(13.2),
  })
  .prefault({})
