/** Text that a spreadsheet shows without evaluating it, for writers outside the engine. */
export { inert } from '../base/inert.ts'
