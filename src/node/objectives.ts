import { type Objectives, readHours, readShare } from '../index.ts'
import { BadInput } from './failure.ts'
import type { Given } from './options.ts'

/** From --rpo, --rto, --loss and --confidence; RPO 1 h if none is stated. */
export function objectivesOf(given: Given): Objectives {
  const issues: string[] = []
  const read = (name: string, by: typeof readHours): number | undefined => {
    const text = given.text(name)
    if (text === undefined) return undefined
    const value = by(text)
    if (typeof value === 'number') return value
    issues.push(`--${name} ${value.error}`)
    return undefined
  }
  const rpoHours = read('rpo', readHours)
  const rtoHours = read('rto', readHours)
  const lossShare = read('loss', readShare)
  const confidence = read('confidence', readShare) ?? 0.95
  if (issues.length > 0) throw new BadInput(issues)
  const none = rpoHours === undefined && rtoHours === undefined && lossShare === undefined
  return {
    ...(rpoHours !== undefined && { rpoHours }),
    ...(none && { rpoHours: 1 }),
    ...(rtoHours !== undefined && { rtoHours }),
    ...(lossShare !== undefined && { lossShare }),
    confidence,
  }
}
