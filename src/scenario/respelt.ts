/**
 * Names of a scenario have letters, digits, blanks, "-" and "_" only, for dots and slashes part its paths: whatever else stands in
 * one becomes a "-", and `db01.example.org` is `db01-example-org`.
 */
export function respelt(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_\- ]+/gu, '-')
}
