/** The after-action report as one page to read, print and keep. */
import type { AfterAction } from '../exercise/afterAction.ts'
import { effectOf } from '../exercise/findings.ts'
import { choiceWords } from '../exercise/choiceWords.ts'
import { wallClock } from '../exercise/instant.ts'
import type { Difference } from '../run/differences.ts'
import { ratingWords } from './afterActionText.ts'
import { figure } from './figure.ts'
import { escaped, htmlList, htmlPage, htmlTable } from './markup.ts'
import { saveableCurve } from './saveableCurve.ts'

/** Of a longer chain of causes the ends are told: so many of the latest, so many of the first. */
const latestCauses = 6
const firstCauses = 2

/** How the other courses are called in a sentence. */
const courses = {
  'as played': 'as played',
  'no decision': 'with no decision',
  'as scripted': 'as scripted',
  'rules on what was known': 'by rules on what was known',
} as const

export function afterActionHtml(report: AfterAction): string {
  const clock = (at: number): string => wallClock(report.start, at)
  const byObjective = (rows: AfterAction['areas']): string => htmlList(rows.map(({ text }) => text))
  const body = [
    `<h1>${escaped(report.title)}</h1>`,
    `<p class="quiet">After-action report and improvement plan. ${escaped(report.scenario.name)}; seed ${escaped(report.seed)}; course “${escaped(report.branch)}”${report.heldOn === undefined ? '' : `; held on ${escaped(report.heldOn)}`}.</p>`,
    '<h2>Overview</h2>',
    `<p>Played from ${escaped(clock(report.from))} to ${escaped(clock(report.until))}. Seats: ${escaped(report.roles.join(', '))}. ${report.decisions.length} decisions, ${report.refusals.length} orders refused.</p>`,
    htmlTable(
      'Phases',
      ['phase', 'from', 'until', 'injects', 'decisions', 'refused'],
      report.phases.map(phase => [
        phase.name,
        clock(phase.from),
        clock(phase.until),
        String(phase.injects),
        String(phase.decisions),
        String(phase.refusals),
      ]),
    ),
    '<h2>Objectives</h2>',
    htmlTable(
      'Each objective by what was expected of it',
      ['objective', 'rating', 'expected actions met, late, missed'],
      report.objectives.map(({ text, rating, expected }) => [
        text,
        `${rating ?? '–'}: ${ratingWords(rating)}`,
        (['met', 'late', 'missed'] as const)
          .map(verdict => expected.filter(one => one.verdict === verdict).length)
          .join(', '),
      ]),
    ),
    htmlTable(
      'Expected and taken',
      ['expected action', 'by', 'verdict', 'taken at', 'why it was expected'],
      report.scored.map(({ what, by, verdict, at, why }) => [
        what,
        clock(by),
        verdict,
        at === undefined ? '–' : clock(at),
        why ?? '',
      ]),
    ),
    '<h2>The same fire, decided otherwise</h2>',
    htmlTable(
      'What the night came to',
      [
        '',
        'services destroyed',
        'data gone for good',
        'hours of outage',
        'operator’s loss',
        'customers’ loss',
      ],
      report.outcomes.map(row => [
        row.name,
        figure(row.servicesDestroyed, 'services'),
        figure(row.servicesWithDataLost, 'services'),
        figure(Math.round(row.outageHours), 'h'),
        figure(row.costTotal, 'EUR'),
        figure(row.costCustomers, 'EUR'),
      ]),
    ),
    ...report.outcomes.flatMap(({ name, asPlayedLess }) =>
      asPlayedLess === undefined || asPlayedLess.reasons.length === 0
        ? []
        : [
            `<h3>As played against: ${escaped(name)}</h3>${reasonsOf(asPlayedLess, 'as played', courses[name], clock)}`,
          ],
    ),
    '<h2>Decisions</h2>',
    ...report.decisions.map(({ decision, without, early }) =>
      [
        `<h3>${decision.number}. ${escaped(clock(decision.at))}: ${escaped(choiceWords(decision.choice))}</h3>`,
        `<p>${escaped(decision.player)}, ${escaped(decision.role)}, ${Math.round(100 * decision.confidence)} % sure; in effect at ${escaped(clock(decision.effectAt))}. Against the same night without it, ${escaped(without === undefined ? 'nothing of the fire is changed: it is heard by people.' : effectOf(without))}${early === undefined ? '' : ` Taken at ${escaped(clock(early.at))}, the night ${escaped(effectOf(early.difference, true))}`}</p>`,
        without === undefined ? '' : reasonsOf(without, 'with it', 'without it', clock),
      ].join(''),
    ),
    '<h2>What could still be saved</h2>',
    saveableCurve(report.saveableIdle, report.saveable, clock),
    htmlTable(
      'At each moment, if nothing had been decided until then',
      ['at', 'services', 'by', 'data', 'by'],
      report.saveableIdle.map(row => [
        clock(row.at),
        figure(row.services, 'share'),
        row.bestForServices,
        figure(row.data, 'share'),
        row.bestForData,
      ]),
    ),
    htmlTable(
      'At each moment, with what was decided until then',
      ['at', 'services', 'by', 'data', 'by'],
      report.saveable.map(row => [
        clock(row.at),
        figure(row.services, 'share'),
        row.bestForServices,
        figure(row.data, 'share'),
        row.bestForData,
      ]),
    ),
    '<h2>Strengths</h2>',
    byObjective(report.strengths),
    '<h2>Areas for improvement</h2>',
    byObjective(report.areas),
    '<h2>Improvement plan</h2>',
    htmlTable(
      'Corrective actions',
      ['action', 'objective', 'owner', 'due'],
      report.plan.map(({ action, objective, owner, due, dueDays }) => [
        action,
        objective ?? '',
        owner,
        due ?? `within ${dueDays} days`,
      ]),
    ),
    '<h2>Duties to tell</h2>',
    htmlTable(
      'Clocks',
      ['duty', 'to', 'began', 'due', 'met', 'source'],
      report.clocks.map(({ id, to, startedAt, dueAt, metAt, source }) => [
        id,
        to,
        startedAt === null ? '–' : clock(startedAt),
        dueAt === null ? '–' : clock(dueAt),
        metAt === null ? '–' : clock(metAt),
        source,
      ]),
    ),
    `<p class="quiet">${report.divergences === 0 ? '' : `Played again, ${report.divergences} moments were not what was written down. `}Digest ${report.digest}</p>`,
  ]
  return htmlPage(report.title, body.join('\n'))
}

function reasonsOf(
  { reasons }: Difference,
  one: string,
  other: string,
  clock: (at: number) => string,
): string {
  return reasons
    .map(({ of, worse, building, amount, example, because }) => {
      const [bad, good] = worse === 'one' ? [one, other] : [other, one]
      const size = figure(Math.round(amount), '')
      const head =
        of === 'hours'
          ? `${size} more hours of outage in ${building} ${bad} than ${good}`
          : `${size} services ${of === 'services' ? 'destroyed' : 'with their data gone'} in ${building} ${bad} and not ${good}`
      const long = because.length > latestCauses + firstCauses + 1
      const told = long ? because.slice(0, latestCauses) : because
      const rest = long
        ? `<li value="${because.length - firstCauses}">…</li>${causesOf(because.slice(-firstCauses), clock)}`
        : ''
      return `<p>${escaped(`${head}; for example ${example}:`)}</p><ol class="causes">${causesOf(told, clock)}${rest}</ol>`
    })
    .join('')
}

function causesOf(because: Difference['reasons'][number]['because'], clock: (at: number) => string): string {
  return because
    .map(({ seconds, sentence }) => `<li>${escaped(clock(seconds))}: ${escaped(sentence)}</li>`)
    .join('')
}
