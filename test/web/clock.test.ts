import { expect, onTestFinished, test, vi } from 'vitest'
import { loopAround, pause, play } from '../../web/clock.ts'
import { moment } from '../../web/view.ts'

const end = 1000

test.each([
  { at: 50, loop: [0, 100] },
  { at: 100, loop: [100, 400] },
  { at: 399, loop: [100, 400] },
  { at: 400, loop: [400, end] },
  { at: end, loop: [400, end] },
])('from $at s on it plays $loop', ({ at, loop }) => {
  expect(loopAround([100, 400], at, end, false)).toEqual(loop)
})

test.each([
  { at: 50, loop: [0, 100] },
  // Where a loop that is turned round may just have begun.
  { at: 100, loop: [100, 400] },
  { at: 101, loop: [100, 400] },
  { at: end, loop: [400, end] },
])('backwards from $at s it plays $loop', ({ at, loop }) => {
  expect(loopAround([100, 400], at, end, true)).toEqual(loop)
})

test('backwards from a pin that is the only one it plays from the ignition', () =>
  expect(loopAround([100], 100, end, true)).toEqual([0, 100]))

test('without pins, and with pins of a longer incident, it plays from the ignition to the end', () => {
  expect(loopAround([], 70, end, false)).toEqual([0, end])
  expect(loopAround([end, 2000], 70, end, false)).toEqual([0, end])
})

test('what is paused and played again within one frame plays at its own speed', () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  onTestFinished(() => {
    pause()
    moment.set(0)
    vi.unstubAllGlobals()
  })
  const draw = (): void => frames.splice(0).forEach(frame => frame(performance.now()))
  play(end)
  pause()
  play(end)
  draw()
  expect(frames).toHaveLength(1)
})
