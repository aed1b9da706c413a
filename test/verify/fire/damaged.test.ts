/** A shipped case with missing, truncated or corrupted curves never passes because of that, and the reason is given. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { fireWarnings } from '../../../src/verify/fire/verifyFire.ts'
import { speak } from '../../node/speak.ts'
import { casesIn, toldIn } from './files.ts'

const shipped = join(import.meta.dirname, '../../validation/fire')
const folder = mkdtempSync(join(tmpdir(), 'firebreak-damaged-'))
afterAll(() => rmSync(folder, { recursive: true }))

const json = join(folder, 'o5.json')
const csv = join(folder, 'o5.csv')
const out = join(folder, 'out')
/** What --out says where a case cannot be run. */
const unwritten = 'nothing is written unless every case can be run'

interface Told {
  readonly results: readonly {
    readonly id: string
    readonly pass: boolean
    readonly kind: string
    readonly figures: readonly { readonly name: string; readonly pass: boolean; readonly reason?: string }[]
  }[]
}

/** Failures in the case, by name and reason. */
async function failures(): Promise<{ code: number; err: string; failed: string[] }> {
  const { code, out, err } = await speak('verify', folder, '--json')
  const [result] = (JSON.parse(out) as Told).results
  const failed = result!.figures.filter(({ pass }) => !pass)
  return { code, err, failed: failed.map(({ name, reason = '' }) => `${name}: ${reason}`) }
}

function rewrite(change: (rows: string[]) => readonly string[]): void {
  writeFileSync(csv, `${change(readFileSync(csv, 'utf8').trim().split('\n')).join('\n')}\n`)
}

beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  copyFileSync(join(shipped, 'cfast/o5.json'), json)
  copyFileSync(join(shipped, 'cfast/o5.csv'), csv)
})

describe('the curves of a case', () => {
  test('whole: it passes', async () => {
    expect(await failures()).toEqual({ code: 0, err: '', failed: [] })
  })

  test('gone: the peaks alone are not enough, and the series is written all the same', async () => {
    rmSync(csv)
    expect(await failures()).toMatchObject({ code: 1, failed: [`curves: ${csv} missing`] })
    expect((await speak('verify', folder, '--out', out)).code).toBe(1)
    const rows = readFileSync(join(out, 'o5.csv'), 'utf8').trim().split('\n')
    expect(rows.length).toBe(1 + 241)
  })

  test('cut in the middle of the fire: not judged by what is left, and the series stands at its times', async () => {
    rewrite(rows => rows.slice(0, 101))
    const why = `${csv} ends at 990 s of 2400 s`
    expect(await failures()).toMatchObject({
      code: 1,
      failed: [`A whole curve: ${why}`],
    })
    expect((await speak('verify', folder, '--out', out)).code).toBe(1)
    expect(readFileSync(join(out, 'o5.csv'), 'utf8').trim().split('\n').at(-1)).toMatch(/^990,/)
  })

  test('without a row: refused', async () => {
    rewrite(rows => rows.slice(0, 1))
    const { code, err } = await speak('verify', folder)
    expect([code, err]).toEqual([2, `${csv}:1:1: has no rows of numbers\n`])
  })

  test('without their beginning', async () => {
    rewrite(([head, ...rows]) => [head!, ...rows.slice(60)])
    expect((await failures()).failed).toContain(`A whole curve: ${csv} begins at 600 s`)
  })

  test('with a hole', async () => {
    rewrite(rows => [...rows.slice(0, 60), ...rows.slice(120)])
    expect((await failures()).failed).toContain(`A whole curve: ${csv} has nothing from 580 s to 1190 s`)
  })

  test('at every third time, or with cells that were not measured: judged by what there is', async () => {
    rewrite(([head, ...rows]) => [head!, ...rows.filter((_, i) => i % 3 === 0)])
    expect((await failures()).code).toBe(0)
    rewrite(rows => rows.map((row, i) => (i === 40 ? row.replace(/^([^,]*),[^,]*,/, '$1,,') : row)))
    rewrite(rows => rows.map((row, i) => (i === 42 ? row.replace(/^([^,]*),[^,]*,/, '$1,NaN,') : row)))
    expect((await failures()).code).toBe(0)
  })

  test('under another name', async () => {
    rewrite(([head, ...rows]) => [head!.replace('T_upper_C_A', 'T_uper_C_A'), ...rows])
    expect(await failures()).toMatchObject({
      code: 1,
      failed: [`A whole curve: ${csv} has no column T_upper_C_A (nearest: "T_uper_C_A")`],
    })
  })

  test('with a cell that is no number: refused with its place, and the other cases are run', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(
      other,
      JSON.stringify({
        id: 'two jobs',
        kind: 'deterministic',
        inputs: { jobs: 2, serviceH: 1, servers: 1 },
        expected: { makespanH: 2 },
      }),
    )
    rewrite(rows => rows.map((row, i) => (i === 4 ? row.replace(/^([^,]*),[^,]*,/, '$1,hot,') : row)))
    rewrite(rows => [...rows.slice(0, 20), rows[10]!, ...rows.slice(20)])
    const { code, out: told, err } = await speak('verify', folder, '--json')
    rmSync(other)
    expect(code).toBe(2)
    expect(err).toBe(
      `${csv}:5:4 T_upper_C_A: must be a number, is "hot"\n${csv}:21:1 time_s: goes back from 180 to 90 s\n`,
    )
    const { results } = JSON.parse(told) as Told
    expect(results.map(({ id, kind, pass }) => [id, kind, pass])).toEqual([
      ['o5', 'unknown', false],
      ['two jobs', 'engine', true],
    ])
  })
})

describe('the file of a case', () => {
  const change = (of: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>
    of(file)
    writeFileSync(json, JSON.stringify(file, null, 1))
  }

  test('without results is judged by its curves, air and all', async () => {
    change(file => delete file['results'])
    const { out: told } = await speak('verify', folder, '--json')
    const names = (JSON.parse(told) as Told).results[0]!.figures.map(({ name }) => name)
    expect(names).toEqual(['A peak rise', 'A whole curve', 'energy released'])
  })

  test('that tells of its rooms and fire otherwise than the curves is judged by these, and is told', async () => {
    change(file => {
      const { A, fire } = file['results'] as Record<'A' | 'fire', Record<string, unknown>>
      A['peak_T_upper_C'] = 9000
      A['time_to_300C_s'] = 50
      fire['actual_energy_MJ'] = 1
    })
    const { code, err } = await failures()
    expect(code).toBe(0)
    const by = `by the curves in ${csv}`
    const judged = 'the case is judged by the curves'
    // The same holds for CFAST's own figures.
    expect(toldIn(err)).toEqual([
      `results.A.peak_T_upper_C: is 9000, ${by} 226: ${judged}`,
      `results.A.time_to_300C_s: is 50, ${by} never: ${judged}`,
      `results.fire.actual_energy_MJ: is 1, ${by} 184.6: ${judged}`,
    ])
    expect(err).toMatch(/o5\.json:\d+:\d+ results\.A\.peak/)
  })

  test('of two fires is held against a curve of each, and not against one of both together', () => {
    const { file, reference } = casesIn('cfast').find(({ file }) => (file as { id: string }).id === 'p2')!
    const { hrr_actual_kW: first = [], hrr_actual_kW_2: second = [], ...others } = reference
    const both = { ...others, hrr_actual_kW: first.map((kw, row) => kw + second[row]!) }
    const { results } = file as { results: Record<'fire_2', object> }
    const wrong = { ...results, fire_2: { ...results.fire_2, peak_actual_hrr_kW: 9000 } }
    const told = (reference: Columns, results: object): string[] =>
      fireWarnings({ file: { ...(file as object), results }, reference }).map(({ path }) => path.join('.'))
    expect(told(both, results)).toEqual([])
    expect(told(reference, results)).toEqual([])
    expect(told(reference, wrong)).toEqual(['results.fire_2.peak_actual_hrr_kW'])
  })

  test('with a word nobody knows is run, with a warning that names the place and the word meant', async () => {
    change(file => {
      file['amibent'] = file['ambient']
      ;(file['vents'] as Record<string, unknown>[])[0]!['opens_at'] = 60
    })
    const { code, err } = await failures()
    expect(code).toBe(0)
    expect(err.split('\n').map(line => line.replace(/:\d+:\d+ /, ' '))).toEqual([
      `${json} vents[0].opens_at: is no word of this format and is not read (nearest: "opens_at_s")`,
      `${json} amibent: is no word of this format and is not read (nearest: "ambient")`,
      '',
    ])
    const line = Number(/o5\.json:(\d+):/.exec(err)![1])
    expect(readFileSync(json, 'utf8').split('\n')[line - 1]).toContain('"opens_at"')
  })

  test('whose curves would fill the memory is refused, and told how rarely they must be told', async () => {
    change(file => {
      file['duration_s'] = 2_592_000
      file['output_step_s'] = 0.01
    })
    const { code, err } = await speak('verify', folder, '--out', out)
    expect(code).toBe(2)
    expect(toldIn(err)).toEqual([
      unwritten,
      'output_step_s: must be at least 10 over 2592000 s, is 0.01: curves have at most 259200 steps',
    ])
  })

  test('with several slips is refused with all of them, each at its line', async () => {
    change(file => {
      file['duration_s'] = 'long'
      ;(file['compartments'] as Record<string, unknown>[])[0]!['width_m'] = -1
    })
    const { code, err } = await speak('verify', folder, '--out', out)
    expect(code).toBe(2)
    const lines = readFileSync(json, 'utf8').split('\n')
    const told = err.trim().split('\n')
    expect(told.map(line => line.replace(/^\S+ /, ''))).toEqual([
      'duration_s: must be a number from 1 to 2592000, is "long"',
      'compartments[0].width_m: must be a number from 0.1 to 1000, is -1',
      unwritten,
    ])
    for (const [i, key] of ['duration_s', 'width_m'].entries())
      expect(lines[Number(/:(\d+):/.exec(told[i]!)![1]) - 1]).toContain(key)
    expect(existsSync(join(out, 'o5.csv'))).toBe(false)
  })

  test('whose name leads to another folder, or whose vent leads nowhere, is refused', async () => {
    change(file => {
      const [vent] = file['vents'] as Record<string, unknown>[]
      file['id'] = '../../evil'
      vent!['between'] = ['A', 'A']
      ;(file['compartments'] as Record<string, unknown>[])[0]!['height_m'] = null
    })
    const { code, err } = await speak('verify', folder, '--out', out)
    expect(code).toBe(2)
    expect(toldIn(err)).toEqual([
      'compartments[0].height_m: is missing',
      'id: must be a name without / and \\, of at most 200 bytes, is "../../evil"',
      unwritten,
      'vents[0]: joins A with itself',
    ])
    expect(existsSync(join(out, '../../evil.csv'))).toBe(false)
  })

  // Its curves could not be written, for which the disk was blamed.
  test('whose name no file can have is refused', async () => {
    change(file => (file['id'] = 'x'.repeat(300)))
    const { code, err } = await speak('verify', folder, '--out', out)
    expect(code).toBe(2)
    expect(toldIn(err).join()).toMatch(/^id: must be a name without .*, of at most 200 bytes, is "x+/)
  })

  test('that no room, lining or fuel can be like is refused', async () => {
    change(file => {
      const [room] = file['compartments'] as Record<string, unknown>[]
      const [vent] = file['vents'] as Record<string, unknown>[]
      room!['height_m'] = 2.4
      vent!['sill_m'] = 2.5
      file['ambient'] = { T_out_C: 10_000 }
      file['materials'] = {
        ...(file['materials'] as object),
        board: { k_W_mK: 0.2, rho_kg_m3: 800, c_kJ_kgK: 1, emissivity: 9, thickness_m: 1e4 },
      }
      file['fuel'] = { heat_of_combustion_kJ_kg: 0.001, radiative_fraction: 1 }
      file['surface_connections'] = [{ type: 'FLOOR', to: room!['id'] }]
    })
    const { code, err } = await speak('verify', folder)
    expect(code).toBe(2)
    expect(toldIn(err)).toEqual([
      'ambient.T_out_C: must be a number from -100 to 200, is 10000',
      'fuel.heat_of_combustion_kJ_kg: must be a number from 1000 to 200000, is 0.001',
      'fuel.radiative_fraction: must be a number from 0 to 0.7, is 1',
      'materials.board.emissivity: must be a number from 0 to 1, is 9',
      'materials.board.thickness_m: must be a number from 0 to 10, is 10000',
      'surface_connections[0].comp: is missing',
      'vents[0].sill_m: lies above A, which is 2.4 m high, is 2.5',
    ])
  })
})

describe('a measured fire', () => {
  beforeEach(() => {
    copyFileSync(join(shipped, 'experiments/vtt_c1.json'), json)
    copyFileSync(join(shipped, 'experiments/vtt_c1.csv'), csv)
  })

  test('whose curves end before its peak is not judged', async () => {
    rewrite(rows => rows.slice(0, 5))
    const { code, failed } = await failures()
    expect(code).toBe(1)
    expect(failed).toEqual([
      expect.stringMatching(
        /^measured curves: \S+ ends at \d+ s, before the peak that was measured at 420 s$/,
      ),
    ])
  })

  test('whose results say nothing of a measured peak is not judged; what is null is not said', async () => {
    const file = JSON.parse(readFileSync(json, 'utf8')) as { results: Record<string, object> }
    const results = { 'Compartment 1': { ...file.results['Compartment 1'], peak_rise_measured_C: null } }
    writeFileSync(json, JSON.stringify({ ...file, results }))
    expect((await failures()).failed).toEqual([])
    writeFileSync(json, JSON.stringify({ ...file, results: {} }))
    expect((await failures()).failed).toEqual(['peak rise: its results say nothing of a measured peak'])
  })
})
