import { h, options } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, onTestFinished, test, vi } from 'vitest'
import { layCells, orderCells } from '../../web/charts/cells.ts'
import { keyboard } from '../../web/charts/keyboard.ts'
import { UnitChart } from '../../web/charts/unitChart.tsx'

const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => {
  const [go, choose, preventDefault] = [vi.fn(), vi.fn(), vi.fn()]
  const pressed = keyboard({ ArrowLeft: () => 3 }, go, choose)
  pressed({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
    preventDefault,
  } as unknown as KeyboardEvent)
  return {
    went: go.mock.calls.flat(),
    chose: choose.mock.calls.length,
    kept: preventDefault.mock.calls.length,
  }
}

test('keys of a chart move and choose, and all others stay with the browser', () => {
  expect(press('ArrowLeft')).toEqual({ went: [3], chose: 0, kept: 1 })
  expect(press('Enter')).toEqual({ went: [], chose: 1, kept: 1 })
  expect(press('x')).toEqual({ went: [], chose: 0, kept: 0 })
})

test('an arrow with Alt is Back of the browser, not the mark to the left', () => {
  for (const held of ['altKey', 'ctrlKey', 'metaKey'])
    expect(press('ArrowLeft', { [held]: true })).toEqual({ went: [], chose: 0, kept: 0 })
})

/** Services that keys lead to in a picture of nine of them. */
function pictured(pointed: number) {
  const before = { ...options }
  onTestFinished(() => void Object.assign(options, { vnode: undefined }, before))
  let pressed: ((event: KeyboardEvent) => void) | undefined
  options.vnode = ({ type, props }) => {
    if (type === 'div') ({ onKeyDown: pressed } = props as unknown as { readonly onKeyDown: typeof pressed })
  }
  const roomOf = new Int32Array(9)
  const order = orderCells(roomOf, new Uint8Array(9))
  const cells = layCells({ order, roomOf, buildingOf: [0] }, { width: 90, height: 90, head: 20 })
  const [onPoint, preventDefault, still] = [vi.fn(), vi.fn(), (): void => undefined]
  const colours = {
    states: new Uint8Array(9),
    version: 0,
    colours: [],
    ratio: 1,
    selected: null,
    brushed: null,
  }
  const words = { label: '', bandName: () => '', speak: () => '' }
  render(h(UnitChart, { cells, ...colours, ...words, onSelect: still, onBrush: still, pointed, onPoint }))
  return {
    press: (key: string, altKey = false): void =>
      pressed!({ key, altKey, preventDefault } as unknown as KeyboardEvent),
    pointed: (): unknown[] => onPoint.mock.calls.flat(),
    kept: (): number => preventDefault.mock.calls.length,
  }
}

test('nor is it the service to the left', () => {
  const { press, pointed, kept } = pictured(8)
  press('ArrowLeft', true)
  expect([pointed().length, kept()]).toEqual([0, 0])
  press('ArrowLeft')
  expect([pointed().length, kept()]).toEqual([1, 1])
})

test('the first arrow in the picture of services leads to the first of them, and End to the last', () => {
  const { press, pointed, kept } = pictured(-1)
  for (const key of ['ArrowRight', 'ArrowDown', 'x', 'End']) press(key)
  expect([pointed(), kept()]).toEqual([[0, 0, 8], 3])
})
