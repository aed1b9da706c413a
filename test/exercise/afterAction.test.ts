// The report of a night: the same in every form and language, and what players wrote stays text.
import { expect, test } from 'vitest'
import { afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { effectOf } from '../../src/exercise/debrief/effect.ts'
import { afterActionHtml } from '../../src/report/afterAction/afterActionHtml.ts'
import { afterActionText } from '../../src/report/afterAction/afterActionText.ts'
import { afterActionWords } from '../../src/report/afterAction/afterActionWords.ts'
import type { Language } from '../../src/scenario/words/language.ts'
import { debriefed, digestAsPlayed, evening, report, result, session } from './evening.ts'
import { playHut } from './hut.ts'

test('the French report has the same figures and no English heading', () => {
  const french = afterAction(debriefed(session, 'fr').result, '2026-04-01')
  expect(french.digest).toBe(report.digest)
  expect(french.outcomes.map(row => row.servicesDestroyed)).toEqual(
    report.outcomes.map(row => row.servicesDestroyed),
  )
  const page = afterActionHtml(french)
  expect(page).toContain('<html lang="fr">')
  const text = afterActionText(french)
  const english = JSON.stringify(afterActionWords.en).match(/(?<=")[^"]+(?=")/g)!
  const own = JSON.stringify(afterActionWords.fr)
  // Site names are the same in both languages, and text that a scenario has in one language only is not translated.
  const said = english.filter(words => words.length > 9 && words.includes(' ') && !own.includes(words))
  expect(said.length).toBeGreaterThan(30)
  for (const words of said) {
    expect(page, words).not.toContain(words)
    expect(text, words).not.toContain(words)
  }
  expect(page).toContain('appeler les sapeurs-pompiers')
  // On paper no row of headings stands alone at the foot of a page.
  expect(page).toMatch(/@media print .*thead \{ break-after: avoid/)
  // Quotation marks stay on the line of their word, and the source of a duty is in French.
  const words = page.replace(/<style>[^]*?<\/style>|<[^>]*>/g, '|')
  expect(words).toMatch(/«\u00a0[^|]*\u00a0»/)
  for (const told of [words, text]) expect(told.match(/ [;:!?%»](?![\w/])|« /g)).toBeNull()
  expect(words).toContain('Règlement (UE) 2016/679, article 33, paragraphe 1')
  expect(words).not.toMatch(/\(EU\)|\bArticle \d/)
  expect(page).not.toMatch(/it was decided|the fire began|was destroyed/)
})

test('a plan without an action says so, on paper too', () => {
  const page = afterActionHtml({ ...report, plan: [] })
  expect(page).toContain('<h2>Improvement plan</h2>\n<p>None.</p>')
})

test('the plan names an owner and a day for all that was late or missed', () => {
  expect(report.plan).toMatchObject([
    { owner: 'data-recovery-lead', due: '2026-05-31', objective: 'data' },
    { owner: 'incident-commander', due: '2026-06-30' },
  ])
  const { phases } = report
  expect(phases.map(({ name }) => name)).toContain('Alert')
  // They follow each other, and whatever happened is in one of them.
  expect([...phases.map(({ from }) => from), report.until]).toEqual([
    report.from,
    ...phases.map(({ until }) => until),
  ])
  const all = (of: 'decisions' | 'injects' | 'refusals'): number =>
    phases.reduce((sum, phase) => sum + phase[of], 0)
  expect([all('decisions'), all('injects'), all('refusals')]).toEqual([
    session.state.decisions.length,
    session.state.injects.filter(({ sentAt }) => sentAt !== null).length,
    session.state.refusals.length,
  ])
  expect(report.areas.length).toBeGreaterThanOrEqual(2)
})

test('(found) phases follow each other where the fire is under control before the brigade is called', () => {
  const { stand } = result
  const [first] = stand.state.messages
  const under = { ...first!, at: report.from + 600, event: 'under-control' as const }
  const messages = [under, ...stand.state.messages.filter(({ event }) => event !== 'brigade-called')]
  const { phases } = afterAction({ ...result, stand: { ...stand, state: { ...stand.state, messages } } })
  expect(phases.map(({ name, from, until }) => [name, from, until])).toEqual([
    ['Alert', report.from, report.from + 600],
    ['Stabilisation and recovery', report.from + 600, report.until],
  ])
})

test('an exercise that begins after the call of the brigade has no phase before its own beginning', () => {
  const { stand } = result
  const [first] = stand.state.messages
  const called = { ...first!, at: report.from + 300, event: 'brigade-called' as const }
  const messages = [called, ...stand.state.messages.filter(({ event }) => event !== 'brigade-called')]
  const setting = { ...stand.setting, spec: { ...stand.setting.spec, from: report.from + 600 } }
  const late = { ...stand, setting, state: { ...stand.state, messages } }
  const [begun] = afterAction({ ...result, stand: late }).phases
  expect([begun!.name, begun!.from]).toEqual(['Response', report.from + 600])
})

test('the report is plain data, and its page keeps what players wrote as text', () => {
  expect(JSON.parse(JSON.stringify(report))).toMatchObject({ kind: 'after-action', digest: digestAsPlayed })
  const page = afterActionHtml(report)
  expect(page).toContain('&lt;Bo&gt;')
  expect(page).not.toContain('<Bo>')
  for (const heading of [
    'Overview',
    'Objectives',
    'Strengths',
    'Areas for improvement',
    'Improvement plan',
  ]) {
    expect(page).toContain(`<h2>${heading}</h2>`)
  }
  expect(page).toContain('@media print')
  const text = afterActionText(report)
  for (const { action } of report.plan) expect(text).toContain(action)
})

test('the same night gives the same report', () => {
  expect(afterAction(debriefed(evening()).result, '2026-04-01')).toEqual(report)
})

test('an exercise that is stopped early says so, and blames nobody for what was not due', () => {
  const stopped = playHut()
  stopped.advance(100)
  stopped.do({ kind: 'decide', role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } })
  const early = debriefed(stopped).result
  const told = afterAction(early)
  expect(told.scored.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['E1 met', 'E2 unreached'])
  expect([told.areas, told.plan, told.omitted]).toEqual([[], [], []])
  const text = afterActionText(told)
  expect(text).toContain('Stopped at 22:01, before its end at 23:30')
  expect(text).toContain('-: Save the data (not due yet)')
  expect(afterActionHtml(told)).toContain('Stopped at 22:01, before its end at 23:30')
  // An exercise played to its end has not been stopped.
  expect(afterActionText(report)).not.toContain('Stopped at')
  // Nobody stated a confidence for Bo’s decision.
  expect(text + afterActionHtml(told)).not.toMatch(/\d ?% sure/)
  expect(afterActionText(report)).toContain('90 %')
})

test('money is told as everywhere', () => {
  const { loss: _, ...rest } = { ...result.decisions[0]!.without!, services: 0, data: 0, hours: 0 }
  const told = (loss: number, language: Language): string => effectOf({ ...rest, loss }, language)
  expect(told(-130_395_000, 'en')).toBe('would have had customers’ loss €130m higher.')
  expect(told(1_234_560_000, 'fr')).toBe('aurait eu perte des clients réduite de 1,23\u00a0Md€.')
  expect(told(999_400, 'en')).toBe('would have had customers’ loss €999k lower.')
})

test('who gave no name goes by the seat, in the reader’s language and once', () => {
  const unnamed = playHut()
  unnamed.advance(200)
  unnamed.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Incident commander',
    confidence: undefined,
    choice: { do: 'buy-servers', servers: 1200 },
  })
  unnamed.advance(Infinity)
  const reportIn = (language: Language): string[] => {
    const told = afterAction(debriefed(unnamed, language).result, '2026-04-01')
    return [afterActionText(told), afterActionHtml(told)]
  }
  for (const text of reportIn('en')) {
    expect(text).toMatch(/incident commander/i)
    expect(text).not.toMatch(/incident commander, incident commander/i)
    expect(text).toContain('buy 1,200 servers')
  }
  for (const text of reportIn('fr')) {
    expect(text).toMatch(/directeur de crise/i)
    expect(text).not.toMatch(/incident commander/i)
  }
})
