/** What `firebreak verify --json` said when the page was built; see vite.config.ts. */
declare module 'virtual:verdict' {
  const verdict: import('./model/proof.ts').Verdict
  export default verdict
}

/** Which engine the page holds: made by the build (vite.config.ts), such as `0.1.0 (build 1f3a5c7e9b2d)`. */
declare module 'virtual:identity' {
  const identity: string
  export default identity
}

/** Address of a shipped scenario's run, computed by the build; null where the page has none (vite.config.ts). */
declare module '*.yaml?kept' {
  const address: string | null
  export default address
}
