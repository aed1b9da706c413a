/** Texts that a spread sheet shows and does not calculate, for writers outside the engine. */
export { inert } from '../base/inert.ts'
