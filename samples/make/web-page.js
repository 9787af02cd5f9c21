// The council's web page of a statement of action, as a browser saves it: the statement among a
// cookie banner, menus, a feedback form and a footer, its areas of weakness in an accordion.

const AREA = /^Area of significant weakness \d+$/;
const COUNCIL = 'Wrenshire County Council';
const SIGNS = { '’': 'rsquo', '‘': 'lsquo', '–': 'ndash', '&': 'amp', '<': 'lt', '£': 'pound' };

/** The page of `blocks`, as `parse` gives them and `shape` leaves them. */
export function webPage([title, ...blocks]) {
  const [name] = title.lines;
  return `<!DOCTYPE html>
<html lang="en-GB" class="js">
<head>
<meta charset="utf-8">
<title>${text(name)} | ${COUNCIL}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="What Wrenshire is doing about the five weaknesses that inspectors found">
<link rel="canonical" href="https://www.wrenshire.example/send/statement-of-action">
<style>
body { font: 1.1rem/1.5 Arial, sans-serif; margin: 0; color: #1d2a2f }
.skip { position: absolute; left: -999px }
.wrap { max-width: 62rem; margin: auto; padding: 0 1rem }
.cookies, .site-head, .site-foot { background: #12464f; color: #fff; padding: 1rem }
.site-head a, .site-foot a { color: #fff }
.is-closed { display: none }
table { border-collapse: collapse } th, td { border: 1px solid #889; padding: .4rem; vertical-align: top }
</style>
<script>window.dataLayer = window.dataLayer || [];</script>
</head>
<body class="page page--content">
${FURNITURE.before}
<main id="content" class="wrap">
<article>
<h1>${text(name)}</h1>
${contents(blocks)}
${articleOf(blocks)}
</article>
${FURNITURE.feedback}
</main>
${FURNITURE.after}
</body>
</html>
`;
}

const FURNITURE = {
  before: `<section class="cookies" aria-label="Cookies">
<div class="wrap">
<h2>Cookies on this website</h2>
<p>Some cookies make this site work. We would also like to set others that tell us how it is used.</p>
<button type="button" onclick="dataLayer.push('all')">Accept all cookies</button>
<button type="button" onclick="dataLayer.push('few')">Only the ones you need</button>
<a href="/cookies">Cookie settings</a>
</div>
</section>
<a class="skip" href="#content">Skip to main content</a>
<header class="site-head">
<div class="wrap">
<a href="/"><img src="statement_files/logo.svg" alt="${COUNCIL}" width="180" height="48"></a>
<search><form action="/search"><label for="q">Search this site</label>
<input type="search" id="q" name="q"><button type="submit">Search</button></form></search>
<nav aria-label="Main"><ul>
<li><a href="/bins">Bins and recycling</a></li>
<li><a href="/council-tax">Council tax</a></li>
<li><a href="/schools">Schools and learning</a></li>
<li><a href="/care">Adults and children in need of care</a></li>
<li><a href="/roads">Roads and travel</a></li>
</ul></nav>
</div>
</header>
<nav class="wrap" aria-label="Breadcrumb"><ol>
<li><a href="/">Home</a></li>
<li><a href="/schools">Schools and learning</a></li>
<li><a href="/send">SEND local offer</a></li>
<li aria-current="page">Written statement of action</li>
</ol></nav>`,
  feedback: `<form class="feedback" action="/feedback" method="post">
<h2>Was this page helpful?</h2>
<label><input type="radio" name="helpful" value="yes"> Yes</label>
<label><input type="radio" name="helpful" value="no"> No</label>
<label for="why">How could we make it better?</label>
<textarea id="why" name="why" rows="4"></textarea>
<button type="submit">Send feedback</button>
</form>`,
  after: `<aside class="wrap" aria-label="Related pages">
<h2>More about SEND</h2>
<ul>
<li><a href="/send/inspection-2018">What inspectors said in 2018</a></li>
<li><a href="/send/board">The SEND board and its papers</a></li>
<li><a href="/send/advice">Free and impartial advice for parents</a></li>
</ul>
</aside>
<footer class="site-foot">
<div class="wrap">
<h2>Contact us</h2>
<p>${COUNCIL}, Shire Hall, Priory Street, Wrenborough, WZ1 4TB</p>
<ul>
<li><a href="/accessibility">Accessibility</a></li>
<li><a href="/privacy">Privacy</a></li>
<li><a href="/jobs">Jobs</a></li>
<li><a href="/a-to-z">A to Z of services</a></li>
</ul>
<p>&copy; ${COUNCIL}</p>
</div>
</footer>
<script>
for (const button of document.querySelectorAll('.accordion button')) {
  const panel = document.getElementById(button.getAttribute('aria-controls'));
  button.addEventListener('click', () => panel?.classList.toggle('is-closed'));
}
</script>`,
};

function contents(blocks) {
  const heads = blocks.filter((d) => d.level === 2);
  const entries = heads.map(({ lines: [d] }) => `<li><a href="#${anchor(d)}">${text(d)}</a></li>`);
  return `<nav class="contents" aria-label="On this page">
<ul>
${entries.join('\n')}
</ul>
</nav>`;
}

/** Neighbouring areas of weakness share one accordion. */
function articleOf(blocks) {
  const out = [];
  let open = '';
  for (const block of blocks) {
    const kind = block.level === 2 ? (AREA.test(block.lines[0]) ? 'area' : 'section') : null;
    if (kind && open === 'area') out.push('</div>\n</div>');
    if (kind === 'section' && open === 'area') out.push('</div>');
    if (kind === 'area' && open !== 'area') out.push(ACCORDION);
    out.push(kind === 'area' ? areaHead(block) : bodyOf(block));
    open = kind ?? open;
  }
  return out.join('\n');
}

const ACCORDION = `<div class="accordion">
<button type="button" class="accordion__all" aria-expanded="false">Show all sections</button>`;

function areaHead({ lines: [name] }) {
  return `<div class="accordion__section">
<h2 id="${anchor(name)}" class="accordion__heading"><button type="button" aria-expanded="false" aria-controls="${anchor(name)}-panel">${text(name)}</button></h2>
<div id="${anchor(name)}-panel" class="accordion__panel is-closed">`;
}

function bodyOf(block) {
  if (block.type === 'heading') return headingOf(block);
  if (block.type === 'list') return listOf(block);
  if (block.type === 'plan') return tableOf(block);
  return `<p>${block.lines.map(text).join('<br>\n')}</p>`;
}

function headingOf({ level, lines: [name] }) {
  const id = level === 2 ? ` id="${anchor(name)}"` : '';
  return `<h${level}${id}>${text(name)}</h${level}>`;
}

function listOf({ ordered, items }) {
  const tag = ordered ? 'ol' : 'ul';
  const entries = items.map(([{ lines }]) => `<li>${text(lines[0])}</li>`);
  return `<${tag}>\n${entries.join('\n')}\n</${tag}>`;
}

function tableOf({ rows: [head, ...rows] }) {
  const heads = head.map(([{ lines }]) => `<th scope="col">${text(lines[0])}</th>`);
  const cell = (blocks) => `<td>${blocks.map(cellBody).join('\n') || '&nbsp;'}</td>`;
  return `<div class="table-wrap">
<table>
<thead>
<tr>${heads.join('')}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr>\n${row.map(cell).join('\n')}\n</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

function cellBody(block) {
  return block.type === 'list' ? listOf(block) : text(block.lines[0]);
}

function anchor(name) {
  return name.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '');
}

/** As an editor in a browser writes it: signs by name, a space that holds a day to its month. */
function text(words) {
  return words
    .replace(/[’‘–&<£]/g, (sign) => `&${SIGNS[sign]};`)
    .replace(/(\d) (?=[A-Z][a-z]+ \d{4})/g, '$1&nbsp;')
    .replace(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>');
}
