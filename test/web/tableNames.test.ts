// The sentences of a report have the names of a shipped scenario in the reader's language; a reader's own stay as written.
import { expect, test } from 'vitest'
import type { Table } from '../../web/exercise/protocol.ts'
import { frenchLabels, translatedNames } from '../../src/index.ts'

const table: Table = {
  verbs: {},
  offered: {},
  buildings: ['center', 'mine'],
  rooms: ['center/hall', 'mine/hall'],
  policies: [],
  tiers: ['state', 'own'],
  pools: ['engineers'],
  labels: {
    policy: {},
    tier: { state: "The state's applications", own: 'Public services' },
    pool: { engineers: 'engineers' },
    building: { center: 'Computing center', mine: 'Main building' },
    room: { 'center/hall': 'Energy room no. 1', 'mine/hall': 'Archive' },
    powerUnit: { mains: 'mains', 'ups-south': 'ups-south' },
    coolingUnit: { air: 'air-units' },
    product: { internal: 'Internal services', own: 'Public services' },
  },
  shipped: [
    "The state's applications",
    'Computing center',
    'Energy room no. 1',
    'Internal services',
    'ups-south',
    'air-units',
  ],
}

test('only what a shipped scenario has named is translated, rooms with their building', () => {
  expect(translatedNames(table, label => frenchLabels.get(label) ?? label, 'fr')).toEqual({
    tiers: { state: 'Les applications de l’État' },
    pools: {},
    policies: {},
    buildings: { center: 'Centre de calcul' },
    rooms: { 'center/hall': 'Local énergie n° 1 (Centre de calcul)' },
    products: { internal: 'Services internes' },
    links: {},
    otherSites: {},
    powerUnits: { 'ups-south': 'Onduleur sud' },
    coolingUnits: { air: 'Centrales d’air' },
  })
  expect(translatedNames(table, label => label, 'en')).toEqual({
    tiers: {},
    pools: {},
    policies: {},
    buildings: {},
    rooms: {},
    products: {},
    links: {},
    otherSites: {},
    powerUnits: {},
    coolingUnits: {},
  })
})
