// A file chosen as decisions or injects is said to be played only if it may hold them, and injects only if they can be read.
import { readFileSync } from 'node:fs'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { readScript } from '../../src/index.ts'
import { choose as chooseFor } from '../../web/exercise/choose.ts'
import { desk, nothing } from '../../web/exercise/desk.ts'
import { exercise } from '../../web/exercise/host.ts'
import { mistaken } from '../../web/exercise/mistaken.ts'
import { wish, type WishedFiles, wishedFiles } from '../../web/exercise/wished.ts'
import { openFile } from '../../web/files/openFile.ts'
import { session } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { speak, spoken } from '../../web/words/words.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'

const scenarios = new URL('../../scenarios/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, scenarios), 'utf8')
const decisions = new File([text('exercises/decisions/battery-room.yaml')], 'team.yaml')

/** With the engine's part of it on this thread. */
const choose = (of: keyof WishedFiles, file: File): Promise<void> =>
  chooseFor(of, file, list =>
    exercise({ do: 'exercise', id: 1, language: 'en', request: { to: 'check', list } }, () => undefined),
  )

const head = 'number,time or condition,event\n'

beforeEach(() => {
  desk.set(nothing)
  wish({ list: null, decisions: null })
})

test.each([
  ['a scenario', text('two-rooms.yaml'), 'is a scenario: open it in the list of scenarios'],
  ['an exercise', text('exercises/night-shift.yaml'), 'is a scenario: open it in the list of scenarios'],
  ['a saved exercise', '{ "format": "firebreak-exercise", "version": 2 }', 'with “Open a saved exercise…”'],
  ['a saved run', '{ "firebreak": "run", "source": {} }', 'is a saved run: open it in the list of scenarios'],
  ['nothing', '', 'is not a file of decisions'],
])('%s is refused when it is chosen, and the decisions chosen before stay', async (_, other, said) => {
  await choose('decisions', decisions)
  await choose('decisions', new File([other], 'other.yaml'))
  const { issues } = desk.get()
  expect(issues).toMatchObject([{ file: 'other.yaml' }])
  expect(issues[0]!.message).toContain(said)
  expect(wishedFiles.get().decisions?.file).toBe('team.yaml')
})

test('in French, it is told in the same way where the file is opened', async () => {
  const said = (): string => spoken().words.complaint(desk.get().issues[0]!)
  await choose('decisions', new File(['{ "format": "firebreak-exercise" }'], 'other.json'))
  expect(said()).toContain('Open a saved exercise…')
  // The page is turned to French while that is on show.
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(said()).toContain('Ouvrir un exercice enregistré…')
  await choose('decisions', new File([''], 'empty.yaml'))
  expect(said()).toContain('décisions')
})

test('what is opened as a saved exercise, but is none, is told where it is opened', () => {
  const told = (file: string): string | undefined => mistaken('exercise', 'mine', text(file))?.message
  expect(told('exercises/decisions/battery-room.yaml')).toContain('is a file of decisions: choose it with')
  expect(told('two-rooms.yaml')).toContain('is a scenario: open it in the list of scenarios')
  expect(told('strasbourg-2021-offsite.yaml')).toContain('is a scenario: open it')
  expect(mistaken('exercise', 'mine', '{ "format": "firebreak-exercise", "version": 2 }')).toBeUndefined()
})

test('JSON is known by its parts, in any order, and not by what stands in its texts', () => {
  const files = { 'night.yaml': '{ decisions: firebreak/1, acts: [] }' }
  const exercise = JSON.stringify({ scenario: { files }, format: 'firebreak-exercise' })
  expect(mistaken('exercise', 'mine.json', exercise)).toBeUndefined()
  expect(mistaken('list', 'mine.json', exercise)?.message).toContain('is a saved exercise')
  expect(mistaken('exercise', 'mine.json', JSON.stringify({ files }))).toBeUndefined()
})

test('decisions of more lines than are read are refused as decisions, not as a scenario', () => {
  const { issues } = readScript(`decisions: firebreak/1\nacts:\n${'# \n'.repeat(100_001)}`, 'long.yaml')
  expect(issues.map(({ message }) => message)).toEqual([
    'has 100003 lines or values, but a file of decisions may have at most 100000',
  ])
  expect(frenchComplaint(issues[0]!)).toContain('un fichier de décisions en a au plus 100')
})

test('decisions of more bytes than are read are refused as decisions when they are chosen', async () => {
  await choose('decisions', new File([decisions, '# '.repeat(2_500_000)], 'large.yaml'))
  expect(desk.get().issues).toMatchObject([{ file: 'large.yaml' }])
  expect(desk.get().issues[0]!.message).toContain('a file of decisions may have at most 4 MB')
  expect(wishedFiles.get().decisions).toBeNull()
})

test('injects of more bytes than are read are refused as injects, and not read', async () => {
  const large = new File([head, ' '.repeat(5_000_000)], 'large.csv')
  const unread = (): never => {
    throw new Error('was read')
  }
  await choose('list', Object.assign(large, { text: unread, arrayBuffer: unread }))
  expect(desk.get().issues).toMatchObject([
    { path: '', file: 'large.csv', message: 'is 5.0 MB, but a list of injects may have at most 4 MB' },
  ])
  expect(wishedFiles.get().list).toBeNull()
})

test.each([
  ['a scenario', text('two-rooms.yaml'), 'is a scenario: open it in the list of scenarios'],
  ['a saved run', '{ "firebreak": "run", "source": {} }', 'is a saved run: open it in the list of scenarios'],
  ['decisions', text('exercises/decisions/battery-room.yaml'), 'with “Decisions from a file…”'],
])('%s are not said to be injects that will be played', async (_, other, said) => {
  await choose('list', new File([head], 'mine.csv'))
  await choose('list', new File([other], 'other.csv'))
  expect(desk.get().issues).toMatchObject([{ file: 'other.csv' }])
  expect(desk.get().issues[0]!.message).toContain(said)
  expect(wishedFiles.get().list?.file).toBe('mine.csv')
})

const folder = (name: string): File =>
  Object.assign(new File([], name), { text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) })

test('what the browser cannot read, such as a folder, is said to be so wherever it is chosen', async () => {
  vi.stubGlobal('addEventListener', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { open } = await import('../../web/exercise/beginning.ts')
  const said = 'cannot be read: is it a folder, or was it moved or changed since it was chosen?'
  await choose('decisions', decisions)
  for (const take of [choose.bind(null, 'list'), choose.bind(null, 'decisions'), open]) {
    await take(folder('mine'))
    expect(desk.get().issues).toMatchObject([{ file: 'mine', message: said }])
    desk.set(nothing)
  }
  expect(wishedFiles.get()).toMatchObject({ list: null, decisions: { file: 'team.yaml' } })
  onTestFinished(() => session.set(before))
  const before = session.get()
  await openFile(folder('mine'))
  expect(session.get().refused).toMatchObject({ file: 'mine', message: said })
})

test('the file that is chosen last is played, however long one before it takes to be read', async () => {
  let read = (): void => undefined
  const text = await decisions.text()
  const late = Object.assign(new File([], 'late.yaml'), {
    text: () => new Promise(resolve => (read = () => resolve(text))),
  })
  const underway = choose('decisions', late)
  await choose('decisions', decisions)
  read()
  await underway
  expect(wishedFiles.get().decisions?.file).toBe('team.yaml')
})

test('the next file that is right takes the refusal away', async () => {
  await choose('decisions', new File(['name: x'], 'other.yaml'))
  await choose('decisions', decisions)
  expect(desk.get().issues).toEqual([])
  expect(wishedFiles.get().decisions?.file).toBe('team.yaml')
})

test('a list that cannot be read is refused with its complaints when it is chosen, and the one chosen before stays', async () => {
  await choose('list', new File([`${head}A,2 min,The roof leaks\n`], 'mine.csv'))
  expect(desk.get().issues).toEqual([])
  await choose('list', new File([`${head}A,20:18,The roof leaks\nB,2 min,\n`], 'other.csv'))
  expect(desk.get().issues).toMatchObject([
    { file: 'other.csv', line: 2, path: 'time or condition' },
    { file: 'other.csv', line: 3, message: expect.stringContaining('the event is empty') },
  ])
  expect(wishedFiles.get().list?.file).toBe('mine.csv')
})

const french = 'n°;heure ou condition;événement\r\nA;2 min;L’eau coule\r\n'
const western = Uint8Array.from(french, sign => (sign === '’' ? 0x92 : sign.charCodeAt(0)))
test.each([
  ['Windows-1252', western],
  ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${french}`, 'utf16le'))],
  ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${french}`, 'utf16le').swap16())],
  [undefined, new TextEncoder().encode(`\uFEFF${french}`)],
])(
  'a list that a French spreadsheet saved is read, and its encoding kept to be told: %s',
  async (encoding, bytes) => {
    await choose('list', new File([bytes], 'h1.csv'))
    expect(desk.get().issues).toEqual([])
    const { list } = wishedFiles.get()
    expect(list).toEqual({ file: 'h1.csv', text: french, ...(encoding !== undefined && { encoding }) })
  },
)

test('bytes that no encoding of a spreadsheet has are refused', async () => {
  // 0x8F is è on an old Macintosh, and nothing in Windows-1252; U+FFFD was no text before it was saved.
  const mac = western.map(byte => (byte === 0xe9 ? 0x8f : byte))
  const lost = new TextEncoder().encode(french.replaceAll('é', '\uFFFD'))
  for (const bytes of [mac, lost, Uint8Array.of(0xff, 0xfe, 0x6e), Uint8Array.of(0xff, 0xfe, 0, 0xd8)]) {
    await choose('list', new File([new Uint8Array(bytes)], 'h1.csv'))
    expect(desk.get().issues).toMatchObject([{ message: 'is not UTF-8: save it as that' }])
  }
  expect(wishedFiles.get().list).toBeNull()
})
