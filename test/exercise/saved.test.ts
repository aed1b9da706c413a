import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestOf } from '../../src/base/digest.ts'
import { openExercise, saveExercise } from '../../src/exercise/saved.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'
import type { Session } from '../../src/exercise/session.ts'
import { playHut, texts } from './hut.ts'

function played(): Session {
  const session = playHut()
  session.advance(70)
  session.mark('early')
  session.do({
    kind: 'decide',
    role: 'operations',
    player: 'Bo',
    confidence: 0.9,
    choice: { do: 'call-brigade' },
  })
  session.advance(1000)
  session.do({ kind: 'decide', role: 'scribe', player: 'Cy', confidence: 1, choice: { do: 'call-brigade' } })
  session.mark('late')
  session.fork('otherwise', 'early')
  session.do({ kind: 'release', by: 'controller', inject: 'C1' })
  session.advance(2400)
  session.mark('end')
  return session
}

/** Changes a file the way a person would who also makes its digest match. */
function changed(text: string, change: (body: Record<string, unknown>) => void): string {
  const { digest: _, ...body } = JSON.parse(text) as Record<string, unknown>
  change(body)
  return JSON.stringify({ ...body, digest: digestOf(JSON.stringify(body)) })
}

test('a saved exercise opens to the same digest at every mark, and is saved as the same bytes', () => {
  const session = played()
  const text = saveExercise(session, texts)
  const { session: again, issues, texts: kept } = openExercise(text, 'night.json')
  expect(issues).toEqual([])
  expect(again!.divergences).toEqual([])
  expect(again!.digest()).toBe(session.digest())
  for (const branch of session.branches) {
    expect(again!.switchTo(branch.name)).toBe(true)
    for (const mark of branch.marks) {
      expect(again!.rewind(mark.name)).toBe(true)
      expect(again!.digest(), `${branch.name}: ${mark.name}`).toBe(mark.digest)
    }
  }
  expect(again!.divergences).toEqual([])
  again!.switchTo('otherwise')
  expect(saveExercise(again!, kept!)).toBe(text)
})

test('it goes on where it was left, with a byte order mark before it as well, as an editor may save it', () => {
  const whole = played()
  const { session: again } = openExercise(`\uFEFF${saveExercise(whole, texts)}`, 'night.json')
  for (const session of [whole, again!]) {
    session.do({
      kind: 'decide',
      role: 'incident-commander',
      player: 'Ana',
      confidence: 1,
      choice: { do: 'cut-power', building: undefined, where: 'upstream' },
    })
    session.advance(4000)
  }
  expect(again!.digest()).toBe(whole.digest())
})

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2), 'its end is missing'],
  ['of decisions', () => 'decisions: firebreak/1\nacts: []', 'is not a saved exercise'],
  ['an empty file', () => '\n', 'is empty'],
  [
    'with a word in it that is none',
    (text: string) => text.replace('true', 'treu').replace('false', 'flase'),
    'is damaged; it was not changed',
  ],
  ['of another program', () => '{"version": 1}', 'is not a saved exercise'],
  ['a list', () => '[]', 'is not a saved exercise'],
  ['of an older format', (text: string) => text.replace('"version": 2', '"version": 1'), 'has format 1'],
  ['of a newer format', (text: string) => text.replace('"version": 2', '"version": 7'), 'has format 7'],
  [
    'with no more than its head',
    () => '{"format": "firebreak-exercise"}',
    'is a saved exercise, but damaged: it lacks version, scenario, choice, now, branch, branches, digest;',
  ],
  [
    'without its head',
    (text: string) => text.replace(/"format": .*\n/, '').replace(/"version": .*\n/, ''),
    'it lacks format, version;',
  ],
  [
    'without its courses',
    (text: string) => changed(text, body => void delete body['branches']),
    'it lacks branches;',
  ],
  [
    'nested without end',
    (text: string) => text.replace('"at":', `"deep": ${'['.repeat(1e5)}${']'.repeat(1e5)}, "at":`),
    'is damaged; it was not changed',
  ],
  ['changed by hand', (text: string) => text.replace('"Bo"', '"Al"'), 'was changed'],
  [
    'without its seed',
    (text: string) => changed(text, body => void delete (body['choice'] as Record<string, unknown>)['seed']),
    'is damaged at choice.seed: what should be there is missing or of another kind; it was not changed',
  ],
  [
    'of another scenario',
    (text: string) =>
      changed(text, body => void Object.assign(body['scenario'] as object, { digest: 'other' })),
    'reads its scenario differently',
  ],
  [
    'of an unknown course',
    (text: string) => changed(text, body => void Object.assign(body, { branch: 'third' })),
    'no course',
  ],
  [
    'played beyond its end',
    (text: string) => changed(text, body => void Object.assign(body, { now: 1e15 })),
    'is damaged at now',
  ],
  [
    'with a decision that no one can take',
    (text: string) =>
      changed(text, body => {
        const [main] = body['branches'] as [{ events: { type: string; decision?: { choice: object } }[] }]
        main.events.find(({ type }) => type === 'decided')!.decision!.choice = { do: 'constructor' }
      }),
    'decision.choice.do',
  ],
])('a file %s is refused with a sentence', (_, damage, words) => {
  const { session, issues } = openExercise(damage(saveExercise(played(), texts)), 'night.json')
  expect(session).toBeUndefined()
  expect(issues.map(({ message }) => message).join()).toContain(words)
  expect(issues[0]!.file).toBe('night.json')
  for (const issue of issues) {
    expect(issue.message).not.toMatch(/JSON|position|token/)
    expect(frenchComplaint(issue)).not.toBe(issue.message)
  }
})

test('what does not come again is reported, and what was written down stays', () => {
  const text = saveExercise(played(), texts)
  const forged = changed(text, body => {
    const [main] = body['branches'] as [{ events: { type: string; message?: { text: { en: string } } }[] }]
    main.events.find(({ type }) => type === 'learned')!.message!.text.en = 'All is well'
    Object.assign(body, { branch: 'main', now: 1000 })
  })
  const { session, issues } = openExercise(forged, 'night.json')
  expect(issues).toEqual([])
  expect(session!.divergences.length).toBeGreaterThan(0)
  expect(session!.divergences[0]).toMatchObject({
    branch: 'main',
    expected: expect.stringContaining('All is well'),
  })
  const main = session!.branches.find(({ name }) => name === 'main')!
  expect(JSON.stringify(main.events)).toContain('All is well')
  const again = session!.branches.find(({ name }) => name === 'main, played again')!
  expect(JSON.stringify(again.events)).not.toContain('All is well')
  expect(again.events.filter(({ type }) => type === 'decided')).toEqual(
    main.events.filter(({ type }) => type === 'decided'),
  )
})

test('a digest that is not met at a mark is reported with both', () => {
  const forged = changed(saveExercise(played(), texts), body => {
    const branches = body['branches'] as { marks: { digest: string }[] }[]
    branches[1]!.marks[1]!.digest = 'another'
  })
  const { session } = openExercise(forged, 'night.json')
  expect(session!.divergences).toMatchObject([{ branch: 'otherwise', mark: 'end', expected: 'another' }])
})

test('a scenario that extends what every object has lacks a file', () => {
  const forged = changed(saveExercise(played(), texts), body => {
    const { files } = body['scenario'] as { files: Record<string, string> }
    files['hut.yaml'] = files['hut.yaml']!.replace('two-rooms.yaml', 'constructor')
  })
  expect(openExercise(forged, 'night.json').issues[0]!.message).toMatch(/^cannot read constructor/)
})

test('the texts in the file are those of the scenario and what it extends', () => {
  const file = join(import.meta.dirname, '../../scenarios/two-rooms.yaml')
  expect(texts.files['two-rooms.yaml']).toBe(readFileSync(file, 'utf8'))
})
