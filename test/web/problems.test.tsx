// What is shown for a file with mistakes, and for one that is no scenario.
import { openFile } from '../../web/files/chosen.ts'
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { inputs } from '../../web/inputs.ts'
import { dismiss, edit } from '../../web/opening.ts'
import { opened, session } from '../../web/session.ts'
import { Problems, Refused } from '../../web/shell/problems.tsx'
import { textOf } from './fixture.ts'
import { openAlone } from './openAlone.ts'

const wrong = { path: 'site', message: 'unknown key "itt"', file: 'x.yaml', line: 2, nearest: 'it' }
const cut = { path: '', message: 'the last line has no end', file: 'x.yaml', line: 9, notice: true } as const
const said = (...issues: readonly (typeof wrong | typeof cut)[]): string =>
  textOf(render(<Problems issues={issues} failed={null} stale={false} />))

beforeEach(async () => {
  await openAlone('two-rooms.yaml')
})

test('what may have cut the file off is no problem of its own', () => {
  expect(said(cut, wrong)).toContain('1 problem in the scenario')
  expect(said(cut, wrong)).toContain('the last line has no end')
  expect(said(wrong, wrong)).toContain('2 problems in the scenario')
})

test('what was meant is a sentence of its own', () => {
  expect(said(wrong)).toMatch(/unknown key (?:"|&quot;)itt(?:"|&quot;) ?\. Did you mean “it”\?/)
})

test('to undo is said only where there is something to undo, with a button for it', () => {
  expect(inputs.get().done).toHaveLength(0)
  expect(said(wrong)).toContain('open it again. ')
  expect(said(wrong)).not.toMatch(/undo/i)
  edit(
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  expect(said(wrong)).toMatch(/or undo the last change\. Undo/)
})

test('a file that is no text leaves what was said before it', async () => {
  const first = session.get()
  onTestFinished(() => session.set(first))
  await openFile(new File(['horison: 3 d\n'], 'x.yaml'))
  session.set({ ...session.get(), failed: null, issues: [wrong] })
  const before = session.get()
  await openFile(new File([Uint8Array.of(0x89, 0x50, 0, 1)], 'picture.png'))
  const { refused } = session.get()
  expect(textOf(render(<Refused issue={refused!} />))).toMatch(/was not opened .* is not a text file/)
  dismiss()
  expect(session.get()).toEqual(before)
})

test('a file with the ends of lines of the old Mac has lines to edit', async () => {
  const first = session.get()
  onTestFinished(() => session.set(first))
  await openFile(new File(['# One\rhorizon: 3 d\r'], 'x.yaml'))
  expect(opened.get()?.text).toBe('# One\nhorizon: 3 d\n')
})
