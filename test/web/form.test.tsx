// The form generated from the schema: what it shows where nothing is written.
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type FormNode, scenarioForm } from '../../src/index.ts'
import { Form, newKey } from '../../web/edit/form.tsx'
import { Faults } from '../../web/edit/faults.ts'
import { faultId, faultsIn } from '../../web/edit/faultsIn.ts'
import { withPoint } from '../../web/edit/decimals.ts'
import { calledInSteps, headOf, headOfKey, placed } from '../../web/edit/heads.ts'
import { change } from '../../web/edit/take.ts'
import { type Place, TextPane } from '../../web/edit/textPane.tsx'
import { wordsOf } from '../../web/edit/written.ts'
import { begin, inputs } from '../../web/inputs.ts'
import { opened } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { choiceWord } from '../../web/words/choicesWords.ts'
import { speak } from '../../web/words/words.ts'

beforeEach(() => speak('en'))

/** The group of a decision that waits for an event. */
function waiting(): FormNode {
  const { decisions } = (scenarioForm as Extract<FormNode, { type: 'group' }>).fields
  const { item } = decisions as Extract<FormNode, { type: 'list' }>
  const { options } = item as Extract<FormNode, { type: 'variants' }>
  return (options['evacuate'] as Extract<FormNode, { type: 'group' }>).fields['after']!
}

const form = (event: string): string =>
  render(
    <Form
      node={waiting()}
      path={['decisions', 0, 'after']}
      value={{ event }}
      below={undefined}
      onChange={() => undefined}
    />,
  )

test('an event without a place is looked for anywhere, a power cut on the whole site', () => {
  expect(form('flashover')).toContain('placeholder="anywhere"')
  expect(form('power-cut')).toContain('placeholder="the whole site"')
})

test('a copy without a backup window is made at any time of day, and the form says how one is written', () => {
  const { policies } = (scenarioForm as Extract<FormNode, { type: 'group' }>).fields
  const policy = (policies as Extract<FormNode, { type: 'map' }>).value as Extract<
    FormNode,
    { type: 'group' }
  >
  const copies = policy.fields['copies'] as Extract<FormNode, { type: 'list' }>
  const copy = (value: unknown): string =>
    render(
      <Form
        node={copies.item}
        path={['copies', 0]}
        value={value}
        below={undefined}
        onChange={() => undefined}
      />,
    )
  expect(copy({ medium: 'backup' })).toContain('placeholder="any time, or such as 22:00-06:00"')
  expect(copy({ medium: 'backup', window: '01:00-05:00' })).toMatch(
    /form-row said"><span>Backup window<\/span><input[^>]* value="01:00-05:00"/,
  )
})

test('a new entry takes the place of none, be there a space around its name, and may be called as objects are', () => {
  expect(newKey(' silver', { gold: {} })).toBe('silver')
  expect(newKey('gold ', { gold: {} })).toBeUndefined()
  expect(newKey(' ', {})).toBeUndefined()
  expect(newKey('constructor', { gold: {} })).toBe('constructor')
})

test('a step says where the field is that it changes', () => {
  const room = ['buildings', 'hut', 'rooms', 0]
  const item = ['buildings', 'hut', 'rooms', 0, 'items', 1]
  const inRoom = calledInSteps(room, { id: 'north-hall' }, () => 'hut')
  expect(placed(() => 'Fire load', inRoom)()).toBe('Fire load, North hall, hut')
  expect(placed(() => 'Energy', calledInSteps(item, { key: 'cabinet' }, inRoom))()).toBe(
    'Energy, cabinet, North hall, hut',
  )
  expect(placed(() => 'Start', undefined)()).toBe('Start')
})

test('a room is headed by its label, or else by the words of its name', () => {
  const path = ['buildings', 'hut', 'rooms', 0]
  expect(headOf(path, { id: 'left', label: 'Server room' })).toBe('Server room')
  expect(headOf(path, { id: 'north-hall' })).toBe('North hall')
  // Elsewhere a name is a reference that others repeat.
  expect(headOf(['pools', 0], { id: 'north-hall' })).toBe('north-hall')
})

test('a default is told in words: a flag by yes or no, an empty list by none', () => {
  const field = (node: FormNode): string =>
    render(
      <Form
        node={{ type: 'group', required: false, fields: { own: node } }}
        path={[]}
        value={{}}
        below={undefined}
        onChange={() => undefined}
      />,
    )
  const { decisions } = (scenarioForm as Extract<FormNode, { type: 'group' }>).fields
  const of = (type: FormNode['type'], written: unknown): FormNode =>
    ({ ...decisions, type, default: written }) as FormNode
  expect(field(of('flag', false))).toContain('default no<')
  expect(field({ ...of('list', []), item: { type: 'text' } } as FormNode)).toContain(
    'placeholder="default none"',
  )
})

/** A field of one kind, in a group of its own. */
const alone = (node: FormNode, value: unknown): string => render(inGroup(node, value))

const inGroup = (node: FormNode, value: unknown): VNode => (
  <Form
    node={{ type: 'group', required: false, fields: { own: node } }}
    path={[]}
    value={{ own: value }}
    below={undefined}
    onChange={() => undefined}
  />
)

test('a field whose value is wrong says so, and what says why', () => {
  const text = [
    'horizon: banana',
    'buildings:',
    '  hut:',
    '    rooms:',
    '      - { id: left, fireLoad: 400 MJ/m2 }',
    '      - { id: right, fireLoad: pear, sources: [nothing] }',
    'own: [1 h,',
    '  apple]',
  ].join('\n')
  const at = (line: number, column: number): { path: string; message: string } & Place => ({
    path: 'called.otherwise',
    message: 'is wrong',
    line,
    column,
  })
  const issues = [
    { ...at(1, 10), file: 'other.yaml' },
    { ...at(1, 10), file: 'own.yaml' },
    { ...at(6, 32), file: 'own.yaml' },
    { ...at(6, 48), file: 'own.yaml' },
    { ...at(8, 3), file: 'own.yaml' },
    { ...at(5, 11), file: 'own.yaml', notice: true as const },
  ]
  const faults = faultsIn(text, 'own.yaml', issues)
  expect(faults.map(({ path }) => path.join(' '))).toEqual([
    'horizon',
    'buildings hut rooms 1 fireLoad',
    'buildings hut rooms 1 sources 0',
    'own 1',
  ])
  // A list on one line is one field, whichever entry is wrong.
  const field = (given: typeof faults): string =>
    render(
      <Faults.Provider value={given}>{inGroup({ type: 'text', required: false }, '1 h')}</Faults.Provider>,
    )
  expect(field(faults)).toContain(`aria-invalid="true" aria-describedby="${faultId(4)}"`)
  expect(field(faults.slice(0, 3))).not.toContain('aria-')
  // Of a text that is no map there is no form either.
  expect(faultsIn('- 1', 'own.yaml', issues)).toEqual([])
})

test('every word to choose among is French in French', () => {
  const same = new Set(['archive', 'distribution'])
  const words: string[] = []
  const walk = (node: FormNode): void => {
    if (node.type === 'choice') words.push(...node.options)
    if (node.type === 'variants') words.push(...Object.keys(node.options))
    const inside =
      node.type === 'group'
        ? Object.values(node.fields)
        : node.type === 'variants'
          ? Object.values(node.options)
          : node.type === 'list'
            ? [node.item]
            : node.type === 'map'
              ? [node.value]
              : node.type === 'tuple'
                ? node.items
                : []
    inside.forEach(walk)
  }
  walk(scenarioForm)
  // The format and the currency have no other name.
  const untold = words.filter(word => /^[a-z-]+$/.test(word) && choiceWord(word, 'fr') === word)
  expect([...new Set(untold)].filter(word => !same.has(word))).toEqual([])
})

test('a name that every object has is a name like others, in French as well', () =>
  expect(choiceWord('constructor', 'fr')).toBe('constructor'))

describe('in French', () => {
  beforeEach(async () => {
    await speak('fr')
    look({ language: 'fr' })
  })
  afterEach(() => look({ language: 'en' }))
  const quantity: FormNode = {
    type: 'quantity',
    measure: 'length',
    uncertain: true,
    perRow: false,
    required: true,
  }

  test.each([
    ['2.5 m', '2,5 m'],
    [0.75, '0,75'],
    ['1.5 MW in 2.5 min', '1,5 MW in 2,5 min'],
    // Here the comma stands between values.
    [{ uniform: ['1.5 m', '2 m'] }, '{ uniform: [ 1.5 m, 2 m ] }'],
  ])('%j is shown as %s, and goes back to the file as it was', (written, shown) => {
    expect(alone(quantity, written)).toContain(`value="${shown}"`)
    expect(withPoint(quantity, shown)).toBe(wordsOf(written))
  })
  test('a point may be typed as well, and what is no number stays as it is', () => {
    expect(withPoint(quantity, '2.5 m')).toBe('2.5 m')
    expect(withPoint(quantity, 'two,five')).toBe('two,five')
    expect(withPoint({ type: 'text', required: true }, '2,5')).toBe('2,5')
  })
})

test('an entry is headed by its label, be it of a file below, or else by its name', () => {
  expect(headOfKey({}, 'gold', { label: 'Best' }, undefined)).toBe('Best')
  expect(headOfKey({}, 'gold', {}, { label: 'Inherited' })).toBe('Inherited')
  expect(headOfKey({}, 'lead', {}, undefined)).toBe('lead')
})

test('of a text of 70,000 lines, only those near the one on show have numbers', () => {
  const numbers = (text: string): string[] => {
    const pane = <TextPane text={text} wrong={new Set([2])} place={null} onText={() => undefined} />
    return render(pane).match(/(?<=<span[^>]*>)\d+(?=<)/g) ?? []
  }
  expect(numbers('a: 1\nb: 2')).toEqual(['1', '2'])
  const some = numbers('# a comment\n'.repeat(70_000))
  expect(some.slice(0, 3)).toEqual(['1', '2', '3'])
  expect(some.length).toBeGreaterThan(200)
  expect(some.length).toBeLessThan(2000)
})

test('of two changes of a long text in a row, which is read elsewhere, both count', async () => {
  const comment = `# ${'-'.repeat(200_000)}\n`
  const [file, before] = [opened.get(), inputs.get()]
  onTestFinished(() => {
    opened.set(file)
    inputs.set(before)
  })
  const now = {
    file: 'a.yaml',
    text: `name: Two rooms\n${comment}`,
    edits: {},
    strategy: null,
    seed: '1',
    run: 1,
  }
  inputs.set(begin(now))
  change(['horizon'], '20 d', () => 'Followed for: 20 d')
  change(['currency'], 'EUR', () => 'Currency: EUR')
  await vi.waitFor(() => expect(inputs.get().done.map(({ name }) => name())).toHaveLength(2))
  expect(inputs.get().now.text).toBe(`name: Two rooms\nhorizon: 20 d\ncurrency: EUR\n${comment}`)
})
