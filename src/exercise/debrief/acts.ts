/** Tells decisions that change the incident from those that only reach people. */
import type { Verb } from '../command.ts'

/** Decisions that address people and do not affect the incident. */
const orderNothing: ReadonlySet<Verb> = new Set<Verb>(['communicate', 'evacuate'])

/** Whether a decision of this kind affects the incident. */
export const acts = (verb: Verb): boolean => !orderNothing.has(verb)
