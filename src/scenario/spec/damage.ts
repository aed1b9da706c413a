/** What a rack withstands. */
import { uncertain } from '../field/quantity.ts'
import { z } from '../zod.ts'

export const Damage = z
  .strictObject({
    /** Above this inside, a rack burns. */
    burnt: uncertain('temperature', {
      label: 'Temperature inside that destroys a rack',
      min: 60,
      max: 800,
    }).prefault({
      triangular: ['150 °C', '250 °C', '350 °C'],
    }),
    /** Electronics stop at a screening limit of 65 °C. */
    stops: uncertain('temperature', {
      label: 'Temperature inside that stops a rack',
      min: 30,
      max: 200,
    }).prefault('65 °C'),
    soot: uncertain('number', {
      label: 'Soot that must be cleaned off',
      unit: 'g/m2',
      min: 0,
      max: 100,
    }).prefault({
      lognormal: { median: 0.1, p95: 0.3 },
    }),
    /**
     * Assumption: 15 % of what burns is PVC insulation with 28 % chlorine, and 10 % becomes soot. Less than 48 % of such
     * chlorine got into the air, and at most 4 % stayed in it (Bertelo, Carroll and Hirschler, IAFSS 1986): as much as 20 %
     * of the soot near the fire, and 2 % far from it. The formula of what burns (C2H3.5Cl0.5, gasRooms.ts), which stands
     * for the air that it needs and the gases that it gives, has more: 39 % of chlorine, as if all were insulation.
     */
    chloride: uncertain('ratio', { label: 'Chloride in the soot', min: 0, max: 5 }).prefault({
      lognormal: { median: '6 %', p95: '20 %' },
    }),
    water: uncertain('number', { label: 'Water that wets a rack', unit: 'l/m2', min: 0, max: 1000 }).prefault(
      {
        uniform: [2, 10],
      },
    ),
    /** Share of the water on a storey that runs to the one below. */
    runOff: uncertain('ratio', { label: 'Water that runs to the storey below', min: 0, max: 1 }).prefault({
      uniform: ['40 %', '80 %'],
    }),
  })
  .prefault({})
