import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { talk } from '../../src/node/exercise/tableTalk.ts'
import { openExercise } from '../../src/exercise/saved.ts'
import { Session } from '../../src/exercise/session.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { freeFile } from '../../src/node/exercise/exerciseFile.ts'
import { built, speakTo } from '../node/speak.ts'
import { playHut, texts } from './hut.ts'
import { written } from './written.ts'

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
  expect(talk(Object.assign(playHut(), { language: 'fr' }), 'wait 5')).toMatch(/durée, .*10 min/)
  expect(say('buy-servers count=3 as=operations')).toMatch(/^"count" is no field: buy-servers servers=NUMBER/)
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
  expect(say('decide')).toContain('cut-power [building=hut] [where=upstream]')
  expect(say('decide')).toMatch(/prioritise tier=\S+ weight=NUMBER/)
  expect(say('decide communicate to=press by=Cy')).toContain('decided to tell the press')
  expect(session.state.decisions.at(-1)).toMatchObject({ player: 'Cy', choice: { to: 'press' } })
  expect(say('decide to leave')).toContain('there is no word "to"')
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

test('rooms are told by what they are called, and typed by their names', () => {
  const session = playHut()
  const told = talk(session, 'wait 30 min')!
  expect(told).toMatch(/Left/)
  expect(told).not.toMatch(/hut\/(left|right)/)
  expect(talk(session, 'close-openings room=hut/left as=facilities-liaison')).toMatch(/ Left\n/)
  expect(talk(session, 'truth')).not.toMatch(/hut\/(left|right)/)
  expect(talk(session, 'decide')).toContain('close-openings [building=hut] [room=hut/left|hut/right]')
})

test('names of several words are typed as they are called, between quotes or not, and numbers with blanks', () => {
  const session = playHut()
  const { setting } = session
  const labels = {
    ...setting.labels,
    rooms: { 'hut/left': 'Salle n°\u00A01 (L’abri)', 'hut/right': 'Salle n°\u00A02 (L’abri)' },
    buildings: { hut: 'L’abri' },
  }
  const say = (line: string): string => talk(session, line, { ...setting, labels })!
  for (const room of [
    'Salle n° 1',
    '"salle n° 1"',
    '« Salle n° 1 »',
    'Salle n° 1 (L’abri)',
    'left',
    'Hut/LEFT',
  ])
    expect(say(`close-openings room=${room} as=facilities-liaison`)).toContain('Salle n°\u00A01')
  expect(say('close-openings as = facilities-liaison room = Salle n° 2 by=Bo van Dam sure=70 %')).toContain(
    'n°',
  )
  const { choice, player, confidence } = session.state.decisions.at(-1)!
  expect([choice, player, confidence]).toEqual([
    { do: 'close-openings', room: 'hut/right' },
    'Bo van Dam',
    0.7,
  ])
  expect(say('close-openings room=Salle as=facilities-liaison')).toContain('there is no room "Salle"')
  expect(say('buy-servers servers=1 200 as=operations')).toContain('buy 1,200 servers')
  expect(say('cut-power { as=operations')).toMatch(/^"{" is no field/)
  expect(say('call-brigade as=boss')).toMatch(/^as must be one of/)
  session.language = 'fr'
  expect(say('cut-power amont')).toMatch(/^« amont » n’est pas un champ : cut-power/)
  expect(say('buy-servers')).not.toContain('NUMBER')
})

test('a copy can only be sent to a site that there is', () => {
  const session = playHut()
  expect(talk(session, 'emergency-copy to=nowhere as=data-recovery-lead')).toContain(
    'refused: there is no site "nowhere"',
  )
  expect(session.state.decisions).toEqual([])
})

test('of many names a refusal tells some, the nearest and how many more there are; "decide" lists all', () => {
  const [main, files] = ['own.yaml', texts.files]
  const many = `extends: hut.yaml\notherSites: { count: 12, named: { Lyon: {}, Nice: {} } }`
  const read = readScenario(many, { file: main, load: name => files[name]! })
  const session = new Session(prepare(read.scenario!), { seed: 'hut', replication: 0 })
  const refused = talk(session, 'emergency-copy to=Nize as=data-recovery-lead')!
  expect(refused).toMatch(
    /^refused: there is no site "Nize"; nearest: Nice; there are Lyon, Nice, (?:[^,]+, ){5}[^,]+ and 4 more\n {2}"decide" lists all names\n$/,
  )
  const listed = talk(session, 'decide')!
  expect(listed).toContain('emergency-copy [building=hut] [policy=nightly] [to=NAME]')
  // The field of another decision with the same name keeps its own words.
  expect(listed).toMatch(/communicate to=\w+\|/)
  expect(/ {2}to=NAME: (.*)/.exec(listed)![1]!.split('; ')).toHaveLength(12)
  session.language = 'fr'
  expect(/ {2}to=NOM : (.*)/.exec(talk(session, 'decide')!)![1]!.split(' ; ')).toHaveLength(12)
  expect(talk(session, 'emergency-copy to=Nize as=data-recovery-lead')).toMatch(
    / et 4 autres\n {2}« decide »/,
  )
  expect(talk(session, 'emergency-copy to=lyon as=data-recovery-lead')).toContain('décidé')
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
  expect(played.stderr).toContain(`saved: firebreak exercise ${join(out, 'exercise.json')} continues it`)
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
  expect(told).toContain(`saved: firebreak exercise ${join(out, 'exercise.json')} continues it`)
  const { session } = openExercise(readFileSync(join(out, 'exercise.json'), 'utf8'), 'exercise.json')
  expect(session!.now).toBe(300)
  expect(session!.state.decisions).toMatchObject([{ player: 'Bo', choice: { do: 'call-brigade' } }])
})

test('each line played at a terminal is on the disk before the next, and stays whatever ends the process', async () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  const file = join(out, 'exercise.json')
  const input = new PassThrough()
  input.write('wait 5 min\ncall-brigade as=operations by=Bo\n')
  const seen: (readonly [now: number, decisions: number])[] = []
  const played = await speakTo(
    {
      input,
      interactive: true,
      err: text => {
        if (text !== '> ' || !existsSync(file)) return
        const { session } = openExercise(readFileSync(file, 'utf8'), 'exercise.json')
        seen.push([session!.now, session!.state.decisions.length])
        if (seen.length === 2) input.end('quit\n')
      },
    },
    'exercise',
    scenario,
    '--out',
    out,
  )
  expect(played.code).toBe(0)
  expect(seen).toEqual([
    [300, 0],
    [300, 1],
  ])
})

test('an exercise whose folder is gone is saved elsewhere, which is told', async () => {
  const { folder, scenario } = written()
  const out = join(folder, 'out')
  const input = new PassThrough()
  input.write('call-brigade as=operations by=Bo\n')
  let told = ''
  const played = await speakTo(
    {
      input,
      interactive: true,
      err: text => {
        told += text
        if (!text.includes('decided to call')) return
        // A file in its place: nothing can be written there, whoever tries.
        rmSync(out, { recursive: true })
        writeFileSync(out, '')
        input.end('wait 1 min\nwait 1 min\nquit\n')
      },
    },
    'exercise',
    scenario,
    '--out',
    out,
  )
  const [, file = ''] = /^saved: firebreak exercise (.*) continues it$/m.exec(told) ?? []
  onTestFinished(() => rmSync(file, { force: true }))
  expect(played.code).toBe(0)
  expect(file.startsWith(tmpdir())).toBe(true)
  // Once for all lines, and once at the end.
  expect(told.match(/this exercise cannot be kept in its place: /g)).toHaveLength(2)
  const { session } = openExercise(readFileSync(file, 'utf8'), 'exercise.json')
  expect(session!.state.decisions).toMatchObject([{ player: 'Bo' }])
  expect(session!.now).toBe(120)
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

test('the list of injects says what has become of each', () => {
  const session = playHut()
  for (const line of ['hold I2', 'skip I3', 'release I6']) talk(session, line)
  const states = (): (string | undefined)[] =>
    ['I1', 'I2', 'I3', 'I6'].map(
      id => new RegExp(`(\\S*) +${id} `).exec(talk(session, 'injects')!.replaceAll(/\d\d:\d\d\S*/g, ''))?.[1],
    )
  expect(states()).toEqual(['', 'held', 'skipped', 'out'])
  session.language = 'fr'
  expect(states()).toEqual(['', 'retenu', 'sauté', 'lancé'])
})
