/** The name that a course begun now is offered: "course 2" beside the first one, or the next that is not given yet. */
export function nextCourse(
  branches: readonly { readonly name: string }[],
  numbered: (count: string) => string,
): string {
  const given = new Set(branches.map(({ name }) => name))
  let count = branches.length + 1
  while (given.has(numbered(String(count)))) count++
  return numbered(String(count))
}
