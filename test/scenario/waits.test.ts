/** The names by which reports count waits are the engine's, and mean one thing each. */
import { expect, test } from 'vitest'
import { bottleneckNames } from '../../src/recovery/state/layout.ts'
import { waitsFor, waitsIn } from '../../src/scenario/waits.ts'
import { estateOf } from '../estate/estateOf.ts'
import { shipped } from '../run/scenario.ts'

test.each(['strasbourg-2021.yaml', 'daejeon-2025.yaml', 'backup-strategies.yaml', 'two-rooms.yaml'])(
  'of %s',
  file => {
    const { scenario } = shipped(file)
    expect([...waitsIn(scenario).keys()]).toEqual(bottleneckNames(estateOf(scenario)))
  },
)

test('a crew that is called as something else is waited for by a name of its own', () => {
  const waits = waitsFor({
    crews: ['servers', 'crew servers', 'cleaners', 'link vault'],
    otherSites: [],
    buildings: ['hut'],
    parts: [1],
    links: ['vault'],
  })
  const names = waits.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const crews = waits.filter(({ on }) => on === 'crew')
  expect(crews.map(({ name, of }) => [name, of])).toEqual([
    ['crew crew servers', 'servers'],
    ['crew servers', 'crew servers'],
    ['cleaners', 'cleaners'],
    ['crew link vault', 'link vault'],
  ])
})

test('a link that is called as that of another site is waited for by a name of its own', () => {
  const waits = waitsFor({
    crews: [],
    otherSites: ['lee'],
    buildings: ['hut'],
    parts: [0],
    links: ['of lee', 'link of lee', 'vault', 'of luff'],
  })
  const names = waits.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const links = waits.filter(({ on }) => on === 'link' || on === 'linkOf')
  expect(links.map(({ name, of }) => [name, of])).toEqual([
    ['link link of lee', 'of lee'],
    ['link link link of lee', 'link of lee'],
    ['link vault', 'vault'],
    ['link of luff', 'of luff'],
    ['link of lee', 'lee'],
  ])
})
