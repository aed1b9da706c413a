/** Reads the objectives that strategies are held against: `--rpo`, `--rto`, `--loss` and `--confidence`. */
import { type Objectives, readHours, readShare } from '../index.ts'
import { type CommandComplaint, said, type Told } from './complaints.ts'
import { BadInput, together } from './failure.ts'
import type { Given } from './given.ts'
import { meantPercent } from './meantPercent.ts'

const readers = { rpo: readHours, rto: readHours, loss: readShare, confidence: readConfidence } as const

/** A share of the fires: with 0 every strategy meets any objective, and with 1 no number of fires can show that one does. */
function readConfidence(text: string): number | { readonly error: Told } {
  const share = readShare(text)
  return share === 0 || share === 1 ? { error: said('must lie between 0 and 100 %, and be neither') } : share
}

/** Reads the value of one of the options: hours, or a share. */
export function objectiveOf(name: keyof typeof readers, text: string): number {
  const value = readers[name](text)
  if (typeof value !== 'number')
    throw new BadInput([said('--{} {}{}', name, value.error, toldOf(name, text))])
  return value
}

/** What was given, where the complaint does not say it, and what may have been meant by a number without a unit. */
function toldOf(name: keyof typeof readers, text: string): CommandComplaint | '' {
  if (!/^\d*\.?\d+(?:e[+-]?\d+)?( ?%)?$/i.test(text.trim())) return ''
  if (readers[name] === readHours)
    return text.trim().endsWith('%') ? '' : said(', is {}; in hours "{} h"', text, text.trim())
  return said(', is {}{}', text, meantPercent(text))
}

/** From --rpo, --rto, --loss and --confidence; RPO 1 h if none is stated. */
export function objectivesOf(given: Given): Objectives {
  const read = (name: keyof typeof readers) => (): number | undefined => {
    const text = given.text(name)
    return text === undefined ? undefined : objectiveOf(name, text)
  }
  const [rpoHours, rtoHours, lossShare, confidence = 0.95] = together(
    read('rpo'),
    read('rto'),
    read('loss'),
    read('confidence'),
  )
  const none = rpoHours === undefined && rtoHours === undefined && lossShare === undefined
  return {
    ...(rpoHours !== undefined && { rpoHours }),
    ...(none && { rpoHours: 1 }),
    ...(rtoHours !== undefined && { rtoHours }),
    ...(lossShare !== undefined && { lossShare }),
    confidence,
  }
}
