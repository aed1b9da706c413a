/**
 * Scores the Strasbourg scenario against what was observed: the forecast, the replay and deliberately wrong
 * models, all with the same seed, each target beside a reference forecast written before any run was scored.
 *
 * `npm run score [-- --replications N --seed S --workers W]`; the figures do not depend on the number of
 * workers.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Campaign, Comparison } from '../../src/index.ts'
import type { Forecast } from '../../src/campaign/score.ts'
import type { Scoreboard, ScoredTarget } from '../../src/campaign/scoreboard.ts'
import type { TargetName } from '../../src/campaign/targets.ts'
import {
  campaignReport,
  compareObserved,
  figure,
  forecastOf,
  formatIssue,
  observedLabel,
  observedWords,
  prepare,
  readScenario,
  replicateWith,
  scoreboard,
  scoreRatio,
  strategy,
  table,
  targetId,
  targetsOf,
  threads,
  threadsFor,
} from './engine.ts'

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string' },
  },
})
const replications = Number(values.replications)
if (!Number.isInteger(replications) || replications < 2) throw new Error('--replications takes 2 or more')

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const file = 'scenarios/strasbourg-2021.yaml'
const { scenario, source, issues } = readScenario(read(file), { file })
if (scenario === undefined || source === undefined) throw new Error(issues.map(formatIssue).join('\n'))

const reference = JSON.parse(read('test/validation/strasbourg/reference-forecast.json')) as {
  readonly targets: readonly (TargetName & Forecast)[]
}
const told = new Map(reference.targets.map(target => [targetId(target), target]))
const targets = targetsOf(scenario.observed)
const referenceBoard = scoreboard(targets, ({ id }) => told.get(id), scenario.horizon)

interface Run {
  readonly name: string
  readonly board: Scoreboard
  readonly comparisons: readonly Comparison[]
}

// Strategies change rooms, people and decisions but not the population, which is made once.
const { population } = prepare(scenario).compiler

const hands = threads(
  threadsFor(values.workers === undefined ? undefined : Number(values.workers), replications),
)

async function run(name: string): Promise<Run> {
  const changed = name === 'forecast' ? { scenario, issues: [] } : strategy(source!, name)
  if (changed.scenario === undefined) throw new Error(changed.issues.map(formatIssue).join('\n'))
  const prepared = prepare(changed.scenario, { population })
  const begun = Date.now()
  const executor = hands.executor([{ strategy: null, scenario: prepared.scenario, population }])
  const campaign: Campaign = await replicateWith(executor, prepared, {
    seed: values.seed,
    replications,
    onProgress: done => {
      process.stderr.write(
        `\r${name}: ${done} of ${replications}, ${Math.round((Date.now() - begun) / done)} ms each `,
      )
    },
  })
  process.stderr.write('\n')
  return {
    name,
    board: scoreboard(targets, target => forecastOf(campaign.gathered, target), scenario!.horizon),
    comparisons: compareObserved(campaignReport(prepared, campaign), scenario!.observed),
  }
}

const yes = (inside: boolean): string => (inside ? 'yes' : 'no')

function seenInWords({ seen }: ScoredTarget['target'], unit: string): string {
  if ('state' in seen) return seen.state
  if (seen.low === -Infinity) return `at most ${figure(seen.high, unit)}`
  const [low, high] = [figure(seen.low, unit), figure(seen.high, unit)]
  return low === high ? low : `${low} to ${high}`
}

function rowsOf({ board, comparisons }: Run): string[][] {
  return board.rows.map(({ target, forecast, score }) => {
    const other = referenceBoard.rows.find(row => row.target.id === target.id)
    const comparison = comparisons.find(({ key }) => key === target.id)
    const unit = 'unit' in forecast ? forecast.unit : ''
    const band =
      'unit' in forecast ? [0, 2, 4].map(at => figure(forecast.quantiles[at]!, unit)) : ['', '', '']
    return [
      `${target.id}${unit === 'share' || unit === '' ? '' : `, ${unit}`}`,
      seenInWords(target, unit),
      ...band,
      comparison === undefined ? '' : figure(comparison.share, 'share'),
      yes(score.in50),
      yes(score.in90),
      score.sharpness === undefined ? '' : score.sharpness.toFixed(1),
      target.weight === 1 ? '' : target.weight.toFixed(1),
      score.score.toFixed(3),
      other === undefined ? '' : other.score.score.toFixed(3),
    ]
  })
}

/** Whether the target is about the fire and what it destroyed, not about the recovery. */
const ofFire = ({ forecast }: ScoredTarget): boolean =>
  'shares' in forecast || !['d', 'h', 'share'].includes(forecast.unit)

function part(board: Scoreboard, wanted: (row: ScoredTarget) => boolean): number {
  return board.rows
    .filter(wanted)
    .reduce((sum, { target, score: { score } }) => sum + target.weight * score, 0)
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const wrongNames = Object.keys(scenario.strategies).filter(name => name.startsWith('wrong-'))
const all: Run[] = []
for (const name of ['forecast', 'replay', ...wrongNames]) all.push(await run(name))
await hands.close()
const right = all.slice(0, 2)
const wrong = all.slice(2)
const [forecast] = right as [Run, ...Run[]]

for (const each of right) {
  const head =
    'target, seen, 5 %, 50 %, 95 %, happens, in 50 %, in 90 %, 95/5, weight, score, reference'.split(', ')
  say(`\n${each.name}, ${replications} replications of seed ${values.seed}\n`)
  say(table(head, rowsOf(each)))
  const missed = each.board.rows.filter(({ score }) => !score.in90).map(({ target }) => target.id)
  say(`\nmissed by the 90 % band: ${missed.length === 0 ? 'none' : missed.join(', ')}`)
  say(`not told by the model: ${each.board.missing.length === 0 ? 'none' : each.board.missing.join(', ')}`)
}

say('\nechoes of inputs, not scored\n')
say(
  table(
    ['quantity', 'seen', '5 %', '50 %', '95 %', 'happens'],
    forecast.comparisons
      .filter(({ kind }) => kind === 'echo')
      .map(({ low, median, high, share, unit, ...comparison }) => [
        observedLabel(comparison.key),
        observedWords({ ...comparison, unit }),
        ...(unit === 'share of replications'
          ? ['', '', '']
          : [low, median, high].map(at => figure(at, unit))),
        figure(share, 'share'),
      ]),
  ),
)

const boards = [...right, { name: 'reference', board: referenceBoard }, ...wrong]

say('\nscores by target\n')
say(
  table(
    ['target', ...boards.map(({ name }) => name)],
    targets.map(({ id }) => [
      id,
      ...boards.map(
        ({ board }) => board.rows.find(({ target }) => target.id === id)?.score.score.toFixed(2) ?? '',
      ),
    ]),
  ),
)

say('\nsums of scores, the lower the better; ratio to the forecast\n')
say(
  table(
    ['model', 'fire', 'recovery', 'all', 'ratio of fire', 'ratio', 'in 50 %', 'in 90 %'],
    boards.map(({ name, board }) => [
      name,
      part(board, ofFire).toFixed(2),
      part(board, row => !ofFire(row)).toFixed(2),
      board.total.toFixed(2),
      (part(board, ofFire) / part(forecast.board, ofFire)).toFixed(2),
      scoreRatio(board, forecast.board).toFixed(2),
      percent(board.coverage50),
      percent(board.coverage90),
    ]),
  ),
)

const told15 = wrong.filter(({ board }) => scoreRatio(board, forecast.board) >= 1.5).length
say(`\nof ${wrong.length} wrong models ${told15} score 1.5 times worse or more (goal: 3)`)
say(`better than the reference: ${yes(forecast.board.total < referenceBoard.total)}`)
for (const [units, goal] of [[['min'], 3] as const, [['h', 'd'], 4] as const])
  for (const { target, forecast: made, score } of forecast.board.rows)
    if ('unit' in made && (units as readonly string[]).includes(made.unit) && score.sharpness! > goal)
      say(`less sharp than ${goal}: ${target.id}, ${score.sharpness!.toFixed(1)}`)
