// Opens each page in a frame, at several widths, and says what sticks out, what could run, and what axe finds.
const widths = [320, 360, 768, 1280];
const describe = element => `${element.tagName.toLowerCase()}${element.className && element.className.baseVal === undefined ? '.' + element.className : ''} "${element.textContent.trim().slice(0, 60)}"`;

async function look(file, axe) {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border:0;height:3000px;width:1280px';
  frame.src = file;
  document.body.append(frame);
  await new Promise(done => { frame.onload = done; });
  const page = frame.contentDocument, view = frame.contentWindow;
  const dark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  const all = [...page.querySelectorAll('*')];
  const runs = all.filter(element => element.tagName === 'SCRIPT' || element.tagName === 'IFRAME' || element.tagName === 'OBJECT'
    || [...element.attributes].some(one => one.name.startsWith('on') || (/^(href|src|action|formaction|xlink:href)$/.test(one.name) && !/^(https?:|\/|#)/.test(one.value)))).map(describe);
  const wide = [];
  for (const width of thorough ? widths : []) {
    frame.style.width = `${width}px`;
    if (page.documentElement.scrollWidth > width) {
      const worst = all.filter(element => element.getBoundingClientRect().right > width + 1).slice(-1).map(describe);
      wide.push(`${width}: ${page.documentElement.scrollWidth} ${worst}`);
    }
    for (const element of all) {
      const style = view.getComputedStyle(element);
      if ((style.overflowX === 'hidden' || style.textOverflow === 'ellipsis') && element.scrollWidth > element.clientWidth + 1 && !style.clipPath.includes('inset')) wide.push(`${width}: cut ${describe(element)}`);
    }
  }
  frame.style.width = '768px';
  if (!thorough) {
    frame.remove();
    return { page: files[file], wide, runs, violations: [] };
  }

  view.eval(axe);
  const result = await view.axe.run({ resultTypes: ['violations'], rules: { 'scrollable-region-focusable': { enabled: true } } });
  frame.remove();
  return { page: files[file] + (dark ? ' (dark)' : ''), wide, runs, violations: result.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`)) };
}

(async () => {
  const axe = await (await fetch('axe.js')).text();
  const seen = [];
  for (const file of Object.keys(files)) seen.push(await look(file, axe));
  document.getElementById('out').textContent = JSON.stringify(seen);
})().catch(wrong => { document.getElementById('out').textContent = JSON.stringify([{ page: `look.js: ${wrong}`, wide: [], runs: [], violations: ['failed'] }]); });
