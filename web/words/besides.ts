/** In brackets, whatever of it there is to say. */
export function besides(...parts: readonly (string | null)[]): string {
  const said = parts.filter(part => part !== null)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
