/**
 * Turns any text into a name for a scenario: whatever is not a letter, digit, blank, "-" or "_" becomes a
 * "-", because dots and slashes separate the parts of a path. `db01.example.org` becomes `db01-example-org`.
 */
export function respelt(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_\- ]+/gu, '-')
}
