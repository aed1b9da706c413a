/** Commands that run beside a test, such as a worker of a queue. */
import { type ChildProcess, spawn } from 'node:child_process'
import { execPath } from 'node:process'
import { onTestFinished } from 'vitest'
import { built } from './speak.ts'

export interface Process {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; out: string; err: string }>
}

/** Starts a command, which is killed when the test is over. */
export function start(...words: string[]): Process {
  const child = spawn(execPath, [...built, ...words])
  let [out, err] = ['', '']
  child.stdout.on('data', text => (out += String(text)))
  child.stderr.on('data', text => (err += String(text)))
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    child,
    ended: new Promise(resolve => child.once('close', code => resolve({ code, out, err }))),
  }
}

export const worker = (address: string): Process => start('worker', '--queue', address, '--workers', '1')
