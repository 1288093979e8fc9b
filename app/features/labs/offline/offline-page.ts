/** What stands in place of a page that is not kept, in both languages: nobody can be asked which. */
export function offlinePage(kept: readonly { page: string; title: string }[]): string {
  const links = kept.map(({ page, title }) => `<li><a href="${escaped(page)}">${escapedTitle(title)}</a></li>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>离线 · Offline</title><style>body{font:16px/1.7 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color-scheme:light dark}</style></head>
<body><h1>现在没有网络 <small lang="en">You are offline</small></h1>
<p>${kept.length > 0 ? '下面这些页面已经存在本机，可以照常写和运行查询：' : '还没有存在本机的页面；联网打开一次实验，之后离线也能用。'}<br>
<span lang="en">${kept.length > 0 ? 'These pages are kept on this device; queries run in them as usual.' : 'No page is kept on this device yet: open a lab once while you are online.'}</span></p>
<ul>${links}</ul></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

/** A title comes out of HTML and is escaped already, but for what would open a tag. */
function escapedTitle(title: string): string {
  return title.replace(/[<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
