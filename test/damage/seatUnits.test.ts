/** Power units that burn in a room that is not hot. */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import type { DamageState } from '../../src/damage/state.ts'
import { startDamage } from '../../src/damage/state.ts'
import type { Site } from '../../src/estate/site.ts'
import { stage } from '../../src/fire/fire.ts'
import { light, startSources } from '../../src/fire/fuel/sources.ts'
import { outside, plant, quiet, room, stepBeat } from './plant.ts'

/** A power room whose first source burns at such a rate, kW, after a minute, and what follows by `until`. */
function burning(site: Site, kw: number, until = 60): DamageState {
  const view = quiet(site)
  view.stage[room.power] = stage.burning
  view.ignitedAt[room.power] = 0
  view.hrrFreeKw[room.power] = kw
  view.hrrActualKw[room.power] = kw
  const sources = startSources(site)
  light(sources, 0, 0)
  sources.litAt[0] = 60 - Math.sqrt(kw / site.sources.alphaKwS2[0]!)
  const state = startDamage(site, new Streams('seat', 0))
  stepBeat(state, site, outside(view, sources), [], 60, silent)
  // What the fire has taken by then is what counts: it goes out.
  if (until > 60) stepBeat(state, site, outside(quiet(site)), [], until, silent)
  return state
}

function lost(site: Site, kw: number): string[] {
  const { power } = burning(site, kw)
  return site.power.name.filter((_, unit) => power.lost[unit] === 1)
}

describe('a power unit that burns', () => {
  test('is lost with what burns of its own kind, in a room that is not hot', () => {
    // The highest peak of three server cabinets was 134 kW.
    expect(lost(plant(), 130)).toEqual([])
    expect(lost(plant(), 140)).toEqual(['ups'])
  })

  test('does not take what is of another kind', () => {
    expect(lost(plant(), 900)).not.toContain('switchgear')
  })

  test('leaves the others of its kind their share', () => {
    const power = `
  units:
    feed: { kind: feed }
    a: { kind: ups, room: tower/power, from: [feed], store: 10 min }
    b: { kind: ups, room: tower/power, from: [feed], store: 10 min }
  serves: { tower: [a, b] }`
    const two = plant({ power })
    const peak = two.sources.peakKw[0]!
    expect(peak / 2).toBeGreaterThan(150)
    expect(lost(two, peak / 2 + 130)).toHaveLength(1)
    expect(lost(two, peak / 2 + 140)).toHaveLength(2)
  })

  test('is lost at its own peak if that is less than a burning rack', () => {
    const power = `
  units:
    feed: { kind: feed }
    gear: { kind: switchgear, room: tower/power, from: [feed] }
  serves: { tower: [gear] }`
    const gear = plant({ power, burns: 'cabinet' })
    const peak = gear.sources.peakKw[0]!
    expect(peak).toBeLessThan(130)
    expect(lost(gear, peak - 5)).toEqual([])
    expect(lost(gear, peak)).toEqual(['gear'])
  })
})

describe('batteries that burn in racks of their own', () => {
  const power = (feeds: string): string => `
  units:
    feed: { kind: feed }
    stand-in: { kind: generator, start: 5 min, store: 48 h }
    ups: { kind: ups, room: tower/power, from: [${feeds}], store: 10 min }
  serves: { tower: [ups] }`
  const cells = (feeds: string): Site => plant({ power: power(feeds), burns: 'li-ion' })

  test('leave their UPS its input', () => {
    expect(lost(cells('feed'), 900)).toEqual([])
    expect(burning(cells('feed'), 900, 3600).rooms.powered[room.low]).toBe(1)
  })

  test('take its store: the time until a generator delivers is dark', () => {
    const cut = { at: 90, do: 'cut-power', building: -1, by: -1 } as const
    const darkFor = (kw: number): number => {
      const site = cells('feed, stand-in')
      const state = burning(site, kw)
      let dark = 0
      for (let end = 61; end <= 600; end++) {
        stepBeat(state, site, outside(quiet(site)), [cut], end, silent)
        if (state.rooms.powered[room.low] === 0) dark++
      }
      return dark
    }
    expect(darkFor(100)).toBe(0)
    expect(darkFor(900)).toBe(300)
  })
})
