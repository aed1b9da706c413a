/** A report as text for a terminal. */
import type { Comparison } from './observed.ts'
import { asNamed } from '../run/told/names.ts'
import type { Language } from '../run/told/sentences.ts'
import { asWritten, labelsOf } from '../scenario/called.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { activitiesText } from './activities.ts'
import { bottlenecksText } from './bottlenecks.ts'
import { buildingsText } from './buildingsText.ts'
import { costsText } from './costs.ts'
import { dataAgeText } from './dataAge.ts'
import { examplesText } from './examples.ts'
import { headlineText } from './headlineText.ts'
import { objectiveNotes } from './objectiveNotes.ts'
import { observedText } from './observedText.ts'
import { protectionText } from './protection.ts'
import type { Report } from './report.ts'
import { flagName } from './french/flags.ts'
import { type Tongue, tongues } from './tongue.ts'

/**
 * The report as a table of text, as `firebreak run` prints it.
 * @param comparisons computed figures beside those observed in the real case; empty: there is none
 * @param scenario the one that was run: things are called by its labels
 * @param named a label of the scenario in that language
 */
export function reportText(
  report: Report,
  comparisons: readonly Comparison[],
  scenario?: Scenario,
  language: Language = 'en',
  named = asWritten,
): string {
  const t = tongues[language]
  const called = scenario === undefined ? asNamed : labelsOf(scenario, language, named)
  const many = report.replications > 1
  const { engine, flags } = report
  const sections = [
    `${named(report.scenario.name)}\n${howRun(report, t)}`,
    `${headlineText(report, t)}${objectiveNotes(report, t)}`,
    `${rareText(report, t)}${dataAgeText(report, t)}`,
    buildingsText(report, called, t),
    examplesText(report, t),
    activitiesText(report.activities, t, named),
    [bottlenecksText(report, scenario, t, called), costsText(report.costs, many, t)]
      .filter(Boolean)
      .join('\n'),
    comparisons.length === 0 ? '' : observedText(comparisons, many, t, called),
    protectionText(report.protection, t),
    flags.length === 0
      ? ''
      : t.say(
          many
            ? 'outside the range of validity in some replication: {}'
            : 'outside the range of validity: {}',
          flags.map(flag => flagName(language, flag)).join(', '),
        ),
    `${t.say('{} {}, scenario {}', engine.name, engine.version, report.scenario.digest)}\n${t.say('digest {}', report.digest)}`,
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** What tells this run from others of the scenario: with it, the figures can be had again. */
function howRun({ strategy, seed, replications, typical, sampling }: Report, { say }: Tongue): string {
  const one = typical ? say('the typical incident, every uncertain input at its median') : say('one incident')
  return [
    ...(strategy === undefined ? [] : [say('strategy {}', strategy)]),
    say('seed {}', seed),
    replications > 1 ? say('{} replications', replications) : one,
    ...(!typical && (sampling === 'latin' || sampling === 'sobol') ? [`--sampling ${sampling}`] : []),
  ].join(', ')
}

/** What the medians do not show. */
const rareText = (
  { rare, replications }: Pick<Report, 'rare' | 'replications'>,
  { say, figure }: Tongue,
): string =>
  rare === null
    ? ''
    : `${say(
        'In {} of {} replications services are destroyed: up to {}.',
        rare.replications,
        replications,
        figure(rare.servicesDestroyed, 'services'),
      )}\n`
