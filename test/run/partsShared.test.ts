/** A scenario prepared beside another one is what it is alone, however much of the other it shares. */
import { expect, test } from 'vitest'
import { digestEstate } from '../../src/estate/packed.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { prepareAll } from '../../src/run/prepareAll.ts'
import { runReplication } from '../../src/run/replication.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { createWorkspace, estateOf } from '../../src/run/workspace.ts'
import { typicalInputs } from '../../src/scenario/resolve.ts'
import { shipped } from './scenario.ts'

const small = ['population.services=4000', 'population.customers=500']
const strasbourg = (...assignments: string[]): Prepared =>
  shipped('strasbourg-2021.yaml', [...small, ...assignments])
const one = strasbourg()
const common = shared()
const choice = { seed: 'beside', replication: 0 }
const digest = (of: Prepared): string => runReplication(of, choice, createWorkspace(of, common)).digest
digest(one)

/** By assignment: whether the population, who stands where, and the plan of the site are shared. */
test.each([
  ['recovery.supply.stock=900', true, true, true],
  ['intervention.detection.toPerson=5 min', true, true, true],
  ['products.vps.policies={ own-copy: 100 % }', false, true, true],
  ['policies.own-copy.copies=[{ medium: backup, place: SBG3, period: 1 d }]', false, true, true],
  ['policies.ftp-backup.jurisdictions=[FR]', false, true, true],
  ['policies.ftp-backup.copies.ftp.window=22:00-06:00', false, true, true],
  ['population.named.names.policy=none', false, true, true],
  ['repositories.ftp.unusable=2 %', false, true, true],
  ['otherSites.named.P19={}', false, true, false],
  ['buildings.SBG2.rooms.courtyard-west.opening.open=0 %', false, false, false],
  ['power.units.site-generator.starts=50 %', true, true, false],
  ['population.seed=another', false, false, true],
  ['products.vps.serversEach=0.03', false, false, true],
  ['population.named.names.data=2 TB', false, false, true],
  ['tiers.gold.rto=5 h', false, false, true],
  ['activities.shop.rto=1 h', false, false, true],
])('%s', (assignment, population, standing, plan) => {
  const alone = strasbourg(assignment)
  const [beside] = prepareAll([alone.scenario], [one])
  const typical = typicalInputs(alone.inputs)
  expect(digestEstate(estateOf(beside!, typical))).toEqual(digestEstate(estateOf(alone, typical)))
  expect(digest(beside!)).toBe(digest(alone))
  const [kept, made] = [one.compiler, beside!.compiler]
  expect(made.population === kept.population).toBe(population)
  expect(made.population.dependencies === kept.population.dependencies).toBe(standing)
  expect(made.site === kept.site).toBe(plan)
})
