import { expect, test } from 'vitest'
import { said } from '../../src/node/complaints.ts'
import { complainTo } from '../../src/node/campaign.ts'
import { progress } from '../../src/node/progress.ts'
import { silent } from './speak.ts'

/** A bar of `total` on a terminal whose clock, ms, the test sets. */
function watched(total: number, interactive = true, columns?: number) {
  const drawn: string[] = []
  let clock = 0
  const terminal = {
    interactive,
    ...(columns !== undefined && { columns }),
    err: (text: string) => void drawn.push(text),
  }
  const bar = progress(terminal, total, 'fires', { now: () => clock })
  return {
    drawn,
    at: (done: number, ms: number): string => {
      clock = ms
      bar.at(done)
      return (drawn.at(-1) ?? '').replace('\r\u001b[2K', '')
    },
    end: bar.end,
  }
}

test('the bar fills, with rate and time left', () => {
  const { at, drawn } = watched(200)
  expect(drawn).toEqual([`\r\u001b[2K${'░'.repeat(30)} 0/200 fires`])
  expect(at(50, 10_000)).toBe(`${'█'.repeat(8)}${'░'.repeat(22)} 50/200 fires, 5.0/s, 30 s left`)
  expect(at(100, 100_000)).toBe(`${'█'.repeat(15)}${'░'.repeat(15)} 100/200 fires, 1.0/s, 1 min 40 s left`)
  expect(at(200, 200_000)).toBe(`${'█'.repeat(30)} 200/200 fires, 1.0/s, 0 s left`)
})

test.each([
  [100, 59_500, '1 min 0 s'],
  [100, 60_500, '1 min 1 s'],
  [100, 3_599_500, '1 h 0 min'],
  [2, 2 * 3600_000, '198 h 0 min'],
])('time left reads well: %i of 200 after %i ms', (done, ms, left) => {
  expect(watched(200).at(done, ms)).toMatch(new RegExp(`, ${left} left$`))
})

test('rates read well, slow and fast', () => {
  expect(watched(200_000).at(1, 4000)).toContain(', 0.25/s, ')
  expect(watched(200_000).at(123_456, 1000)).toContain(', 123456/s, ')
})

test('it is drawn ten times a second, and always when done', () => {
  const { at, drawn } = watched(1000)
  for (let done = 1; done <= 1000; done++) at(done, done)
  expect(drawn).toHaveLength(11)
  expect(drawn.at(-1)).toContain('1000/1000')
})

test('it wipes its line at the end', () => {
  const { drawn, end } = watched(10)
  end()
  expect(drawn.at(-1)).toBe('\r\u001b[2K')
})

test('nobody looks, or there is nothing to wait for: nothing is drawn', () => {
  for (const { at, drawn, end } of [watched(100, false), watched(1)]) {
    at(1, 1000)
    end()
    expect(drawn).toEqual([])
  }
})

test('a line of the bar is shorter than the terminal is wide, which could not redraw two', () => {
  const words = ' 100/200 fires, 1.0/s, 1 min 40 s left'
  expect(watched(200, true, 61).at(100, 100_000)).toBe(`${'█'.repeat(11)}${'░'.repeat(11)}${words}`)
  expect(watched(200, true, 39).at(100, 100_000)).toBe(words)
  expect(watched(200, true, 20).at(100, 100_000)).toBe(words.slice(0, 19))
  expect(watched(200, true, 200).at(100, 100_000)).toBe(`${'█'.repeat(15)}${'░'.repeat(15)}${words}`)
  expect(watched(200, true, 0).at(100, 100_000)).toContain(words)
})

test('a sentence that is told while a bar stands is on a line of its own', () => {
  const told = (interactive: boolean): string => {
    let err = ''
    complainTo({ ...silent, interactive, err: text => void (err += text) })(
      said('no worker is there yet: firebreak worker --queue URL starts one'),
    )
    return err
  }
  expect(told(true)).toBe(
    '\r\u001b[2Kfirebreak: no worker is there yet: firebreak worker --queue URL starts one\n',
  )
  expect(told(false)).toBe('firebreak: no worker is there yet: firebreak worker --queue URL starts one\n')
})
