import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { speak } from '../../node/speak.ts'

const folder = mkdtempSync(join(tmpdir(), 'firebreak-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const room = {
  schema: 'firebreak-cfast-case/1',
  id: 'closed',
  duration_s: 60,
  compartments: [{ id: 'Hot Room', width_m: 4, depth_m: 4, height_m: 3 }],
  fire: { compartment: 'Hot Room', prescribed_hrr_points_s_kW: [[0, 100]] },
}

test('a case without a reference runs, is not judged and leaves its series', async () => {
  writeFileSync(at('closed.json'), JSON.stringify(room))
  const { code, out } = await speak('verify', at('closed.json'), '--out', at('out'))
  expect(code).toBe(1)
  expect(out).toMatch(/closed +engine +FAIL +curves not judged: \S+closed\.csv missing/)
  expect(out).toMatch(/CFAST: rise over the whole fire, relative distance +0 of 1 +not judged/)
  expect(out).toContain('0 passed, 1 failed')
  const [head, ...rows] = readFileSync(at('out/closed.csv'), 'utf8').trim().split('\n')
  expect(head).toBe('time_s,T_upper_C_Hot_Room,T_lower_C_Hot_Room,layer_height_m_Hot_Room,hrr_actual_kW')
  expect(rows.map(row => row.split(',')[0])).toEqual(['0', '10', '20', '30', '40', '50', '60'])
})

// Heskestad: 0.235 x 2,000^0.4 - 1.02 x 1.60 = 3.3 m of flame in a room of 3 m, which is closed.
test('a case that leaves the range of a law says so, one within it does not', async () => {
  const fire = { ...room.fire, area_m2: 2, prescribed_hrr_points_s_kW: [[0, 2000]] }
  writeFileSync(at('strong.json'), JSON.stringify({ ...room, id: 'strong', fire }))
  const told = (await speak('verify', at('strong.json'))).out
  expect(told).toMatch(/^outside the range of validity$/m)
  expect(told).toMatch(/^- plume: flame longer than the room is high, .*: strong$/m)
  expect(told).toMatch(/^- gas: more than 3 kPa, at which panes and doors give way, .*: strong$/m)
  expect((await speak('verify', at('closed.json'))).out).not.toMatch(/flame longer/)
})

test.each([
  ['hall', { width_m: 100, depth_m: 50, height_m: 8 }, 'room longer than six times its height'],
  ['slit', { width_m: 1, depth_m: 4, height_m: 6 }, 'room narrower than a fifth of its height'],
])('a %s is no room for two layers, however weak its fire', async (id, size, told) => {
  const fire = { ...room.fire, prescribed_hrr_points_s_kW: [[0, 20]] }
  writeFileSync(
    at(`${id}.json`),
    JSON.stringify({ ...room, id, compartments: [{ id: 'Hot Room', ...size }], fire }),
  )
  const { out } = await speak('verify', at(`${id}.json`))
  expect(out).toMatch(new RegExp(`^- two zones: ${told}.*: ${id}$`, 'm'))
})

test('the series stands at the times of the curves beside the case', async () => {
  writeFileSync(at('timed.json'), JSON.stringify({ ...room, id: 'timed' }))
  writeFileSync(at('timed.csv'), 'time_s\n0\n15\n45\n')
  const { code, out } = await speak('verify', at('timed.json'), '--out', at('out'))
  expect(code).toBe(1)
  expect(out).toContain('timed.csv has no curves')
  const rows = readFileSync(at('out/timed.csv'), 'utf8').trim().split('\n').slice(1)
  expect(rows.map(row => row.split(',')[0])).toEqual(['0', '15', '45'])
})

test('two cases of one name are told of, tables have none', async () => {
  for (const name of ['one', 'two']) {
    writeFileSync(at(`twins-${name}.json`), JSON.stringify({ ...room, id: 'twin' }))
    writeFileSync(at(`tables-${name}.json`), JSON.stringify({ view_factors: {} }))
  }
  const { err } = await speak('verify', folder)
  expect(err.match(/names a second case/g)).toHaveLength(1)
  expect(err).toMatch(/twins-two\.json:1:\d+ id: names a second case "twin", as \S+twins-one\.json does/)
})

test('a miss exits with 1 and is named, a file that is no JSON with 2', async () => {
  const results = { 'Hot Room': { peak_T_upper_C: 20.5 } }
  writeFileSync(at('missed.json'), JSON.stringify({ ...room, results }))
  const { code, out } = await speak('verify', at('missed.json'), '--json')
  expect(code).toBe(1)
  const verdict = JSON.parse(out) as { failed: number; points: object[]; results: { pass: boolean }[] }
  expect([verdict.failed, verdict.results.map(({ pass }) => pass)]).toEqual([1, [false]])
  expect(verdict.points).toEqual([
    expect.objectContaining({ id: 'closed', room: 'Hot Room', family: 'cfast', measured: 0.5 }),
  ])
  writeFileSync(at('torn.json'), '{')
  expect((await speak('verify', at('torn.json'))).code).toBe(2)
})

test.each([
  ['beside', '../../validation/fire/experiments', ['vtt_c1', 'wtc_1', 'wtc_4']],
  ['without', 'further', ['steckler_19', 'steckler_21', 'steckler_41']],
] as const)(
  'the error of the model %s what CFAST predicts has no empty column',
  async (said, from, names) => {
    const measured = at(said)
    mkdirSync(measured)
    for (const name of names)
      copyFileSync(join(import.meta.dirname, from, `${name}.json`), join(measured, `${name}.json`))
    const { out } = await speak('verify', measured)
    const head = out.split('\n').find(line => line.startsWith('ventilation'))!
    expect(head.split(/ {2,}/)).toEqual([
      'ventilation',
      'rooms measured',
      'bias',
      'sigma',
      ...(said === 'beside' ? ["CFAST's bias", 'sigma'] : []),
    ])
  },
)
