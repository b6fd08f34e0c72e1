// Uploads each file by itself, two at a time; every job ends as done, refused or failed.
import { findMark } from '/scripts/secrecy-mark.js';

const form = document.getElementById('upload');
const input = document.getElementById('files');
const list = document.getElementById('jobs');
const status = document.getElementById('upload-status');
const pattern = document.getElementById('job');
const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
const atOnce = 2;
const patience = 120_000;
const waiting = [];
let running = 0;
let added = 0;

document.documentElement.classList.add('script');
list.replaceChildren();

input.addEventListener('change', () => {
  add(input.files);
  input.value = '';
});
form.addEventListener('submit', event => event.preventDefault());

let depth = 0;
form.addEventListener('dragenter', event => { event.preventDefault(); depth++; form.classList.add('over'); });
form.addEventListener('dragleave', () => { if (--depth === 0) form.classList.remove('over'); });
form.addEventListener('drop', event => {
  event.preventDefault();
  depth = 0;
  form.classList.remove('over');
  add(event.dataTransfer.files);
});
// A file dropped beside the zone must not replace the page.
for (const kind of ['dragover', 'drop']) document.addEventListener(kind, event => event.preventDefault());

function add(files) {
  for (const file of files) {
    const row = pattern.content.firstElementChild.cloneNode(true);
    row.querySelector('.job-name').textContent = file.name;
    list.append(row);
    added++;
    const job = { file, row, key: newKey() };
    row.querySelector('.job-retry').addEventListener('click', () => enqueue(job));
    enqueue(job);
  }
}

function enqueue(job) {
  if (job.file.size > Number(form.dataset.most)) {
    show(job, 'refused', list.dataset.tooLarge);
    return;
  }
  show(job, 'waiting');
  waiting.push(job);
  next();
}

function next() {
  while (running < atOnce && waiting.length > 0) {
    running++;
    check(waiting.shift());
  }
}

// A file that bears a mark stays on this computer; only that it was refused, and its size, is told.
async function check(job) {
  const found = form.dataset.marks === 'look' ? await findMark(job.file) : null;
  if (!found) {
    send(job);
    return;
  }
  show(job, 'refused', list.dataset.keptBack.replace('{0}', found));
  running--;
  next();
  try {
    await fetch('/secrecy-refusals', { method: 'POST', headers: { RequestVerificationToken: token }, body: new URLSearchParams({ bytes: job.file.size }) });
  } catch {
    // The file is kept back all the same.
  }
}

function send(job) {
  const body = new FormData();
  body.append('files', job.file, job.file.name);
  body.append('key', job.key);
  const request = new XMLHttpRequest();
  request.open('POST', form.dataset.url);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('RequestVerificationToken', token);
  request.timeout = patience;
  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) show(job, 'reading', '', 100 * event.loaded / event.total);
  });
  request.upload.addEventListener('load', () => show(job, 'examining'));
  request.addEventListener('loadend', () => {
    finish(job, request);
    running--;
    next();
  });
  show(job, 'reading', '', 0);
  request.send(body);
}

function finish(job, request) {
  const answer = parse(request.responseText);
  if (request.status === 201 && answer?.url) {
    job.row.querySelector('.job-open').href = answer.url;
    show(job, 'done', answer.summary);
    if (added === 1) location.assign(answer.url);
  } else if (request.status >= 400 && request.status < 500 && request.status !== 429 && answer?.detail) {
    show(job, 'refused', answer.detail);
  } else {
    show(job, 'failed', answer?.detail ?? list.dataset.failedDetail);
  }
}

function show(job, state, detail = '', percent = 100) {
  const words = list.dataset[state];
  const { row } = job;
  const bar = row.querySelector('.job-progress');
  if (state === 'examining') bar.removeAttribute('value'); else bar.value = percent;
  row.querySelector('.job-state').textContent = state === 'reading' ? `${words} ${Math.round(percent)}%` : words;
  row.querySelector('.job-detail').textContent = detail;
  if (row.dataset.state !== state && state !== 'reading') status.textContent = `${job.file.name}：${words}${detail ? '。' + detail : ''}`;
  row.dataset.state = state;
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

// A retry carries the same key, so that a lost answer never makes a second record.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
}
