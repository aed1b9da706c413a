import { describe, expect, test } from 'vitest'
import { estateOf, shipped } from './estateOf.ts'

describe('the Strasbourg estate', () => {
  const scenario = shipped('strasbourg-2021')
  const estate = estateOf(scenario)
  const { site, population } = estate

  test('has four buildings, 59 rooms and 29,000 servers', () => {
    expect(site.buildings.name).toEqual(['SBG1', 'SBG2', 'SBG3', 'SBG4'])
    expect(site.rooms.count).toBe(59)
    expect(site.servers).toBe(29_000)
    console.log(
      site.barriers.count,
      site.openings.count,
      site.facings.count,
      site.sources.count,
      site.racks.count,
    )
  })
  test('has 120,000 services of 14,000 customers', () => {
    expect(population.services.count).toBe(120_000)
    expect(population.customers.count).toBe(14_000)
  })
})
