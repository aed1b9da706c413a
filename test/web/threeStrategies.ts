/** What asks for a study of the smallest scenario, under two strategies besides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { twoBrigades } from './strategies.ts'

export const text = `${readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')}${twoBrigades}`

export const request = {
  do: 'study',
  source: { file: 'three.yaml', text, beside: {} },
  set: [],
  strategy: null,
  seed: '5',
} as const
