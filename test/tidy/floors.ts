import { type Files, type Finding, importsOf, isCode } from './source.ts'

const stages = ['fire', 'damage', 'fate', 'recovery', 'impact']
const engine = ['base', 'scenario', 'estate', ...stages, 'run', 'campaign', 'exercise']

/** Floors that each floor may import: only lower ones, so that data flows from cause to effect. */
const below: Readonly<Record<string, readonly string[]>> = {
  base: [],
  scenario: ['base'],
  importers: ['base', 'scenario'],
  estate: ['base', 'scenario'],
  fire: ['base', 'scenario', 'estate'],
  damage: ['base', 'scenario', 'estate', 'fire'],
  fate: ['base', 'scenario', 'estate', 'damage'],
  recovery: ['base', 'scenario', 'estate', 'damage', 'fate'],
  impact: ['base', 'scenario', 'estate', 'damage', 'fate', 'recovery'],
  run: ['base', 'scenario', 'estate', ...stages],
  campaign: ['base', 'scenario', 'impact', 'run'],
  exercise: ['base', 'scenario', 'impact', 'run'],
  report: ['base', 'scenario', 'impact', 'run', 'campaign', 'exercise'],
  verify: engine,
  'index.ts': ['scenario', 'importers', 'run', 'campaign', 'exercise', 'report', 'verify'],
  'web/charts': ['index.ts'],
  'src/node': ['index.ts', 'web/charts'],
  web: ['index.ts', 'web/charts'],
  // Runs while the page is built, never in it.
  'web/build': ['index.ts', 'src/node', 'web'],
}

/** Its queues and links serve any tasks: the closed forms test them without a site. */
const tasksOnly = 'src/recovery/engine/'
const tasksKnow = [tasksOnly, 'src/base/', 'src/scenario/words/']

const shells = ['src/node', 'web', 'web/charts', 'web/build']

/** The floor a file is on; undefined: no product code (tests, scenarios, the top level). */
function floorOf(path: string): string | undefined {
  const [top = '', next = '', ...rest] = path.split('/')
  if (top === 'web') return /^(?:charts|build)$/.test(next) && rest.length > 0 ? `web/${next}` : 'web'
  if (top !== 'src') return undefined
  return next === 'node' ? 'src/node' : next
}

function instead(floor: string, target: string): string {
  if (shells.includes(floor)) return 'src/index.ts is the only door of the engine, export it there'
  if (shells.includes(target)) return 'the engine knows no shell, hand out data and let the shell show it'
  if (target === 'index.ts') return 'import the file that holds it, and only from a floor below'
  if (floor === 'base') return 'base knows no domain, take plain numbers and arrays as arguments'
  if (floor === 'scenario') return 'the scenario holds what was written, compile it in estate'
  if (floor === 'fate' && target === 'fire')
    return 'fate does not know that fire exists, read racks from damage'
  if (floor === 'index.ts') return 'export it through a floor the door may open (run, campaign, report, ...)'
  if (stages.includes(floor) || floor === 'estate')
    return 'let the composer carry it as data (Supply, Orders)'
  return `take it from what a floor below hands out (${below[floor]?.join(', ')})`
}

/** Imports that go up or sideways, and files on no floor. */
export function floors(files: Files): Finding[] {
  const findings: Finding[] = []
  for (const [path, text] of files) {
    const floor = floorOf(path)
    if (floor === undefined || !isCode(path)) continue
    const allowed = below[floor]
    if (allowed === undefined) {
      const message = `src/${floor} is no floor: the floors are ${Object.keys(below).join(', ')}`
      findings.push({ path, line: 1, message })
      continue
    }
    for (const { line, target, typeOnly } of importsOf(path, text)) {
      if (target === undefined || !isCode(target)) continue
      const other = floorOf(target)
      if (path.startsWith(tasksOnly) && !tasksKnow.some(known => target.startsWith(known))) {
        const message = `${tasksOnly} may not import ${target}: it knows tasks, no service and no rack`
        findings.push({ path, line, message })
      }
      if (other === floor) continue
      if (other === undefined) {
        findings.push({
          path,
          line,
          message: `${floor} may not import ${target}: tests read the product, never back`,
        })
      } else if (!allowed.includes(other)) {
        findings.push({ path, line, message: `${floor} may not import ${other}: ${instead(floor, other)}` })
      } else if (floor === 'web/charts' && !typeOnly) {
        const message =
          'web/charts may import only types of index.ts: take the value as an argument (import type)'
        findings.push({ path, line, message })
      }
    }
  }
  return findings
}
