// Callers in plain JavaScript get no help from types: wrong arguments are reported in words, and nothing runs with
// them.
import { expect, test } from 'vitest'
import { follow, importCsv, prepare, replicate, Session, simulate } from '../../src/index.ts'
import { applySet, readScenario, strategy } from '../../src/scenario/read.ts'
import { shipped } from '../run/scenario.ts'
import { good, over } from './read.ts'

test('a text that is none is an issue like any other', () => {
  for (const wrong of [new Uint8Array(3), undefined, 5, {}])
    expect(readScenario(wrong as never, { file: 'x.yaml' }).issues).toMatchObject([
      { file: 'x.yaml', message: 'must be text: the decoded content of a file' },
    ])
})

test('a text of no file is read as well, and its issues name one all the same', () => {
  expect(readScenario('schema: firebreak/2').issues).toContainEqual(
    expect.objectContaining({ path: 'schema', file: 'scenario.yaml', line: 1 }),
  )
  expect(readScenario(5 as never).issues).toMatchObject([{ file: 'scenario.yaml' }])
  expect(readScenario('extends: base.yaml', {}).issues).toMatchObject([
    { message: 'other files cannot be read here' },
  ])
})

test('what was read is not the scenario in it, and one setting is not a list of them', () => {
  const read = over('')
  expect(() => prepare(good(read))).not.toThrow()
  for (const wrong of [read, {}, undefined])
    expect(() => prepare(wrong as never)).toThrow(/^prepare takes a scenario: /)
  expect(() => applySet(read.source!, 'horizon=3 d' as never)).toThrow(/^settings must be a list: /)
})

test('a scenario that was changed to what would be refused is not run', () => {
  const scenario = good(over(''))
  for (const horizon of [1, -1, NaN, Infinity])
    expect(() => prepare({ ...scenario, horizon })).toThrow(/^horizon is \S+, must be from 3600 to /)
  const { population } = scenario
  const none = { ...scenario, population: { ...population, customers: NaN } }
  expect(() => prepare(none)).toThrow(/^population\.customers is NaN, must be a finite number/)
  expect(() => prepare(structuredClone(scenario))).not.toThrow()
})

test('an option that nobody reads is told with those there are, and one of the wrong kind by its name', () => {
  const prepared = shipped('two-rooms.yaml')
  const choice = { seed: '1', replication: 0 }
  const strange: [call: () => unknown, told: string][] = [
    [
      () => simulate(prepared, { ...choice, typicl: true } as never),
      'there is no option "typicl"; there are seed, replication, typical, inputs',
    ],
    [() => new Session(prepared, { ...choice, zzz: 1 } as never), '"zzz"; there are seed, replication, '],
    [
      () => replicate(prepared, { seed: '1', replications: 1, onProgres() {} } as never),
      'there are seed, replications, typical, onProgress',
    ],
    [() => readScenario('', { fil: 'x.yaml' } as never), '"fil"; there are file, load'],
  ]
  for (const [call, told] of strange) expect(call).toThrow(told)
  // What is not given is no option.
  expect(() => readScenario('', { fil: undefined } as never)).not.toThrow()
  const wrong: [call: () => unknown, kind: typeof TypeError | typeof RangeError, told: string][] = [
    [
      () => simulate(prepared, { seed: '1', replication: '3' } as never),
      TypeError,
      'replication must be a whole number from 0 to 4294967295, is "3"',
    ],
    [
      () => simulate(prepared, { seed: '1' } as never),
      TypeError,
      'replication must be a whole number from 0 to 4294967295, is undefined',
    ],
    [() => simulate(prepared, { seed: '1', replication: -1 }), RangeError, 'replication must be'],
    [
      () => replicate(prepared, { seed: '1', replications: 0 }),
      RangeError,
      'replications must be a whole number from 1 up, is 0',
    ],
    [() => simulate(prepared, { ...choice, typical: 'yes' } as never), TypeError, 'typical is true or false'],
    [
      () => simulate(prepared, { ...choice, inputs: new Float64Array(1) }),
      TypeError,
      'inputs has 1 values for',
    ],
    [
      () => replicate(prepared, { seed: '1', replications: 1, onProgress: 5 } as never),
      TypeError,
      'onProgress is a function',
    ],
  ]
  for (const [call, kind, told] of wrong) {
    expect(call).toThrow(kind)
    expect(call).toThrow(told)
  }
})

test('what is not prepared is not run, and neither is a replication without a number', () => {
  const scenario = good(over('')) as never
  const choice = { seed: '1', replication: 0 }
  for (const run of [
    () => simulate(scenario, choice),
    () => follow(undefined as never, choice),
    () => replicate(scenario, { seed: '1', replications: 1 }),
    () => new Session(scenario, choice),
  ])
    expect(run).toThrow('a run takes a scenario that is prepared: what prepare gives')
  const prepared = shipped('two-rooms.yaml')
  for (const nothing of [undefined, null])
    expect(() => simulate(prepared, nothing as never)).toThrow(/^a run takes a seed and the number/)
  for (const wrong of [undefined, null, 5, { seed: '1' }, { seed: '1', replications: '5' }])
    expect(() => replicate(prepared, wrong as never)).toThrow(
      /^replicate takes a seed and a number|^replications must be a whole number/,
    )
  expect(() => simulate(prepared, { replication: 0 } as never)).toThrow('a seed is text: write "1"')
  expect(() => simulate(prepared, choice).timeline('de' as never)).toThrow('in one of en, fr')
})

test('an exercise is not played until no time at all', () => {
  const session = new Session(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })
  for (const until of [NaN, '900', undefined])
    expect(() => session.advance(until as never)).toThrow(/^advance takes seconds after ignition, not /)
})

test('a figure that is not there is answered with the nearest', () => {
  const { gathered } = replicate(shipped('two-rooms.yaml'), { seed: '1', replications: 1 })
  expect(() => gathered.figure('servicesDown')).toThrow('(nearest: "metrics.servicesDown")')
})

test('sources, tables and loaded files of another shape are told', () => {
  const { scenario, source } = over('')
  for (const call of [() => applySet(scenario as never, []), () => strategy(undefined as never, 'x')])
    expect(call).toThrow(/^must be a source: /)
  expect(() => applySet(source!, [3] as never)).toThrow(/^settings must be a list: /)
  const load = (async () => '') as never
  expect(() => readScenario('extends: a.yaml', { load })).toThrow(/^load gives the text of a file/)
  const into = { scenario, source, extends: 'a.yaml', schema: 'b.json' } as never
  for (const tables of ['a,b', ['a,b'], undefined])
    expect(() => importCsv(tables as never, into)).toThrow(/^importCsv takes a list of tables/)
  expect(() => importCsv([], { scenario, source } as never)).toThrow(/^importCsv takes what to import into/)
})

test('a seed is text, of which a number would be another', () => {
  const prepared = shipped('two-rooms.yaml')
  const seed = 1 as never
  expect(() => simulate(prepared, { seed, replication: 0 })).toThrow('a seed is text: write "1"')
  expect(() => replicate(prepared, { seed, replications: 1 })).toThrow('a seed is text: write "1"')
})

test('a row that is not there is told, and what is typical happens once', () => {
  const prepared = shipped('two-rooms.yaml')
  const incident = simulate(prepared, { seed: '1', replication: 0 })
  const { length } = incident.recording.services.dataLossSeconds
  expect(() => incident.serviceName(length, 'en')).toThrow(
    `services have rows 0 to ${length - 1}, not ${length}`,
  )
  expect(() => incident.aboutRoom(99, Infinity)).toThrow(/^rooms have rows 0 to \d+, not 99$/)
  for (const row of [-1, 0.5, NaN])
    expect(() => incident.aboutBuilding(row)).toThrow(/^buildings have rows 0 to \d+, not /)
  expect(() => replicate(prepared, { seed: '1', replications: 3, typical: true })).toThrow(/^typical is one/)
})
