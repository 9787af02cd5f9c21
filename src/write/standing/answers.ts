import type { Finding } from '../../record/schema.js';

/** Heads under which plans say who is to do something, and when. */
const WHO =
  /\b(?:leads?|leader|led|owners?|who|whom|responsib\w+|accountab\w+|officers?|by who)\b/i;
const WHEN =
  /\b(?:when|due|deadlines?|timescales?|time ?-?(?:frames?|lines?)|dates?|complet\w+|finish|term|quarter)\b/i;

/**
 * Who is to do an action and by when, as the plan prints it: `Lead: Head of SEND; By when: May 2025`. Empty
 * where it does not say.
 */
export function whoAndWhen({ details, due }: Finding): string {
  const said = details.filter(({ heading }) => WHO.test(heading) || WHEN.test(heading));
  const parts = said.map(({ heading, text }) => `${heading.replace(/:$/, '')}: ${text}`);
  const isDated = said.some(({ heading }) => WHEN.test(heading));
  return [...parts, ...(due !== null && !isDated ? [`due ${due}`] : [])].join('; ');
}
