const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/**
 * The namespaces that are read, each with the prefix that it has throughout this reader, whatever the
 * document calls it. Documents come in two editions of the standard, with namespaces of their own.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/chart`]: 'c',
  [`${STRICT}/drawingml/chart`]: 'c',
  [`${MICROSOFT}/drawing/2014/chartex`]: 'c',
  [`${OFFICE}/drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}/drawingml/diagram`]: 'dgm',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Prefixes as a part declares them, each with the prefix that it stands for here. */
export type Scope = Readonly<Record<string, string>>;

/** What holds before anything is declared. */
export const OUTERMOST: Scope = Object.assign(Object.create(null), { '': '', xml: 'xml' });

/** The scope inside an element with these attributes, some of which may declare prefixes. */
export function scopeIn(around: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let scope: Record<string, string> | null = null;
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    // It builds on the scope around it: a copy would cost more the more is declared.
    scope ??= Object.create(around) as Record<string, string>;
    scope[name.slice(6)] = (Object.hasOwn(PREFIXES, uri) && PREFIXES[uri]) || '?';
  }
  return scope ?? around;
}

/** A name with the prefix that it has here; null where its own prefix was never declared. */
export function nameIn(scope: Scope, name: string): string | null {
  const colon = name.indexOf(':');
  const prefix = scope[name.slice(0, Math.max(colon, 0))];
  if (prefix === undefined) return null;
  return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}
