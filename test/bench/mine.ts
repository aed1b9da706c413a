export { reference } from './reference.ts'
export { workload } from './workload.ts'
