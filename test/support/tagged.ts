import { readFileSync } from 'node:fs';
import type { LetterRecord } from '../../src/index.js';
import { sample } from './run.js';

/** Themes by the id of the finding that carries them. */
export type Tags = Readonly<Record<string, readonly string[]>>;

/** The record of a sample, with these themes and no others. */
export function taggedSample(name: string, tags: Tags): LetterRecord {
  const record: LetterRecord = JSON.parse(readFileSync(sample(`${name}.json`), 'utf8'));
  const missing = Object.keys(tags).filter((id) => !record.findings.some((one) => one.id === id));
  if (missing.length > 0) throw new Error(`${name} has no ${missing.join(', ')}`);
  const findings = record.findings.map((finding) => ({
    ...finding,
    themes: [...(tags[finding.id] ?? [])].sort(),
  }));
  return { ...record, findings };
}

/** A report and a letter of two invented areas; the themes are the tests’ own. */
export const wrenshire = () =>
  taggedSample('wrenshire-2024-report', {
    'experience/1': ['waiting-times'],
    'strength/1': ['co-production'],
    'strength/3': ['early-years', 'identification'],
    'strength/4': ['inclusion-in-schools'],
    'strength/8': ['social-care'],
    'area-for-development/8': ['therapies', 'waiting-times'],
    'area-for-development/9': ['mental-health', 'waiting-times'],
    'area-for-development/11': ['preparation-for-adulthood'],
    'priority-action/2': ['ehc-plan-quality', 'ehc-plan-timeliness'],
    'priority-action/3': ['neurodevelopmental-pathway', 'waiting-times'],
  });

export const saltmere = () =>
  taggedSample('saltmere-2021-letter', {
    'main-finding/1': ['governance'],
    'identifying/strength/1': ['early-years', 'identification'],
    'identifying/area-for-development/1': ['identification', 'waiting-times'],
    'meeting/strength/1': ['social-care'],
    'meeting/area-for-development/1': ['therapies'],
    'improving/strength/1': ['preparation-for-adulthood'],
    'improving/area-for-development/1': ['attainment'],
  });
