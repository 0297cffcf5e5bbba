import { cell, type Csv } from '../csv.ts';

/** A school of the register (Get Information About Schools), as far as it belongs into content. */
export interface RegisteredSchool {
  readonly urn: string;
  readonly name: string;
  readonly phase: 'primary' | 'secondary' | 'middle' | 'all-through' | 'special' | undefined;
  /** Year groups, Reception as 0. */
  readonly years: readonly number[];
  /** Names of the area and region it is in. */
  readonly places: readonly string[];
  readonly trust: string | undefined;
}

/** A row of the register from which no school can be made, and why. */
export interface LeftOutSchool {
  readonly name: string;
  readonly why: string;
}

/** The schools of the register that are open, in its order. */
export function readRegister({ header, rows }: Csv): {
  readonly schools: readonly RegisteredSchool[];
  readonly leftOut: readonly LeftOutSchool[];
} {
  const at = new Map(header.map((name, column) => [name.toLowerCase(), column]));
  const schools: RegisteredSchool[] = [];
  const leftOut: LeftOutSchool[] = [];
  for (const row of rows) {
    const read = readSchool((column) => cell(row, at.get(column.toLowerCase()) ?? -1)?.trim() ?? '');
    if ('why' in read) leftOut.push(read);
    else schools.push(read);
  }
  return { schools, leftOut };
}

/** Is this the register? It has columns by which a school can be told. */
export function isRegister({ header }: Csv): boolean {
  const names = new Set(header.map((name) => name.toLowerCase()));
  return names.has('urn') && names.has('establishmentname');
}

function readSchool(value: (column: string) => string): RegisteredSchool | LeftOutSchool {
  const urn = value('URN');
  const name = value('EstablishmentName');
  const years = yearsOf(value('StatutoryLowAge'), value('StatutoryHighAge'));
  if (!/^\d{6}$/u.test(urn) || name === '')
    return { name: name || urn, why: 'it has no name or no URN of six digits' };
  if (/^closed/iu.test(value('EstablishmentStatus (name)'))) return { name, why: 'it is closed' };
  if (years.length === 0) return { name, why: 'the register does not say which ages it teaches' };
  const trust = value('Trusts (name)');
  return {
    urn,
    name,
    phase: phaseOf(value('PhaseOfEducation (name)'), value('TypeOfEstablishment (name)')),
    years,
    places: [value('GOR (name)'), value('LA (name)')].filter((place) => place !== ''),
    trust: trust === '' ? undefined : trust,
  };
}

/** Ages 4 to 11 are Reception to Year 6: pupils turn five in Reception, and leave in the year they turn the high age. */
function yearsOf(low: string, high: string): number[] {
  if (!/^\d+$/u.test(low) || !/^\d+$/u.test(high)) return [];
  const first = Math.max(0, Number(low) - 4);
  const last = Math.min(13, Number(high) - 5);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function phaseOf(phase: string, type: string): RegisteredSchool['phase'] {
  if (/\bspecial\b/iu.test(type)) return 'special';
  if (/^middle/iu.test(phase)) return 'middle';
  if (/^all.through$/iu.test(phase)) return 'all-through';
  if (/^primary$/iu.test(phase)) return 'primary';
  return /^secondary$/iu.test(phase) ? 'secondary' : undefined;
}
