import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { talk } from '../../src/node/tableTalk.ts'
import { openExercise } from '../../src/exercise/saved.ts'
import { freeFile, leastExercise } from '../../src/node/exerciseFile.ts'
import { built, emptyFolder, speak, speakTo, twoRooms } from '../node/speak.ts'
import { playHut, texts } from './hut.ts'

const decisions = `decisions: firebreak/1
acts:
  - { at: 3 min, do: call-brigade, role: operations, player: Bo, confidence: 80 % }
  - { at: 4 min, do: mark, name: called }
  - { at: 5 min, do: shift, inject: I3, seconds: 2 min }
  - { at: 6 min, do: cut-power, role: customer-liaison, player: Cy }
  - { at: 30 min, do: note, role: scribe, text: All out }
until: 60 min
`

function written(): { folder: string; scenario: string; script: string } {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(texts.files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'acts.yaml'), decisions)
  return { folder, scenario: join(folder, 'hut.yaml'), script: join(folder, 'acts.yaml') }
}

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
  const again = await speak('exercise', join(out, 'exercise.json'), '--held', '2026-04-01')
  expect(again).toEqual({ code: 0, out: text, err: '' })
})

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
  expect(wrong.err).toContain('own.csv:4 after.in: there is no building or room "lift"')
  expect(wrong.err).toContain('own.csv:5 id: there is another inject "I3"')
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

test('--language fr tells and reports in French; another word is refused with those there are', async () => {
  const { scenario, script } = written()
  const { code, out } = await speak('exercise', scenario, '--decisions', script, '--language', 'fr')
  expect(code).toBe(0)
  expect(out).toContain('Personne ne l’a décidé : copier en urgence')
  expect(await speak('exercise', scenario, '--language', 'fra')).toMatchObject({
    code: 2,
    err: expect.stringContaining('fr'),
  })
})

test('a scenario that is no exercise is refused, and the part that is shown makes it one', async () => {
  const { code, out, err } = await speak('exercise', twoRooms)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('two-rooms.yaml: it has no part "exercise"')
  expect(err).toContain(leastExercise)
  expect((await speak('exercise', twoRooms, '--language', 'fr')).err).toContain(
    'il n’a pas de partie « exercise »',
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

test('at the table a line is a decision, a step of the clock, or a way back', () => {
  const session = playHut()
  const say = (line: string): string => talk(session, line)!
  expect(say('')).toContain('A caller smells smoke')
  expect(say('mark first')).toContain('marked')
  expect(say('call-brigade by=Bo as=operations sure=70%')).toContain('decided to call the fire brigade')
  expect(session.state.decisions).toMatchObject([{ player: 'Bo', role: 'operations', confidence: 0.7 }])
  expect(say('call-brigade as=operations')).toContain('refused: was decided already')
  expect(say('cut-power where=upstraem')).toContain('must be one of')
  expect(say('buy-servers servers=100 as=operations')).toContain('buy 100 servers')
  expect(say('wait 10 min')).toMatch(/22:11/)
  expect(say('wait a while')).toContain('duration')
  expect(say('wait 1e9 min')).toMatch(/^must be at most/)
  expect(say('buy-servers count=3 as=operations')).toMatch(/^unknown key "count"|^servers/)
  expect(say('release C1')).toContain('The gate is locked')
  expect(say('hold I6')).toContain('done')
  expect(say('shift I6 5 min')).toContain('done')
  expect(session.state.injects.find(({ id }) => id === 'I6')).toMatchObject({ status: 'held', due: 4500 })
  expect(say('note everybody is out')).toContain('done')
  expect(session.state.notes).toMatchObject([{ text: 'everybody is out' }])
  expect(say('status')).toContain('hut:')
  expect(say('console')).toContain('60 in the same')
  expect(say('truth')).toContain('destroyed')
  expect(say('injects')).toContain('I6')
  expect(say('rewind first')).toContain('22:01')
  expect(say('call-brigade')).toContain('branch')
  expect(say('branch other')).toContain('begins here')
  expect(say('switch main')).toContain('main')
  expect(say('mark')).toContain('needs a name')
  expect(say('decide')).toContain('cut-power [building=NAME] [where=switch|upstream]')
  expect(say('decide')).toContain('prioritise tier=NAME weight=NUMBER')
  expect(say('rewind nowhere')).toContain('no mark')
  expect(say('dance')).toContain('there is no word "dance"')
  expect(say('call brigade')).toContain('nearest: call-brigade')
  expect(say('help')).toContain('rewind NAME')
  expect(say('help')).toContain('incident-commander, facilities-liaison')
  session.language = 'fr'
  expect(say('status')).toContain('répondent')
  expect(say('help')).toContain('rewind NOM')
  expect(talk(session, 'end')).toBeUndefined()
  expect(talk(session, 'quit')).toBeUndefined()
})

test('quit saves what was played without a report, the start is marked, and nothing that was saved is written over', () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  const input =
    'wait 5 min\ncall-brigade as=operations by=Bo\nbuy-servers servers=1e9 as=operations\nquit\nwait 5 min\n'
  const played = spawnSync(process.execPath, [...built, 'exercise', scenario, '--out', out], {
    input,
    encoding: 'utf8',
  })
  expect(played).toMatchObject({ status: 0, stdout: '' })
  expect(played.stderr).toContain(`saved: firebreak exercise ${join(out, 'exercise.json')} goes on with it`)
  expect(readdirSync(out)).toEqual(['exercise.json'])
  const { session, issues } = openExercise(readFileSync(join(out, 'exercise.json'), 'utf8'), 'exercise.json')
  expect(issues).toEqual([])
  expect(session!.now).toBe(300)
  expect(session!.state.decisions).toMatchObject([{ player: 'Bo', choice: { do: 'call-brigade' } }])
  expect(session!.branch.marks.map(({ name, at }) => [name, at])).toEqual([['start', 0]])
  expect(freeFile(folder)).toBe(join(folder, 'exercise.json'))
  expect(freeFile(out)).toBe(join(out, 'exercise-2.json'))
})

test('Ctrl-C at the table saves what was played as quit does, and says where', async () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  const input = new PassThrough()
  input.write('wait 5 min\ncall-brigade as=operations by=Bo\n')
  let stop = (): void => {}
  let told = ''
  const played = await speakTo(
    {
      input,
      interactive: true,
      err: text => {
        told += text
        if (text.includes('decided to call')) stop()
      },
      onInterrupt: now => {
        stop = now
        return () => {}
      },
    },
    'exercise',
    scenario,
    '--out',
    out,
  )
  expect(played).toMatchObject({ code: 130, out: '' })
  expect(told).toContain(`saved: firebreak exercise ${join(out, 'exercise.json')} goes on with it`)
  const { session } = openExercise(readFileSync(join(out, 'exercise.json'), 'utf8'), 'exercise.json')
  expect(session!.now).toBe(300)
  expect(session!.state.decisions).toMatchObject([{ player: 'Bo', choice: { do: 'call-brigade' } }])
})

test('Ctrl-C while the report of what was typed is made saves it as well', async () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  let listened = 0
  const played = await speakTo(
    {
      input: Readable.from(['wait 5 min\nend\n']),
      // The first listener is that of play; the second that of the nights of the report.
      onInterrupt: stop => {
        if (++listened === 2) stop()
        return () => {}
      },
    },
    'exercise',
    scenario,
    '--out',
    out,
  )
  expect(played).toMatchObject({ code: 130, out: '' })
  expect(readdirSync(out)).toEqual(['exercise.json'])
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
