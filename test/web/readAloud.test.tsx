// What a screen reader says of charts, signs, and what happens away from the keyboard focus.
import { render } from 'preact-render-to-string'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { facilitatorView, type FormNode, participantView, type Report } from '../../src/index.ts'
import { Form } from '../../web/edit/form.tsx'
import { begin, change, redo, undo } from '../../web/inputs.ts'
import { rangeSaid } from '../../web/model/rangeSaid.ts'
import { stepsSaid, untoldSteps } from '../../web/model/stepsSaid.ts'
import { Transport } from '../../web/shell/transport.tsx'
import { look } from '../../web/view.ts'
import { Heard } from '../../web/views/exercise/exerciseKnown.tsx'
import { Sign } from '../../web/views/sign.tsx'
import { announcerWords } from '../../web/words/announcerWords.ts'
import { speak, spoken } from '../../web/words/words.ts'
import { playHut } from '../exercise/hut.ts'
import { figuresOf, shownOf } from './shown.ts'

beforeEach(() => speak('en'))

const inFrench = async (): Promise<void> => {
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
}

/** Without the spaces that keep words on one line. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a campaign that ends', () => {
  const report = {
    metrics: figuresOf({
      servicesDown: { p10: 40, p50: 55, p90: 1060, unit: 'services' },
      servicesWithDataLost: { p10: 0, p50: 0, p90: 0, unit: 'services' },
    }),
  } as unknown as Report

  test('says how far the runs lie apart, and one figure where they do not', async () => {
    const said = (): string => plain(rangeSaid(report, spoken()))
    expect(said()).toBe('80 % of runs: services down, 40 to 1,060; with data lost for good, 0.')
    await inFrench()
    expect(said()).toBe(
      '80 % des tirages : services arrêtés, de 40 à 1 060 ; avec données perdues pour de bon, 0.',
    )
  })
})

describe('undo and redo', () => {
  const from = begin({ file: 'two-rooms.yaml', text: null, edits: {}, strategy: null, seed: '1', run: 1 })
  const seeded = change(
    from,
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  const both = change(
    seeded,
    () => 'Floor: REI 60',
    draft => void (draft.edits['a.b'] = 'REI 60'),
  )

  test('say which step they took back or took again', () => {
    expect(stepsSaid(both, undo(both), 'en')).toBe('Undone: Floor: REI 60.')
    expect(stepsSaid(undo(both), both, 'en')).toBe('Redone: Floor: REI 60.')
    expect(stepsSaid(both, undo(undo(both)), 'en')).toBe('Undone: Seed: 2, Floor: REI 60.')
    expect(plain(stepsSaid(seeded, undo(seeded), 'fr'))).toBe('Annulé : Seed: 2.')
    expect(plain(stepsSaid(undo(seeded), redo(undo(seeded)), 'fr'))).toBe('Rétabli : Seed: 2.')
  })
  test('are told together where one follows the other at once, and each once', () => {
    const steps = untoldSteps(both)
    expect([undo(both), undo(undo(both))].map(now => steps.areNews(now))).toEqual([true, true])
    expect(steps.said(undo(undo(both)), 'en')).toBe('Undone: Seed: 2, Floor: REI 60.')
    expect(steps.areNews(undo(undo(both)))).toBe(false)
    expect(steps.areNews(redo(undo(undo(both))))).toBe(true)
    expect(steps.said(redo(undo(undo(both))), 'en')).toBe('Redone: Seed: 2.')
  })
  test('say nothing of a step that is taken for the first time, nor of another scenario', () => {
    expect(stepsSaid(from, seeded, 'en')).toBe('')
    expect(
      stepsSaid(
        undo(both),
        change(
          undo(both),
          () => 'Run: 3',
          draft => void (draft.run = 3),
        ),
        'en',
      ),
    ).toBe('')
    expect(stepsSaid(both, from, 'en')).toBe('')
  })
})

test('the buttons of the time have their title as name, and nothing beside it that would be said a second time', () => {
  const markup = render(<Transport shown={shownOf(10)} />)
  const buttons = markup.match(/<button[^>]*class="round"[^>]*>/g)!
  expect(buttons.length).toBeGreaterThan(4)
  for (const button of buttons) {
    expect(button).toMatch(/ title="\w/)
    expect(button).not.toContain('aria-label')
  }
})

test('events of one moment are told apart, and nothing follows a moment without any', () => {
  const [two, none] = [['Left caught fire', 'Right caught fire'], []]
  expect(announcerWords.en.at({ when: '22:00', what: two, more: '3' })).toBe(
    '22:00: Left caught fire; Right caught fire; and 3 more.',
  )
  expect(announcerWords.en.at({ when: '22:00', what: none, more: null })).toBe('22:00.')
  expect(plain(announcerWords.fr.at({ when: '22:00', what: two, more: null }))).toBe(
    '22:00 : Left caught fire ; Right caught fire.',
  )
})

test('a sign is not read, its word is', () => {
  expect(render(<Sign of="≠" said="not the same" />)).toBe(
    '<span aria-hidden="true">≠</span><span class="unseen">not the same</span>',
  )
})

test('to whom something was said is told in words', async () => {
  const session = playHut()
  session.advance(300)
  const view = participantView(session)
  const message = { ...view.messages[0]!, from: 'guard', to: ['scribe' as const] }
  const html = (): string => plain(render(<Heard view={{ ...view, messages: [message] }} seat={undefined} />))
  expect(html()).toContain('<span aria-hidden="true"> → </span><span class="unseen"> to </span>Scribe')
  await inFrench()
  expect(html()).toMatch(/<span class="unseen"> à <\/span>\w/)
})

test('the box that shows every inject has words of its own in both languages', async () => {
  vi.stubGlobal('addEventListener', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { Injects } = await import('../../web/views/exercise/exerciseInjects.tsx')
  const view = facilitatorView(playHut())
  const box = (): string => /<label class="check">.*?<\/label>/.exec(render(<Injects view={view} />))![0]
  expect(box()).toContain('<span>Show all</span>')
  await inFrench()
  expect(box()).toContain('<span>Tout afficher</span>')
})

test('how many entries a part has is parted from its name by one space', () => {
  // Chromium joins the words around two.
  const item: FormNode = {
    type: 'group',
    required: false,
    fields: { name: { type: 'text', required: true } },
  }
  const list: FormNode = { type: 'list', required: false, item }
  const node: FormNode = { type: 'group', required: false, fields: { materials: list } }
  const markup = render(
    <Form node={node} path={[]} value={{ materials: [] }} below={undefined} onChange={() => undefined} />,
  )
  expect(markup).toMatch(/<summary><span>\w+<\/span> <small>0 entries<\/small><\/summary>/)
})
