import { existsSync, statSync } from 'node:fs';
import type { Finding } from '../model/finding.ts';

/** Writes a line to standard output. */
export function writeOut(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Is there an error among them? Then the exit code is 1. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Is there such a file or folder? */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Is there such a file, and is it no folder? */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Is there such a folder? */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
