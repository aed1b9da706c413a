/** Output of `firebreak verify --json` when the page was built, see build/verdict.ts. */
declare module 'virtual:verdict' {
  const verdict: import('./model/proof.ts').Verdict
  export default verdict
}

/**
 * Version of the page's engine, such as `0.1.0 (build 1f3a5c7e9b2d)`; made by the build, see build/identity.ts.
 */
declare module 'virtual:identity' {
  const identity: string
  export default identity
}

/**
 * Where a shipped scenario's run is, computed by the build, and the digest of its bytes; null if the page has none
 * (build/shippedRuns.ts).
 */
declare module '*.yaml?kept' {
  const kept: { readonly address: string; readonly integrity: string } | null
  export default kept
}
