/** The engine's version, as in package.json (a test compares them): part of every report. */
export const version = '0.1.0'
