// Goes between findings and their places by click and by keys, and filters at once.
const articles = [...document.querySelectorAll('.finding')];
const filters = document.getElementById('filters');
const shownCount = document.getElementById('findings-shown');
const status = document.getElementById('place-status');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let current = null;

document.documentElement.classList.add('script');

const visible = () => articles.filter(article => !article.hidden && !article.closest('.provision').hidden);
const marksOf = article => document.querySelectorAll(`mark[data-findings~="${article.dataset.number}"]`);
const flagOf = article => document.getElementById(`place-${article.dataset.number}-1`);

function select(article, { reveal = 'both', focus = true } = {}) {
  for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
  current?.removeAttribute('aria-current');
  current = article;
  if (!article) return;
  article.classList.add('current');
  article.setAttribute('aria-current', 'true');
  const marks = marksOf(article);
  for (const mark of marks) mark.classList.add('current');
  if (focus) article.focus({ preventScroll: true });
  if (reveal !== 'finding' && marks.length > 0) scrollTo(marks[0], 'center');
  if (reveal !== 'place') scrollTo(article, 'nearest');
}

function scrollTo(element, block) {
  element.scrollIntoView({ block, behavior: calm.matches ? 'auto' : 'smooth' });
}

function step(by) {
  const list = visible();
  if (list.length === 0) return;
  const at = list.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  select(list[next]);
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, summary')) return;
  const inList = event.target.closest('.findings');
  // Letters too only in the list: elsewhere they may be a voice's or a slip of the hand.
  const by = inList && { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    step(by);
  } else if (event.key === 'Enter' && event.target.matches('.finding')) {
    flagOf(event.target)?.focus();
    if (flagOf(event.target)) scrollTo(flagOf(event.target), 'center');
  } else if (event.key === 'Escape') {
    select(null);
  }
});

document.addEventListener('click', event => {
  const flag = event.target.closest('.flag');
  const mark = event.target.closest('mark[data-findings]');
  const quote = event.target.closest('.finding .quote a');
  const article = event.target.closest('.finding');
  if (flag || mark) {
    const numbers = flag ? [flag.hash.slice('#finding-'.length)] : mark.dataset.findings.split(' ');
    const target = numbers.map(number => document.getElementById(`finding-${number}`)).find(found => visible().includes(found));
    if (!target || !getSelection().isCollapsed) return;
    event.preventDefault();
    select(target, { reveal: 'finding' });
  } else if (quote) {
    event.preventDefault();
    const place = document.getElementById(quote.hash.slice(1));
    select(article, { reveal: 'none', focus: false });
    place?.focus({ preventScroll: true });
    if (place) scrollTo(place, 'center');
  } else if (article && getSelection().isCollapsed && !event.target.closest('a, button, input, label, summary')) {
    select(article, { reveal: 'place' });
  }
});

filters?.addEventListener('change', filter);
filters?.addEventListener('submit', event => event.preventDefault());
if (filters) filter();

function filter() {
  const chosen = new FormData(filters);
  const severities = chosen.getAll('severity');
  const provision = chosen.get('provision');
  for (const article of articles) article.hidden = !severities.includes(article.dataset.severity);
  for (const section of document.querySelectorAll('.provision')) {
    const own = [...section.querySelectorAll('.finding')];
    section.hidden = (provision !== '' && section.dataset.provision !== provision) || (own.length > 0 && own.every(article => article.hidden));
  }
  const numbers = new Set(visible().map(article => article.dataset.number));
  for (const mark of document.querySelectorAll('mark[data-findings]'))
    mark.classList.toggle('out', !mark.dataset.findings.split(' ').some(number => numbers.has(number)));
  for (const flag of document.querySelectorAll('.flag')) flag.hidden = !numbers.has(flag.hash.slice('#finding-'.length));
  const count = list => list.reduce((sum, article) => sum + Number(article.dataset.count), 0);
  const text = numbers.size === articles.length ? `${count(articles)}` : `${count(visible())} / ${count(articles)}`;
  if (shownCount.textContent !== text) status.textContent = text;
  shownCount.textContent = text;
  if (current && !visible().includes(current)) select(null);
}
