import { describe, expect, test } from 'vitest'
import {
  assignments,
  begin,
  change,
  isChanged,
  openedAfter,
  redo,
  steppedTo,
  swapsBetween,
  undo,
} from '../../web/inputs.ts'
import { read, write, type Linked } from '../../web/address/link.ts'
import { mostPins, view } from '../../web/view.ts'

const inputs = { file: 'two-rooms.yaml', text: null, edits: {}, strategy: null, seed: '1', run: 1 }
const { text: _, ...rest } = inputs
const written = { ...rest, patch: null }

describe('steps', () => {
  const one = change(
    begin(inputs),
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  const two = change(
    one,
    () => 'Floor: REI 60',
    draft => void (draft.edits['a.b'] = 'REI 60'),
  )

  test('undo and redo go back and forth', () => {
    expect(undo(two).now).toEqual(one.now)
    expect(undo(undo(two)).now).toEqual(inputs)
    expect(redo(undo(two)).now).toEqual(two.now)
    expect(two.done.map(({ name }) => name())).toEqual(['Seed: 2', 'Floor: REI 60'])
  })
  test('a new step forgets what was undone', () => {
    const other = change(
      undo(two),
      () => 'Seed: 3',
      draft => void (draft.seed = '3'),
    )
    expect(redo(other)).toEqual(other)
  })
  test('a change that changes nothing is no step', () => {
    expect(
      change(
        one,
        () => 'Seed: 2',
        draft => void (draft.seed = '2'),
      ),
    ).toBe(one)
  })
  test('of two histories an odd number of swaps between them exchanges A and B, an even number does not', () => {
    const swap = (history: typeof two): typeof two =>
      change(
        history,
        () => 'Swap',
        // Both sides may be the same: the edits are then another object.
        draft => void (draft.edits = { ...draft.edits }),
        { swaps: true },
      )
    const [once, twice] = [swap(two), swap(swap(two))]
    expect(swapsBetween(two, two)).toBe(false)
    expect(swapsBetween(one, two)).toBe(false)
    expect(swapsBetween(once, two)).toBe(true)
    expect(swapsBetween(two, once)).toBe(true)
    expect(swapsBetween(twice, undo(undo(twice)))).toBe(false)
    expect(swapsBetween(twice, undo(twice))).toBe(true)
  })
  test('a step to another scenario opens it, undone the one before, and others open nothing', () => {
    const [before, after] = ['a', 'b'].map(file => ({ file, text: '', beside: {} })) as [never, never]
    const over = change(
      two,
      () => 'Scenario: b',
      draft => void (draft.file = 'b'),
      { opened: [before, after] },
    )
    const on = change(
      over,
      () => 'Seed: 5',
      draft => void (draft.seed = '5'),
    )
    expect(openedAfter(over, undo(over))).toBe(before)
    expect(openedAfter(undo(over), over)).toBe(after)
    expect([openedAfter(on, undo(on)), openedAfter(undo(on), on)]).toEqual([undefined, undefined])
  })
  test('to where another history stands it goes by its own steps, which keep their names', () => {
    const back = steppedTo(two, one)
    expect(back.now).toEqual(one.now)
    expect(back.undone.map(({ name }) => name())).toEqual(['Floor: REI 60'])
    expect(steppedTo(back, two)).toEqual(two)
    expect(steppedTo(two, begin(inputs)).undone).toHaveLength(2)
  })
  test('to one that its steps do not lead to it goes over as it is', () => {
    const other = change(
      undo(two),
      () => 'Seed: 3',
      draft => void (draft.seed = '3'),
    )
    expect(steppedTo(other, two)).toBe(two)
    // Without steps, but of another scenario.
    const elsewhere = begin({ ...inputs, file: 'battery-room.yaml' })
    expect(steppedTo(two, elsewhere)).toBe(elsewhere)
  })
  test('there is something to lose after a step, and where edits came with a link', () => {
    expect(isChanged(begin(inputs))).toBe(false)
    expect(isChanged(one)).toBe(true)
    expect(isChanged(begin({ ...inputs, edits: { a: '1' } }))).toBe(true)
  })
  test('edits are what --set takes', () => expect(assignments(two.now)).toEqual(['a.b=REI 60']))
})

describe('the address', () => {
  const usual: Linked = {
    inputs: written,
    beside: null,
    view: { ...view.get(), language: 'en' },
    seconds: 0,
    runs: 0,
    besideRuns: 0,
  }
  const linked: Linked = {
    inputs: {
      file: 'strasbourg-2021.yaml',
      edits: { 'ignition.room': 'SBG4/energy-4', 'a=b&c': 'é #1' },
      strategy: 'replay',
      seed: 'ab c',
      run: 18,
      patch: 'abc_-9',
    },
    beside: { ...written, edits: { 'ignition.room': 'SBG2/it-1' }, seed: '9' },
    view: {
      ...view.get(),
      name: 'services',
      selection: { of: 'room', row: 3 },
      language: 'fr',
      theme: 'dark',
      colour: 'temperature',
      services: 'table',
      axis: 'even',
      pins: [60, 8340],
    },
    seconds: 8340,
    runs: 200,
    besideRuns: 20,
  }
  test('brings back what it was made of', () => {
    const { edits, ...rest } = linked.inputs
    const sound = { ...linked, inputs: { ...rest, edits: { 'ignition.room': edits['ignition.room']! } } }
    expect(read(`#${write(sound)}`, usual)).toEqual(sound)
  })
  test('has pins in order, each once, and no more than can be pinned', () => {
    expect(read('#pins=300,60,300', usual).view.pins).toEqual([60, 300])
    const many = Array.from({ length: mostPins + 5 }, (_, nth) => nth)
    expect(read(`#pins=${many.join(',')}`, usual).view.pins).toEqual(many.slice(0, mostPins))
  })
  test('holds only what is not as usual', () => expect(write(usual)).toBe('scenario=two-rooms.yaml&lang=en'))
  test.each([
    '#view=<script>',
    '#t=-5',
    '#t=NaN',
    '#pins=,-1,x,1.5',
    '#run=0',
    '#run=1.5',
    '#run=last',
    '#runs=1',
    '#runs=2.5',
    '#runs=100000',
    '#select=rack:1',
    '#select=room:-1',
    '#set==',
    '#b=',
    '#b=seed%3D2',
    '#b=scenario%3D',
    '#scenario=',
    '#%E0%A4%A',
  ])('%s changes nothing', hash => expect(read(hash, usual)).toEqual(usual))
})
