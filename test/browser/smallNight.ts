import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * Address of the exercise view with the night shift of Strasbourg as the scenario shown, with some of its 120,000 services,
 * ten of its eighty days and two of the eight moments at which its report asks what could still be saved: the report plays
 * the night anew for each decision that is possible at each of them. The last two, because fewer are possible then.
 */
export function smallNight(services = 3000): string {
  const file = join(import.meta.dirname, '../../scenarios/exercises/night-shift.yaml')
  const { exercise } = parse(readFileSync(file, 'utf8')) as {
    exercise: { moments: unknown[] }
  }
  const set = [
    `population.services=${services}`,
    'population.customers=350',
    'horizon=10 d',
    `exercise=${JSON.stringify({ ...exercise, moments: exercise.moments.slice(-2) })}`,
  ]
  return [
    'scenario=strasbourg-2021.yaml',
    'view=exercise',
    ...set.map(each => `set=${encodeURIComponent(each)}`),
  ].join('&')
}

/** Name of the button that starts it. */
export const startShown = 'The scenario shown, if it has an “exercise” section'
