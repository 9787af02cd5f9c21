import { attribute, type Element, elementsIn, wordsIn } from './dom.js';

// What page builders put before a name ("govuk-breadcrumbs"), and after it ("cookie-banner-wrapper").
const BEFORE =
  '(?:app|block|c|component|field|gem-c|global|gov|govuk|js|l|lgd|localgov|m|main|nhsuk|o|page|region|site|the|u|view|wp)';
const AFTER =
  '(?:area|banner|bar|block|bottom|box|btn|button|buttons|component|consent|container|content|footer|form|group|header|icons?|inner|item|items|link|links|list|menu|message|nav|navigation|notice|outer|overlay|panel|policy|popup|section|tools?|top|widget|wrap|wrapper|\\d+)';

const NAMES = `
  accessibility-tools add-?this add-?to-?any advert(?:isement)? back-to-top bread-?crumbs? browse-?aloud
  chat-?bot close-all collapse-all contextual-nav cookies? cookie-?banner cookie-?consent email-page
  expand-all feedback gdpr global-(?:footer|header) is-this-page-useful language-(?:picker|switcher)
  last-(?:updated|reviewed) live-?chat log-?in masthead nav nav-?bar navigation newsletter one-?trust(?:-[a-z]+)*
  open-all page-feedback page-footer page-rating page-tools pager pagination phase-banner print print-page
  print-this rate-this-page recite-?me related-(?:content|links|pages|items) search search-?bar search-?box
  search-?form send-to-a-friend share share-this share-page share-links sharing-tools show-all side-?bar
  side-?nav sign-?in site-(?:footer|header|nav|navigation|search|map) skip skip-?link skip-?links skip-?nav
  skip-to(?:-[a-z]+)* social social-?media social-?share social-?links subscribe survey-banner toolbar
  translate was-this-(?:page-)?(?:helpful|useful)
`
  .trim()
  .split(/\s+/)
  .join('|');

const FURNITURE = new RegExp(`^(?:${BEFORE}[-_]+)*(?:${NAMES})(?:[-_]+${AFTER})*$`, 'i');

// Headings have ids made of their words, which say nothing of their kind.
const OWN_WORDS = /^(?:h[1-6]|p|li|table|t[a-z]+|main|article|body)$/;

/** Whether the class or id of an element says that it is page furniture. Whole names count. */
export function isFurnitureName(element: Element): boolean {
  if (OWN_WORDS.test(element.tagName)) return false;
  const id = attribute(element, 'id') ?? '';
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  return classes.some(isName) || (isName(id) && !isOfHeading(id, element));
}

/** "block__element--modifier", as many style sheets name them, counts without the modifier. */
function isName(name: string): boolean {
  return name.length < 80 && FURNITURE.test(name.replace(/--.*/, ''));
}

/** Whether an id is made of the words of the heading that the element begins with. */
function isOfHeading(id: string, element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (/^h[1-6]$/.test(inner.tagName)) return slug(wordsIn(inner)) === slug(id);
  }
  return false;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
