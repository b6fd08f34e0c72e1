// Looks for a plain secrecy mark before a file leaves this computer. Only what cannot be mistaken is taken for one: the server judges the rest.
const tailBytes = 66_000;
const mostParts = 200;
const mostCharacters = 4_000_000;
const headLines = 25;
const parts = /^(word\/(document|header\d*|footer\d*|footnotes|endnotes)|docProps\/(core|custom))\.xml$/i;
const mark = /^[（【[〔★]*(?:密级(?:和保密期限)?[：:]?)?(绝密|机密|秘密)(?:级|件)?(?:★.{0,16}|[0-9一二三四五六七八九十]{1,4}(?:年|个月|天)|长期)?[）】\]〕★]*$/u;
const starred = /(绝密|机密|秘密)级?★(?:[0-9一二三四五六七八九十]|长期|$)/u;
const variants = { '機': '机', '絕': '绝', '絶': '绝', '祕': '秘', '級': '级', '長': '长', '☆': '★', '*': '★', '⭐': '★', '※': '★' };
const invisible = /[\s\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF]/gu;

/** The mark found, or null; a file that cannot be looked into has none, and the server says what is wrong with it. */
export async function findMark(file) {
  try {
    for (const entry of (await directory(file)).filter(entry => parts.test(entry.name)).slice(0, mostParts)) {
      const found = inPart(entry.name, await text(file, entry));
      if (found) return found;
    }
  } catch {
    return null;
  }
  return null;
}

async function directory(file) {
  const tail = await view(file.slice(Math.max(0, file.size - tailBytes)));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  const start = tail.getUint32(end + 16, true);
  const records = await view(file.slice(start, start + tail.getUint32(end + 12, true)));
  const entries = [];
  for (let at = 0; at + 46 <= records.byteLength && records.getUint32(at, true) === 0x02014b50;) {
    const length = records.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(records.buffer, at + 46, length)).replaceAll('\\', '/'),
      packed: records.getUint16(at + 10, true) === 8, size: records.getUint32(at + 20, true), header: records.getUint32(at + 42, true),
    });
    at += 46 + length + records.getUint16(at + 30, true) + records.getUint16(at + 32, true);
  }
  return entries;
}

async function text(file, entry) {
  const header = await view(file.slice(entry.header, entry.header + 30));
  const start = entry.header + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = file.slice(start, start + entry.size).stream();
  const reader = (entry.packed ? bytes.pipeThrough(new DecompressionStream('deflate-raw')) : bytes).getReader();
  let decoder = null;
  let all = '';
  for (let block = await reader.read(); !block.done; block = await reader.read()) {
    decoder ??= new TextDecoder(block.value[0] === 0xFF || block.value[1] === 0 ? 'utf-16le' : block.value[0] === 0xFE || block.value[0] === 0 ? 'utf-16be' : 'utf-8');
    all += decoder.decode(block.value, { stream: true });
    // What unpacks without end is for the server to refuse.
    if (all.length > mostCharacters) {
      await reader.cancel();
      break;
    }
  }
  return all;
}

function inPart(name, xml) {
  const isMain = /document\.xml$/i.test(name);
  let lines = 0;
  for (const paragraph of xml.split(/<\/w:p>|<w:br\b[^<>]*>|<\/vt:lpwstr>|<\/cp:\w+>|<\/dc:\w+>/u)) {
    const line = fold(paragraph.replace(/<[^<>]*>/gu, ''));
    if (line.length === 0) continue;
    const found = line.length <= 40 && (mark.exec(line) ?? ((!isMain || lines < headLines) && !/[“‘《，。]/u.test(line) ? starred.exec(line) : null));
    if (found) return found[1];
    lines++;
  }
  return null;
}

function fold(line) {
  return [...line.replace(invisible, '')].map(c => variants[c] ?? (c >= '！' && c <= '～' ? variants[String.fromCharCode(c.charCodeAt(0) - 0xFEE0)] ?? keep(c) : c)).join('');
}

// Full-width figures to plain ones; punctuation stays as it is printed.
function keep(c) {
  return c >= '０' && c <= '９' ? String.fromCharCode(c.charCodeAt(0) - 0xFEE0) : c;
}

async function view(blob) {
  return new DataView(await blob.arrayBuffer());
}
