/** What `firebreak verify --json` said when the page was built; see vite.config.ts. */
declare module 'virtual:verdict' {
  const verdict: import('./model/proof.ts').Verdict
  export default verdict
}
