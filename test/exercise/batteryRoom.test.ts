// Goal: the first exercise teaches one thing: a call without a cut, or a cut without a call, saves less than both.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { score } from '../../src/exercise/score.ts'
import { playScript, readScript } from '../../src/exercise/script.ts'
import { Session } from '../../src/exercise/session.ts'
import { playOut } from '../../src/run/ending.ts'
import type { Decision } from '../../src/run/phrases.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('exercises/battery-room.yaml')
const workspace = createWorkspace(prepared)
const seeds = ['1', '2', '3', '4', '5']
const call = { do: 'call-brigade', at: 180 } as Decision
const cut = { do: 'cut-power', at: 900, building: undefined, where: 'switch' } as Decision

/** Services destroyed, over all fires. */
function lost(decisions: readonly Decision[]): number {
  return seeds.reduce((sum, seed) => {
    const { metrics } = playOut(prepared, { seed, replication: 0 }, () => false, decisions, workspace)
    return sum + metrics.servicesDestroyed
  }, 0)
}

test('call and cut together save more than half of what is lost without either, or by one of them alone', () => {
  const both = lost([call, cut])
  for (const fewer of [[], [call], [cut]]) expect(both).toBeLessThan(lost(fewer) / 2)
})

test.each(['battery-room', 'night-shift'])('the decisions that come with %s fit its table', name => {
  const file = new URL(`../../scenarios/exercises/decisions/${name}.yaml`, import.meta.url)
  const { setting } = new Session(shipped(`exercises/${name}.yaml`), { seed: '1', replication: 0 })
  const { acts, issues } = readScript(readFileSync(file, 'utf8'), name, setting)
  expect(issues).toEqual([])
  for (const act of acts)
    if ('command' in act && 'role' in act.command) expect(setting.spec.roles).toContain(act.command.role)
})

test('what a team decides at its table is scored as done, in time or late, and what it left as missed', () => {
  const session = new Session(prepared, { seed: '1', replication: 0 })
  const file = new URL('../../scenarios/exercises/decisions/battery-room.yaml', import.meta.url)
  playScript(session, readScript(readFileSync(file, 'utf8'), 'battery-room', session.setting))
  const verdicts = score(session.state, session.now, 'en').map(({ id, verdict }) => `${id} ${verdict}`)
  expect(verdicts.filter(one => one.endsWith('missed'))).toEqual([])
  expect(verdicts).toContain('cut met')
})
