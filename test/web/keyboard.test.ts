import { expect, test, vi } from 'vitest'
import { keyboard } from '../../web/charts/keyboard.ts'

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
