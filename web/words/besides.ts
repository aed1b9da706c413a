/** The parts that are present, in brackets. */
export function besides(...parts: readonly (string | null)[]): string {
  const said = parts.filter(part => part !== null)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
