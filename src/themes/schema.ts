import * as z from 'zod';
import { phraseSteps } from './phrase.js';

/** The version of a theme list's form. */
export const THEMES_VERSION = '1.0.0';

const words = z.string().trim().min(1);

const phrase = words.superRefine((given, context) => {
  try {
    phraseSteps(given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

const phrases = (what: string) => z.array(phrase).optional().describe(what);

const theme = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')
      .describe('Stable: records carry it. Small letters, digits and hyphens'),
    name: words.describe('As people read it'),
    definition: words.describe('What a finding with this theme speaks about'),
    strong: phrases('Phrases that tell the theme by themselves, wherever they stand'),
    fair: phrases('Phrases that tell it where a finding is short or opens with them'),
    weak: phrases('Phrases that only add to others'),
    not: phrases('Phrases that look like the theme and are not'),
  })
  .refine(({ strong = [], fair = [] }) => strong.length + fair.length > 0, {
    message: 'needs at least one phrase under "strong" or "fair"',
  })
  .describe('One theme and the phrases that tell it');

/** A theme list as JSON: what `arealetter themes -f json` writes, and `--themes` reads. */
export const themeListSchema = z
  .strictObject({
    themes: z
      .array(theme)
      .min(1)
      .superRefine((themes, context) => {
        const seen = new Set<string>();
        for (const [index, { key }] of themes.entries()) {
          const path = [index, 'key'];
          if (seen.has(key)) context.addIssue({ code: 'custom', path, message: `“${key}” twice` });
          seen.add(key);
        }
      })
      .describe('The themes, in the order in which they are shown'),
  })
  .describe('A list of themes that findings are tagged with');
