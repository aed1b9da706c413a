/** Which incident a command is asked of: the flags, and the replication they name. */
import { languages } from '../index.ts'
import { BadInput } from './failure.ts'
import type { Given } from './given.ts'

export const incidentFlags = {
  seed: { type: 'string', value: 'TEXT', help: 'the seed of the incident or campaign (default 1)' },
  replication: {
    type: 'string',
    value: 'R',
    help: 'which replication of a campaign, counted from 0 as in replications.csv (default 0)',
  },
  typical: { type: 'boolean', help: 'the incident with every uncertain input at its median' },
  set: {
    type: 'string',
    multiple: true,
    value: 'path=value',
    help: 'change the scenario, repeatable',
  },
} as const

const refusals = {
  en: {
    number: (text: string) => `--replication must be a whole number from 0 on, is ${text}`,
    typical: '--typical is one incident; it cannot be combined with --replication',
  },
  fr: {
    number: (text: string) => `--replication doit être un nombre entier à partir de 0, est ${text}`,
    typical: '--typical est un seul incident ; il ne va pas avec --replication',
  },
}

export function replicationIn(given: Given): number {
  const text = given.text('replication') ?? '0'
  const w = refusals[languages.find(known => known === given.text('language')) ?? 'en']
  const issues: string[] = []
  if (!/^\d{1,9}$/.test(text)) issues.push(w.number(text))
  if (given.has('typical') && given.has('replication')) issues.push(w.typical)
  if (issues.length > 0) throw new BadInput(issues)
  return Number(text)
}
