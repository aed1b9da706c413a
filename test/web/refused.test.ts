// Files that are no scenario are named for what they are, in the reader's language.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { campaignReport, type FacilitatorView, prepare, readScenario, replicate } from '../../src/index.ts'
import { desk, nothing } from '../../web/exercise/desk.ts'
import { openFile } from '../../web/files/openFile.ts'
import { refusalOf, tooLarge, withCut } from '../../web/files/refused.ts'
import { put, session } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { speak, spoken } from '../../web/words/words.ts'

const yaml = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
const { scenario } = readScenario(yaml, { file: 'two-rooms.yaml' })
const prepared = prepare(scenario!)
const report = JSON.stringify(
  campaignReport(prepared, replicate(prepared, { seed: '1', replications: 2 })),
  null,
  1,
)
const run = JSON.stringify({ firebreak: 'run', source: { file: 'two-rooms.yaml', text: yaml, beside: {} } })

test.each([
  ['the report of a run', report, /is the report of a run, not a scenario/],
  ['the report with what was seen', `{"report": ${report}, "comparisons": []}`, /is the report of a run/],
  ['a report cut in half', report.slice(0, report.length / 2), /stops halfway/],
  ['a report cut within a word', report.slice(0, report.indexOf('firebreak') + 4), /stops halfway/],
  ['a run of which parts are missing', run, /damaged saved run/],
  ['a run cut in half', run.slice(0, run.length / 2), /stops halfway/],
  ['a saved exercise', '{"format": "firebreak-exercise", "version": 2}', /saved exercise/],
  ['nothing', ' \n', /is empty/],
  ['a picture', '\u0089PNG\u0000', /is not a text file/],
  ['UTF-16', '\uFFFD\uFFFDn\0a\0m\0e\0', /is UTF-16, but must be UTF-8/],
])('%s', (_, text, message) => expect(refusalOf('file', text)?.message).toMatch(message))

test.each([
  ['YAML', yaml],
  ['a scenario written as JSON', JSON.stringify(scenario)],
  ['JSON with a mistake in its middle', '{"name": "x", "horizon" 3, "site": [1, 2]}'],
  ['YAML that begins with a bracket', '{ name: x }'],
])('%s is read', (_, text) => expect(refusalOf('file', text)).toBeUndefined())

test('a file that is too large is told the limit of what it is', async () => {
  onTestFinished(() => put({ refused: null }))
  const refused = async (head: string): Promise<string | undefined> => {
    await openFile(new File([head, '# '.repeat(2_500_000)], 'large.yaml'))
    return session.get().refused?.message
  }
  const decisions = '# The night shift.\ndecisions: firebreak/1\nacts: []\n'
  expect(await refused(decisions)).toBe('is 5.0 MB, but a file of decisions may have at most 4 MB')
  expect(await refused('n°;heure ou condition;événement\n')).toBe(
    'is 5.0 MB, but a list of injects may have at most 4 MB',
  )
  expect(await refused(yaml)).toContain('but a scenario may have at most 4 MB: give numbers')
})

test('a table is no scenario with a mistake in every line: where lists of injects are chosen is told', async () => {
  onTestFinished(() => {
    put({ refused: null })
    desk.set(nothing)
  })
  const refused = async (bytes: string | Uint8Array<ArrayBuffer>, name = 'mine.csv'): Promise<string> => {
    put({ refused: null })
    await openFile(new File([bytes], name))
    return session.get().refused!.message
  }
  const inventory = 'service,customer,product,tier\nshop,Baker,machine,normal\n'
  expect(await refused(inventory)).toContain('a list of injects is chosen in the Exercise view')
  const large = inventory.repeat(100_000)
  expect(await refused(large)).toContain('a list of injects is chosen in the Exercise view')
  // Beside an exercise that is open, a list is known by its first line, whatever its name and encoding.
  desk.set({ ...nothing, view: {} as FacilitatorView })
  expect(await refused(inventory)).toContain('is a table, not a scenario')
  const list = 'n°;heure ou condition;événement\nA;2 min;x\n'
  for (const bytes of [list, Buffer.from(list, 'latin1'), Buffer.from(`\uFEFF${list}`, 'utf16le')])
    expect(await refused(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), 'list.txt')).toContain(
      'is a list of injects, which is chosen before an exercise begins: end the one that is open first',
    )
})

test('in French, whatever the language in which the file was opened', async () => {
  const large = (['scenario', 'decisions', 'list'] as const).map(of => tooLarge('x.yaml', 6_000_000, of))
  const refusals = [report, ' ', '\u0000'].map(text => refusalOf('x.json', text)!)
  const half = yaml.slice(0, yaml.indexOf('brigade') + 3)
  const [cut] = withCut('half.yaml', half, readScenario(half, { file: 'half.yaml' }).issues)
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  const said = [...large, ...refusals, cut!].map(each =>
    spoken().words.complaint(each).replaceAll(/\s/g, ' '),
  )
  expect(said).toEqual([
    expect.stringMatching(/^fait 6,0 Mo, mais un scénario en a au plus 4 Mo : /),
    'fait 6,0 Mo, mais un fichier de décisions en a au plus 4 Mo',
    'fait 6,0 Mo, mais une liste d’événements en a au plus 4 Mo',
    expect.stringContaining('est le rapport d’un tirage'),
    'est vide',
    'n’est pas un fichier de texte',
    expect.stringContaining('la dernière ligne est incomplète'),
  ])
})

test('a text cut off within a line says so before what comes of it', () => {
  const half = yaml.slice(0, yaml.indexOf('brigade') + 3)
  const { issues } = readScenario(half, { file: 'half.yaml' })
  expect(issues.length).toBeGreaterThan(0)
  const told = withCut('half.yaml', half, issues)
  expect(told[0]!.message).toContain('the last line has no end')
  expect(told.map(({ notice }) => notice)).toEqual([true, ...issues.map(() => undefined)])
  expect(told.slice(1)).toEqual(issues)
  const whole = yaml.replace('horizon:', 'horison:')
  const found = readScenario(whole, { file: 'whole.yaml' }).issues
  expect(found.length).toBeGreaterThan(0)
  expect(withCut('whole.yaml', whole, found)).toBe(found)
})

test('a text that only lacks its last end of a line is not said to be cut off, however much is wrong with it', () => {
  const whole = `x: 1\ny: 1\nz: 1\n${yaml.trimEnd()}`
  const found = readScenario(whole, { file: 'whole.yaml' }).issues
  expect(found).toHaveLength(3)
  expect(withCut('whole.yaml', whole, found)).toBe(found)
})

test('a text cut off at the end of a value, so that only what follows is missing, says so', () => {
  const half = yaml.slice(0, yaml.indexOf('ignition')).trimEnd()
  const { issues } = readScenario(half, { file: 'half.yaml' })
  expect(issues.map(({ message }) => message)).toContain('is missing')
  expect(withCut('half.yaml', half, issues)[0]!.notice).toBe(true)
})

test.each([
  ['a wrong indentation', 'horizon: 3 d\n name: x\n'],
  ['a tabulator', 'site:\n\tname: x\n'],
  ['a quote left open', 'name: "x\n'],
  ['a bracket left open', 'site: { name: x\n'],
  ['two keys on a line', 'a: b: c\n'],
  ['no comma', 'a: [ "x" "y" ]\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a list', '- a\n'],
  ['nothing that is needed', 'name: x\n'],
])('%s is told in French', async (_, text) => {
  const { issues } = readScenario(text, { file: 'x.yaml' })
  expect(issues.length).toBeGreaterThan(0)
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  for (const issue of issues)
    expect(spoken().words.complaint(issue)).not.toMatch(
      /\b(?:must|is|are|not|the|missing|should|with|allowed|unexpected)\b/,
    )
})
