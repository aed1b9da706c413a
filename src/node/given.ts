/** Values of the options that were given, by name without dashes. */
export interface Given {
  has(name: string): boolean
  text(name: string): string | undefined
  all(name: string): readonly string[]
}
