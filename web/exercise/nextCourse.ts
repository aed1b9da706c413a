/** The name that a course begun now is offered: of the moment, "from 00:42", with a number once that is taken. */
export function nextCourse(branches: readonly { readonly name: string }[], fromNow: string): string {
  const given = new Set(branches.map(({ name }) => name))
  let name = fromNow
  for (let count = 2; given.has(name); count++) name = `${fromNow} (${count})`
  return name
}
