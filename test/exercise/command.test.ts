import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openExercise } from '../../src/exercise/saved.ts'
import { leastExercise } from '../../src/node/exercise/exerciseFile.ts'
import { speak, speakTo, twoRooms } from '../node/speak.ts'
import { written } from './written.ts'

test('firebreak exercise plays a decisions file and writes the report, the exercise and its injects', async () => {
  const { folder, scenario, script } = written()
  const out = join(folder, 'out')
  const {
    code,
    out: text,
    err,
  } = await speak('exercise', scenario, '--decisions', script, '--held', '2026-04-01', '--out', out)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(text).toContain('1. call the fire brigade')
  expect(text).toContain(
    'to cut the power: that is for facilities and fire liaison or incident commander to decide',
  )
  expect(readdirSync(out).sort()).toEqual(
    [
      'after-action.html',
      'after-action.json',
      'after-action.txt',
      'exercise.json',
      'injects.csv',
      'injects.html',
      'injects.ics',
    ].sort(),
  )
  expect(readFileSync(join(out, 'after-action.txt'), 'utf8')).toBe(text)
  // On the day on which it is held, at the hour of the night.
  expect(readFileSync(join(out, 'injects.ics'), 'utf8')).toContain('DTSTART:20260401T')
  // It is passed on, and does not tell where the scenario lay.
  expect(readFileSync(join(out, 'exercise.json'), 'utf8')).not.toContain(dirname(scenario))
  const again = await speak('exercise', join(out, 'exercise.json'), '--held', '2026-04-01')
  expect(again).toEqual({ code: 0, out: text, err: '' })
})

test.each([
  ['Windows-1252', (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])(
  'a list that a French spreadsheet saved in %s comes back as it was written, and is told',
  async (encoding, bytes) => {
    const { folder, scenario, script } = written()
    const [list, out] = [join(folder, 'own.csv'), join(folder, 'own')]
    writeFileSync(
      list,
      bytes('N°;Heure ou condition;Événement;À\r\nI3;1,5 min;"L’eau coule ; dit-on";exploitation\r\n'),
    )
    const played = await speak('exercise', scenario, '--injects', list, '--decisions', script, '--out', out)
    expect(played).toMatchObject({
      code: 0,
      err: expect.stringMatching(new RegExp(`^note: .* was read as ${encoding}`)),
    })
    expect(readFileSync(join(out, 'injects.csv'), 'utf8')).toContain('\r\nI3,90 s,"L’eau coule ; dit-on",')
  },
)

test('a list of injects that was written out is played in place of the scenario’s, and stays in the exercise', async () => {
  const { folder, scenario, script } = written()
  const list = join(folder, 'own.csv')
  const out = join(folder, 'own')
  const own = 'number,time or condition,event,event (fr)\nI3,2 min,The roof leaks,Le toit fuit\n'
  writeFileSync(list, own)
  const played = await speak('exercise', scenario, '--injects', list, '--decisions', script, '--out', out)
  expect(played).toMatchObject({ code: 0, err: '' })
  const text = readFileSync(join(out, 'injects.csv'), 'utf8')
  expect(text).toContain('I3,2 min,The roof leaks')
  expect(text).toContain('Le toit fuit')
  expect(text).not.toContain('A caller smells smoke')
  expect(await speak('exercise', join(out, 'exercise.json'))).toMatchObject({ code: 0, out: played.out })
  writeFileSync(list, 'number,time or condition,event\nI3,2 min ago,The roof leaks\n')
  expect(await speak('exercise', scenario, '--injects', list)).toMatchObject({
    code: 2,
    err: expect.stringContaining('own.csv:2'),
  })
  // Mistakes that only the scenario reveals are also reported with the line of the list.
  writeFileSync(
    list,
    'number,time or condition,event\nI3,2 min,"It leaks\nin"\nI4,after alarm in lift,x\nI3,3 min,x\n',
  )
  const wrong = await speak('exercise', scenario, '--injects', list)
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('own.csv:4 time or condition: in: there is no building or room "lift"')
  expect(wrong.err).toContain('own.csv:5 number: there is another inject "I3"')
})

test('--json prints the report as one object, the same every time', async () => {
  const { scenario, script } = written()
  const one = await speak('exercise', scenario, '--decisions', script, '--json', '--seed', 'x')
  expect(JSON.parse(one.out)).toMatchObject({ kind: 'after-action', seed: 'x' })
  expect(await speak('exercise', scenario, '--decisions', script, '--json', '--seed', 'x')).toEqual(one)
})

test.each([
  ['decisions: firebreak/1\nacts: [{ at: 3 min, do: cal-brigade, role: operations }]', 'acts.yaml:2:25'],
  [
    'decisions: firebreak/1\nacts:\n  - { at: 3 min, do: mark, name: a }\n  - { at: 2 min, do: mark, name: b }',
    'acts.yaml:4:11 acts.1.at: is before the time of the act above it',
  ],
  ['decisions: firebreak/1\nacts: [{ at: 3, do: call-brigade, role: operations }]', 'needs a unit'],
  ['decisions: firebreak/1\nacts: [{ at: 3 min, do: call-brigade, role: boss }]', 'must be one of'],
  ['decisions: firebreak/1\nacts: [{ at: 3 min, do: call-brigade, rolle: scribe }]', 'role'],
  ['acts: []', 'decisions'],
  ['', 'acts.yaml'],
])('a decisions file that cannot be read is refused with its place: %j', async (text, words) => {
  const { scenario, script } = written()
  writeFileSync(script, text)
  const { code, out, err } = await speak('exercise', scenario, '--decisions', script)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(words)
})

test('names and times that the exercise does not have are told all at once, each with its place', async () => {
  const { scenario, script } = written()
  writeFileSync(
    script,
    `decisions: firebreak/1
acts:
  - { at: 3 min, do: orderly-shutdown, building: hutt, role: operations }
  - { at: 4 min, do: hold, inject: I11 }
  - { at: 5 h, do: evacuate, role: operations }
`,
  )
  const { code, out, err } = await speak('exercise', scenario, '--decisions', script)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  const lines = err.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/acts\.yaml:3:50.*there is no building "hutt" \(nearest: "hut"\)/)
  expect(lines[1]).toMatch(/acts\.yaml:4:36.*there is no inject "I11" \(nearest: "I1"\)/)
  expect(lines[2]).toMatch(/acts\.yaml:5:11.*is after the exercise ends, 90 min/)
})

test.each([
  ['--decisions', 'a file of decisions'],
  ['--injects', 'a list of injects'],
])('a directory is refused as %s by what it should be', async (option, called) => {
  const { folder, scenario } = written()
  const { code, err } = await speak('exercise', scenario, option, folder)
  expect(code).toBe(2)
  expect(err).toContain(`is a directory, not ${called}`)
})

test('--language fr tells and reports in French; another word is refused with those there are', async () => {
  const { scenario, script } = written()
  const { code, out } = await speak('exercise', scenario, '--decisions', script, '--language', 'fr')
  expect(code).toBe(0)
  expect(out).toContain('Personne ne l’a décidé\u00a0: copier en urgence')
  expect(await speak('exercise', scenario, '--language', 'fra')).toMatchObject({
    code: 2,
    err: expect.stringContaining('fr'),
  })
})

test('a scenario that is no exercise is refused, and the part that is shown makes it one', async () => {
  const { code, out, err } = await speak('exercise', twoRooms)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('two-rooms.yaml: it has no "exercise" part')
  expect(err).toContain(leastExercise)
  expect((await speak('exercise', twoRooms, '--language', 'fr')).err).toContain(
    'il n’a pas de partie «\u00a0exercise\u00a0»',
  )

  const { folder, script } = written()
  const scenario = join(folder, 'two-rooms.yaml')
  writeFileSync(scenario, `${readFileSync(twoRooms, 'utf8')}${leastExercise}\n`)
  writeFileSync(
    script,
    'decisions: firebreak/1\nacts: [{ at: 20 min, do: call-brigade, role: operations }]\n',
  )
  const played = await speak('exercise', scenario, '--decisions', script)
  expect({ code: played.code, err: played.err }).toEqual({ code: 0, err: '' })
  expect(played.out).toContain('1. call the fire brigade')
})

test('a damaged exercise, a day that is none and a seed too many are refused', async () => {
  const { folder, scenario, script } = written()
  const saved = join(folder, 'night.json')
  writeFileSync(saved, '{"format": "firebreak-exercise", "version": 1')
  expect(await speak('exercise', saved)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is damaged'),
  })
  expect(readFileSync(saved, 'utf8')).toBe('{"format": "firebreak-exercise", "version": 1')
  expect(await speak('exercise', saved, '--seed', '2')).toMatchObject({
    code: 2,
    err: expect.stringContaining('its own seed'),
  })
  expect(await speak('exercise', scenario, '--decisions', script, '--held', 'today')).toMatchObject({
    code: 2,
  })
})

test('a saved exercise reads what comes through a pipe as a scenario does', async () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  const typed = (...lines: string[]): object => ({ input: Readable.from([`${lines.join('\n')}\n`]) })
  await speakTo(typed('wait 5 min', 'quit'), 'exercise', scenario, '--out', out)
  const again = await speakTo(
    typed('call-brigade as=operations by=Bo', 'quit'),
    'exercise',
    join(out, 'exercise.json'),
    '--out',
    out,
  )
  expect(again).toMatchObject({ code: 0, out: '' })
  expect(again.err).toContain('decided to call the fire brigade')
  const { session } = openExercise(readFileSync(join(out, 'exercise.json'), 'utf8'), 'exercise.json')
  expect(session!.state.decisions).toMatchObject([{ at: 300, player: 'Bo' }])
})
