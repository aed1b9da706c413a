// The code is tested too: rules that a compiler cannot check, each with what to do instead. Like TigerBeetle's
// src/tidy.zig it only reads the text, without a parser.
import { circles } from './circles.ts'
import { floors } from './floors.ts'
import { names, top, unreached } from './layout.ts'
import type { Files, Finding } from './source.ts'
import { bannedCalls, domainWords, leftOvers, machinePaths } from './words.ts'

/** Each rule, under the claim it checks. */
export const rules: Readonly<Record<string, (files: Files) => Finding[]>> = {
  'imports go only downwards': floors,
  'no file imports itself by way of others': circles,
  'the engine depends on nothing but its seed': bannedCalls,
  'base holds no word of the domain': domainWords,
  'every file is reached': unreached,
  'nothing is left for later': leftOvers,
  'the top level holds only what belongs there': top,
  'file names say what is inside': names,
  'no path of one machine': machinePaths,
}

/** All findings, one per line: `path:line message`. */
export function tidy(files: Files): string[] {
  return Object.values(rules).flatMap(rule => rule(files).map(show))
}

export function show({ path, line, message }: Finding): string {
  return `${path}:${line} ${message}`
}
