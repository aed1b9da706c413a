// firebreak sensitivity: drivers, tornados and threshold searches.
import { expect, onTestFinished, test, vi } from 'vitest'
import { Hazards } from '../../src/run/record/sharedMemory.ts'
import { speak, speakTo, twoRooms } from './speak.ts'

test('sensitivity ranks inputs, in words with the path below as text and by path as JSON, and says what it takes where somebody looks', async () => {
  const asked = [
    'sensitivity',
    twoRooms,
    '--workers',
    '1',
    '--size',
    '2',
    '--input',
    'recovery',
    '--output',
    'costTotal',
  ]
  const { code, out } = await speak(...asked)
  expect(code).toBe(0)
  expect(out).toContain("operator's loss (costTotal)")
  const [, drivers, ...tables] = out.split(/\n\n/)
  expect(drivers).toMatch(/^What drives each output most:\n {2}operator's loss: [A-Z][^.]* \(€/)
  expect(tables.join('\n')).toMatch(/^[A-Z][^.\n]*: [^\n]*€[^\n]*\n {2}recovery\.\S+$/m)
  const { out: json, err } = await speakTo({ interactive: true }, ...asked, '--json')
  expect(err).toMatch(/^replications: \d+, inputs: \d+\n/)
  const { findings } = JSON.parse(json) as { findings: Record<string, { effects: { path: string }[] }> }
  expect(findings['costTotal']!.effects.every(({ path }) => path.startsWith('recovery.'))).toBe(true)
})

test('a tornado says which inputs it did not look at, and what so few points cannot see', async () => {
  const asked = ['sensitivity', twoRooms, '--method', 'tornado', '--size', '10', '--output', 'costTotal']
  const few = await speak(...asked, '--top', '2', '--workers', '1', '--json')
  const { inputs, chosen } = JSON.parse(few.out) as {
    inputs: string[]
    chosen: { among: number; points: number }
  }
  expect(inputs).toHaveLength(2)
  expect(chosen.points).toBe(10)
  const { out } = await speak(...asked, '--top', '2', '--workers', '1')
  expect(out).toContain(`2 inputs one by one of ${chosen.among}: those that go`)
  expect(out).toContain(`The other ${chosen.among - 2} inputs were not looked at one by one. Over 10 points`)
  // Student's t with 8 degrees of freedom at 0.05, over twice 36 inputs.
  expect(chosen.among).toBe(36)
  expect(out).toContain('a rank correlation of 0.86:')
  expect(out).not.toMatch(/inputs? that do/)
  const all = await speak(...asked, '--top', '3', '--workers', '1', '--input', 'recovery.power')
  expect(all.code).toBe(0)
  expect(all.out).not.toContain('were not looked at')
})

test('Sobol indices count as inputs what are inputs, and tell chance and all others even if they do nothing', async () => {
  const inputs = ['--input', 'recovery.access', '--input', 'recovery.declared']
  const asked = ['sensitivity', twoRooms, '--method', 'sobol', '--size', '4', '--top', '1', ...inputs]
  // At the four points of this seed the other inputs do nothing.
  asked.push('--seed', '2')
  const { out } = await speak(...asked, '--output', 'servicesDown', '--workers', '1')
  expect(out).toContain(', 1 input one by one of 2: those that go')
  expect(out).toContain('The other input was not looked at one by one.')
  expect(out).toMatch(/^all other inputs +0 %/m)
  // Whether a service goes down is decided before anybody enters: by what burns, which is not among these two.
  expect(out).toMatch(/^chance +\d+ %/m)
  expect(out).toContain('and one input looked at with less effect or none')
})

test('a threshold search tells every value it tried and where the condition begins to hold, and computes no fire twice', async () => {
  const computed = vi.spyOn(Hazards.prototype, 'add')
  onTestFinished(() => computed.mockRestore())
  const { code, out } = await speak(
    'sensitivity',
    twoRooms,
    '--threshold',
    'recovery.supply.stock=0..60',
    '--until',
    'recoveryP95Hours<150 h',
    '--replications',
    '5',
    '--workers',
    '1',
    '--json',
  )
  expect(code).toBe(0)
  const found = JSON.parse(out) as { value: number; holds: string; tried: { value: number; met: boolean }[] }
  expect(found).toMatchObject({
    engine: { name: 'firebreak' },
    scenario: { name: 'Two rooms', digest: expect.stringMatching(/^[\da-f]{64}$/) },
    strategy: null,
    seed: '1',
  })
  expect(found.holds).toBe('above')
  for (const { value, met } of found.tried) expect(met).toBe(value >= found.value)
  expect(found.tried.length).toBeGreaterThan(1)
  // No fire asks how many servers are in stock.
  expect(computed).toHaveBeenCalledTimes(5)
})

test('a threshold search looks between 0 and 1 where a value is a share, and at whole numbers alone where it is a count', async () => {
  const search = async (threshold: string) => {
    const words = ['--until', 'permanentLoss<100%', '--replications', '1', '--workers', '1', '--json']
    const { out } = await speak('sensitivity', twoRooms, '--threshold', threshold, ...words)
    return (JSON.parse(out) as { tried: { value: number }[] }).tried.map(({ value }) => value)
  }
  expect(await search('repositories.shelf.unusable=0..1')).toEqual(
    expect.arrayContaining([0, 0.25, 0.5, 0.75, 1]),
  )
  expect(await search('recovery.supply.stock=0..1')).toEqual([0, 1])
})

test('an output that has a value in no replication has no mean either', async () => {
  const asked = ['sensitivity', twoRooms, '--workers', '1', '--size', '2', '--input', 'recovery.power']
  const { out } = await speak(...asked, '--output', 'publicDataPlatformBackHours')
  expect(out).toContain('publicDataPlatformBackHours): without a value in any replication\n')
  expect(out).not.toMatch(/on average|mean of the others/)
  const { out: json } = await speak(...asked, '--output', 'publicDataPlatformBackHours', '--json')
  const { findings } = JSON.parse(json) as { findings: Record<string, { valueless: number; mean: number }> }
  expect(findings['publicDataPlatformBackHours']).toMatchObject({ valueless: 1, mean: null })
})
